<?php
/**
 * A form in several steps.
 *
 * @package Dmat
 */

namespace Dmat;

defined( 'ABSPATH' ) || exit;

/**
 * Prints the steps of a form. Without a script they follow each other as one long form; with it the visitor sees one at
 * a time, and how far it is.
 */
final class Form_Steps {

	/**
	 * How many steps of a form were printed so far.
	 *
	 * @var array<string, int>
	 */
	private static array $printed = array();

	/**
	 * One step.
	 *
	 * @param array<string, mixed> $attributes The block's attributes.
	 * @param string               $content    Its rendered fields.
	 * @param \WP_Block            $block      The block.
	 */
	public static function render( array $attributes, string $content, \WP_Block $block ): string {
		$form = (string) ( $block->context['dmat/formId'] ?? '' );
		if ( '' === $form || '' === trim( $content ) ) {
			return '';
		}
		$index                  = self::$printed[ $form ] ?? 0;
		self::$printed[ $form ] = $index + 1;
		$id                     = 'dmat-' . substr( $form, 0, 8 ) . '-step-' . ( $index + 1 );
		$title                  = (string) ( $attributes['title'] ?? '' );
		$frame                  = array(
			'class'                => 'dmat-step',
			'id'                   => $id,
			'role'                 => 'group',
			'tabindex'             => '-1',
			'data-wp-context'      => (string) wp_json_encode( array( 'stepIndex' => $index ) ),
			'data-wp-bind--hidden' => 'state.isOtherStep',
		);
		/* translators: %d: number of a step of a form. */
		$frame += '' === $title ? array( 'aria-label' => sprintf( __( 'Step %d', 'dmat' ), $index + 1 ) ) : array( 'aria-labelledby' => $id . '-title' );
		$head   = '' === $title ? '' : sprintf( '<p class="dmat-step__title" id="%s-title">%s</p>', esc_attr( $id ), esc_html( $title ) );
		return '<div ' . get_block_wrapper_attributes( $frame ) . '>' . $head . '<div class="dmat-form__fields">' . $content . '</div>' . self::button( $attributes ) . '</div>';
	}

	/**
	 * How many steps were printed of a form that is done; the next time it starts over.
	 *
	 * @param string $form The form.
	 */
	public static function take_count( string $form ): int {
		$count = self::$printed[ $form ] ?? 0;
		unset( self::$printed[ $form ] );
		return $count;
	}

	/**
	 * How far the visitor is. Not to be seen before the script is there.
	 *
	 * @param int $count Steps of the form.
	 */
	public static function progress( int $count ): string {
		return sprintf(
			'<div class="dmat-steps" hidden data-wp-bind--hidden="!context.isStepped"><div class="dmat-steps__head"><p role="status" data-wp-text="state.stepWords"></p>'
			. '<button type="button" class="dmat-steps__back" data-wp-on--click="actions.goBack" data-wp-bind--hidden="!context.step" hidden>%s</button></div>'
			. '<div class="dmat-steps__bar" role="progressbar" aria-label="%s" aria-valuemin="1" aria-valuemax="%d" aria-valuenow="1" data-wp-bind--aria-valuenow="state.stepNumber"><span data-wp-style--inline-size="state.stepShare"></span></div></div>',
			esc_html__( 'Back', 'dmat' ),
			esc_attr__( 'Progress', 'dmat' ),
			$count
		);
	}

	/**
	 * The way on. The last step has none: there the form is sent.
	 *
	 * @param array<string, mixed> $attributes The block's attributes.
	 */
	private static function button( array $attributes ): string {
		$words = '' === (string) ( $attributes['next'] ?? '' ) ? __( 'Next', 'dmat' ) : $attributes['next'];
		return '<div class="dmat-step__buttons" hidden data-wp-bind--hidden="!state.hasNext"><button type="button" class="wp-element-button" data-wp-on--click="actions.goOn">' . esc_html( $words ) . '</button></div>';
	}
}
