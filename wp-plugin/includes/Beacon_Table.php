<?php
/**
 * What browsers reported and the site has not passed on yet.
 *
 * @package Dmat
 */

namespace Dmat;

defined( 'ABSPATH' ) || exit;

/**
 * A short waiting line in the database of the site. Reports are worth little by themselves, so there is a limit to how many
 * wait and for how long; submissions of forms have the outbox, which loses nothing.
 */
final class Beacon_Table {

	/** So many reports may wait. */
	private const MOST = 5000;

	/** So long a report may wait, in seconds. */
	private const OLDEST = HOUR_IN_SECONDS;

	/** The table's name on the current site. */
	public static function name(): string {
		global $wpdb;
		return $wpdb->prefix . 'dmat_beacons';
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
			payload mediumtext NOT NULL,
			created_at int(10) unsigned NOT NULL,
			PRIMARY KEY  (id)
			) {$charset};"
		);
	}

	/** Removes it with everything in it. */
	public static function drop(): void {
		global $wpdb;
		// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- The plugin's own table.
		$wpdb->query( $wpdb->prepare( 'DROP TABLE IF EXISTS %i', self::name() ) );
	}

	/**
	 * Keeps one report; false when too many wait.
	 *
	 * @param string $payload JSON.
	 */
	public static function add( string $payload ): bool {
		global $wpdb;
		// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- The plugin's own table.
		return 1 === $wpdb->query( $wpdb->prepare( 'INSERT INTO %i (payload, created_at) SELECT %s, %d FROM DUAL WHERE (SELECT COUNT(*) FROM %i) < %d', self::name(), $payload, time(), self::name(), self::MOST ) );
	}

	/**
	 * The oldest reports by id.
	 *
	 * @param int $limit At most so many.
	 * @param int $bytes Together about so many bytes.
	 * @return array<int, string>
	 */
	public static function oldest( int $limit, int $bytes ): array {
		global $wpdb;
		// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- The plugin's own table.
		$found = array_column( (array) $wpdb->get_results( $wpdb->prepare( 'SELECT id, payload FROM %i ORDER BY id LIMIT %d', self::name(), $limit ), ARRAY_A ), 'payload', 'id' );
		$kept  = array();
		foreach ( $found as $id => $payload ) {
			$bytes -= strlen( $payload );
			if ( $bytes < 0 && array() !== $kept ) {
				break;
			}
			$kept[ $id ] = $payload;
		}
		return $kept;
	}

	/**
	 * Takes reports away that were passed on.
	 *
	 * @param list<int> $ids Their ids.
	 */
	public static function remove( array $ids ): void {
		global $wpdb;
		if ( array() !== $ids ) {
			// phpcs:ignore WordPress.DB -- The plugin's own table; the ids are numbers.
			$wpdb->query( $wpdb->prepare( 'DELETE FROM %i WHERE id IN (' . implode( ',', array_map( 'intval', $ids ) ) . ')', self::name() ) );
		}
	}

	/** Takes reports away that waited too long. */
	public static function forget_old(): void {
		global $wpdb;
		// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- The plugin's own table.
		$wpdb->query( $wpdb->prepare( 'DELETE FROM %i WHERE created_at < %d', self::name(), time() - self::OLDEST ) );
	}

	/** Only one request passes on at a time; false when another does. */
	public static function lock(): bool {
		global $wpdb;
		// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- A lock of the server.
		return '1' === (string) $wpdb->get_var( $wpdb->prepare( 'SELECT GET_LOCK(%s, 0)', self::lock_name() ) );
	}

	/** The next one may. */
	public static function unlock(): void {
		global $wpdb;
		// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- A lock of the server.
		$wpdb->query( $wpdb->prepare( 'SELECT RELEASE_LOCK(%s)', self::lock_name() ) );
	}

	/** Locks are the server's: two sites on one server have their own. */
	private static function lock_name(): string {
		return 'dmat_' . substr( md5( DB_NAME . '|' . self::name() ), 0, 20 );
	}
}
