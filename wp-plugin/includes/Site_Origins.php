<?php
/**
 * Where this site's pages come from.
 *
 * @package Dmat
 */

namespace Dmat;

defined( 'ABSPATH' ) || exit;

/**
 * The origins (scheme, host, port) browsers call the backend from: public pages and wp-admin, which may differ.
 */
final class Site_Origins {

	/**
	 * Every origin once.
	 *
	 * @return list<string>
	 */
	public static function all(): array {
		return array_values( array_unique( array_filter( array_map( array( self::class, 'of' ), array( home_url(), site_url(), admin_url() ) ) ) ) );
	}

	/**
	 * The origin of an address as browsers write it; an empty string when it has none.
	 *
	 * @param string $url Any address.
	 */
	public static function of( string $url ): string {
		$parts = wp_parse_url( $url );
		if ( ! is_array( $parts ) || empty( $parts['scheme'] ) || empty( $parts['host'] ) ) {
			return '';
		}
		$scheme = strtolower( $parts['scheme'] );
		$port   = $parts['port'] ?? null;
		$usual  = 'https' === $scheme ? 443 : 80;
		return $scheme . '://' . strtolower( $parts['host'] ) . ( null === $port || $usual === $port ? '' : ':' . $port );
	}
}
