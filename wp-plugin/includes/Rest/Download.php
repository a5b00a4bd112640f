<?php
/**
 * GET dmat/v1/download/<form>, POST dmat/v1/private-files.
 *
 * @package Dmat
 */

namespace Dmat\Rest;

defined( 'ABSPATH' ) || exit;

use Dmat\Download_Link;
use Dmat\Form_Result;
use Dmat\Private_Files;

/**
 * Hands out the file behind a form to whoever can prove that the form was sent, and takes media items into the private
 * folder.
 */
final class Download {

	/** Hooks. */
	public static function register(): void {
		add_action( 'rest_api_init', array( self::class, 'register_routes' ) );
	}

	/** Routes. */
	public static function register_routes(): void {
		register_rest_route(
			Routes::NAMESPACE,
			'/download/(?P<form>[0-9a-f-]{36})',
			array(
				'methods'             => 'GET',
				'callback'            => array( self::class, 'send' ),
				// A visitor is nobody: the signed proof decides, in send().
				'permission_callback' => '__return_true',
				'args'                => array(
					'proof' => array(
						'type'     => 'string',
						'required' => true,
					),
				),
			)
		);
		register_rest_route(
			Routes::NAMESPACE,
			'/private-files',
			array(
				'methods'             => 'POST',
				'callback'            => array( self::class, 'protect' ),
				'permission_callback' => array( self::class, 'may_protect' ),
				'args'                => array(
					'id' => array(
						'type'     => 'integer',
						'minimum'  => 1,
						'required' => true,
					),
				),
			)
		);
	}

	/**
	 * Whether the current user may change this media item.
	 *
	 * @param \WP_REST_Request $request The request.
	 */
	public static function may_protect( \WP_REST_Request $request ): bool {
		return current_user_can( 'upload_files' ) && current_user_can( 'edit_post', (int) $request['id'] );
	}

	/**
	 * Sends the file.
	 *
	 * @param \WP_REST_Request $request The request.
	 * @return File_Answer|\WP_Error
	 */
	public static function send( \WP_REST_Request $request ) {
		$form = (string) $request['form'];
		if ( ! Form_Result::proves( $form, (string) $request['proof'] ) ) {
			return new \WP_Error( 'dmat_link_expired', __( 'This link has expired. Send the form again, or use the link in your email.', 'dmat' ), array( 'status' => 403 ) );
		}
		$file = Download_Link::file_of( $form );
		$path = null === $file ? null : Private_Files::path_of( $file );
		if ( null === $path ) {
			return new \WP_Error( 'dmat_file_gone', __( 'This file is not here any more.', 'dmat' ), array( 'status' => 404 ) );
		}
		$type = (string) get_post_mime_type( $file ) ?: 'application/octet-stream';
		return new File_Answer( wp_basename( $path ), $type, static fn() => readfile( $path ), (int) filesize( $path ) ); // phpcs:ignore WordPress.WP.AlternativeFunctions -- Streamed, as it may be large.
	}

	/**
	 * Takes a media item into the private folder.
	 *
	 * @param \WP_REST_Request $request The request.
	 * @return \WP_REST_Response|\WP_Error
	 */
	public static function protect( \WP_REST_Request $request ) {
		$id   = (int) $request['id'];
		$done = Private_Files::protect( $id );
		return is_wp_error( $done ) ? $done : new \WP_REST_Response(
			array(
				'id'   => $id,
				'name' => wp_basename( (string) get_attached_file( $id ) ),
			)
		);
	}
}
