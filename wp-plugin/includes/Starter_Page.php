<?php
/**
 * A first landing page.
 *
 * @package Dmat
 */

namespace Dmat;

defined( 'ABSPATH' ) || exit;

/**
 * Makes a page from the landing pattern, with a form of its own.
 */
final class Starter_Page {

	/**
	 * Makes the page.
	 *
	 * @param array{status?: string, title?: string, pattern?: string} $wishes `publish` or `draft` (the default), a title, and the design to begin with.
	 * @return array{id: int, url: string, edit_url: string, form_id: string}|\WP_Error
	 */
	public static function create( array $wishes = array() ) {
		$form_id = wp_generate_uuid4();
		$content = self::content( $wishes['pattern'] ?? Patterns::FIRST, $form_id );
		if ( null === $content ) {
			return new \WP_Error( 'dmat_no_pattern', __( 'The landing page pattern is missing or has no form. Install the plugin again.', 'dmat' ), array( 'status' => 500 ) );
		}
		$title = trim( sanitize_text_field( $wishes['title'] ?? '' ) );
		$id    = wp_insert_post(
			wp_slash(
				array(
					'post_type'     => 'page',
					'post_status'   => 'publish' === ( $wishes['status'] ?? '' ) ? 'publish' : 'draft',
					'post_title'    => '' === $title ? __( 'My first landing page', 'dmat' ) : $title,
					'post_content'  => $content,
					'page_template' => self::template(),
				)
			),
			true
		);
		if ( is_wp_error( $id ) ) {
			return $id;
		}
		return array(
			'id'       => $id,
			'url'      => (string) get_permalink( $id ),
			'edit_url' => admin_url( 'post.php?post=' . $id . '&action=edit' ),
			'form_id'  => $form_id,
		);
	}

	/**
	 * The pattern's markup with a fresh form; null when it holds none.
	 *
	 * @param string $pattern Name of the pattern.
	 * @param string $form_id The new form's id.
	 */
	private static function content( string $pattern, string $form_id ): ?string {
		$blocks = parse_blocks( Patterns::content( $pattern ) );
		return self::put_id( $blocks, $form_id ) ? serialize_blocks( $blocks ) : null;
	}

	/**
	 * Gives the first form its id.
	 *
	 * @param list<array<string, mixed>> $blocks  Parsed blocks.
	 * @param string                     $form_id The id.
	 * @return bool Whether there was a form.
	 */
	private static function put_id( array &$blocks, string $form_id ): bool {
		foreach ( $blocks as &$block ) {
			if ( Form_Finder::BLOCK === $block['blockName'] ) {
				$block['attrs']['formId'] = $form_id;
				return true;
			}
			if ( self::put_id( $block['innerBlocks'], $form_id ) ) {
				return true;
			}
		}
		return false;
	}

	/** The landing template, where the theme offers it. */
	private static function template(): string {
		return array_key_exists( Landing_Template::SLUG, wp_get_theme()->get_page_templates( null, 'page' ) ) ? Landing_Template::SLUG : '';
	}
}
