<?php
/**
 * The landing page pattern.
 *
 * @package Dmat
 */

namespace Dmat;

defined( 'ABSPATH' ) || exit;

/**
 * Registers the pattern a new landing page starts from, and its category.
 */
final class Landing_Pattern {

	public const NAME = 'dmat/landing';

	private const FILE = 'patterns/landing.php';

	/** Hooks. */
	public static function register(): void {
		add_action( 'init', array( self::class, 'register_pattern' ) );
	}

	/** Registers category and pattern. */
	public static function register_pattern(): void {
		register_block_pattern_category( 'dmat', array( 'label' => __( 'Landing pages', 'dmat' ) ) );
		$content = self::content();
		if ( '' === $content ) {
			return;
		}
		register_block_pattern(
			self::NAME,
			array(
				'title'         => __( 'Landing page with form', 'dmat' ),
				'description'   => __( 'A headline, what speaks for the offer, and a form.', 'dmat' ),
				'categories'    => array( 'dmat' ),
				'keywords'      => array( __( 'landing page', 'dmat' ), __( 'lead', 'dmat' ), __( 'form', 'dmat' ) ),
				'blockTypes'    => array( 'core/post-content' ),
				'postTypes'     => array( 'page' ),
				'viewportWidth' => 1440,
				'content'       => $content,
			)
		);
	}

	/** The markup; an empty string when the file is not there. */
	public static function content(): string {
		$file = DMAT_PLUGIN_DIR . self::FILE;
		if ( ! is_readable( $file ) ) {
			return '';
		}
		ob_start();
		include $file;
		return trim( (string) ob_get_clean() );
	}
}
