<?php
/**
 * Who may have signed a form.
 *
 * @package Dmat
 */

namespace Dmat;

defined( 'ABSPATH' ) || exit;

/**
 * The keys whose forms this site still accepts: page caches may hold a form for longer than the connection that signed it.
 *
 * Kept are keys that sign and verify forms and nothing else, never the secret they were made from. They outlive the
 * connection and go when the plugin is deleted.
 */
final class Descriptor_Keys {

	public const OPTION = 'dmat_descriptor_keys';

	/** Former connections remembered; the backend remembers as many of each site. */
	private const REMEMBERED = 5;

	/** Notes today's key. Called before the connection changes. */
	public static function remember_current(): void {
		$current = array(
			'site' => Connection::site_id(),
			'key'  => Base64url::encode( Connection::form_key( Site_Key::FORM_DESCRIPTOR ) ),
		);
		$all     = array( $current, ...array_filter( self::former(), static fn( array $known ): bool => $known !== $current ) );
		update_option( self::OPTION, array( ...self::newest( $all, true ), ...self::newest( $all, false ) ), false );
	}

	/**
	 * Every raw key that may have signed a form of this site, today's first.
	 *
	 * @return list<string>
	 */
	public static function accepted(): array {
		$keys = array( Connection::form_key( Site_Key::FORM_DESCRIPTOR ), Connection::own_key( Site_Key::FORM_DESCRIPTOR ) );
		return array_values( array_unique( array( ...$keys, ...array_map( array( self::class, 'raw' ), self::former() ) ) ) );
	}

	/**
	 * The raw keys the connected backend accepts from this site too: today's and those of earlier pairings of the same site.
	 *
	 * @return list<string> Empty when the site is not connected.
	 */
	public static function shared_with_backend(): array {
		$current = Connection::key( Site_Key::FORM_DESCRIPTOR );
		if ( null === $current ) {
			return array();
		}
		$same_site = array_filter( self::former(), static fn( array $known ): bool => Connection::site_id() === $known['site'] );
		return array( $current, ...array_values( array_map( array( self::class, 'raw' ), $same_site ) ) );
	}

	/**
	 * The newest keys of connections, or of times without one.
	 *
	 * @param list<array{site: string, key: string}> $all       Newest first.
	 * @param bool                                   $connected Which of the two.
	 * @return list<array{site: string, key: string}>
	 */
	private static function newest( array $all, bool $connected ): array {
		return array_slice( array_values( array_filter( $all, static fn( array $known ): bool => $connected === ( '' !== $known['site'] ) ) ), 0, self::REMEMBERED );
	}

	/**
	 * What was remembered, newest first.
	 *
	 * @return list<array{site: string, key: string}>
	 */
	private static function former(): array {
		$stored = get_option( self::OPTION, array() );
		return array_values( array_filter( is_array( $stored ) ? $stored : array(), static fn( $known ): bool => is_array( $known ) && is_string( $known['site'] ?? null ) && is_string( $known['key'] ?? null ) ) );
	}

	/**
	 * A remembered key, raw.
	 *
	 * @param array{site: string, key: string} $known What was remembered.
	 */
	private static function raw( array $known ): string {
		return (string) Base64url::decode( $known['key'] );
	}
}
