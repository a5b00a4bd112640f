<?php
/**
 * Finds the file of a class in the `Dmat` namespace: `Dmat\Rest\Session` is `includes/Rest/Session.php`.
 *
 * @package Dmat
 */

defined( 'ABSPATH' ) || exit;

spl_autoload_register(
	static function ( string $class_name ): void {
		if ( ! str_starts_with( $class_name, 'Dmat\\' ) ) {
			return;
		}
		$file = __DIR__ . '/' . str_replace( '\\', '/', substr( $class_name, 5 ) ) . '.php';
		if ( is_readable( $file ) ) {
			require_once $file;
		}
	}
);
