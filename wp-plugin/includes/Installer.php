<?php
/**
 * Setting up and taking down, per site.
 *
 * @package Dmat
 */

namespace Dmat;

defined( 'ABSPATH' ) || exit;

/**
 * Prepares a site on activation (on every site of a network when network-activated, and on each one added later),
 * and brings the table of an older version up to date.
 */
final class Installer {

	private const DB_VERSION       = '2';
	public const DB_VERSION_OPTION = 'dmat_db_version';

	/** Hooks. */
	public static function register(): void {
		add_action( 'init', array( self::class, 'update_if_old' ), 1 );
		add_action( 'wp_initialize_site', array( self::class, 'set_up_new_site' ), 200 );
		// Before WordPress (10) drops the tables of the site, in which the connection and the settings are.
		add_action( 'wp_uninitialize_site', array( Uninstaller::class, 'clean_removed_site' ), 5 );
	}

	/**
	 * Runs on activation.
	 *
	 * @param bool $network_wide Whether the whole network is activating the plugin.
	 */
	public static function activate( bool $network_wide = false ): void {
		if ( is_multisite() && $network_wide ) {
			Sites::each( array( self::class, 'set_up' ) );
			return;
		}
		self::set_up();
		Admin\First_Run::note_activation();
	}

	/**
	 * Runs on deactivation: nothing is lost, only the clockwork stops.
	 *
	 * @param bool $network_wide Whether the whole network is deactivating the plugin.
	 */
	public static function deactivate( bool $network_wide = false ): void {
		if ( is_multisite() && $network_wide ) {
			Sites::each( array( Outbox_Relay::class, 'unschedule' ) );
			Sites::each( array( Spam_List::class, 'unschedule' ) );
			return;
		}
		Outbox_Relay::unschedule();
		Spam_List::unschedule();
	}

	/** Roles, table and clockwork of the current site. */
	public static function set_up(): void {
		Capabilities::grant();
		Outbox_Table::create();
		Beacon_Table::create();
		Outbox_Relay::schedule();
		Descriptor_Keys::remember_current();
		update_option( self::DB_VERSION_OPTION, self::DB_VERSION, true );
	}

	/** A site that was updated by copying files gets what activation would have given it. */
	public static function update_if_old(): void {
		if ( self::DB_VERSION !== get_option( self::DB_VERSION_OPTION ) ) {
			self::set_up();
		}
	}

	/**
	 * A new site of a network where the plugin is active everywhere.
	 *
	 * @param \WP_Site $site The new site.
	 */
	public static function set_up_new_site( \WP_Site $site ): void {
		if ( ! function_exists( 'is_plugin_active_for_network' ) ) {
			require_once ABSPATH . 'wp-admin/includes/plugin.php';
		}
		if ( is_plugin_active_for_network( plugin_basename( DMAT_PLUGIN_FILE ) ) ) {
			Sites::on( (int) $site->blog_id, array( self::class, 'set_up' ) );
		}
	}
}
