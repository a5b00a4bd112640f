<?php
/**
 * The designs a landing page can start from.
 *
 * @package Dmat
 */

namespace Dmat;

defined( 'ABSPATH' ) || exit;

/**
 * Registers the patterns in the plugin's folder: whole pages in the colours and fonts of the theme, each with a form.
 * WordPress offers them when a new page is started.
 */
final class Patterns {

	/** The design a site's first page is made from when nobody chose another. */
	public const FIRST = 'dmat/landing';

	private const FOLDER = DMAT_PLUGIN_DIR . 'patterns/';

	/** Hooks. */
	public static function register(): void {
		add_action( 'init', array( self::class, 'register_patterns' ) );
	}

	/** Registers category and patterns. Their markup is read when somebody asks for it. */
	public static function register_patterns(): void {
		register_block_pattern_category( 'dmat', array( 'label' => __( 'Landing pages', 'dmat' ) ) );
		foreach ( self::all() as $slug => $pattern ) {
			if ( ! is_readable( self::file( $slug ) ) ) {
				continue;
			}
			register_block_pattern(
				'dmat/' . $slug,
				array(
					'title'         => $pattern['title'],
					'description'   => $pattern['description'],
					'categories'    => array( 'dmat' ),
					'keywords'      => array( __( 'landing page', 'dmat' ), __( 'lead', 'dmat' ), __( 'form', 'dmat' ), $pattern['type'] ),
					'blockTypes'    => array( 'core/post-content' ),
					'postTypes'     => array( 'page' ),
					'viewportWidth' => 1440,
					'content'       => self::content( 'dmat/' . $slug ),
				)
			);
		}
	}

	/**
	 * What there is: file name to what it is.
	 *
	 * @return array<string, array{type: string, title: string, description: string}>
	 */
	public static function all(): array {
		$of = static fn( string $type, string $title, string $description ): array => compact( 'type', 'title', 'description' );
		return array(
			'landing'           => $of( 'standard', __( 'Landing page with form', 'dmat' ), __( 'A headline, what speaks for the offer, and a form.', 'dmat' ) ),
			'standard-split'    => $of( 'standard', __( 'Landing page: promise and form side by side', 'dmat' ), __( 'The form stands beside the promise, reasons and voices below.', 'dmat' ) ),
			'standard-story'    => $of( 'standard', __( 'Landing page: a story in one column', 'dmat' ), __( 'A calm page to be read from top to bottom, with the form at its end.', 'dmat' ) ),
			'standard-bold'     => $of( 'standard', __( 'Landing page: big and bold', 'dmat' ), __( 'Strong colours, few words, and a form that cannot be missed.', 'dmat' ) ),
			'product-launch'    => $of( 'product', __( 'Product: launch', 'dmat' ), __( 'What is new, why it matters, and prices.', 'dmat' ) ),
			'product-offer'     => $of( 'product', __( 'Product: offer with countdown', 'dmat' ), __( 'One offer that ends, what is in it, and the form to take it.', 'dmat' ) ),
			'product-compare'   => $of( 'product', __( 'Product: plans compared', 'dmat' ), __( 'Plans first, then questions and a form for those who need another.', 'dmat' ) ),
			'webinar-stage'     => $of( 'webinar', __( 'Webinar: on stage', 'dmat' ), __( 'Date and seat at the top, the speaker and the programme below.', 'dmat' ) ),
			'webinar-agenda'    => $of( 'webinar', __( 'Webinar: the programme', 'dmat' ), __( 'Minute by minute, with the form kept in view.', 'dmat' ) ),
			'webinar-invite'    => $of( 'webinar', __( 'Webinar: invitation', 'dmat' ), __( 'Short as a letter: one card with everything on it.', 'dmat' ) ),
			'download-cover'    => $of( 'download', __( 'Download: the cover', 'dmat' ), __( 'A book to look at, and the form that gives it.', 'dmat' ) ),
			'download-chapters' => $of( 'download', __( 'Download: what is inside', 'dmat' ), __( 'The chapters one by one, then the form.', 'dmat' ) ),
			'download-checklist' => $of( 'download', __( 'Download: checklist', 'dmat' ), __( 'A taste of the list, and the whole of it for an address.', 'dmat' ) ),
		);
	}

	/**
	 * The markup of a pattern; an empty string when there is none.
	 *
	 * @param string $name Name of the pattern.
	 */
	public static function content( string $name ): string {
		$slug = substr( $name, strlen( 'dmat/' ) );
		if ( ! array_key_exists( $slug, self::all() ) || ! is_readable( self::file( $slug ) ) ) {
			return '';
		}
		ob_start();
		include self::file( $slug );
		return trim( (string) ob_get_clean() );
	}

	/**
	 * Words as they stand between the quotes of a block's attribute.
	 *
	 * @param string $words Translated words.
	 */
	public static function attribute( string $words ): string {
		$json = (string) wp_json_encode( $words, JSON_HEX_TAG | JSON_HEX_AMP | JSON_HEX_QUOT | JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES );
		return str_replace( '--', '\u002d\u002d', substr( $json, 1, -1 ) );
	}

	/**
	 * A day in the future, as blocks keep one: examples must not be over on the day they are looked at.
	 *
	 * @param int    $days From today.
	 * @param string $time Local time, as `17:00`.
	 */
	public static function day( int $days, string $time ): string {
		return wp_date( 'Y-m-d', time() + $days * DAY_IN_SECONDS ) . 'T' . $time;
	}

	/**
	 * Where a pattern lies.
	 *
	 * @param string $slug File name.
	 */
	private static function file( string $slug ): string {
		return self::FOLDER . $slug . '.php';
	}
}
