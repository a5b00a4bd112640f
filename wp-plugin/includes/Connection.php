<?php
/**
 * The connection of a site to its backend.
 *
 * @package Dmat
 */

namespace Dmat;

defined( 'ABSPATH' ) || exit;

/**
 * What a site knows about its backend. The secret stays in the database of the site: it is never printed, never in a
 * script, never in the REST API, and the option is not autoloaded.
 */
final class Connection {

	public const OPTION = 'dmat_connection';

	private const SECRET_BYTES = 32;

	/**
	 * Connects the site with a one-time pairing code.
	 *
	 * @param string $api_url The backend's address.
	 * @param string $code    The code, with or without its dash.
	 * @return array<string, mixed>|\WP_Error What `public_view()` answers, or what went wrong in words.
	 */
	public static function connect( string $api_url, string $code ) {
		$server_url = self::clean_url( $api_url );
		if ( null === $server_url ) {
			return new \WP_Error( 'dmat_address_invalid', __( 'This is not a web address. It starts with https:// and names the machine the backend runs on.', 'dmat' ), array( 'status' => 400 ) );
		}
		$answer = Pairing::exchange( $server_url, $code );
		if ( is_wp_error( $answer ) ) {
			return $answer;
		}
		$secret = Base64url::decode( (string) ( $answer['secret'] ?? '' ) );
		if ( null === $secret || self::SECRET_BYTES !== strlen( $secret ) || empty( $answer['site_id'] ) ) {
			return new \WP_Error( 'dmat_answer_unknown', __( 'The backend answered something this plugin does not understand. Check that both have the same version.', 'dmat' ), array( 'status' => 502 ) );
		}
		$saved = array(
			'server_url'   => $server_url,
			'api_url'      => self::clean_url( (string) ( $answer['api_url'] ?? '' ) ) ?? $server_url,
			'site_id'      => (string) $answer['site_id'],
			'secret'       => Base64url::encode( $secret ),
			'company'      => array(
				'id'   => (int) ( $answer['company']['id'] ?? 0 ),
				'name' => (string) ( $answer['company']['name'] ?? '' ),
			),
			'connected_at' => gmdate( 'Y-m-d\TH:i:s\Z' ),
		);
		Descriptor_Keys::remember_current();
		update_option( self::OPTION, $saved, false );

		/**
		 * Fires when a site was connected to its backend.
		 */
		do_action( 'dmat_connected' );
		return self::public_view();
	}

	/**
	 * Ends the connection. The backend is told when it can be reached; the site forgets its secret either way.
	 */
	public static function disconnect(): void {
		if ( self::is_connected() ) {
			Backend::request( 'DELETE', '/api/sites/self', null, 3.0 );
		}
		self::forget();
	}

	/** Forgets the secret; what is kept only verifies forms on pages that a cache still serves. */
	public static function forget(): void {
		Descriptor_Keys::remember_current();
		delete_option( self::OPTION );
	}

	/** Whether the site has a backend. */
	public static function is_connected(): bool {
		return '' !== self::site_id();
	}

	/** The site's public id (`st_…`), or an empty string. */
	public static function site_id(): string {
		return (string) ( self::stored()['site_id'] ?? '' );
	}

	/** The address browsers use for the backend, without a trailing slash. */
	public static function api_url(): string {
		return (string) ( self::stored()['api_url'] ?? '' );
	}

	/** The address this server uses for the backend, without a trailing slash. */
	public static function server_url(): string {
		return (string) ( self::stored()['server_url'] ?? '' );
	}

	/**
	 * Whose data the backend keeps for this site.
	 *
	 * @return array{id: int, name: string}
	 */
	public static function company(): array {
		return self::stored()['company'] ?? array(
			'id'   => 0,
			'name' => '',
		);
	}

	/** The site's secret, 32 raw bytes, or null. */
	public static function secret(): ?string {
		$secret = Base64url::decode( (string) ( self::stored()['secret'] ?? '' ) );
		return null === $secret || '' === $secret ? null : $secret;
	}

	/**
	 * One of the site's keys, raw, or null when the site is not connected.
	 *
	 * @param string $purpose A constant of Site_Key.
	 */
	public static function key( string $purpose ): ?string {
		$secret = self::secret();
		return null === $secret ? null : Site_Key::derive( $secret, $purpose );
	}

	/**
	 * The key for what a form carries, raw: the connection's or, on a site that is not connected yet, one of the site's
	 * own, so that what visitors send meanwhile can be kept and delivered later.
	 *
	 * @param string $purpose A constant of Site_Key.
	 */
	public static function form_key( string $purpose ): string {
		return self::key( $purpose ) ?? self::own_key( $purpose );
	}

	/**
	 * A key no backend knows, raw; every site of a network has its own.
	 *
	 * @param string $purpose A constant of Site_Key.
	 */
	public static function own_key( string $purpose ): string {
		return Site_Key::derive( hash( 'sha256', wp_salt( 'auth' ) . '|' . get_current_blog_id(), true ), $purpose );
	}

	/**
	 * What people who manage the settings may see.
	 *
	 * @return array<string, mixed>
	 */
	public static function public_view(): array {
		$stored = self::stored();
		return array(
			'connected'    => self::is_connected(),
			'api_url'      => self::api_url(),
			'site_id'      => self::site_id(),
			'company'      => self::is_connected() ? self::company() : null,
			'connected_at' => $stored['connected_at'] ?? null,
		);
	}

	/**
	 * An address as scheme, host, port and path without `/api` and trailing slash; null when it is not one.
	 *
	 * @param string $url What was typed.
	 */
	private static function clean_url( string $url ): ?string {
		$url = preg_replace( '#(/api)?/*$#', '', trim( $url ) );
		if ( ! preg_match( '#^https?://[^/?\#\s@]+(/[^?\#\s]*)?$#i', (string) $url ) ) {
			return null;
		}
		return esc_url_raw( $url, array( 'http', 'https' ) ) ?: null;
	}

	/**
	 * The option as it is.
	 *
	 * @return array<string, mixed>
	 */
	private static function stored(): array {
		$stored = get_option( self::OPTION, array() );
		return is_array( $stored ) ? $stored : array();
	}
}
