<?php
/**
 * What a visitor sees in place of the form after sending it.
 *
 * @package Dmat
 */

namespace Dmat;

defined( 'ABSPATH' ) || exit;

/** Keeps the success screen of a form until the form is printed around its fields: it stands beside the form, not in it. */
final class Form_Success {

	/**
	 * Rendered screens by form.
	 *
	 * @var array<string, string>
	 */
	private static array $screens = array();

	/**
	 * Takes the screen out of the fields; prints nothing itself.
	 *
	 * @param string    $content Its rendered blocks.
	 * @param \WP_Block $block   The block.
	 */
	public static function render( string $content, \WP_Block $block ): string {
		$form = (string) ( $block->context['dmat/formId'] ?? '' );
		if ( '' !== $form && '' !== trim( $content ) ) {
			self::$screens[ $form ] = sprintf(
				'<div %s>%s</div>',
				get_block_wrapper_attributes(
					array(
						'class'                => 'dmat-success',
						'role'                 => 'status',
						'tabindex'             => '-1',
						'data-wp-bind--hidden' => '!context.isDone',
					)
				),
				$content
			);
		}
		return '';
	}

	/**
	 * The screen of a form, which is rendered now; empty when it has none.
	 *
	 * @param string $form The form.
	 */
	public static function take( string $form ): string {
		$screen = self::$screens[ $form ] ?? '';
		unset( self::$screens[ $form ] );
		return $screen;
	}
}
