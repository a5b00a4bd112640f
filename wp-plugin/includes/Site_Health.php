<?php
/**
 * DMAT in Tools, Site Health.
 *
 * @package Dmat
 */

namespace Dmat;

defined( 'ABSPATH' ) || exit;

/**
 * Shows the connection test where administrators look, and what support asks for. Nothing secret is shown.
 */
final class Site_Health {

	private const TEST = 'dmat_connection';

	private const STATUSES = array(
		'ok'      => 'good',
		'warning' => 'recommended',
		'error'   => 'critical',
	);

	/** Hooks. */
	public static function register(): void {
		add_filter( 'site_status_tests', array( self::class, 'add_test' ) );
		add_action( 'rest_api_init', array( self::class, 'register_routes' ) );
		add_filter( 'debug_information', array( self::class, 'add_information' ) );
	}

	/**
	 * Adds the test; asynchronous, because it asks another machine.
	 *
	 * @param array<string, mixed> $tests Known tests.
	 * @return array<string, mixed>
	 */
	public static function add_test( array $tests ): array {
		$tests['async'][ self::TEST ] = array(
			'label'             => __( 'DMAT connection', 'dmat' ),
			'test'              => rest_url( Rest\Routes::NAMESPACE . '/site-health' ),
			'has_rest'          => true,
			'async_direct_test' => array( self::class, 'result' ),
		);
		return $tests;
	}

	/** The route Site Health asks. */
	public static function register_routes(): void {
		register_rest_route(
			Rest\Routes::NAMESPACE,
			'/site-health',
			array(
				'methods'             => 'GET',
				'callback'            => static fn(): \WP_REST_Response => new \WP_REST_Response( self::result() ),
				'permission_callback' => static fn(): bool => current_user_can( 'view_site_health_checks' ),
			)
		);
	}

	/**
	 * The worst of all checks decides; all of them are listed.
	 *
	 * @return array<string, mixed>
	 */
	public static function result(): array {
		$checks = Connection_Check::run();
		$states = array_column( $checks, 'status' );
		$worst  = in_array( 'error', $states, true ) ? 'error' : ( in_array( 'warning', $states, true ) ? 'warning' : 'ok' );
		return array(
			'label'       => 'ok' === $worst ? __( 'DMAT is connected to its backend', 'dmat' ) : __( 'DMAT needs attention', 'dmat' ),
			'status'      => self::STATUSES[ $worst ],
			'badge'       => array(
				'label' => __( 'Marketing', 'dmat' ),
				'color' => 'blue',
			),
			'description' => self::list_of( $checks ),
			'actions'     => sprintf( '<p><a href="%s">%s</a></p>', esc_url( admin_url( Admin\Menu::link( '/settings' ) ) ), esc_html__( 'Open DMAT settings', 'dmat' ) ),
			'test'        => self::TEST,
		);
	}

	/**
	 * Adds a section to the information page.
	 *
	 * @param array<string, mixed> $information Known sections.
	 * @return array<string, mixed>
	 */
	public static function add_information( array $information ): array {
		$figures             = Outbox_Figures::read();
		$information['dmat'] = array(
			'label'  => __( 'DMAT', 'dmat' ),
			'fields' => array(
				'version'   => self::field( __( 'Version', 'dmat' ), DMAT_VERSION ),
				'connected' => self::field( __( 'Connected', 'dmat' ), Connection::is_connected() ? __( 'Yes', 'dmat' ) : __( 'No', 'dmat' ) ),
				'backend'   => self::field( __( 'Backend', 'dmat' ), Connection::api_url() ),
				'site'      => self::field( __( 'Site id', 'dmat' ), Connection::site_id() ),
				'pixel'     => self::field( __( 'Pixel', 'dmat' ), Settings::is_pixel_on() ? __( 'On', 'dmat' ) : __( 'Off', 'dmat' ) ),
				'consent'   => self::field( __( 'Consent without a consent plugin', 'dmat' ), Settings::consent_default() ),
				'waiting'   => self::field( __( 'Submissions waiting', 'dmat' ), (string) $figures['waiting'] ),
				'relayed'   => self::field( __( 'Submissions delivered late', 'dmat' ), (string) $figures['relayed_total'] ),
				'cron'      => self::field( __( 'Next delivery by WP-Cron', 'dmat' ), Outbox_Relay::next_run() ),
			),
		);
		return $information;
	}

	/**
	 * Checks as a list.
	 *
	 * @param list<array<string, string|null>> $checks Checks.
	 */
	private static function list_of( array $checks ): string {
		$items = '';
		foreach ( $checks as $check ) {
			$items .= sprintf( '<li><strong>%s:</strong> %s %s</li>', esc_html( (string) $check['label'] ), esc_html( (string) $check['detail'] ), esc_html( (string) $check['fix'] ) );
		}
		return '<ul>' . $items . '</ul>';
	}

	/**
	 * One line of information.
	 *
	 * @param string $label Label.
	 * @param string $value Value.
	 * @return array{label: string, value: string}
	 */
	private static function field( string $label, string $value ): array {
		return array(
			'label' => $label,
			'value' => '' === $value ? '—' : $value,
		);
	}
}
