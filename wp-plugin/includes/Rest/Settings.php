<?php
/**
 * The route dmat/v1/settings.
 *
 * @package Dmat
 */

namespace Dmat\Rest;

defined( 'ABSPATH' ) || exit;

use Dmat\Settings as Site_Settings;

/**
 * Shows and changes the site's settings, for those who manage DMAT but perhaps not WordPress.
 */
final class Settings {

	/** Hooks. */
	public static function register(): void {
		add_action( 'rest_api_init', array( self::class, 'register_routes' ) );
	}

	/** Routes. */
	public static function register_routes(): void {
		register_rest_route(
			Routes::NAMESPACE,
			'/settings',
			array(
				array(
					'methods'             => 'GET',
					'callback'            => static fn(): \WP_REST_Response => new \WP_REST_Response( Site_Settings::all() ),
					'permission_callback' => array( Routes::class, 'may_manage_settings' ),
				),
				array(
					'methods'             => 'PUT, PATCH, POST',
					'callback'            => array( self::class, 'change' ),
					'permission_callback' => array( Routes::class, 'may_manage_settings' ),
					'args'                => Site_Settings::properties(),
				),
			)
		);
	}

	/**
	 * Changes what was sent, keeps the rest.
	 *
	 * @param \WP_REST_Request $request The request.
	 */
	public static function change( \WP_REST_Request $request ): \WP_REST_Response {
		$changes = array_intersect_key( $request->get_params(), Site_Settings::properties() );
		update_option( Site_Settings::OPTION, array_merge( Site_Settings::all(), $changes ) );
		return new \WP_REST_Response( Site_Settings::all() );
	}
}
