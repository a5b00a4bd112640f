<?php
/**
 * POST dmat/v1/session.
 *
 * @package Dmat
 */

namespace Dmat\Rest;

defined( 'ABSPATH' ) || exit;

use Dmat\Capabilities;
use Dmat\Connection as Site_Connection;
use Dmat\Jwt;

/**
 * Gives a person in wp-admin a five-minute token for the backend. WordPress checks cookie and nonce before it gets here.
 */
final class Session {

	/** Hooks. */
	public static function register(): void {
		add_action( 'rest_api_init', array( self::class, 'register_routes' ) );
	}

	/** Routes. */
	public static function register_routes(): void {
		register_rest_route(
			Routes::NAMESPACE,
			'/session',
			array(
				'methods'             => 'POST',
				'callback'            => array( self::class, 'create' ),
				'permission_callback' => array( Capabilities::class, 'current_user_has_any' ),
			)
		);
	}

	/**
	 * Mints a token with the capabilities of this moment.
	 *
	 * @return \WP_REST_Response|\WP_Error
	 */
	public static function create() {
		if ( ! Site_Connection::is_connected() ) {
			return new \WP_Error( 'dmat_not_connected', __( 'This site is not connected to a DMAT backend yet.', 'dmat' ), array( 'status' => 503 ) );
		}
		$user     = wp_get_current_user();
		$response = new \WP_REST_Response(
			array(
				'token'      => Jwt::for_user( $user ),
				'expires_in' => Jwt::LIFETIME,
				'api_url'    => Site_Connection::api_url(),
				'company'    => Site_Connection::company(),
				'caps'       => Capabilities::of( $user ),
			)
		);
		$response->header( 'Cache-Control', 'no-store' );
		return $response;
	}
}
