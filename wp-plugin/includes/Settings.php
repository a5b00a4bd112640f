<?php
/**
 * The settings of a site.
 *
 * @package Dmat
 */

namespace Dmat;

defined( 'ABSPATH' ) || exit;

/**
 * What a site owner may decide. Nothing secret lives here, so the REST API may show it to whoever manages options.
 */
final class Settings {

	public const OPTION = 'dmat_settings';
	public const GROUP  = 'dmat';

	private const DEFAULTS = array(
		'pixel_enabled'      => true,
		'consent_default'    => 'none',
		'first_party'        => false,
		'delete_remote_data' => false,
		'proof_of_work'      => true,
		'turnstile_site_key' => '',
	);

	/** Hooks. */
	public static function register(): void {
		add_action( 'init', array( self::class, 'register_setting' ) );
	}

	/** Tells WordPress the shape of the setting. */
	public static function register_setting(): void {
		register_setting(
			self::GROUP,
			self::OPTION,
			array(
				'type'              => 'object',
				'label'             => __( 'DMAT settings', 'dmat' ),
				'description'       => __( 'Visitor statistics, consent and what happens on removal.', 'dmat' ),
				'default'           => self::DEFAULTS,
				'sanitize_callback' => array( self::class, 'sanitize' ),
				'show_in_rest'      => array(
					'schema' => array(
						'type'                 => 'object',
						'additionalProperties' => false,
						'properties'           => self::properties(),
					),
				),
			)
		);
	}

	/**
	 * The settings as a JSON schema.
	 *
	 * @return array<string, array<string, mixed>>
	 */
	public static function properties(): array {
		return array(
			'pixel_enabled'      => array(
				'type'        => 'boolean',
				'description' => __( 'Count page views and form use on public pages.', 'dmat' ),
			),
			'consent_default'    => array(
				'type'        => 'string',
				'enum'        => array( 'none', 'granted' ),
				'description' => __( 'Whether visitors may be recognised when no consent plugin asks them.', 'dmat' ),
			),
			'first_party'        => array(
				'type'        => 'boolean',
				'description' => __( 'Have browsers report to this site, which passes it on.', 'dmat' ),
			),
			'delete_remote_data' => array(
				'type'        => 'boolean',
				'description' => __( 'Ask the backend to forget this site when the plugin is deleted.', 'dmat' ),
			),
			'proof_of_work'      => array(
				'type'        => 'boolean',
				'description' => __( 'Have browsers work out a small proof while somebody fills in a form.', 'dmat' ),
			),
			'turnstile_site_key' => array(
				'type'        => 'string',
				'maxLength'   => 255,
				'description' => __( 'Show the box of Cloudflare Turnstile on forms; empty: do not.', 'dmat' ),
			),
		);
	}

	/**
	 * Keeps only what is known, in its type.
	 *
	 * @param mixed $value What was sent.
	 * @return array{pixel_enabled: bool, consent_default: string, first_party: bool, delete_remote_data: bool, proof_of_work: bool, turnstile_site_key: string}
	 */
	public static function sanitize( $value ): array {
		$value = array_merge( self::DEFAULTS, is_array( $value ) ? $value : array() );
		return array(
			'pixel_enabled'      => rest_sanitize_boolean( $value['pixel_enabled'] ),
			'consent_default'    => 'granted' === $value['consent_default'] ? 'granted' : 'none',
			'first_party'        => rest_sanitize_boolean( $value['first_party'] ),
			'delete_remote_data' => rest_sanitize_boolean( $value['delete_remote_data'] ),
			'proof_of_work'      => rest_sanitize_boolean( $value['proof_of_work'] ),
			'turnstile_site_key' => is_string( $value['turnstile_site_key'] ) ? preg_replace( '/[^A-Za-z0-9_.-]/', '', $value['turnstile_site_key'] ) : '',
		);
	}

	/** Whether forms ask the browser for a proof of work. */
	public static function asks_for_proof(): bool {
		return self::all()['proof_of_work'];
	}

	/** The public key of Turnstile's box, or an empty string where forms carry none. */
	public static function turnstile_site_key(): string {
		return self::all()['turnstile_site_key'];
	}

	/** Whether public pages carry the pixel. */
	public static function is_pixel_on(): bool {
		return self::all()['pixel_enabled'];
	}

	/** What holds for a visitor nobody asked: `none` (no identifier) or `granted`. */
	public static function consent_default(): string {
		return self::all()['consent_default'];
	}

	/** Whether browsers report to this site instead of the backend. */
	public static function is_first_party(): bool {
		return self::all()['first_party'];
	}

	/** Whether deleting the plugin also ends the site's account in the backend. */
	public static function deletes_remote_data(): bool {
		return self::all()['delete_remote_data'];
	}

	/**
	 * Everything, with defaults for what was never set.
	 *
	 * @return array{pixel_enabled: bool, consent_default: string, first_party: bool, delete_remote_data: bool}
	 */
	public static function all(): array {
		return self::sanitize( get_option( self::OPTION, self::DEFAULTS ) );
	}
}
