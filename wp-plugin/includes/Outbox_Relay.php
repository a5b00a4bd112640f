<?php
/**
 * Delivering what waits.
 *
 * @package Dmat
 */

namespace Dmat;

defined( 'ABSPATH' ) || exit;

/**
 * Carries rows of the outbox to the backend: after the answer of a later request was sent, and by WP-Cron every minute.
 *
 * While the backend does not answer, only one request per pause tries at all, with a growing pause; the first success
 * makes everything due. Where the answer cannot be sent before the work (no FPM), one visitor per pause waits a second at most.
 */
final class Outbox_Relay {

	/** What WP-Cron does every minute. */
	public const HOOK = 'dmat_relay_outbox';

	/** After a request whose visitor already has their page: rows, seconds, seconds for one answer. */
	private const AFTERWARDS = array( 20, 10.0, Backend::TIMEOUT );

	/** The same while the visitor's connection is still open. PHP's cURL counts whole seconds. */
	private const WHILE_WAITING = array( 5, 0.3, 1.0 );

	/** The same in WP-Cron. */
	private const IN_CRON = array( 500, 40.0, Backend::TIMEOUT );

	private const CLAIM_SECONDS    = 60;
	private const FIRST_PAUSE      = 5;
	private const LONGEST_PAUSE    = 60;
	private const PAUSE_OF_REFUSED = 21600;

	/** Hooks. */
	public static function register(): void {
		add_action( 'shutdown', array( self::class, 'run_on_shutdown' ), 100 );
		// phpcs:ignore WordPress.WP.CronInterval -- One query a minute; leads should not wait longer.
		add_filter( 'cron_schedules', array( self::class, 'add_schedule' ) );
		add_action( self::HOOK, array( self::class, 'run_in_cron' ) );
		add_action( 'dmat_connected', array( self::class, 'start_over' ) );
	}

	/**
	 * Adds "every minute" to WP-Cron.
	 *
	 * @param array<string, array<string, mixed>> $schedules Known schedules.
	 * @return array<string, array<string, mixed>>
	 */
	public static function add_schedule( array $schedules ): array {
		$schedules['dmat_minute'] = array(
			'interval' => MINUTE_IN_SECONDS,
			'display'  => __( 'Every minute', 'dmat' ),
		);
		return $schedules;
	}

	/** Starts the clockwork of the current site. */
	public static function schedule(): void {
		add_filter( 'cron_schedules', array( self::class, 'add_schedule' ) ); // phpcs:ignore WordPress.WP.CronInterval -- See above.
		if ( ! wp_next_scheduled( self::HOOK ) ) {
			wp_schedule_event( time() + MINUTE_IN_SECONDS, 'dmat_minute', self::HOOK );
		}
	}

	/** Stops it. */
	public static function unschedule(): void {
		wp_clear_scheduled_hook( self::HOOK );
	}

	/** When WP-Cron looks next (ISO 8601), or an empty string. */
	public static function next_run(): string {
		$next = wp_next_scheduled( self::HOOK );
		return false === $next ? '' : gmdate( 'Y-m-d\TH:i:s\Z', $next );
	}

	/** After a request: nothing at all unless something is due. */
	public static function run_on_shutdown(): void {
		if ( wp_installing() || wp_doing_cron() || ! Outbox::is_due() || ! Connection::is_connected() ) {
			return;
		}
		self::run( ...( self::send_answer_first() ? self::AFTERWARDS : self::WHILE_WAITING ) );
	}

	/** A new connection may take what the last one refused. */
	public static function start_over(): void {
		Outbox::hurry( true );
		Outbox::set_due();
	}

	/** In WP-Cron. */
	public static function run_in_cron(): void {
		if ( Connection::is_connected() ) {
			self::run( ...self::IN_CRON );
		}
	}

	/**
	 * Delivers what is due until nothing is, the time is over, or the backend does not answer.
	 *
	 * @param int   $limit   Rows at most.
	 * @param float $seconds No row is begun after this time.
	 * @param float $timeout Seconds the backend may take for one row.
	 * @return int How many rows were delivered.
	 */
	public static function run( int $limit = 500, float $seconds = 40.0, float $timeout = Backend::TIMEOUT ): int {
		$end       = microtime( true ) + $seconds;
		$delivered = 0;
		$pause     = 0;
		Outbox::hold( self::FIRST_PAUSE );
		$rows = Outbox::claim( $limit, self::CLAIM_SECONDS );
		while ( array() !== $rows && 0 === $pause && microtime( true ) < $end ) {
			$row    = array_shift( $rows );
			$answer = Delivery::attempt( $row, $timeout );
			if ( $answer->is_ok() ) {
				Outbox::delivered( $row );
				Submission_Files::forget( (array) ( $row->payload['files'] ?? array() ) );
				if ( 0 === $delivered++ ) {
					Outbox::hurry();
				}
				continue;
			}
			$pause = self::note_failure( $row, $answer );
		}
		Outbox::release( $rows );
		Outbox::set_due( 0 === $pause ? 0 : time() + $pause );
		return $delivered;
	}

	/**
	 * Notes why a row was not delivered. A page the backend fails on holds up nobody, although pages come first.
	 *
	 * @param Outbox_Row     $row    The row.
	 * @param Backend_Answer $answer What came back.
	 * @return int Seconds nobody should try, because it is the backend that fails and not the row; 0 otherwise.
	 */
	private static function note_failure( Outbox_Row $row, Backend_Answer $answer ): int {
		if ( ! $answer->is_passing() ) {
			Outbox::failed( $row, Outbox::REFUSED, $answer->reason(), self::PAUSE_OF_REFUSED );
			return 0;
		}
		$pause   = (int) min( self::LONGEST_PAUSE, self::FIRST_PAUSE * 2 ** min( $row->attempts, 10 ) );
		$is_page = Outbox::SUBMISSION !== $row->kind;
		if ( $is_page && $answer->is_away() ) {
			// Stays due, to be the first when the backend is back.
			Outbox::failed( $row, Outbox::WAITING, $answer->reason(), 0 );
			return $pause;
		}
		Outbox::failed( $row, Outbox::WAITING, $answer->reason(), $pause + wp_rand( 0, intdiv( $pause, 5 ) ) );
		return $is_page ? 0 : $pause;
	}

	/** Sends the visitor their answer before the work starts; false where PHP cannot. */
	public static function send_answer_first(): bool {
		if ( function_exists( 'fastcgi_finish_request' ) ) {
			return fastcgi_finish_request();
		}
		if ( function_exists( 'litespeed_finish_request' ) ) {
			return litespeed_finish_request();
		}
		return false;
	}
}
