<?php
/**
 * How the outbox stands.
 *
 * @package Dmat
 */

namespace Dmat;

defined( 'ABSPATH' ) || exit;

/**
 * Figures over the outbox for the health tile and Site Health. Every figure is counted, none is kept.
 */
final class Outbox_Figures {

	private const LISTED = 20;

	/**
	 * What waits and what was delivered.
	 *
	 * @return array{waiting: int, oldest: string|null, submitted_total: int, relayed_total: int, pages_waiting: int, failed: list<array<string, mixed>>}
	 */
	public static function read(): array {
		$submissions = self::count_by_state( '=' );
		$pages       = self::count_by_state( '<>' );
		$waiting     = ( $submissions[ Outbox::WAITING ] ?? 0 ) + ( $submissions[ Outbox::REFUSED ] ?? 0 );
		return array(
			'waiting'         => $waiting,
			'oldest'          => self::oldest(),
			'submitted_total' => array_sum( $submissions ),
			'relayed_total'   => $submissions[ Outbox::DELIVERED ] ?? 0,
			'pages_waiting'   => array_sum( $pages ),
			'failed'          => self::refused(),
		);
	}

	/**
	 * Rows per state.
	 *
	 * @param string $comparison `=` for submissions, `<>` for everything else.
	 * @return array<string, int>
	 */
	private static function count_by_state( string $comparison ): array {
		global $wpdb;
		$comparison = '=' === $comparison ? '=' : '<>';
		// phpcs:ignore WordPress.DB -- The plugin's own table; the comparison is one of two literals.
		$rows = $wpdb->get_results( $wpdb->prepare( "SELECT state, COUNT(*) AS number FROM %i WHERE kind {$comparison} %s GROUP BY state", Outbox_Table::name(), Outbox::SUBMISSION ), ARRAY_A );
		return array_map( 'intval', array_column( $rows, 'number', 'state' ) );
	}

	/** Since when the oldest undelivered submission waits (ISO 8601, UTC), or null. */
	private static function oldest(): ?string {
		global $wpdb;
		// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- The plugin's own table.
		$oldest = $wpdb->get_var( $wpdb->prepare( 'SELECT MIN(created_at) FROM %i WHERE kind = %s AND state <> %s', Outbox_Table::name(), Outbox::SUBMISSION, Outbox::DELIVERED ) );
		return null === $oldest ? null : self::iso( $oldest );
	}

	/**
	 * What the backend refused, newest first. No content of a submission is shown.
	 *
	 * @return list<array<string, mixed>>
	 */
	private static function refused(): array {
		global $wpdb;
		// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- The plugin's own table.
		$rows = $wpdb->get_results( $wpdb->prepare( 'SELECT id, kind, attempts, last_error, created_at, next_attempt_at FROM %i WHERE state = %s ORDER BY id DESC LIMIT %d', Outbox_Table::name(), Outbox::REFUSED, self::LISTED ), ARRAY_A );
		return array_map(
			static fn( array $row ): array => array(
				'id'              => (int) $row['id'],
				'kind'            => $row['kind'],
				'attempts'        => (int) $row['attempts'],
				'reason'          => $row['last_error'],
				'created_at'      => self::iso( $row['created_at'] ),
				'next_attempt_at' => self::iso( $row['next_attempt_at'] ),
			),
			$rows
		);
	}

	/**
	 * A database moment as ISO 8601.
	 *
	 * @param string $moment `Y-m-d H:i:s`, UTC.
	 */
	private static function iso( string $moment ): string {
		return str_replace( ' ', 'T', $moment ) . 'Z';
	}
}
