<?php
/**
 * What a visitor answers with.
 *
 * @package Dmat
 */

namespace Dmat;

defined( 'ABSPATH' ) || exit;

/** Prints the control of a field: a line, an area, a list or boxes. */
final class Field_Control {

	private const TYPES = array(
		'text'   => 'text',
		'email'  => 'email',
		'phone'  => 'tel',
		'number' => 'number',
		'date'   => 'date',
		'file'   => 'file',
	);

	/** What browsers may fill in by themselves, by the lead field an answer fills. */
	private const AUTOCOMPLETE = array(
		'email'        => 'email',
		'name'         => 'name',
		'first_name'   => 'given-name',
		'last_name'    => 'family-name',
		'phone'        => 'tel',
		'company_name' => 'organization',
		'job_title'    => 'organization-title',
	);

	/**
	 * The control of a field.
	 *
	 * @param string                          $kind       A kind of FormField.
	 * @param string                          $id         The control's id.
	 * @param array<string, mixed>            $attributes The block's attributes.
	 * @param string|list<string>|bool|null   $given      What was answered before, when the form comes back.
	 */
	public static function render( string $kind, string $id, array $attributes, $given ): string {
		return match ( $kind ) {
			'textarea'            => self::area( $id, $attributes, self::text( $given, $attributes ) ),
			'select'              => self::dropdown( $id, $attributes, self::text( $given, $attributes ) ),
			'radio', 'checkboxes' => self::choices( $kind, $id, $attributes, null === $given ? array( (string) ( $attributes['value'] ?? '' ) ) : array_map( 'strval', (array) $given ) ),
			'consent'             => self::consent( $id, $attributes, in_array( $given, array( true, 'true', 'on', '1' ), true ) ),
			'file'                => self::line( $kind, $id, $attributes, '' ),
			default               => self::line( $kind, $id, $attributes, self::text( $given, $attributes ) ),
		};
	}

	/**
	 * One line.
	 *
	 * @param string               $kind       Kind.
	 * @param string               $id         Id.
	 * @param array<string, mixed> $attributes Attributes.
	 * @param string               $value      Its value.
	 */
	private static function line( string $kind, string $id, array $attributes, string $value ): string {
		$more = array(
			'type'         => self::TYPES[ $kind ] ?? 'text',
			'value'        => $value,
			'placeholder'  => (string) ( $attributes['placeholder'] ?? '' ),
			'autocomplete' => self::autocomplete( $kind, $attributes ),
			'minlength'    => (string) ( $attributes['minLength'] ?? '' ),
			'maxlength'    => (string) ( $attributes['maxLength'] ?? '' ),
		) + Field_Details::limits( $kind, $attributes );
		return '<input' . self::attributes( $id, $attributes, $more ) . '>';
	}

	/**
	 * Several lines.
	 *
	 * @param string               $id         Id.
	 * @param array<string, mixed> $attributes Attributes.
	 * @param string               $value      Its value.
	 */
	private static function area( string $id, array $attributes, string $value ): string {
		$more = array(
			'rows'        => (string) max( 2, min( 30, (int) ( $attributes['rows'] ?? 5 ) ) ),
			'placeholder' => (string) ( $attributes['placeholder'] ?? '' ),
			'minlength'   => (string) ( $attributes['minLength'] ?? '' ),
			'maxlength'   => (string) ( $attributes['maxLength'] ?? '' ),
		);
		return '<textarea' . self::attributes( $id, $attributes, $more ) . '>' . esc_textarea( $value ) . '</textarea>';
	}

	/**
	 * A list that opens.
	 *
	 * @param string               $id         Id.
	 * @param array<string, mixed> $attributes Attributes.
	 * @param string               $value      The chosen value.
	 */
	private static function dropdown( string $id, array $attributes, string $value ): string {
		$placeholder = '' === (string) ( $attributes['placeholder'] ?? '' ) ? __( 'Choose…', 'dmat' ) : $attributes['placeholder'];
		$options     = '<option value="">' . esc_html( $placeholder ) . '</option>';
		foreach ( self::options( $attributes ) as $option ) {
			$options .= sprintf( '<option value="%s"%s>%s</option>', esc_attr( $option['value'] ), selected( $option['value'], $value, false ), esc_html( $option['label'] ) );
		}
		return '<select' . self::attributes( $id, $attributes, array() ) . '>' . $options . '</select>';
	}

