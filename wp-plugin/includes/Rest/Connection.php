<?php
/**
 * The routes dmat/v1/connection and dmat/v1/connection/test.
 *
 * @package Dmat
 */

namespace Dmat\Rest;

defined( 'ABSPATH' ) || exit;

use Dmat\Connection as Site_Connection;
use Dmat\Connection_Check;

/**
 * Connects, shows, tests and ends the connection. The secret is in no answer.
 */
final class Connection {

	/** Hooks. */
	public static function register(): void {
		add_action( 'rest_api_init', array( self::class, 'register_routes' ) );
	}

	/** Routes. */
	public static function register_routes(): void {
		register_rest_route(
			Routes::NAMESPACE,
			'/connection',
			array(
				array(
					'methods'             => 'GET',
					'callback'            => static fn(): \WP_REST_Response => new \WP_REST_Response( Site_Connection::public_view() ),
					'permission_callback' => array( Routes::class, 'may_manage_settings' ),
				),
				array(
					'methods'             => 'POST',
					'callback'            => array( self::class, 'connect' ),
					'permission_callback' => array( Routes::class, 'may_manage_settings' ),
					'args'                => array(
						'code'    => array(
							'type'        => 'string',
							'required'    => true,
							'minLength'   => 4,
							'maxLength'   => 40,
							'description' => __( 'The one-time pairing code.', 'dmat' ),
						),
						'api_url' => array(
							'type'        => 'string',
							'required'    => true,
							'maxLength'   => 500,
							'description' => __( 'The address of the backend.', 'dmat' ),
						),
					),
				),
				array(
					'methods'             => 'DELETE',
					'callback'            => array( self::class, 'disconnect' ),
					'permission_callback' => array( Routes::class, 'may_manage_settings' ),
				),
			)
		);
		register_rest_route(
			Routes::NAMESPACE,
			'/connection/test',
			array(
				'methods'             => 'POST',
				'callback'            => static fn(): \WP_REST_Response => new \WP_REST_Response( array( 'checks' => Connection_Check::run() ) ),
				'permission_callback' => array( Routes::class, 'may_manage_settings' ),
			)
		);
	}

	/**
	 * Connects with a pairing code.
	 *
	 * @param \WP_REST_Request $request The request.
	 * @return \WP_REST_Response|\WP_Error
	 */
	public static function connect( \WP_REST_Request $request ) {
		$view = Site_Connection::connect( (string) $request['api_url'], (string) $request['code'] );
		return is_wp_error( $view ) ? $view : new \WP_REST_Response( $view, 201 );
	}

	/** Ends the connection. */
	public static function disconnect(): \WP_REST_Response {
		Site_Connection::disconnect();
		return new \WP_REST_Response( Site_Connection::public_view() );
	}
}
