<?php
/**
 * Stands in for the Akismet plugin.
 *
 * @package Dmat
 */

// phpcs:ignoreFile -- The plugin's own names.

class Akismet {
	public static string $answer = '';
	public static string $asked  = '';

	public static function get_api_key(): string {
		return 'key';
	}

	public static function http_post( string $request, string $path ): array {
		self::$asked = $path . ' ' . $request;
		return array( array(), self::$answer );
	}
}
