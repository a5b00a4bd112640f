<?php
/**
 * Passing on what browsers reported.
 *
 * @package Dmat
 */

namespace Dmat;

defined( 'ABSPATH' ) || exit;

/**
 * Passes reports on to the backend, many in one request: after the answer to a browser was sent, and by WP-Cron every minute.
 * One request passes on at a time, and takes along what came meanwhile, so batches grow with the traffic. Nobody waits for
 * it: browsers send reports in the background.
 */
final class Beacon_Relay {

	private const PER_REQUEST = 200;

	/** Bytes of reports in one request. */
	private const BYTES = 1000000;

	/** Rounds of one request. */
	private const ROUNDS = 5;

	/** Seconds for one answer. */
	private const TIMEOUT = 2.0;

	/** Seconds to leave an ailing backend alone. */
	private const REST = 30;

	private const RESTING = 'dmat_beacons_rest';

	/** Whether this request brought something. */
	private static bool $is_due = false;

	/** Hooks. */
	public static function register(): void {
		add_action( 'shutdown', array( self::class, 'run_on_shutdown' ), 110 );
		add_action( Outbox_Relay::HOOK, array( self::class, 'run_in_cron' ), 20 );
	}

	/** Something waits: pass it on when the answer is sent. */
	public static function run_soon(): void {
		self::$is_due = true;
	}

	/** After a request that brought something. */
	public static function run_on_shutdown(): void {
		if ( self::$is_due ) {
			self::$is_due = false;
			Outbox_Relay::send_answer_first();
			self::run();
		}
	}

	/** In WP-Cron: what is left, and what nobody wants any more. */
	public static function run_in_cron(): void {
		if ( Settings::is_first_party() ) {
			self::run();
			Beacon_Table::forget_old();
		}
	}

	/** Passes on what waits; answers how many reports went. */
	public static function run(): int {
		if ( ! Connection::is_connected() || get_transient( self::RESTING ) || ! Beacon_Table::lock() ) {
			return 0;
		}
		$sent = 0;
		for ( $round = 0; $round < self::ROUNDS; $round++ ) {
			$waiting = Beacon_Table::oldest( self::PER_REQUEST, self::BYTES );
			if ( array() === $waiting || ! self::send( array_values( $waiting ) ) ) {
				break;
			}
			Beacon_Table::remove( array_keys( $waiting ) );
			$sent += count( $waiting );
		}
		Beacon_Table::unlock();
		return $sent;
	}

	/**
	 * One request, signed over all it says. False when it is worth sending again later.
	 *
	 * @param list<string> $payloads JSON of each report.
	 */
	private static function send( array $payloads ): bool {
		$body    = array(
			'site'    => Connection::site_id(),
			'beacons' => array_map( static fn( string $payload ): array => (array) json_decode( $payload, true ), $payloads ),
		);
		$headers = array(
			// As text, so that the backend checks the signature over the very bytes.
			'Content-Type'     => 'text/plain; charset=utf-8',
			'X-Dmat-Signature' => Site_Key::signature( Canonical_Json::encode( $body ), (string) Connection::key( Site_Key::BEACONS ) ),
		);
		$answer  = Backend::ask( Connection::server_url(), 'POST', '/api/public/collect-batch', $body, self::TIMEOUT, $headers );
		if ( $answer->is_passing() ) {
			set_transient( self::RESTING, 1, self::REST );
			return false;
		}
		return true;
	}
}
