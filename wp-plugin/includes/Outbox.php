<?php
/**
 * What still has to reach the backend.
 *
 * @package Dmat
 */

namespace Dmat;

defined( 'ABSPATH' ) || exit;

/**
 * The table of things this site owes its backend: submissions the backend could not take, and pages that changed.
 *
 * A row has a unique key, so the same submission or page stands in it once. A submission stays for good (delivered ones
 * without their content): the figures are counted from the rows, and a repeated one is recognised.
 */
final class Outbox {

	public const SUBMISSION  = 'submission';
	public const PAGE_SYNC   = 'page-sync';
	public const PAGE_DELETE = 'page-delete';

	public const WAITING   = 'waiting';
	public const DELIVERED = 'delivered';
	public const REFUSED   = 'refused';

	/** Autoloaded moment (Unix time) at which to look again. Spares every page view a query. */
	public const DUE_OPTION = 'dmat_outbox_due';

	/** Seconds after which to look although nothing was known to wait. */
	private const QUIET_SECONDS = 300;

	/**
	 * Keeps a submission. Keeping the same one again changes nothing.
	 *
	 * @param string               $submission_id The id its form gave it.
	 * @param array<string, mixed> $payload       What to send to the backend.
	 * @param int                  $delay         Seconds to wait before the first attempt.
	 * @return bool Whether it is safe in the database.
	 */
	public static function keep_submission( string $submission_id, array $payload, int $delay ): bool {
		global $wpdb;
		$now = time();
		$due = $now + $delay;
		// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- The plugin's own table.
		$written = $wpdb->query(
			$wpdb->prepare(
				'INSERT INTO %i (kind, dedupe_key, payload, next_attempt_at, created_at) VALUES (%s, %s, %s, %s, %s)
				ON DUPLICATE KEY UPDATE id = id',
				Outbox_Table::name(),
				self::SUBMISSION,
				'submission:' . strtolower( $submission_id ),
				Canonical_Json::encode( $payload ),
				self::moment( $due ),
				self::moment( $now )
			)
		);
		if ( false === $written ) {
			return false;
		}
		self::due_by( $due );
		return true;
	}

	/**
	 * Notes that a page changed or went away; several changes before the next delivery are one.
	 *
	 * @param string $kind    PAGE_SYNC or PAGE_DELETE.
	 * @param int    $post_id The page.
	 */
	public static function note_page( string $kind, int $post_id ): void {
		global $wpdb;
		$now = time();
		// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- The plugin's own table.
		$wpdb->query(
			$wpdb->prepare(
				'INSERT INTO %i (kind, dedupe_key, payload, next_attempt_at, created_at) VALUES (%s, %s, %s, %s, %s)
				ON DUPLICATE KEY UPDATE kind = VALUES(kind), state = %s, changes = changes + 1, attempts = 0, next_attempt_at = VALUES(next_attempt_at), last_error = %s',
				Outbox_Table::name(),
				$kind,
				'page:' . $post_id,
				Canonical_Json::encode( array( 'post_id' => $post_id ) ),
				self::moment( $now ),
				self::moment( $now ),
				self::WAITING,
				''
			)
		);
		self::due_by( $now );
	}

	/** Whether something may be due now. Costs no query. */
	public static function is_due(): bool {
		return (int) get_option( self::DUE_OPTION, 0 ) <= time();
	}

	/**
	 * Takes due rows for one relay; no other takes them until the claim ends. Pages come first, so that a submission finds
	 * its form as it was published, with its welcome email.
	 *
	 * @param int $limit   How many at most.
	 * @param int $seconds How long the claim holds.
	 * @return list<Outbox_Row>
	 */
	public static function claim( int $limit, int $seconds ): array {
		global $wpdb;
		$claim = wp_generate_uuid4();
		$now   = self::moment( time() );
		// phpcs:disable WordPress.DB.DirectDatabaseQuery -- The plugin's own table.
		$wpdb->query(
			$wpdb->prepare(
				'UPDATE %i SET claim = %s, claimed_until = %s
				WHERE state <> %s AND next_attempt_at <= %s AND (claimed_until IS NULL OR claimed_until < %s)
				ORDER BY kind = %s, attempts, next_attempt_at, id LIMIT %d',
				Outbox_Table::name(),
				$claim,
				self::moment( time() + $seconds ),
				self::DELIVERED,
				$now,
				$now,
				self::SUBMISSION,
				$limit
			)
		);
		$rows = $wpdb->get_results( $wpdb->prepare( 'SELECT * FROM %i WHERE claim = %s ORDER BY kind = %s, attempts, next_attempt_at, id', Outbox_Table::name(), $claim, self::SUBMISSION ), ARRAY_A );
		// phpcs:enable
		return array_map( array( Outbox_Row::class, 'from' ), $rows );
	}

