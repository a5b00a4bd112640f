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

	/** Folder of the script, by whether it goes by a name that no list of trackers holds. */
	private const SCRIPTS = array(
		false => array( 'pixel/pixel', 'pixel/behaviour' ),
		true  => array( 'site/view', 'site/more' ),
	);

	/** Hooks. */
	public static function register(): void {
		add_action( 'wp_head', array( self::class, 'print_queue' ), 1 );
		add_action( 'wp_enqueue_scripts', array( self::class, 'enqueue' ) );
		add_action( 'wp_footer', array( self::class, 'print_config' ), 5 );
		add_filter( 'wp_consent_api_registered_' . plugin_basename( DMAT_PLUGIN_FILE ), '__return_true' );
		add_action( 'init', array( self::class, 'declare_storage' ) );
	}

	/** Takes calls of `dmat( 'track', … )` until the script is there. */
	public static function print_queue(): void {
		if ( self::is_wanted() ) {
			wp_print_inline_script_tag( 'window.dmat=window.dmat||function(){(dmat.q=dmat.q||[]).push(arguments)};' );
		}
	}

	/** Adds the script. */
	public static function enqueue(): void {
		list( $script ) = self::SCRIPTS[ Settings::is_first_party() ];
		$asset_file     = DMAT_PLUGIN_DIR . "build/{$script}.asset.php";
		if ( ! self::is_wanted() || ! is_readable( $asset_file ) ) {
			return;
		}
		$asset = require $asset_file;
		wp_enqueue_script(
			self::HANDLE,
			plugins_url( "build/{$script}.js", DMAT_PLUGIN_FILE ),
			$asset['dependencies'],
			$asset['version'],
			array(
				'strategy'  => 'defer',
				'in_footer' => true,
			)
		);
	}

	/** Prints what the script reads, and a picture for browsers without JavaScript. */
	public static function print_config(): void {
		if ( ! wp_script_is( self::HANDLE, 'enqueued' ) ) {
			return;
		}
		wp_print_inline_script_tag(
			(string) wp_json_encode(
				array(
					'site'    => Connection::site_id(),
					'url'     => Settings::is_first_party() ? rest_url( Rest\Beacons::ROUTE ) : Connection::api_url() . '/api/public/collect',
					'post'    => is_singular() ? get_queried_object_id() : 0,
					'consent' => self::consent(),
					'more'    => self::address_of_more(),
				),
				JSON_HEX_TAG | JSON_UNESCAPED_SLASHES
			),
			array(
				'type' => 'application/json',
				'id'   => 'dmat-pixel-config',
			)
		);
		printf( '<noscript><img src="%s" alt="" width="1" height="1" hidden referrerpolicy="no-referrer-when-downgrade"></noscript>' . "\n", esc_url( Pixel_Image::address() ) );
	}

	/** Where the script that watches behaviour is; its version keeps caches honest. */
	private static function address_of_more(): string {
		list( , $script ) = self::SCRIPTS[ Settings::is_first_party() ];
		$asset            = DMAT_PLUGIN_DIR . "build/{$script}.asset.php";
		$version          = is_readable( $asset ) ? ( require $asset )['version'] : DMAT_VERSION;
		return add_query_arg( 'ver', $version, plugins_url( "build/{$script}.js", DMAT_PLUGIN_FILE ) );
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
