<?php
/**
 * A brake on the one public route.
 *
 * @package Dmat
 */

namespace Dmat;

defined( 'ABSPATH' ) || exit;

/**
 * Counts requests of one address per minute, cheaply and roughly. It protects the database from a flood; telling spam
 * from leads is the backend's work, so the limit is far above what people do.
 */
final class Rate_Limit {

	private const PER_MINUTE = 60;

	/** A private address is a proxy in front of many visitors. */
	private const BEHIND_PROXY = 20;

	/** Whether the current visitor may send one more. */
	public static function allows_one_more(): bool {
		$visitor = self::visitor();

		/**
		 * Filters how many forms one address may send to this site in a minute while the backend cannot take them.
		 *
		 * @param int $limit Forms per minute.
		 */
		$limit = (int) apply_filters( 'dmat_relay_limit', self::is_open( $visitor ) ? self::PER_MINUTE : self::PER_MINUTE * self::BEHIND_PROXY );
		$key   = 'dmat_rate_' . substr( wp_hash( $visitor . '|' . intdiv( time(), MINUTE_IN_SECONDS ) ), 0, 20 );
		$count = (int) get_transient( $key );
		if ( $count >= $limit ) {
			return false;
		}
		set_transient( $key, $count + 1, 2 * MINUTE_IN_SECONDS );
		return true;
	}

	/**
	 * A mark by which the backend counts what one address sends in one minute, without learning the address; empty behind
	 * a proxy. It is of the minute in which the form came, so that what waited here is not counted as a flood on delivery.
	 */
	public static function client(): string {
		$visitor = self::visitor();
		$subject = 'client|' . $visitor . '|' . intdiv( time(), MINUTE_IN_SECONDS );
		return self::is_open( $visitor ) ? substr( hash_hmac( 'sha256', $subject, Connection::form_key( Site_Key::FORM_DESCRIPTOR ) ), 0, 16 ) : '';
	}

	/**
	 * Whether an address is of the open internet, not a proxy's in front of many visitors.
	 *
	 * @param string $visitor What `visitor()` says.
	 */
	private static function is_open( string $visitor ): bool {
		return false !== filter_var( $visitor, FILTER_VALIDATE_IP, FILTER_FLAG_NO_PRIV_RANGE | FILTER_FLAG_NO_RES_RANGE );
	}

	/** The visitor's address; of an IPv6 address the network (/64). Never stored as it is. */
	public static function visitor(): string {
		$address = isset( $_SERVER['REMOTE_ADDR'] ) ? sanitize_text_field( wp_unslash( $_SERVER['REMOTE_ADDR'] ) ) : '';
		$packed  = false !== filter_var( $address, FILTER_VALIDATE_IP ) ? (string) inet_pton( $address ) : '';
		return 16 === strlen( $packed ) ? (string) inet_ntop( substr( $packed, 0, 8 ) . str_repeat( "\0", 8 ) ) : $address;
	}
}
