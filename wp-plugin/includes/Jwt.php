<?php
/**
 * Session tokens.
 *
 * @package Dmat
 */

namespace Dmat;

defined( 'ABSPATH' ) || exit;

/**
 * Short-lived tokens the backend trusts: for a person in wp-admin, or for the site itself, server to server.
 */
final class Jwt {

	/** Seconds a token lives. A person who loses a capability loses access within this time. */
	public const LIFETIME = 300;

	/** The one capability of the site itself. */
	private const SITE_CAPABILITY = 'dmat_site';

	/**
	 * A token for a person, with the capabilities they have at this moment.
	 *
	 * @param \WP_User $user The person.
	 */
	public static function for_user( \WP_User $user ): string {
		return self::issue(
			(string) $user->ID,
			$user->display_name,
			$user->user_email,
			Capabilities::of( $user ),
			get_user_locale( $user )
		);
	}

	/** A token for the site itself; it must never reach a browser. */
	public static function for_site(): string {
		return self::issue(
			'site',
			wp_specialchars_decode( get_bloginfo( 'name' ), ENT_QUOTES ),
			'',
			array( self::SITE_CAPABILITY ),
			get_locale()
		);
	}

	/**
	 * Signs claims (HS256).
	 *
	 * @param array<string, mixed> $claims  The claims, in order.
	 * @param string               $site_id The key id: the site.
	 * @param string               $key     The raw key.
	 */
	public static function encode( array $claims, string $site_id, string $key ): string {
		$header  = array(
			'alg' => 'HS256',
			'typ' => 'JWT',
			'kid' => $site_id,
		);
		$payload = Base64url::encode( Canonical_Json::encode( $header ) ) . '.' . Base64url::encode( Canonical_Json::encode( $claims ) );
		return Site_Key::sign( $payload, $key );
	}

	/**
	 * A fresh token.
	 *
	 * @param string       $subject      WordPress user id, or `site`.
	 * @param string       $name         Name to show.
	 * @param string       $email        Address, or empty.
	 * @param list<string> $capabilities Capabilities.
	 * @param string       $locale       Locale.
	 */
	private static function issue( string $subject, string $name, string $email, array $capabilities, string $locale ): string {
		$now = time();
		return self::encode(
			array(
				'iss'    => 'dmat-wp',
				'aud'    => 'dmat-api',
				'sub'    => $subject,
				'name'   => $name,
				'email'  => $email,
				'caps'   => $capabilities,
				'locale' => $locale,
				'jti'    => wp_generate_uuid4(),
				'iat'    => $now,
				'nbf'    => $now,
				'exp'    => $now + self::LIFETIME,
			),
			Connection::site_id(),
			(string) Connection::key( Site_Key::JWT )
		);
	}
}
