<?php
/**
 * POST dmat/v1/starter-page.
 *
 * @package Dmat
 */

namespace Dmat\Rest;

defined( 'ABSPATH' ) || exit;

use Dmat\Patterns;
use Dmat\Starter_Page as First_Page;

/**
 * Makes a landing page from the pattern, for the first-run wizard.
 */
final class Starter_Page {

	/** Hooks. */
	public static function register(): void {
		add_action( 'rest_api_init', array( self::class, 'register_routes' ) );
	}

	/** Routes. */
	public static function register_routes(): void {
		register_rest_route(
			Routes::NAMESPACE,
			'/starter-page',
			array(
				'methods'             => 'POST',
				'callback'            => array( self::class, 'create' ),
				'permission_callback' => array( self::class, 'may_create' ),
				'args'                => array(
					'status' => array(
						'type'    => 'string',
						'enum'    => array( 'publish', 'draft' ),
						'default' => 'draft',
					),
					'pattern' => array(
						'type'    => 'string',
						'enum'    => array_map( static fn( string $slug ): string => 'dmat/' . $slug, array_keys( Patterns::all() ) ),
						'default' => Patterns::FIRST,
					),
					'title'  => array(
						'type'      => 'string',
						'maxLength' => 200,
						'default'   => '',
					),
				),
			)
		);
	}

	/**
	 * Whether the current user may make campaigns and, in WordPress's own terms, such a page.
	 *
	 * @param \WP_REST_Request $request The request.
	 */
	public static function may_create( \WP_REST_Request $request ): bool {
		return Routes::may_manage_campaigns() && current_user_can( 'publish' === $request['status'] ? 'publish_pages' : 'edit_pages' );
	}

	/**
	 * Makes the page.
	 *
	 * @param \WP_REST_Request $request The request.
	 * @return \WP_REST_Response|\WP_Error
	 */
	public static function create( \WP_REST_Request $request ) {
		$page = First_Page::create(
			array(
				'status' => (string) $request['status'],
				'title'  => (string) $request['title'],
				'pattern' => (string) $request['pattern'],
			)
		);
		return is_wp_error( $page ) ? $page : new \WP_REST_Response( $page, 201 );
	}
}
