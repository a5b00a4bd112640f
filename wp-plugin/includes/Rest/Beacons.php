<?php
/**
 * The route dmat/v1/p.
 *
 * @package Dmat
 */

namespace Dmat\Rest;

defined( 'ABSPATH' ) || exit;

use Dmat\Beacon_Relay;
use Dmat\Beacon_Table;
use Dmat\Connection;
use Dmat\Settings;

/**
 * Takes what the pixel reports, where the owner wants it to go through this site, and passes it on later.
 *
 * Public on purpose and without a nonce: the page may come from a cache. Nothing is done with a report here but keeping it
 * for seconds; the backend checks it as if it had come from the browser.
 */
final class Beacons {

	public const ROUTE = Routes::NAMESPACE . '/p';

	/** Bytes of one report. */
	private const LARGEST = 65536;

	/** A transparent picture of one pixel. */
	private const GIF = 'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

	/** Hooks. */
	public static function register(): void {
		add_action( 'rest_api_init', array( self::class, 'register_routes' ) );
		add_filter( 'rest_pre_serve_request', array( self::class, 'serve_picture' ), 10, 3 );
	}

	/** Routes. */
	public static function register_routes(): void {
		register_rest_route(
			Routes::NAMESPACE,
			'/p',
			array(
				array(
					'methods'             => 'POST',
					'callback'            => array( self::class, 'take' ),
					// A visitor is nobody: the size, the limit of what waits and the backend's checks decide.
					'permission_callback' => '__return_true',
				),
				array(
					'methods'             => 'GET',
					'callback'            => array( self::class, 'take_picture' ),
					'permission_callback' => '__return_true',
					'args'                => array(
						'p' => array(
							'type'      => 'string',
							'required'  => true,
							'maxLength' => 4096,
						),
					),
				),
			)
		);
	}

	/**
	 * Takes a report.
	 *
	 * @param \WP_REST_Request $request The request.
	 * @return \WP_REST_Response|\WP_Error
	 */
	public static function take( \WP_REST_Request $request ) {
		$body = (string) $request->get_body();
		if ( strlen( $body ) > self::LARGEST || ! self::is_text( $body ) ) {
			return new \WP_Error( 'dmat_beacon_invalid', __( 'This is no report of a page.', 'dmat' ), array( 'status' => 400 ) );
		}
		return self::keep( $request, array( 'body' => $body ) );
	}

	/**
	 * Takes a view that a picture tells.
	 *
	 * @param \WP_REST_Request $request The request.
	 * @return \WP_REST_Response|\WP_Error
	 */
	public static function take_picture( \WP_REST_Request $request ) {
		// A browser that only asks about the picture shows no page.
		$response = 'GET' === $request->get_method() ? self::keep( $request, self::view_of( (string) $request['p'] ) ) : new \WP_REST_Response( null, 204 );
		if ( $response instanceof \WP_REST_Response ) {
			$response->set_status( 200 );
			$response->header( 'Content-Type', 'image/gif' );
		}
		return $response;
	}

	/**
	 * A view by picture, with an id so that passing it on twice counts once.
	 *
	 * @param string $reference The signed page.
	 * @return array<string, mixed>
	 */
	private static function view_of( string $reference ): array {
		return array(
			'image' => $reference,
			'id'    => wp_generate_uuid4(),
			'at'    => (int) ( microtime( true ) * 1000 ),
		);
	}

	/**
	 * Sends the bytes of the picture in place of JSON.
	 *
	 * @param bool              $is_served Whether somebody served it already.
	 * @param \WP_HTTP_Response $result    The answer.
	 * @param \WP_REST_Request  $request   The request.
	 */
	public static function serve_picture( $is_served, $result, $request ): bool {
		if ( $is_served || 'GET' !== $request->get_method() || '/' . self::ROUTE !== $request->get_route() || 200 !== $result->get_status() ) {
			return (bool) $is_served;
		}
		// phpcs:ignore WordPress.Security.EscapeOutput, WordPress.PHP.DiscouragedPHPFunctions -- The bytes of a picture.
		echo base64_decode( self::GIF );
		return true;
	}

	/**
	 * Keeps a report with what the backend would have seen of the browser.
	 *
	 * @param \WP_REST_Request      $request The request.
	 * @param array<string, mixed>  $report  The report.
	 * @return \WP_REST_Response|\WP_Error
	 */
	private static function keep( \WP_REST_Request $request, array $report ) {
		if ( ! Settings::is_first_party() || ! Settings::is_pixel_on() || ! Connection::is_connected() ) {
			return new \WP_Error( 'dmat_not_wanted', __( 'This site does not pass on reports.', 'dmat' ), array( 'status' => 404 ) );
		}
		$seen = array( 'ip' => self::network_of_visitor() );
		foreach ( array( 'user-agent', 'accept-language', 'sec-gpc', 'dnt', 'sec-purpose', 'referer' ) as $name ) {
			$value = (string) $request->get_header( $name );
			if ( '' !== $value && self::is_text( $value ) ) {
				$seen[ $name ] = substr( $value, 0, 2048 );
			}
		}
		if ( ! Beacon_Table::add( (string) wp_json_encode( $report + $seen ) ) ) {
			return new \WP_Error( 'dmat_too_many', __( 'Too many reports wait.', 'dmat' ), array( 'status' => 503 ) );
		}
		Beacon_Relay::run_soon();
		$response = new \WP_REST_Response( null, 204 );
		$response->header( 'Cache-Control', 'no-store' );
		return $response;
	}

	/** The network the visitor is in, from which the backend may tell the country; never the whole address. */
	private static function network_of_visitor(): string {
		$address = isset( $_SERVER['REMOTE_ADDR'] ) ? sanitize_text_field( wp_unslash( $_SERVER['REMOTE_ADDR'] ) ) : '';

		/**
		 * Filters the address of the visitor, for sites behind a proxy.
		 *
		 * @param string $address What the connection says.
		 */
		$address = (string) apply_filters( 'dmat_visitor_address', $address );
		return (string) wp_privacy_anonymize_ip( $address );
	}

	/**
	 * Whether bytes are text.
	 *
	 * @param string $bytes Anything.
	 */
	private static function is_text( string $bytes ): bool {
		return mb_check_encoding( $bytes, 'UTF-8' );
	}
}
