<?php
/**
 * The routes dmat/v1/outbox and dmat/v1/outbox/relay.
 *
 * @package Dmat
 */

namespace Dmat\Rest;

defined( 'ABSPATH' ) || exit;

use Dmat\Connection as Site_Connection;
use Dmat\Outbox as Site_Outbox;
use Dmat\Outbox_Figures;
use Dmat\Outbox_Relay;

/**
 * Shows how many submissions still wait on this site, and tries to deliver them at once.
 */
final class Outbox {

	/** Rows and seconds of one try by hand. */
	private const BY_HAND = array( 100, 10.0 );

	/** Hooks. */
	public static function register(): void {
		add_action( 'rest_api_init', array( self::class, 'register_routes' ) );
	}

	/** Routes. */
	public static function register_routes(): void {
		register_rest_route(
			Routes::NAMESPACE,
			'/outbox',
			array(
				'methods'             => 'GET',
				'callback'            => static fn(): \WP_REST_Response => new \WP_REST_Response( Outbox_Figures::read() ),
				'permission_callback' => array( Routes::class, 'may_view_leads' ),
			)
		);
		register_rest_route(
			Routes::NAMESPACE,
			'/outbox/relay',
			array(
				'methods'             => 'POST',
				'callback'            => array( self::class, 'relay' ),
				'permission_callback' => array( Routes::class, 'may_manage_settings' ),
			)
		);
	}

	/** Tries everything that waits, also what the backend refused before. */
	public static function relay(): \WP_REST_Response {
		if ( Site_Connection::is_connected() ) {
			Site_Outbox::hurry( true );
			Outbox_Relay::run( ...self::BY_HAND );
		}
		return new \WP_REST_Response( Outbox_Figures::read() );
	}
}
