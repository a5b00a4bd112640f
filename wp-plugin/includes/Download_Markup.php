<?php
/**
 * A file behind a form.
 *
 * @package Dmat
 */

namespace Dmat;

defined( 'ABSPATH' ) || exit;

/**
 * Prints the form and the place where the link appears once it was sent. The page itself never holds the link: it
 * would be the same for everybody and in every cache.
 */
final class Download_Markup {

	/**
	 * The block.
	 *
	 * @param array<string, mixed> $attributes The block's attributes.
	 * @param string               $content    What stands in it, the form too.
	 * @param \WP_Block            $block      The block.
	 */
	public static function render( array $attributes, string $content, \WP_Block $block ): string {
		$forms = Form_Finder::in( serialize_blocks( $block->parsed_block['innerBlocks'] ?? array() ) );
		$path  = Private_Files::path_of( (int) ( $attributes['fileId'] ?? 0 ) );
		$form  = (string) ( $forms[0]['attrs']['formId'] ?? '' );
		$ready = null === $path || '' === $form ? '' : self::ready( $attributes, $form, $path );
		return '<div ' . Block_Wrapper::attributes( $attributes ) . '>' . $content . $ready . '</div>';
	}

	/**
	 * The link, shown when the form was sent.
	 *
	 * @param array<string, mixed> $attributes The block's attributes.
	 * @param string               $form       The form's id.
	 * @param string               $path       The file.
	 */
	private static function ready( array $attributes, string $form, string $path ): string {
		$result = Form_Result::read( $form );
		// phpcs:ignore WordPress.Security.NonceVerification.Recommended -- Form_Result::read() found its signature to be ours.
		$proof = true === ( $result['ok'] ?? false ) ? sanitize_text_field( wp_unslash( $_GET[ Form_Result::RESULT_ARGUMENT ] ?? '' ) ) : '';
		$words = trim( wp_strip_all_tags( (string) ( $attributes['buttonText'] ?? '' ) ) );
		$kind  = strtoupper( pathinfo( $path, PATHINFO_EXTENSION ) ) . ', ' . size_format( (int) filesize( $path ) );
		return sprintf(
			'<div class="dmat-download__ready" data-dmat-form-of="%s"%s><p><a class="wp-element-button" href="%s" download>%s</a></p><p class="dmat-download__kind">%s</p></div>',
			esc_attr( $form ),
			'' === $proof ? ' hidden' : '',
			esc_url( Download_Link::url( $form, $proof ) ),
			esc_html( '' === $words ? __( 'Download the file', 'dmat' ) : $words ),
			/* translators: %s: kind and size of a file, as "PDF, 2 MB". */
			esc_html( sprintf( __( '%s. This link is yours and works for ten minutes.', 'dmat' ), $kind ) )
		);
	}
}
