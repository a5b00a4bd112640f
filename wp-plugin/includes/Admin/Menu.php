<?php
/**
 * The DMAT menu of wp-admin.
 *
 * @package Dmat
 */

namespace Dmat\Admin;

defined( 'ABSPATH' ) || exit;

use Dmat\Capabilities;

/**
 * One menu whose entries are real links into one page; the app on it shows the screen the address names.
 */
final class Menu {

	public const PAGE = 'dmat';

	/** Hooks. */
	public static function register(): void {
		add_action( 'admin_menu', array( self::class, 'add' ) );
		add_filter( 'submenu_file', array( self::class, 'mark_current' ) );
	}

	/** Adds the menu, by capability. */
	public static function add(): void {
		$can_view = current_user_can( Capabilities::VIEW_LEADS );
		$opening  = $can_view ? Capabilities::VIEW_LEADS : Capabilities::MANAGE_SETTINGS;
		add_menu_page( __( 'DMAT', 'dmat' ), __( 'DMAT', 'dmat' ), $opening, self::PAGE, array( App::class, 'render' ), 'dashicons-megaphone', 26 );
		add_submenu_page( self::PAGE, __( 'DMAT', 'dmat' ), __( 'Home', 'dmat' ), $opening, self::PAGE, array( App::class, 'render' ) );
		add_submenu_page( self::PAGE, __( 'Leads', 'dmat' ), __( 'Leads', 'dmat' ), Capabilities::VIEW_LEADS, self::link( '/leads' ) );
		add_submenu_page( self::PAGE, __( 'Spam', 'dmat' ), __( 'Spam', 'dmat' ), Capabilities::MANAGE_CAMPAIGNS, self::link( '/spam' ) );
		add_submenu_page( self::PAGE, __( 'Pages & forms', 'dmat' ), __( 'Pages & forms', 'dmat' ), Capabilities::MANAGE_CAMPAIGNS, self::link( '/pages' ) );
		add_submenu_page( self::PAGE, __( 'Settings', 'dmat' ), __( 'Settings', 'dmat' ), Capabilities::MANAGE_SETTINGS, self::link( '/settings' ) );
	}

	/**
	 * Marks the entry of the screen the address names.
	 *
	 * @param string|null $file What WordPress would mark.
	 */
	public static function mark_current( $file ) {
		// phpcs:disable WordPress.Security.NonceVerification.Recommended -- Reads which screen is shown, changes nothing.
		$page = isset( $_GET['page'] ) ? sanitize_key( wp_unslash( $_GET['page'] ) ) : '';
		$path = isset( $_GET['p'] ) ? sanitize_text_field( wp_unslash( $_GET['p'] ) ) : '/';
		// phpcs:enable
		if ( self::PAGE !== $page ) {
			return $file;
		}
		foreach ( array( '/leads', '/spam', '/pages', '/settings' ) as $screen ) {
			if ( str_starts_with( $path, $screen ) ) {
				return self::link( $screen );
			}
		}
		return self::PAGE;
	}

	/**
	 * The address of a screen, relative to wp-admin.
	 *
	 * @param string $path From `/`.
	 */
	public static function link( string $path ): string {
		return 'admin.php?page=' . self::PAGE . '&p=' . $path;
	}
}
