<?php
/**
 * JSON that is the same every time.
 *
 * @package Dmat
 */

namespace Dmat;

defined( 'ABSPATH' ) || exit;

/**
 * Writes JSON as the backend does: no escaped slashes, no escaped Unicode, keys in the order they were given.
 */
final class Canonical_Json {

	/**
	 * Encodes a value; broken UTF-8 is replaced, never a reason to fail.
	 *
	 * @param mixed $value Arrays and scalars.
	 */
	public static function encode( $value ): string {
		return (string) wp_json_encode( $value, JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_INVALID_UTF8_SUBSTITUTE );
	}
}
