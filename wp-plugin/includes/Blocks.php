<?php
/**
 * The blocks.
 *
 * @package Dmat
 */

namespace Dmat;

defined( 'ABSPATH' ) || exit;

/**
 * Registers the built blocks and their category.
 */
final class Blocks {

	/** Hooks. */
	public static function register(): void {
		add_action( 'init', array( self::class, 'register_blocks' ) );
		add_filter( 'block_categories_all', array( self::class, 'add_category' ) );
	}

	/** Registers what was built. Folder and manifest belong together: WordPress looks for a block in folder/name. */
	public static function register_blocks(): void {
		$folder   = DMAT_PLUGIN_DIR . 'build/blocks';
		$manifest = DMAT_PLUGIN_DIR . 'build/blocks-manifest.php';
		if ( is_readable( $manifest ) ) {
			wp_register_block_types_from_metadata_collection( $folder, $manifest );
			self::find_translations( wp_scripts() );
		}
	}

	/**
	 * Lets the translations of our scripts be found in the plugin's own folder too; WordPress looks in its own.
	 *
	 * @param \WP_Scripts $scripts Registered scripts.
	 */
	private static function find_translations( \WP_Scripts $scripts ): void {
		foreach ( $scripts->registered as $handle => $script ) {
			if ( 'dmat' === $script->textdomain ) {
				wp_set_script_translations( $handle, 'dmat', DMAT_PLUGIN_DIR . 'languages' );
			}
		}
	}

	/**
	 * Adds the category the blocks stand in.
	 *
	 * @param list<array<string, mixed>> $categories Known categories.
	 * @return list<array<string, mixed>>
	 */
	public static function add_category( array $categories ): array {
		$category = array(
			'slug'  => 'dmat',
			'title' => __( 'Marketing', 'dmat' ),
		);
		return array( $category, ...$categories );
	}
}
