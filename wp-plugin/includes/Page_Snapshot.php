<?php
/**
 * A page as the backend should know it.
 *
 * @package Dmat
 */

namespace Dmat;

defined( 'ABSPATH' ) || exit;

/**
 * Reads a page with forms on it: what it is called, where it stands, whether it is public, and its forms.
 */
final class Page_Snapshot {

	/**
	 * The page now; null when it does not exist or holds no form.
	 *
	 * @param int $post_id The page.
	 * @return array<string, mixed>|null
	 */
	public static function of( int $post_id ): ?array {
		$post = get_post( $post_id );
		if ( ! $post instanceof \WP_Post ) {
			return null;
		}
		$forms = Form_Finder::in( $post->post_content );
		if ( array() === $forms ) {
			return null;
		}
		return array(
			'title'         => self::title_of( $post ),
			'slug'          => $post->post_name,
			'url'           => (string) get_permalink( $post ),
			'status'        => self::status_of( $post ),
			'template_type' => Page_Type::of( $post->post_content ),
			'revision'      => Page_Revision::of( $post ),
			'forms'         => array_map(
				static fn( array $block ): array => array(
					'definition' => Form_Definition::from_block( $block ),
					'welcome'    => Welcome_Approval::welcome_of( $post_id, $block ),
				),
				$forms
			),
		);
	}

	/**
	 * The title as people read it, without the "Private:" some themes put before it.
	 *
	 * @param \WP_Post $post The page.
	 */
	public static function title_of( \WP_Post $post ): string {
		return wp_specialchars_decode( wp_strip_all_tags( $post->post_title ), ENT_QUOTES );
	}

	/**
	 * Published, draft or archived.
	 *
	 * @param \WP_Post $post The page.
	 */
	private static function status_of( \WP_Post $post ): string {
		return match ( $post->post_status ) {
			'publish' => 'published',
			'trash'   => 'archived',
			default   => 'draft',
		};
	}
}
