<?php
/**
 * Which version of a page a visitor saw.
 *
 * @package Dmat
 */

namespace Dmat;

defined( 'ABSPATH' ) || exit;

/**
 * The revision of a page a form was shown on, so that a consent can be shown with the words that were there. Kept with
 * the page when it is saved: rendering costs no query for it.
 */
final class Page_Revision {

	public const META = '_dmat_revision';

	/**
	 * The page's revision: WordPress's revision id, or a count where revisions are off; 0 when never saved with a form.
	 *
	 * @param \WP_Post $post The page.
	 */
	public static function of( \WP_Post $post ): int {
		return (int) get_post_meta( $post->ID, self::META, true );
	}

	/**
	 * Notes the revision of a page that was just saved.
	 *
	 * @param \WP_Post $post The page.
	 */
	public static function note( \WP_Post $post ): void {
		$latest = wp_get_latest_revision_id_and_total_count( $post );
		$id     = is_wp_error( $latest ) ? 0 : (int) $latest['latest_id'];
		update_post_meta( $post->ID, self::META, 0 === $id ? self::of( $post ) + 1 : $id );
	}
}
