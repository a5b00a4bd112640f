<?php
/**
 * What a form on a page carries against spam.
 *
 * @package Dmat
 */

namespace Dmat;

defined( 'ABSPATH' ) || exit;

/**
 * The proof of work, which no visitor sees, and Turnstile's box where the site switched it on. Nothing is loaded from
 * anywhere else unless it is.
 */
final class Form_Guards {

	private const TURNSTILE = 'https://challenges.cloudflare.com/turnstile/v0/api.js';

	/**
	 * Puts the scripts on the page.
	 *
	 * @param array<string, mixed> $definition Form_Definition.
	 */
	public static function enqueue( array $definition ): void {
		if ( self::asks_for_proof( $definition ) ) {
			Form_Scripts::enqueue( array( 'proof' ) );
		}
		if ( '' !== Settings::turnstile_site_key() ) {
			wp_enqueue_script( 'dmat-turnstile', self::TURNSTILE, array(), null, array( 'strategy' => 'defer' ) ); // phpcs:ignore WordPress.WP.EnqueuedResourceParameters.MissingVersion -- Cloudflare refuses a version.
		}
	}

	/**
	 * Where the script gets its riddle.
	 *
	 * @param array<string, mixed> $definition Form_Definition.
	 */
	public static function attributes( array $definition ): string {
		return self::asks_for_proof( $definition ) ? ' data-dmat-proof="' . esc_url( Connection::api_url() . '/api/public/proof' ) . '"' : '';
	}

	/** Turnstile's box, or nothing. */
	public static function box(): string {
		$key = Settings::turnstile_site_key();
		return '' === $key ? '' : '<div class="cf-turnstile" data-sitekey="' . esc_attr( $key ) . '"></div>';
	}

	/**
	 * Whether there is a backend to ask.
	 *
	 * @param array<string, mixed> $definition Form_Definition.
	 */
	private static function asks_for_proof( array $definition ): bool {
		return true === ( $definition['proof'] ?? false ) && Connection::is_connected();
	}
}
