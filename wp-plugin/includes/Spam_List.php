<?php
/**
 * The site's own list of words.
 *
 * @package Dmat
 */

namespace Dmat;

defined( 'ABSPATH' ) || exit;

/**
 * Tells the backend which words the site allows in no comment (Settings → Discussion), because browsers send forms there
 * directly. After connecting, after each change, and once a day in case the backend was away.
 */
final class Spam_List {

	public const EVENT = 'dmat_send_spam_list';

	/** Characters the backend takes. */
	private const LONGEST = 500000;

	/** Hooks. */
	public static function register(): void {
		add_action( 'dmat_connected', array( self::class, 'send' ) );
		add_action( 'add_option_disallowed_keys', array( self::class, 'send' ) );
		add_action( 'update_option_disallowed_keys', array( self::class, 'send' ) );
		add_action( self::EVENT, array( self::class, 'send' ) );
		add_action( 'init', array( self::class, 'schedule' ) );
	}

	/** Once a day while the site is connected. */
	public static function schedule(): void {
		if ( Connection::is_connected() && ! wp_next_scheduled( self::EVENT ) ) {
			wp_schedule_event( time() + HOUR_IN_SECONDS, 'daily', self::EVENT );
		}
	}

	/** Never again. */
	public static function unschedule(): void {
		wp_clear_scheduled_hook( self::EVENT );
	}

	/** Sends the list as it is now. */
	public static function send(): void {
		if ( Connection::is_connected() ) {
			Backend::request( 'PUT', '/api/sites/self/spam-list', array( 'disallowed' => mb_substr( (string) get_option( 'disallowed_keys', '' ), 0, self::LONGEST ) ) );
		}
	}
}
