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
		$is_open = false !== filter_var( $visitor, FILTER_VALIDATE_IP, FILTER_FLAG_NO_PRIV_RANGE | FILTER_FLAG_NO_RES_RANGE );

		/**
		 * Filters how many forms one address may send to this site in a minute while the backend cannot take them.
		 *
		 * @param int $limit Forms per minute.
		 */
		$limit = (int) apply_filters( 'dmat_relay_limit', $is_open ? self::PER_MINUTE : self::PER_MINUTE * self::BEHIND_PROXY );
		$key   = 'dmat_rate_' . substr( wp_hash( $visitor . '|' . intdiv( time(), MINUTE_IN_SECONDS ) ), 0, 20 );
		$count = (int) get_transient( $key );
		if ( $count >= $limit ) {
			return false;
		}
		set_transient( $key, $count + 1, 2 * MINUTE_IN_SECONDS );
		return true;
	}

	/** The visitor's address; of an IPv6 address the network (/64). Never stored as it is. */
	public static function visitor(): string {
		$address = isset( $_SERVER['REMOTE_ADDR'] ) ? sanitize_text_field( wp_unslash( $_SERVER['REMOTE_ADDR'] ) ) : '';
		$packed  = false !== filter_var( $address, FILTER_VALIDATE_IP ) ? (string) inet_pton( $address ) : '';
		return 16 === strlen( $packed ) ? (string) inet_ntop( substr( $packed, 0, 8 ) . str_repeat( "\0", 8 ) ) : $address;
	}
}
