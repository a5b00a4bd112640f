<?php
/**
 * Answers that are filled in beforehand.
 *
 * @package Dmat
 */

namespace Dmat;

defined( 'ABSPATH' ) || exit;

/**
 * Reads answers out of a sealed link: addresses end in logs and in statistics, so nobody else can read what it fills in.
 * A parameter that nobody sealed fills in nothing: otherwise a stranger could put words into a form and send its address
 * around. Consents, files and hidden fields are never filled in.
 */
final class Form_Prefill {

	public const ARGUMENT = 'dmat_prefill';

	private const LONGEST = 8000;

	/** Hooks. */
	public static function register(): void {
		add_action( 'template_redirect', array( self::class, 'keep_out_of_caches' ), 1 );
	}

	/**
	 * The answer to start with; null when the link says none.
	 *
	 * @param string               $form       The form.
	 * @param string               $kind       A kind of FormField.
	 * @param array<string, mixed> $attributes Of the field.
	 */
	public static function answer_to( string $form, string $kind, array $attributes ): ?string {
		if ( in_array( $kind, array( 'consent', 'file', 'hidden' ), true ) ) {
			return null;
		}
		$values = self::values_for( $form );
		$value  = $values[ (string) ( $attributes['name'] ?? '' ) ] ?? $values[ (string) ( $attributes['maps'] ?? '' ) ] ?? null;
		return is_string( $value ) ? $value : null;
	}

	/**
	 * A link that fills in answers, for a person known to this site.
	 *
	 * @param string                $page_url Where the form stands.
	 * @param string                $form     The form.
	 * @param array<string, string> $values   By name of the field, or by the lead field it fills.
	 * @param int                   $seconds  How long it fills in.
	 */
	public static function link( string $page_url, string $form, array $values, int $seconds = MONTH_IN_SECONDS ): string {
		$claims = array(
			'form'   => $form,
			'values' => (object) $values,
			'exp'    => time() + $seconds,
		);
		return add_query_arg( self::ARGUMENT, Site_Key::seal( Canonical_Json::encode( $claims ), Connection::form_key( Site_Key::FORM_PREFILL ) ), $page_url );
	}

	/** A page with a person's answers on it belongs to nobody else. */
	public static function keep_out_of_caches(): void {
		if ( '' === self::token() ) {
			return;
		}
		if ( ! defined( 'DONOTCACHEPAGE' ) ) {
			define( 'DONOTCACHEPAGE', true ); // phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals -- The name page caches agreed on.
		}
		nocache_headers();
		// Whoever has the address sees what it fills in: it is told to no other site.
		header( 'Referrer-Policy: same-origin' );
	}

	/**
	 * The values of the link, if it is for this form, sealed and not too old.
	 *
	 * @param string $form The form.
	 * @return array<string, mixed>
	 */
	private static function values_for( string $form ): array {
		$token = self::token();
		if ( '' === $token ) {
			return array();
		}
		$payload = Site_Key::opened( $token, Connection::form_key( Site_Key::FORM_PREFILL ) );
		$claims  = null === $payload ? null : json_decode( $payload, true );
		$is_good = is_array( $claims ) && ( $claims['form'] ?? '' ) === $form && (int) ( $claims['exp'] ?? 0 ) >= time();
		return $is_good ? (array) ( $claims['values'] ?? array() ) : array();
	}

	/** What the request carries. */
	private static function token(): string {
		// phpcs:ignore WordPress.Security.NonceVerification.Recommended, WordPress.Security.ValidatedSanitizedInput -- Checked by its seal.
		$token = $_GET[ self::ARGUMENT ] ?? '';
		return is_string( $token ) && strlen( $token ) <= self::LONGEST && 1 === preg_match( '/^[\w-]+$/', $token ) ? $token : '';
	}
}
