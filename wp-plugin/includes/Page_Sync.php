<?php
/**
 * Telling the backend about pages with forms.
 *
 * @package Dmat
 */

namespace Dmat;

defined( 'ABSPATH' ) || exit;

/**
 * Notes every change of a page that holds a form, and its end. Saving never waits for the backend: the note goes to the
 * outbox and is delivered after the answer was sent.
 */
final class Page_Sync {

	/** Set on a post the backend was told about. */
	public const KNOWN = '_dmat_synced';

	private const AT_ONCE = 500;

	/** Hooks. */
	public static function register(): void {
		add_action( 'wp_after_insert_post', array( self::class, 'note_save' ), 20, 3 );
		add_action( 'before_delete_post', array( self::class, 'note_deletion' ) );
		add_action( 'dmat_connected', array( self::class, 'note_all' ) );
		add_action( 'permalink_structure_changed', array( self::class, 'note_all' ) );
	}

	/**
	 * A post was saved, published, trashed, brought back …
	 *
	 * @param int           $post_id The post.
	 * @param \WP_Post      $post    The post as it is now.
	 * @param bool          $update  Whether it existed before.
	 */
	public static function note_save( int $post_id, \WP_Post $post, bool $update ): void {
		if ( 'wp_block' === $post->post_type ) {
			self::note_pages_with( '<!-- wp:block {"ref":' . $post_id, Form_Finder::in( $post->post_content ) );
			return;
		}
		if ( ! self::may_hold_forms( $post ) ) {
			return;
		}
		$forms = Form_Finder::in( $post->post_content );
		if ( array() !== $forms ) {
			Page_Revision::note( $post );
			Welcome_Approval::note( $post_id, $forms );
			self::note( $post_id );
		} elseif ( self::is_known( $post_id ) ) {
			self::forget( $post_id );
		}
		if ( $update && is_post_type_hierarchical( $post->post_type ) ) {
			self::note_children( $post );
		}
	}

	/**
	 * A post is about to be deleted for good.
	 *
	 * @param int $post_id The post.
	 */
	public static function note_deletion( int $post_id ): void {
		if ( self::is_known( $post_id ) ) {
			Outbox::note_page( Outbox::PAGE_DELETE, $post_id );
		}
	}

	/** The backend should know every page with a form: after connecting, and when all addresses changed. */
	public static function note_all(): void {
		self::note_pages_with( '<!-- wp:' . Form_Finder::BLOCK );
		self::note_pages_with( '<!-- wp:block ' );
	}

	/**
	 * Notes the pages whose content has some markup and a form.
	 *
	 * @param string                     $markup What to look for.
	 * @param list<array<string, mixed>> $saved  Forms that were saved with it, in a synced pattern.
	 */
	private static function note_pages_with( string $markup, array $saved = array() ): void {
		global $wpdb;
		$types = array_values( get_post_types( array( 'public' => true ) ) );
		$last  = 0;
		do {
			// phpcs:disable WordPress.DB -- A search by markup that WP_Query does not offer; one placeholder per type.
			$ids = $wpdb->get_col(
				$wpdb->prepare(
					"SELECT ID FROM {$wpdb->posts} WHERE ID > %d AND post_status IN ('publish', 'future', 'draft', 'pending', 'private', 'trash')
					AND post_type IN (" . implode( ', ', array_fill( 0, count( $types ), '%s' ) ) . ') AND post_content LIKE %s ORDER BY ID LIMIT %d',
					array( $last, ...$types, '%' . $wpdb->esc_like( $markup ) . '%', self::AT_ONCE )
				)
			);
			// phpcs:enable
			foreach ( array_map( 'intval', $ids ) as $id ) {
				$last = $id;
				$post = get_post( $id );
				if ( $post instanceof \WP_Post && ( self::is_known( $id ) || array() !== Form_Finder::in( $post->post_content ) ) ) {
					Welcome_Approval::note( $id, $saved );
					self::note( $id );
				}
			}
		} while ( self::AT_ONCE === count( $ids ) );
	}

	/**
	 * The address of a page is part of its children's addresses.
	 *
	 * @param \WP_Post $post The parent.
	 */
	private static function note_children( \WP_Post $post ): void {
		$children = get_posts(
			array(
				'post_type'      => $post->post_type,
				'post_parent'    => $post->ID,
				'post_status'    => 'any',
				'posts_per_page' => self::AT_ONCE,
				'fields'         => 'ids',
				'orderby'        => 'ID',
			)
		);
		foreach ( $children as $child ) {
			if ( self::is_known( $child ) ) {
				self::note( $child );
			}
			$page = get_post( $child );
			if ( $page instanceof \WP_Post ) {
				self::note_children( $page );
			}
		}
	}

	/**
	 * Whether a post is of the kind visitors see, and not a copy WordPress keeps of one.
	 *
	 * @param \WP_Post $post The post.
	 */
	private static function may_hold_forms( \WP_Post $post ): bool {
		return is_post_type_viewable( $post->post_type ) && ! in_array( $post->post_status, array( 'auto-draft', 'inherit' ), true );
	}

	/**
	 * Notes a change.
	 *
	 * @param int $post_id The page.
	 */
	private static function note( int $post_id ): void {
		update_post_meta( $post_id, self::KNOWN, '1' );
		Outbox::note_page( Outbox::PAGE_SYNC, $post_id );
	}

	/**
	 * Notes that a page holds no form any more.
	 *
	 * @param int $post_id The page.
	 */
	private static function forget( int $post_id ): void {
		delete_post_meta( $post_id, self::KNOWN );
		Outbox::note_page( Outbox::PAGE_DELETE, $post_id );
	}

	/**
	 * Whether the backend was told about a page.
	 *
	 * @param int $post_id The page.
	 */
	private static function is_known( int $post_id ): bool {
		return '1' === get_post_meta( $post_id, self::KNOWN, true );
	}
}
