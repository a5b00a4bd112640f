<?php
/**
 * The keys of a connected site.
 *
 * @package Dmat
 */

namespace Dmat;

defined( 'ABSPATH' ) || exit;

/**
 * One of the keys made from the secret a site shares with its backend. Each purpose has its own, so that a signature
 * made for one can never pass for another.
 */
final class Site_Key {

	/** Signs session tokens. */
	public const JWT = 'jwt';

	/** Signs what a form asks for. */
	public const FORM_DESCRIPTOR = 'form-descriptor';

	/** Signs the result a visitor without JavaScript is sent back with. */
	public const FORM_RESULT = 'form-result';

	/** Seals answers a link fills in beforehand. */
	public const FORM_PREFILL = 'form-prefill';

	/** Signs the page that a picture counts. */
	public const PIXEL_IMAGE = 'pixel-image';

	/** Signs what visitors' browsers reported by way of the site. */
	public const BEACONS = 'beacons';

	private const BYTES = 32;

	/**
	 * The raw key for a purpose (HKDF-SHA256, empty salt).
	 *
	 * @param string $secret  The site's secret, 32 raw bytes.
	 * @param string $purpose One of the constants of this class.
	 */
	public static function derive( string $secret, string $purpose ): string {
		return hash_hkdf( 'sha256', $secret, self::BYTES, 'dmat:' . $purpose );
	}

	/**
	 * Appends a signature: `payload.signature`.
	 *
	 * @param string $payload Base64url text.
	 * @param string $key     A raw key.
	 */
	public static function sign( string $payload, string $key ): string {
		return $payload . '.' . self::signature( $payload, $key );
	}

	/**
	 * The payload of a signed text, or null when the signature is not ours.
	 *
	 * @param string $signed The signed text.
	 * @param string $key    A raw key.
	 */
	public static function verified_payload( string $signed, string $key ): ?string {
		$parts = explode( '.', $signed );
		if ( 2 !== count( $parts ) || '' === $parts[0] ) {
			return null;
		}
		return hash_equals( self::signature( $parts[0], $key ), $parts[1] ) ? $parts[0] : null;
	}

	/**
	 * HMAC-SHA256, base64url.
	 *
	 * @param string $payload What is signed.
	 * @param string $key     A raw key.
	 */
	public static function signature( string $payload, string $key ): string {
		return Base64url::encode( hash_hmac( 'sha256', $payload, $key, true ) );
	}

	/**
	 * Seals a text, so that only this site and its backend can read or make it: base64url of nonce, ChaCha20-Poly1305 and tag.
	 *
	 * @param string $text What nobody else may read.
	 * @param string $key  A raw key.
	 */
	public static function seal( string $text, string $key ): string {
		$nonce = random_bytes( SODIUM_CRYPTO_AEAD_CHACHA20POLY1305_IETF_NPUBBYTES );
		return Base64url::encode( $nonce . sodium_crypto_aead_chacha20poly1305_ietf_encrypt( $text, '', $nonce, $key ) );
	}

	/**
	 * The text that was sealed, or null when the seal is not ours.
	 *
	 * @param string $sealed The sealed text.
	 * @param string $key    A raw key.
	 */
	public static function opened( string $sealed, string $key ): ?string {
		$bytes = (string) Base64url::decode( $sealed );
		$at    = SODIUM_CRYPTO_AEAD_CHACHA20POLY1305_IETF_NPUBBYTES;
		if ( strlen( $bytes ) < $at + SODIUM_CRYPTO_AEAD_CHACHA20POLY1305_IETF_ABYTES ) {
			return null;
		}
		try {
			$text = sodium_crypto_aead_chacha20poly1305_ietf_decrypt( substr( $bytes, $at ), '', substr( $bytes, 0, $at ), $key );
		} catch ( \SodiumException $e ) {
			return null;
		}
		return is_string( $text ) ? $text : null;
	}
}
