<?php
/**
 * Base64 for addresses.
 *
 * @package Dmat
 */

namespace Dmat;

defined( 'ABSPATH' ) || exit;

/**
 * Base64 with `-` and `_` and without padding, as tokens use it (RFC 4648, section 5).
 */
final class Base64url {

	/**
	 * Encodes bytes.
	 *
	 * @param string $bytes Any bytes.
	 */
	public static function encode( string $bytes ): string {
		// phpcs:ignore WordPress.PHP.DiscouragedPHPFunctions.obfuscation_base64_encode -- The encoding of tokens.
		return rtrim( strtr( base64_encode( $bytes ), '+/', '-_' ), '=' );
	}

	/**
	 * Decodes; null when the text is not base64url.
	 *
	 * @param string $text The text.
	 */
	public static function decode( string $text ): ?string {
		// phpcs:ignore WordPress.PHP.DiscouragedPHPFunctions.obfuscation_base64_decode -- The encoding of tokens.
		$bytes = base64_decode( strtr( $text, '-_', '+/' ), true );
		return false === $bytes ? null : $bytes;
	}
}
