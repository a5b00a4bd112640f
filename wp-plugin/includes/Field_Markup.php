<?php
/**
 * The frame of a question in a form.
 *
 * @package Dmat
 */

namespace Dmat;

defined( 'ABSPATH' ) || exit;

/**
 * Prints a field as plain HTML that works without any script: question, control, help, and what is wrong with the
 * answer. The script of the form only fills in the error and marks the control.
 */
final class Field_Markup {

	/**
	 * A field of a form.
	 *
	 * @param string               $kind       A kind of FormField.
	 * @param array<string, mixed> $attributes The block's attributes.
	 * @param \WP_Block            $block      The block.
	 */
	public static function render( string $kind, array $attributes, \WP_Block $block ): string {
		$name = (string) ( $attributes['name'] ?? '' );
		$form = (string) ( $block->context['dmat/formId'] ?? '' );
		if ( '' === $name || '' === $form ) {
			return '';
		}
		$id     = self::id( $form, $name );
		$result = Form_Result::read( $form );
		$given  = $result['values'][ $name ] ?? Form_Prefill::answer_to( $form, $kind, $attributes );
		if ( 'hidden' === $kind ) {
			return sprintf( '<input type="hidden" name="answers[%s]" value="%s">', esc_attr( $name ), esc_attr( (string) ( $attributes['value'] ?? '' ) ) );
		}
		$control = Field_Control::render( $kind, $id, $attributes, $given );
		$error   = sprintf( '<p class="dmat-field__error" id="%s-error" data-wp-text="state.error" data-wp-bind--hidden="!state.error" hidden></p>', esc_attr( $id ) );
		$help    = '' === (string) ( $attributes['help'] ?? '' ) ? '' : sprintf( '<p class="dmat-field__help" id="%s-help">%s</p>', esc_attr( $id ), esc_html( $attributes['help'] ) );
		$label   = esc_html( (string) ( $attributes['label'] ?? '' ) ) . self::required_word( $attributes );
		$width   = in_array( $attributes['width'] ?? '', array( 'half', 'third' ), true ) ? $attributes['width'] : 'full';
		$is_late = 'turn' === ( $attributes['ask'] ?? '' ) && Form_Scripts::is_later_turn( $form );
		$frame   = array(
			'class'           => sprintf( 'dmat-field dmat-field--%s is-%s', $kind, $width ),
			'data-dmat-field' => $name,
			'data-wp-context' => (string) wp_json_encode( array( 'field' => array( 'name' => $name ) + ( $is_late ? array( 'isLater' => true ) : array() ) ), JSON_HEX_TAG | JSON_HEX_APOS | JSON_HEX_QUOT | JSON_HEX_AMP ),
		);
		if ( Field_Details::is_conditional( $attributes ) ) {
			$frame['data-wp-bind--hidden'] = 'state.isNotAsked';
		}
		if ( 'consent' === $kind ) {
			return sprintf( '<div %s>%s%s</div>', get_block_wrapper_attributes( $frame ), $control, $error );
		}
		if ( 'radio' === $kind || 'checkboxes' === $kind ) {
			$frame += array( 'aria-describedby' => self::described_by( $id, $attributes ) );
			if ( 'radio' === $kind ) {
				$frame += array( 'role' => 'radiogroup', 'data-wp-bind--aria-invalid' => 'state.isInvalid' );
				$frame += empty( $attributes['required'] ) ? array() : array( 'aria-required' => 'true' );
			}
			return sprintf( '<fieldset %s><legend class="dmat-field__label">%s</legend>%s%s%s</fieldset>', get_block_wrapper_attributes( $frame ), $label, $control, $help, $error );
		}
		return sprintf( '<div %s><label class="dmat-field__label" for="%s">%s</label>%s%s%s</div>', get_block_wrapper_attributes( $frame ), esc_attr( $id ), $label, $control, $help, $error );
	}

	/**
	 * The id of a field's control on the page.
	 *
	 * @param string $form The form's id.
	 * @param string $name The field's name.
	 */
	public static function id( string $form, string $name ): string {
		return 'dmat-' . substr( $form, 0, 8 ) . '-' . $name;
	}

	/**
	 * The ids of what explains a control.
	 *
	 * @param string               $id         The control's id.
	 * @param array<string, mixed> $attributes The block's attributes.
	 */
	public static function described_by( string $id, array $attributes ): string {
		return ( '' === (string) ( $attributes['help'] ?? '' ) ? '' : $id . '-help ' ) . $id . '-error';
	}

	/**
	 * Says in words that a question must be answered.
	 *
	 * @param array<string, mixed> $attributes The block's attributes.
	 */
	public static function required_word( array $attributes ): string {
		return empty( $attributes['required'] ) ? '' : ' <span class="dmat-field__required">' . esc_html__( '(required)', 'dmat' ) . '</span>';
	}
}
