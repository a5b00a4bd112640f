<?php
/**
 * The way to the first-run guide.
 *
 * @package Dmat
 */

namespace Dmat\Admin;

defined( 'ABSPATH' ) || exit;

use Dmat\Capabilities;
use Dmat\Connection;

/**
 * Takes the person who activates the plugin in wp-admin to the guide, once. Not after activating several plugins at a
 * time, not for a whole network, not from a command line, and not where the site is connected already.
 */
final class First_Run {

	public const PATH = '/welcome';

	/** Whom to take there: a user id, for some minutes. */
	private const WAITING = 'dmat_first_run';

	/** Hooks. */
	public static function register(): void {
		add_action( 'admin_init', array( self::class, 'go' ) );
	}

	/** Notes who activated the plugin, if a person in wp-admin did. */
	public static function note_activation(): void {
		if ( is_admin() && get_current_user_id() > 0 && ! Connection::is_connected() ) {
			set_transient( self::WAITING, get_current_user_id(), 5 * MINUTE_IN_SECONDS );
		}
	}

	/** Goes there, on the page after the activation. */
	public static function go(): void {
		if ( wp_doing_ajax() ) {
			return;
		}
		$address = self::destination();
		if ( '' !== $address && wp_safe_redirect( $address ) ) {
			exit;
		}
	}

	/** Where to take the current person; an empty string for nowhere. Asked once, it forgets. */
	public static function destination(): string {
		$user = get_current_user_id();
		if ( 0 === $user || (int) get_transient( self::WAITING ) !== $user ) {
			return '';
		}
		delete_transient( self::WAITING );
		// phpcs:ignore WordPress.Security.NonceVerification.Recommended -- WordPress says so after activating several plugins; nothing is changed by it.
		$is_bulk = isset( $_GET['activate-multi'] );
		return $is_bulk || is_network_admin() || ! current_user_can( Capabilities::MANAGE_SETTINGS ) ? '' : admin_url( Menu::link( self::PATH ) );
	}
}
