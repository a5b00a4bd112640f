<?php
/**
 * How it went, for a visitor without JavaScript.
 *
 * @package Dmat
 */

namespace Dmat;

defined( 'ABSPATH' ) || exit;

/**
 * The signed result a visitor is sent back to the page with. What they typed is kept here for some minutes and not in
 * the address, where it would end in logs and in other sites' statistics.
 */
final class Form_Result {

	public const FORM_ARGUMENT   = 'dmat_form';
	public const RESULT_ARGUMENT = 'dmat_result';

	private const SECONDS = 600;

	/** Hooks. */
	public static function register(): void {
		add_action( 'template_redirect', array( self::class, 'keep_out_of_caches' ), 1 );
	}

	/**
	 * The address to send a visitor back to.
	 *
	 * @param string                                  $page_url Where they came from.
	 * @param string                                  $form_id  The form.
	 * @param array<string, string>                   $errors   Messages by field; empty when it went well.
	 * @param array<string, string|list<string>|bool> $values   What they typed, to be shown again.
	 */
	public static function address( string $page_url, string $form_id, array $errors = array(), array $values = array() ): string {
		$claims = array(
			'form' => $form_id,
			'ok'   => array() === $errors,
		);
		if ( array() !== $errors ) {
			$claims['errors'] = $errors;
			$claims['kept']   = wp_generate_password( 20, false );
			set_transient( self::kept_under( $claims['kept'] ), $values, self::SECONDS );
		}
		$claims['exp'] = time() + self::SECONDS;
		$token         = self::signed( $claims );
		$page_url      = (string) strtok( $page_url, '#' );
		return add_query_arg(
			array(
				self::FORM_ARGUMENT   => rawurlencode( $form_id ),
				self::RESULT_ARGUMENT => $token,
			),
			$page_url
		) . '#dmat-form-' . rawurlencode( substr( $form_id, 0, 8 ) );
	}

	/**
	 * The result for a form in the current request; null when there is none, it is too old, or not ours.
	 *
	 * @param string $form_id The form.
	 * @return array{ok: bool, errors: array<string, string>, values: array<string, mixed>}|null
	 */
	public static function read( string $form_id ): ?array {
		if ( ! self::is_present() ) {
			return null;
		}
		$key = Connection::form_key( Site_Key::FORM_RESULT );
		// phpcs:disable WordPress.Security.NonceVerification.Recommended -- The token is signed; a cached page can hold no nonce.
		$form  = sanitize_text_field( wp_unslash( $_GET[ self::FORM_ARGUMENT ] ) );
		$token = sanitize_text_field( wp_unslash( $_GET[ self::RESULT_ARGUMENT ] ) );
		// phpcs:enable
		$payload = $form === $form_id ? Site_Key::verified_payload( $token, $key ) : null;
		$claims  = null === $payload ? null : json_decode( (string) Base64url::decode( $payload ), true );
		if ( ! is_array( $claims ) || ( $claims['form'] ?? '' ) !== $form_id || (int) ( $claims['exp'] ?? 0 ) < time() ) {
			return null;
		}
		$kept = isset( $claims['kept'] ) ? get_transient( self::kept_under( (string) $claims['kept'] ) ) : ( $claims['values'] ?? array() );
		return array(
			'ok'     => true === ( $claims['ok'] ?? false ),
			'errors' => array_filter( (array) ( $claims['errors'] ?? array() ), 'is_string' ),
			'values' => is_array( $kept ) ? $kept : array(),
		);
	}

	/**
	 * Whether a token proves that a form was sent well, and not too long ago.
	 *
	 * @param string $form_id The form.
	 * @param string $token   What this site or its backend signed.
	 */
	public static function proves( string $form_id, string $token ): bool {
		$payload = Site_Key::verified_payload( $token, Connection::form_key( Site_Key::FORM_RESULT ) );
		$claims  = null === $payload ? null : json_decode( (string) Base64url::decode( $payload ), true );
		return is_array( $claims ) && true === ( $claims['ok'] ?? false ) && strtolower( $form_id ) === strtolower( (string) ( $claims['form'] ?? '' ) ) && (int) ( $claims['exp'] ?? 0 ) >= time();
	}

	/**
	 * Proof that a form was sent well, for its script.
	 *
	 * @param string $form_id The form.
	 */
	public static function receipt( string $form_id ): string {
		return self::signed(
			array(
				'form' => $form_id,
				'ok'   => true,
				'exp'  => time() + self::SECONDS,
			)
		);
	}

	/** A page with somebody's result on it belongs to nobody else. */
	public static function keep_out_of_caches(): void {
		if ( ! self::is_present() ) {
			return;
		}
		if ( ! defined( 'DONOTCACHEPAGE' ) ) {
			define( 'DONOTCACHEPAGE', true ); // phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals -- The name page caches agreed on.
		}
		nocache_headers();
	}

	/**
	 * Signs claims.
	 *
	 * @param array<string, mixed> $claims What to sign.
	 */
	private static function signed( array $claims ): string {
		return Site_Key::sign( Base64url::encode( Canonical_Json::encode( $claims ) ), Connection::form_key( Site_Key::FORM_RESULT ) );
	}

	/** Whether the request carries a result at all. */
	private static function is_present(): bool {
		// phpcs:ignore WordPress.Security.NonceVerification.Recommended -- See read().
		return isset( $_GET[ self::FORM_ARGUMENT ], $_GET[ self::RESULT_ARGUMENT ] ) && is_string( $_GET[ self::FORM_ARGUMENT ] ) && is_string( $_GET[ self::RESULT_ARGUMENT ] );
	}

	/**
	 * The name of the transient that keeps what was typed.
	 *
	 * @param string $reference From the token.
	 */
	private static function kept_under( string $reference ): string {
		return 'dmat_typed_' . substr( md5( $reference ), 0, 20 );
	}
}
