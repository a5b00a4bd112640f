<?php
/**
 * The one table of the plugin.
 *
 * @package Dmat
 */

namespace Dmat;

defined( 'ABSPATH' ) || exit;

/**
 * Where the outbox of a site is kept. Every site of a network has its own.
 */
final class Outbox_Table {

	/** The table's name on the current site. */
	public static function name(): string {
		global $wpdb;
		return $wpdb->prefix . 'dmat_outbox';
	}

	/** Creates the table or brings it up to date. */
	public static function create(): void {
		global $wpdb;
		require_once ABSPATH . 'wp-admin/includes/upgrade.php';
		$table   = self::name();
		$charset = $wpdb->get_charset_collate();
		dbDelta(
			"CREATE TABLE {$table} (
			id bigint(20) unsigned NOT NULL AUTO_INCREMENT,
			kind varchar(20) NOT NULL,
			dedupe_key varchar(100) NOT NULL,
			payload longtext NOT NULL,
			state varchar(10) NOT NULL DEFAULT 'waiting',
			changes int(10) unsigned NOT NULL DEFAULT 1,
			attempts int(10) unsigned NOT NULL DEFAULT 0,
			next_attempt_at datetime NOT NULL,
			claim varchar(36) NOT NULL DEFAULT '',
			claimed_until datetime DEFAULT NULL,
			last_error varchar(500) NOT NULL DEFAULT '',
			created_at datetime NOT NULL,
			delivered_at datetime DEFAULT NULL,
			PRIMARY KEY  (id),
			UNIQUE KEY dedupe_key (dedupe_key),
			KEY due (state,next_attempt_at),
			KEY claim (claim)
			) {$charset};"
		);
		add_option( Outbox::DUE_OPTION, 0, '', true );
	}

	/** Removes it with everything in it. */
	public static function drop(): void {
		global $wpdb;
		// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- The plugin's own table.
		$wpdb->query( $wpdb->prepare( 'DROP TABLE IF EXISTS %i', self::name() ) );
	}
}
