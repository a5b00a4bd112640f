<?php
/**
 * The pixel on public pages.
 *
 * @package Dmat
 */

namespace Dmat;

defined( 'ABSPATH' ) || exit;

/**
 * Prints the pixel and what it needs to know, when the site is connected and its owner wants it. Nothing printed here
 * depends on the visitor, so page caches may keep it; consent is asked for in the browser.
 */
final class Pixel {

	private const HANDLE = 'dmat-pixel';

	/** Hooks. */
	public static function register(): void {
		add_action( 'wp_enqueue_scripts', array( self::class, 'enqueue' ) );
		add_action( 'wp_footer', array( self::class, 'print_config' ), 5 );
		add_filter( 'wp_consent_api_registered_' . plugin_basename( DMAT_PLUGIN_FILE ), '__return_true' );
		add_action( 'init', array( self::class, 'declare_storage' ) );
	}

	/** Adds the script. */
	public static function enqueue(): void {
		$asset_file = DMAT_PLUGIN_DIR . 'build/pixel/pixel.asset.php';
		if ( ! self::is_wanted() || ! is_readable( $asset_file ) ) {
			return;
		}
		$asset = require $asset_file;
		wp_enqueue_script(
			self::HANDLE,
			plugins_url( 'build/pixel/pixel.js', DMAT_PLUGIN_FILE ),
			$asset['dependencies'],
			$asset['version'],
			array(
				'strategy'  => 'defer',
				'in_footer' => true,
			)
		);
	}

	/** Prints what the script reads. */
	public static function print_config(): void {
		if ( ! wp_script_is( self::HANDLE, 'enqueued' ) ) {
			return;
		}
		wp_print_inline_script_tag(
			(string) wp_json_encode(
				array(
					'site'    => Connection::site_id(),
					'url'     => Connection::api_url(),
					'post'    => is_singular() ? get_queried_object_id() : 0,
					'consent' => self::consent(),
				),
				JSON_HEX_TAG | JSON_UNESCAPED_SLASHES
			),
			array(
				'type' => 'application/json',
				'id'   => 'dmat-pixel-config',
			)
		);
	}

	/** Tells consent plugins what is stored in the visitor's browser, and for how long. */
	public static function declare_storage(): void {
		if ( ! function_exists( 'wp_add_cookie_info' ) ) {
			return;
		}
		wp_add_cookie_info( 'dmat_v', 'DMAT', 'statistics', __( 'Until deleted', 'dmat' ), __( 'Recognise a returning visitor and where they first came from', 'dmat' ), false, false, true );
		wp_add_cookie_info( 'dmat_s', 'DMAT', 'statistics', __( 'Session', 'dmat' ), __( 'Tell one visit from the next', 'dmat' ), false, false, true );
	}

	/**
	 * Who decides about recognising a visitor: `wp` when a consent plugin asks them, else the site's own default. The
	 * consent API says yes to everything as long as no consent plugin named its kind of consent; that is not a yes.
	 */
	private static function consent(): string {
		if ( function_exists( 'wp_get_consent_type' ) && wp_get_consent_type() ) {
			return 'wp';
		}
		return 'granted' === Settings::consent_default() ? 'granted' : 'none';
	}

	/** Whether this page should carry the pixel. */
	private static function is_wanted(): bool {
		return Settings::is_pixel_on() && Connection::is_connected() && ! is_preview() && ! is_customize_preview() && ! is_embed();
	}
}
