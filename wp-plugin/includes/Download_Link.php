<?php
/**
 * The link to a file behind a form.
 *
 * @package Dmat
 */

namespace Dmat;

defined( 'ABSPATH' ) || exit;

/**
 * Which file a form gives away, and the signed address that leads to it for a while. The signature is the proof that
 * the form was sent: made by this site, or by the backend both share a key with.
 */
final class Download_Link {

	public const BLOCK = 'dmat/download';

	/** Notes on a page which of its forms gives which file. The form's id follows. */
	public const META = '_dmat_download_';

	/** Hooks. */
	public static function register(): void {
		add_action( 'wp_after_insert_post', array( self::class, 'note_files' ), 20, 2 );
	}

	/**
	 * A page was saved: notes which of its forms gives which file.
	 *
	 * @param int      $post_id The page.
	 * @param \WP_Post $post    The page as it is now.
	 */
	public static function note_files( int $post_id, \WP_Post $post ): void {
		if ( wp_is_post_revision( $post_id ) || ! ( is_post_type_viewable( $post->post_type ) || 'wp_block' === $post->post_type ) ) {
			return;
		}
		$files = array();
		foreach ( Block_Search::all( $post->post_content, self::BLOCK ) as $block ) {
			foreach ( Form_Finder::in( serialize_blocks( $block['innerBlocks'] ) ) as $form ) {
				$files[ self::META . strtolower( (string) $form['attrs']['formId'] ) ] = (int) ( $block['attrs']['fileId'] ?? 0 );
			}
		}
		foreach ( array_keys( (array) get_post_meta( $post_id ) ) as $key ) {
			if ( str_starts_with( (string) $key, self::META ) && ! isset( $files[ $key ] ) ) {
				delete_post_meta( $post_id, $key );
			}
		}
		foreach ( $files as $key => $file ) {
			update_post_meta( $post_id, $key, $file );
		}
	}

	/**
	 * The file a form gives away; null when it gives none.
	 *
	 * @param string $form_id The form.
	 */
	public static function file_of( string $form_id ): ?int {
		global $wpdb;
		// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- One look-up by an indexed key, as WP_Query would make it with three joins.
		$file = $wpdb->get_var( $wpdb->prepare( "SELECT m.meta_value FROM {$wpdb->postmeta} m JOIN {$wpdb->posts} p ON p.ID = m.post_id WHERE m.meta_key = %s AND p.post_status IN ('publish', 'private', 'future') ORDER BY m.meta_id DESC LIMIT 1", self::META . strtolower( $form_id ) ) );
		return (int) $file > 0 ? (int) $file : null;
	}

	/**
	 * The address of a form's file.
	 *
	 * @param string $form_id The form.
	 * @param string $proof   The signed result of sending it; without one the address leads nowhere.
	 */
	public static function url( string $form_id, string $proof = '' ): string {
		return add_query_arg( array( 'proof' => rawurlencode( $proof ) ), rest_url( Rest\Routes::NAMESPACE . '/download/' . rawurlencode( strtolower( $form_id ) ) ) );
	}
}
