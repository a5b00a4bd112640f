<?php
/**
 * GET dmat/v1/calendar/<page>.
 *
 * @package Dmat
 */

namespace Dmat\Rest;

defined( 'ABSPATH' ) || exit;

use Dmat\Block_Search;
use Dmat\Webinar_Event;
use Dmat\Webinar_Markup;

/**
 * The calendar file of a webinar on a public page. Read from the page as it is now, so that a changed date reaches
 * whoever takes the file again.
 */
final class Calendar {

	/** Hooks. */
	public static function register(): void {
		add_action( 'rest_api_init', array( self::class, 'register_routes' ) );
	}

	/** Routes. */
	public static function register_routes(): void {
		register_rest_route(
			Routes::NAMESPACE,
			'/calendar/(?P<page>\d+)',
			array(
				'methods'             => 'GET',
				'callback'            => array( self::class, 'send' ),
				// What it holds stands on a page everybody may read; send() checks that it does.
				'permission_callback' => '__return_true',
				'args'                => array(
					'event' => array(
						'type'      => 'string',
						'maxLength' => 16,
						'default'   => '',
					),
				),
			)
		);
	}

	/**
	 * The address of a webinar's file.
	 *
	 * @param \WP_Post             $post       The page.
	 * @param array<string, mixed> $attributes The block's attributes.
	 */
	public static function url( \WP_Post $post, array $attributes ): string {
		return add_query_arg( 'event', self::mark( $attributes ), rest_url( Routes::NAMESPACE . '/calendar/' . $post->ID ) );
	}

	/**
	 * Sends the file.
	 *
	 * @param \WP_REST_Request $request The request.
	 * @return \WP_REST_Response|\WP_Error
	 */
	public static function send( \WP_REST_Request $request ) {
		$post    = get_post( (int) $request['page'] );
		$is_open = $post instanceof \WP_Post && ! post_password_required( $post ) && ( is_post_publicly_viewable( $post ) || current_user_can( 'read_post', $post->ID ) );
		$blocks  = $is_open ? Block_Search::all( $post->post_content, Webinar_Markup::BLOCK ) : array();
		$asked   = array_filter( $blocks, static fn( array $block ): bool => self::mark( $block['attrs'] ) === (string) $request['event'] );
		$block   = reset( $asked ) ?: reset( $blocks );
		$event   = false === $block ? null : Webinar_Event::of( $block['attrs'], $post );
		if ( null === $event ) {
			return new \WP_Error( 'dmat_no_webinar', __( 'There is no webinar with a date on this page.', 'dmat' ), array( 'status' => 404 ) );
		}
		$mark = self::mark( $block['attrs'] );
		$uid  = 'webinar-' . $post->ID . ( '' === $mark ? '' : '-' . $mark ) . '@' . wp_parse_url( home_url(), PHP_URL_HOST );
		$file = $event->calendar_file( $uid, (int) get_post_modified_time( 'U', true, $post ) );
		return new File_Answer( $post->post_name . '.ics', 'text/calendar; charset=utf-8', static function () use ( $file ): void {
			echo $file; // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- A calendar file, escaped as such.
		}, strlen( $file ) );
	}

	/**
	 * What tells several webinars of one page apart: their titles.
	 *
	 * @param array<string, mixed> $attributes The block's attributes.
	 */
	private static function mark( array $attributes ): string {
		$title = (string) ( $attributes['title'] ?? '' );
		return '' === $title ? '' : substr( md5( $title ), 0, 8 );
	}
}
