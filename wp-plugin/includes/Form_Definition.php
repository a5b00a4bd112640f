<?php
/**
 * A form as its author saved it.
 *
 * @package Dmat
 */

namespace Dmat;

defined( 'ABSPATH' ) || exit;

/**
 * Reads the definition of a form out of its block and the field blocks inside it. The result depends on the saved
 * content alone, so that a page and its sync always say the same.
 */
final class Form_Definition {

	/** Which block asks which kind of question. */
	private const KINDS = array(
		'dmat/field-text'       => 'text',
		'dmat/field-email'      => 'email',
		'dmat/field-phone'      => 'phone',
		'dmat/field-textarea'   => 'textarea',
		'dmat/field-select'     => 'select',
		'dmat/field-radio'      => 'radio',
		'dmat/field-checkboxes' => 'checkboxes',
		'dmat/field-hidden'     => 'hidden',
		'dmat/consent'          => 'consent',
		'dmat/field-number'     => 'number',
		'dmat/field-date'       => 'date',
		'dmat/field-file'       => 'file',
	);

	/**
	 * The definition of a form.
	 *
	 * @param \WP_Block|array<string, mixed> $block The `dmat/form` block, rendered or parsed.
	 * @return array<string, mixed>
	 */
	public static function from_block( $block ): array {
		$block      = $block instanceof \WP_Block ? $block->parsed_block : $block;
		$attributes = self::attributes_of( $block );
		$fields     = array();
		self::collect_fields( $block['innerBlocks'] ?? array(), $fields );
		return array(
			'id'       => strtolower( self::text( $attributes, 'formId' ) ),
			'name'     => self::words( $attributes, 'name' ),
			'fields'   => $fields,
			'tags'     => array_values( array_filter( array_map( 'trim', array_filter( (array) ( $attributes['tags'] ?? array() ), 'is_string' ) ), 'strlen' ) ),
			'source'   => self::text( $attributes, 'source' ) ?: 'landing_page',
			'campaign' => self::words( $attributes, 'campaign' ),
			'success'  => self::success_of( $attributes ),
		) + self::guards_of( $attributes );
	}

	/**
	 * What makes sure that a person sent the form; only what is switched on.
	 *
	 * @param array<string, mixed> $attributes Of the form.
	 * @return array{optIn?: string, proof?: bool, businessOnly?: bool}
	 */
	private static function guards_of( array $attributes ): array {
		return ( 'double' === self::text( $attributes, 'optIn' ) ? array( 'optIn' => 'double' ) : array() )
			+ ( Settings::asks_for_proof() ? array( 'proof' => true ) : array() )
			+ ( true === ( $attributes['businessOnly'] ?? false ) ? array( 'businessOnly' => true ) : array() );
	}

	/**
	 * The welcome email of a form. It is synced with the page and never printed into it.
	 *
	 * @param \WP_Block|array<string, mixed> $block The `dmat/form` block.
	 * @return array{enabled: bool, subject: string, body: string, from_name: string, from_email: string, confirmation?: array{subject: string, body: string}}
	 */
	public static function welcome_of( $block ): array {
		$attributes = self::attributes_of( $block instanceof \WP_Block ? $block->parsed_block : $block );
		$welcome    = is_array( $attributes['welcome'] ?? null ) ? $attributes['welcome'] : array();
		return array(
			'enabled'    => true === ( $welcome['enabled'] ?? false ),
			'subject'    => self::text( $welcome, 'subject' ),
			'body'       => self::text( $welcome, 'body' ),
			'from_name'  => self::text( $welcome, 'fromName' ),
			'from_email' => self::text( $welcome, 'fromEmail' ),
		) + self::confirmation_of( $attributes );
	}

	/**
	 * The words of the mail that asks to confirm the address; empty where the standard ones are to be used.
	 *
	 * @param array<string, mixed> $attributes Of the form.
	 * @return array{confirmation?: array{subject: string, body: string}}
	 */
	private static function confirmation_of( array $attributes ): array {
		$own   = is_array( $attributes['confirmation'] ?? null ) ? $attributes['confirmation'] : array();
		$words = array(
			'subject' => self::text( $own, 'subject' ),
			'body'    => self::text( $own, 'body' ),
		);
		return '' === $words['subject'] . $words['body'] || 'double' !== self::text( $attributes, 'optIn' ) ? array() : array( 'confirmation' => $words );
	}