	/**
	 * Gives rows back untouched.
	 *
	 * @param list<Outbox_Row> $rows Claimed rows.
	 */
	public static function release( array $rows ): void {
		foreach ( $rows as $row ) {
			self::settle( $row, array( 'state' => $row->state ) );
		}
	}

	/**
	 * Notes that a row reached the backend. A page that changed meanwhile stays due.
	 *
	 * @param Outbox_Row $row The row.
	 */
	public static function delivered( Outbox_Row $row ): void {
		global $wpdb;
		if ( self::SUBMISSION === $row->kind ) {
			self::settle(
				$row,
				array(
					'state'        => self::DELIVERED,
					'payload'      => '',
					'last_error'   => '',
					'delivered_at' => self::moment( time() ),
				)
			);
			return;
		}
		// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- The plugin's own table.
		$wpdb->delete(
			Outbox_Table::name(),
			array(
				'id'      => $row->id,
				'claim'   => $row->claim,
				'changes' => $row->changes,
			)
		);
		self::settle( $row, array( 'state' => self::WAITING ) );
	}

	/**
	 * Notes that an attempt failed.
	 *
	 * @param Outbox_Row $row    The row.
	 * @param string     $state  WAITING when a later attempt may work, REFUSED when a person should look.
	 * @param string     $reason Why.
	 * @param int        $delay  Seconds until the next attempt.
	 */
	public static function failed( Outbox_Row $row, string $state, string $reason, int $delay ): void {
		self::settle(
			$row,
			array(
				'state'           => $state,
				'attempts'        => $row->attempts + 1,
				'next_attempt_at' => self::moment( time() + $delay ),
				'last_error'      => mb_substr( $reason, 0, 500 ),
			)
		);
	}

	/**
	 * Makes what waits due now, because the backend answers again.
	 *
	 * @param bool $also_refused Also what the backend refused before.
	 */
	public static function hurry( bool $also_refused = false ): void {
		global $wpdb;
		$now = self::moment( time() );
		// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- The plugin's own table.
		$wpdb->query( $wpdb->prepare( 'UPDATE %i SET next_attempt_at = %s WHERE state IN (%s, %s) AND next_attempt_at > %s', Outbox_Table::name(), $now, self::WAITING, $also_refused ? self::REFUSED : self::WAITING, $now ) );
	}

	/**
	 * Recomputes when the next row is due.
	 *
	 * @param int $not_before Unix time before which nothing should be tried, because the backend does not answer.
	 */
	public static function set_due( int $not_before = 0 ): void {
		global $wpdb;
		// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- The plugin's own table.
		$next = $wpdb->get_var( $wpdb->prepare( 'SELECT MIN(next_attempt_at) FROM %i WHERE state <> %s', Outbox_Table::name(), self::DELIVERED ) );
		$quiet = time() + self::QUIET_SECONDS;
		$due   = null === $next ? $quiet : min( $quiet, (int) strtotime( $next . ' UTC' ) );
		update_option( self::DUE_OPTION, max( $due, $not_before ), true );
	}

	/**
	 * Keeps other requests from trying at the same time.
	 *
	 * @param int $seconds For how long.
	 */
	public static function hold( int $seconds ): void {
		update_option( self::DUE_OPTION, time() + $seconds, true );
	}

	/**
	 * Makes sure a relay looks by a moment.
	 *
	 * @param int $due Unix time.
	 */
	private static function due_by( int $due ): void {
		$current = (int) get_option( self::DUE_OPTION, 0 );
		if ( $due < $current ) {
			update_option( self::DUE_OPTION, $due, true );
		}
	}

	/**
	 * Writes the outcome of an attempt and ends the claim, unless another relay holds it by now. A page noted again in
	 * the meantime keeps its new due moment.
	 *
	 * @param Outbox_Row           $row     The row.
	 * @param array<string, mixed> $changes Columns.
	 */
	private static function settle( Outbox_Row $row, array $changes ): void {
		global $wpdb;
		$free  = array(
			'claim'         => '',
			'claimed_until' => null,
		);
		$where = array(
			'id'    => $row->id,
			'claim' => $row->claim,
		);
		// phpcs:disable WordPress.DB.DirectDatabaseQuery -- The plugin's own table.
		$wpdb->update( Outbox_Table::name(), $changes + $free, $where + array( 'changes' => $row->changes ) );
		$wpdb->update( Outbox_Table::name(), $free, $where );
		// phpcs:enable
	}

	/**
	 * A moment as the table keeps it: UTC.
	 *
	 * @param int $time Unix time.
	 */
	private static function moment( int $time ): string {
		return gmdate( 'Y-m-d H:i:s', $time );
	}
}
