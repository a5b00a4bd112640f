<?php
/**
 * The picture that counts a page where no script runs.
 *
 * @package Dmat
 */

namespace Dmat;

defined( 'ABSPATH' ) || exit;

/**
 * Addresses of a picture of one pixel. What page it counts is signed, so that nobody can make views of pages that are none;
 * it holds nothing of the visitor, so page caches may keep it.
 */
final class Pixel_Image {

	/** Where the picture of the page that is being shown lies. */
	public static function address(): string {
		$base = Settings::is_first_party() ? rest_url( Rest\Beacons::ROUTE ) : Connection::api_url() . '/api/public/collect.gif';
		return add_query_arg( 'p', self::reference(), $base );
	}

	/** The page that is being shown, signed: `base64url(JSON).signature`. */
	private static function reference(): string {
		$page = array(
			'v'     => 1,
			'site'  => Connection::site_id(),
			'post'  => is_singular() ? (int) get_queried_object_id() : 0,
			'url'   => is_singular() ? (string) get_permalink( get_queried_object_id() ) : home_url( self::path() ),
			'title' => mb_substr( html_entity_decode( wp_get_document_title(), ENT_QUOTES, 'UTF-8' ), 0, 255 ),
		);
		return Site_Key::sign( Base64url::encode( Canonical_Json::encode( $page ) ), (string) Connection::key( Site_Key::PIXEL_IMAGE ) );
	}

	/** The path of the request under the address of the site, without its query: that may name a person. */
	private static function path(): string {
		global $wp;
		$path = $wp instanceof \WP ? (string) $wp->request : '';
		return '' === $path ? '/' : '/' . trailingslashit( $path );
	}
}
