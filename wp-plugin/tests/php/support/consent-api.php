<?php
/**
 * The part of the WP Consent API the plugin asks, with the answer a test wishes.
 *
 * @package Dmat
 */

if ( ! function_exists( 'wp_get_consent_type' ) ) {
	/** What a consent plugin set; false as long as none did. */
	function wp_get_consent_type() {
		return $GLOBALS['dmat_test_consent_type'] ?? false;
	}

	/** Remembers what was declared. */
	function wp_add_cookie_info( string $name, ...$what ): void {
		$GLOBALS['dmat_test_cookies'][ $name ] = $what;
	}
}
