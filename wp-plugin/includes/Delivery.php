<?php
/**
 * One attempt to deliver one row.
 *
 * @package Dmat
 */

namespace Dmat;

defined( 'ABSPATH' ) || exit;

/**
 * Turns a row of the outbox into a request to the backend.
 */
final class Delivery {

	/**
	 * Tries once.
	 *
	 * @param Outbox_Row $row     The row.
	 * @param float      $timeout Seconds.
	 */
	public static function attempt( Outbox_Row $row, float $timeout ): Backend_Answer {
		if ( Outbox::SUBMISSION === $row->kind ) {
			return Submission::send( $row->payload, $timeout );
		}
		$post_id = (int) ( $row->payload['post_id'] ?? 0 );
		$page    = Outbox::PAGE_SYNC === $row->kind ? Page_Snapshot::of( $post_id ) : null;
		$path    = '/api/sites/self/pages/' . $post_id;
		return null === $page
			? Backend::request( 'DELETE', $path, null, $timeout )
			: Backend::request( 'PUT', $path, $page, $timeout );
	}
}