	/**
	 * Answers that are all in sight.
	 *
	 * @param string               $kind       `radio` or `checkboxes`.
	 * @param string               $id         Id of the first.
	 * @param array<string, mixed> $attributes Attributes.
	 * @param list<string>         $chosen     What is ticked.
	 */
	private static function choices( string $kind, string $id, array $attributes, array $chosen ): string {
		$is_radio = 'radio' === $kind;
		$html     = '';
		foreach ( self::options( $attributes ) as $index => $option ) {
			$own_id = 0 === $index ? $id : $id . '-' . $index;
			$html  .= sprintf(
				'<div class="dmat-field__choice"><input type="%s" id="%s" name="answers[%s]%s" value="%s"%s%s%s><label for="%s">%s</label></div>',
				$is_radio ? 'radio' : 'checkbox',
				esc_attr( $own_id ),
				esc_attr( $attributes['name'] ),
				$is_radio ? '' : '[]',
				esc_attr( $option['value'] ),
				checked( in_array( $option['value'], $chosen, true ), true, false ),
				$is_radio ? self::required( $attributes ) : '',
				$is_radio ? '' : ' data-wp-bind--aria-invalid="state.isInvalid"',
				esc_attr( $own_id ),
				esc_html( $option['label'] )
			);
		}
		return '<div class="dmat-field__choices">' . $html . '</div>';
	}

	/**
	 * The box of a consent with exactly the words that are kept as evidence. It never starts ticked.
	 *
	 * @param string               $id         Id.
	 * @param array<string, mixed> $attributes Attributes.
	 * @param bool                 $is_ticked  Whether it was ticked before, when the form comes back.
	 */
	private static function consent( string $id, array $attributes, bool $is_ticked ): string {
		$link = empty( $attributes['showPrivacyLink'] ) ? '' : get_the_privacy_policy_link( '<span class="dmat-field__policy">', '</span>' );
		return sprintf(
			'<div class="dmat-field__choice"><input type="checkbox" id="%1$s" name="answers[%2$s]" value="1"%3$s%4$s aria-describedby="%1$s-error" data-wp-bind--aria-invalid="state.isInvalid"><div><label for="%1$s">%5$s%6$s</label> %7$s</div></div>',
			esc_attr( $id ),
			esc_attr( $attributes['name'] ),
			checked( $is_ticked, true, false ),
			self::required( $attributes ),
			esc_html( (string) ( $attributes['text'] ?? '' ) ),
			Field_Markup::required_word( $attributes ),
			wp_kses_post( $link )
		);
	}

	/**
	 * What all controls share, with what one has of its own.
	 *
	 * @param string                $id         Id.
	 * @param array<string, mixed>  $attributes The block's attributes.
	 * @param array<string, string> $more       Further HTML attributes; empty ones are left out, a value is not.
	 */
	private static function attributes( string $id, array $attributes, array $more ): string {
		$all = array(
			'class'                      => 'dmat-field__control',
			'id'                         => $id,
			'name'                       => 'answers[' . $attributes['name'] . ']',
			'aria-describedby'           => Field_Markup::described_by( $id, $attributes ),
			'data-wp-bind--aria-invalid' => 'state.isInvalid',
		) + $more;
		$html = self::required( $attributes );
		foreach ( $all as $name => $value ) {
			$html .= '' === $value ? '' : sprintf( ' %s="%s"', $name, esc_attr( $value ) );
		}
		return $html;
	}

	/**
	 * The mark of a question that must be answered. One that is asked on a condition only gets it in words for screen
	 * readers: without a script the browser would insist on it whatever the condition says.
	 *
	 * @param array<string, mixed> $attributes Attributes.
	 */
	private static function required( array $attributes ): string {
		if ( empty( $attributes['required'] ) ) {
			return '';
		}
		return Field_Details::is_conditional( $attributes ) ? ' aria-required="true"' : ' required';
	}

	/**
	 * The autocomplete token, or an empty string.
	 *
	 * @param string               $kind       Kind.
	 * @param array<string, mixed> $attributes Attributes.
	 */
	private static function autocomplete( string $kind, array $attributes ): string {
		$own = (string) ( $attributes['autocomplete'] ?? '' );
		return '' !== $own ? $own : self::AUTOCOMPLETE[ $attributes['maps'] ?? '' ] ?? self::AUTOCOMPLETE[ $kind ] ?? '';
	}

	/**
	 * The value to start with.
	 *
	 * @param mixed                $given      What was answered before.
	 * @param array<string, mixed> $attributes Attributes.
	 */
	private static function text( $given, array $attributes ): string {
		return is_string( $given ) ? $given : (string) ( $attributes['value'] ?? '' );
	}

	/**
	 * The offered answers.
	 *
	 * @param array<string, mixed> $attributes Attributes.
	 * @return list<array{value: string, label: string}>
	 */
	private static function options( array $attributes ): array {
		$options = array();
		foreach ( (array) ( $attributes['options'] ?? array() ) as $option ) {
			$value = (string) ( $option['value'] ?? '' );
			if ( '' !== $value ) {
				$options[] = array(
					'value' => $value,
					'label' => (string) ( $option['label'] ?? $value ),
				);
			}
		}
		return $options;
	}
}
