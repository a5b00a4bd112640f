<?php
/**
 * Exchanging a pairing code for a secret.
 *
 * @package Dmat
 */

namespace Dmat;

defined( 'ABSPATH' ) || exit;

/**
 * Introduces the site to a backend with the code a person was given there.
 */
final class Pairing {

	/**
	 * Trades the code.
	 *
	 * @param string $server_url The backend's address.
	 * @param string $code       The code.
	 * @return array<string, mixed>|\WP_Error The backend's answer, or what is wrong and what to do.
	 */
	public static function exchange( string $server_url, string $code ) {
		$answer = Backend::ask(
			$server_url,
			'POST',
			'/api/public/sites/pair',
			array(
				'code'           => strtoupper( (string) preg_replace( '/[^0-9A-Za-z]/', '', $code ) ),
				'url'            => home_url( '/' ),
				'name'           => self::site_name(),
				'origins'        => Site_Origins::all(),
				'wp_version'     => get_bloginfo( 'version' ),
				'plugin_version' => DMAT_VERSION,
				'timezone'       => wp_timezone_string(),
				'locale'         => get_locale(),
			)
		);
		if ( ! $answer->is_answered() ) {
			return new \WP_Error( 'dmat_backend_unreachable', $answer->failure_in_words(), array( 'status' => 502 ) );
		}
		if ( ! $answer->is_ok() ) {
			return self::refusal( $answer );
		}
		return $answer->body;
	}

	/**
	 * A refusal in words.
	 *
	 * @param Backend_Answer $answer The backend's answer.
	 */
	private static function refusal( Backend_Answer $answer ): \WP_Error {
		$messages = array(
			'pairing-code-wrong'   => __( 'The backend does not know this pairing code. Check it letter by letter, or make a new one.', 'dmat' ),
			'pairing-code-expired' => __( 'This pairing code is too old: a code works for 15 minutes. Make a new one.', 'dmat' ),
			'pairing-code-used'    => __( 'This pairing code was used before: a code works once. Make a new one.', 'dmat' ),
			'too-many-attempts'    => __( 'Too many wrong codes. Wait a few minutes, then try again.', 'dmat' ),
		);
		$code     = (string) ( $answer->body['code'] ?? '' );
		$message  = $messages[ $code ] ?? sprintf(
			/* translators: %d: HTTP status code. */
			__( 'The backend refused the connection (status %d). Check that the address is the one of a DMAT backend.', 'dmat' ),
			$answer->status
		);
		return new \WP_Error( isset( $messages[ $code ] ) ? 'dmat_' . str_replace( '-', '_', $code ) : 'dmat_pairing_refused', $message, array( 'status' => isset( $messages[ $code ] ) ? 400 : 502 ) );
	}

	/** The site's name as people read it. */
	private static function site_name(): string {
		$name = wp_specialchars_decode( get_bloginfo( 'name' ), ENT_QUOTES );
		return '' === $name ? (string) wp_parse_url( home_url(), PHP_URL_HOST ) : $name;
	}
}