	/**
	 * One question of a form; null when the block asks nothing or has no name yet.
	 *
	 * @param array<string, mixed> $block A parsed field block.
	 * @return array<string, mixed>|null
	 */
	public static function field_of( array $block ): ?array {
		$kind       = self::KINDS[ $block['blockName'] ?? '' ] ?? null;
		$attributes = null === $kind ? array() : self::attributes_of( $block );
		$name       = self::text( $attributes, 'name' );
		if ( null === $kind || '' === $name ) {
			return null;
		}
		$field = array(
			'name'     => $name,
			'kind'     => $kind,
			'label'    => self::words( $attributes, 'consent' === $kind ? 'text' : 'label' ),
			'required' => true === ( $attributes['required'] ?? false ),
			'maps'     => self::text( $attributes, 'maps' ) ?: null,
		);
		foreach ( array( 'message', 'pattern', 'value' ) as $text ) {
			if ( '' !== self::text( $attributes, $text ) ) {
				$field[ $text ] = self::text( $attributes, $text );
			}
		}
		foreach ( array( 'minLength', 'maxLength' ) as $length ) {
			if ( is_numeric( $attributes[ $length ] ?? null ) && $attributes[ $length ] > 0 ) {
				$field[ $length ] = (int) $attributes[ $length ];
			}
		}
		if ( isset( $attributes['options'] ) ) {
			$field['options'] = self::options_of( (array) $attributes['options'] );
		}
		if ( 'consent' === $kind ) {
			$field['consent'] = array(
				'purpose'  => self::text( $attributes, 'purpose' ) ?: 'marketing',
				'channels' => array_values( array_filter( (array) ( $attributes['channels'] ?? array() ), 'is_string' ) ),
				'text'     => self::words( $attributes, 'text' ),
			);
		}
		return $field + Field_Details::of( $kind, $attributes );
	}

	/**
	 * Walks the blocks inside a form; fields may stand in columns and groups.
	 *
	 * @param list<array<string, mixed>> $blocks Parsed blocks.
	 * @param list<array<string, mixed>> $fields What was found.
	 */
	private static function collect_fields( array $blocks, array &$fields ): void {
		foreach ( $blocks as $block ) {
			$field = self::field_of( $block );
			if ( null !== $field ) {
				$fields[] = $field;
			}
			self::collect_fields( $block['innerBlocks'] ?? array(), $fields );
		}
	}

	/**
	 * The offered answers.
	 *
	 * @param array<mixed> $options The attribute.
	 * @return list<array{value: string, label: string}>
	 */
	private static function options_of( array $options ): array {
		$known = array();
		foreach ( $options as $option ) {
			$label = is_array( $option ) ? self::words( $option, 'label' ) : '';
			$value = is_array( $option ) ? self::text( $option, 'value' ) : '';
			if ( '' !== $label || '' !== $value ) {
				$known[] = array(
					'value' => '' === $value ? $label : $value,
					'label' => '' === $label ? $value : $label,
				);
			}
		}
		return $known;
	}

	/**
	 * What happens after sending.
	 *
	 * @param array<string, mixed> $attributes Of the form.
	 * @return array{kind: string, text?: string, url?: string}
	 */
	private static function success_of( array $attributes ): array {
		$url = esc_url_raw( self::text( $attributes, 'redirectUrl' ), array( 'http', 'https' ) );
		if ( 'redirect' === self::text( $attributes, 'successKind' ) && '' !== $url ) {
			return array(
				'kind' => 'redirect',
				'url'  => $url,
			);
		}
		return array(
			'kind' => 'message',
			'text' => self::words( $attributes, 'successText' ),
		);
	}

	/**
	 * Attributes with the defaults of their block type.
	 *
	 * @param array<string, mixed> $block Parsed block.
	 * @return array<string, mixed>
	 */
	private static function attributes_of( array $block ): array {
		$type  = \WP_Block_Type_Registry::get_instance()->get_registered( (string) $block['blockName'] );
		$saved = (array) ( $block['attrs'] ?? array() );
		return null === $type ? $saved : $type->prepare_attributes_for_render( $saved );
	}

	/**
	 * An attribute as text.
	 *
	 * @param array<string, mixed> $attributes Attributes.
	 * @param string               $name       Which.
	 */
	private static function text( array $attributes, string $name ): string {
		return is_scalar( $attributes[ $name ] ?? null ) ? trim( (string) $attributes[ $name ] ) : '';
	}

	/**
	 * An attribute as plain words: without markup and entities.
	 *
	 * @param array<string, mixed> $attributes Attributes.
	 * @param string               $name       Which.
	 */
	private static function words( array $attributes, string $name ): string {
		return trim( html_entity_decode( wp_strip_all_tags( self::text( $attributes, $name ) ), ENT_QUOTES | ENT_HTML5, 'UTF-8' ) );
	}
}
