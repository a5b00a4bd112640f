<?php
/**
 * The "Landing page" template.
 *
 * @package Dmat
 */

namespace Dmat;

defined( 'ABSPATH' ) || exit;

/**
 * A template with nothing on it but the page: no menu to leave by. Block themes get a block template, classic themes a
 * file; both have one slug, so a page keeps it when the theme changes.
 */
final class Landing_Template {

	public const SLUG = 'landing';

	/** Hooks. */
	public static function register(): void {
		add_action( 'init', array( self::class, 'register_block_version' ) );
		add_filter( 'theme_page_templates', array( self::class, 'offer_classic_version' ) );
		add_filter( 'template_include', array( self::class, 'use_classic_version' ), 20 );
	}

	/**
	 * Whether a page uses the template.
	 *
	 * @param \WP_Post $post The page.
	 */
	public static function is_used_by( \WP_Post $post ): bool {
		return self::SLUG === get_page_template_slug( $post );
	}

	/** For block themes. */
	public static function register_block_version(): void {
		if ( ! wp_is_block_theme() ) {
			return;
		}
		register_block_template(
			'dmat//' . self::SLUG,
			array(
				'title'       => __( 'Landing page', 'dmat' ),
				'description' => __( 'Only the content of the page: no menu, no sidebar.', 'dmat' ),
				'post_types'  => array( 'page' ),
				'content'     => '<!-- wp:group {"tagName":"main","layout":{"type":"constrained"},"style":{"spacing":{"margin":{"top":"0"},"padding":{"top":"0","bottom":"0"}}}} --><main class="wp-block-group" style="margin-top:0;padding-top:0;padding-bottom:0"><!-- wp:post-content {"align":"full","layout":{"type":"constrained"}} /--></main><!-- /wp:group -->',
			)
		);
	}

	/**
	 * For classic themes: an entry in the list of templates.
	 *
	 * @param array<string, string> $templates Slug to title.
	 * @return array<string, string>
	 */
	public static function offer_classic_version( array $templates ): array {
		if ( ! wp_is_block_theme() ) {
			$templates[ self::SLUG ] = __( 'Landing page', 'dmat' );
		}
		return $templates;
	}

	/**
	 * For classic themes: the file.
	 *
	 * @param string $file What the theme would use.
	 */
	public static function use_classic_version( $file ) {
		$post = is_singular() ? get_queried_object() : null;
		return $post instanceof \WP_Post && ! wp_is_block_theme() && self::is_used_by( $post )
			? DMAT_PLUGIN_DIR . 'includes/templates/landing.php'
			: $file;
	}
}
