<?php
/**
 * GET dmat/v1/custom-fields.
 *
 * @package Dmat
 */

namespace Dmat\Rest;

defined( 'ABSPATH' ) || exit;

use Dmat\Backend;
use Dmat\Connection as Site_Connection;
use Dmat\Jwt;

/**
 * Names the fields a company added to its leads, for whoever writes forms: the block editor holds no token of the backend.
 * A backend that is away means no such fields; what a form fills already stays.
 */
final class Custom_Fields {

	/** Where the names are kept, followed by the site's id. */
	private const KEPT = 'dmat_custom_fields_';

	/** Seconds an answer is good for, and a silence. */
	private const GOOD_FOR = 60;
	private const REST     = 20;

	/** Hooks. */
	public static function register(): void {
		add_action( 'rest_api_init', array( self::class, 'register_routes' ) );
	}

	/** Routes. */
	public static function register_routes(): void {
		register_rest_route(
			Routes::NAMESPACE,
			'/custom-fields',
			array(
				'methods'             => 'GET',
				'callback'            => static fn(): \WP_REST_Response => new \WP_REST_Response( array( 'items' => Site_Connection::is_connected() ? self::items() : array() ) ),
				'permission_callback' => array( Routes::class, 'may_manage_campaigns' ),
			)
		);
	}

	/**
	 * The fields in use, in the company's order.
	 *
	 * @return list<array{key: string, label: string, kind: string}>
	 */
	private static function items(): array {
		$place = self::KEPT . Site_Connection::site_id();
		$kept  = get_transient( $place );
		if ( is_array( $kept ) ) {
			return $kept;
		}
		// As the person who asks, with what they may see.
		$answer = Backend::ask( Site_Connection::server_url(), 'GET', '/api/custom-fields', null, Backend::TIMEOUT, array( 'Authorization' => 'Bearer ' . Jwt::for_user( wp_get_current_user() ) ) );
		$items  = array();
		foreach ( $answer->is_ok() ? (array) ( $answer->body['items'] ?? array() ) : array() as $field ) {
			if ( is_array( $field ) && 1 === preg_match( '/^[a-z0-9_]{1,40}$/', (string) ( $field['key'] ?? '' ) ) ) {
				$items[] = array(
					'key'   => $field['key'],
					'label' => sanitize_text_field( (string) ( $field['label'] ?? '' ) ),
					'kind'  => sanitize_key( (string) ( $field['kind'] ?? '' ) ),
				);
			}
		}
		set_transient( $place, $items, $answer->is_ok() ? self::GOOD_FOR : self::REST );
		return $items;
	}
}
