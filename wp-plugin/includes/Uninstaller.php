<?php
/**
 * Leaving nothing behind.
 *
 * @package Dmat
 */

namespace Dmat;

defined( 'ABSPATH' ) || exit;

/**
 * Removes everything the plugin ever wrote: options, table, roles, capabilities, schedule, marks on pages.
 */
final class Uninstaller {

	/** On this site, or on every site of the network. */
	public static function run(): void {
		if ( is_multisite() ) {
			Sites::each( array( self::class, 'clean' ) );
			return;
		}
		self::clean();
	}

	/** The current site. */
	public static function clean(): void {
		global $wpdb;
		if ( Settings::deletes_remote_data() && Connection::is_connected() ) {
			Backend::request( 'DELETE', '/api/sites/self', null, Backend::TIMEOUT );
		}
		Outbox_Relay::unschedule();
		Spam_List::unschedule();
		Capabilities::revoke();
		foreach ( array( Connection::OPTION, Descriptor_Keys::OPTION, Settings::OPTION, Outbox::DUE_OPTION, Installer::DB_VERSION_OPTION ) as $option ) {
			delete_option( $option );
		}
		foreach ( array( Page_Sync::KNOWN, Page_Revision::META, Welcome_Approval::META ) as $meta ) {
			delete_post_meta_by_key( $meta );
		}
		// phpcs:disable WordPress.DB -- Transients, and notes on which form gives which file, have generated names.
		$wpdb->query( $wpdb->prepare( "DELETE FROM {$wpdb->postmeta} WHERE meta_key LIKE %s", $wpdb->esc_like( Download_Link::META ) . '%' ) );
		$wpdb->query( $wpdb->prepare( "DELETE FROM {$wpdb->options} WHERE option_name LIKE %s OR option_name LIKE %s", $wpdb->esc_like( '_transient_dmat_' ) . '%', $wpdb->esc_like( '_transient_timeout_dmat_' ) . '%' ) );
		// phpcs:enable
		Submission_Files::remove_all();
		Outbox_Table::drop();
		Beacon_Table::drop();
	}

	/**
	 * A site of a network is being deleted: WordPress drops its own tables and needs to be told of ours.
	 *
	 * @param \WP_Site $site The site.
	 */
	public static function clean_removed_site( \WP_Site $site ): void {
		Sites::on( (int) $site->blog_id, array( self::class, 'clean' ) );
	}
}
