<?php
/**
 * What only some kinds of question have.
 *
 * @package Dmat
 */

namespace Dmat;

defined( 'ABSPATH' ) || exit;

/** Limits of numbers, days and files, and when a question is asked at all. */
final class Field_Details {

	/** The kinds of file a form can ask for; endings and MIME types as in `shared/src/forms/file-types.ts`. */
	public const FILE_TYPES = array(
		'pdf'  => array( '.pdf', 'application/pdf' ),
		'jpg'  => array( '.jpg', '.jpeg', 'image/jpeg' ),
		'png'  => array( '.png', 'image/png' ),
		'gif'  => array( '.gif', 'image/gif' ),
		'webp' => array( '.webp', 'image/webp' ),
		'docx' => array( '.docx' ),
		'xlsx' => array( '.xlsx' ),
		'pptx' => array( '.pptx' ),
		'odt'  => array( '.odt' ),
		'ods'  => array( '.ods' ),
		'txt'  => array( '.txt', 'text/plain' ),
		'csv'  => array( '.csv', 'text/csv' ),
	);

	/** What a file field takes whose author chose nothing, and the largest file in MB. */
	public const USUAL_TYPES       = array( 'pdf', 'jpg', 'png', 'docx', 'odt' );
	public const USUAL_MEGABYTES   = 5;
	public const LARGEST_MEGABYTES = 10;

	/** Ways to compare an answer. */
	private const COMPARISONS = array( 'equals', 'differs', 'contains', 'filled', 'empty', 'more', 'less' );

	/**
	 * The details of a FormField, only those that are set: a form without any of them reads as it always did.
	 *
	 * @param string               $kind       A kind of FormField.
	 * @param array<string, mixed> $attributes The block's attributes.
	 * @return array<string, mixed>
	 */
	public static function of( string $kind, array $attributes ): array {
		$details = array();
		if ( 'number' === $kind || 'date' === $kind ) {
			foreach ( array( 'min', 'max', 'step' ) as $name ) {
				$value = $attributes[ $name ] ?? null;
				if ( 'number' === $kind ? is_int( $value ) || is_float( $value ) : is_string( $value ) && 1 === preg_match( '/^\d{4}-\d\d-\d\d$/', $value ) ) {
					$details[ $name ] = $value;
				}
			}
		}
		if ( 'file' === $kind ) {
			$details['accept']       = self::accepted( $attributes );
			$details['maxMegabytes'] = self::megabytes( $attributes );
		}
		$when = self::conditions( $attributes );
		if ( array() !== $when ) {
			$details['when'] = $when;
		}
		if ( in_array( $attributes['ask'] ?? '', array( 'unknown', 'turn' ), true ) ) {
			$details['ask'] = $attributes['ask'];
		}
		return $details;
	}

	/**
	 * What the browser is told about an answer's limits.
	 *
	 * @param string               $kind       Kind.
	 * @param array<string, mixed> $attributes Attributes.
	 * @return array<string, string> HTML attributes; empty ones are left out.
	 */
	public static function limits( string $kind, array $attributes ): array {
		if ( 'file' === $kind ) {
			$types = array_intersect_key( self::FILE_TYPES, array_flip( self::accepted( $attributes ) ) );
			return array( 'accept' => implode( ',', array_merge( ...array_values( $types ) ) ) );
		}
		if ( 'number' !== $kind && 'date' !== $kind ) {
			return array();
		}
		$limits = array(
			'min' => self::plain( $attributes['min'] ?? '' ),
			'max' => self::plain( $attributes['max'] ?? '' ),
		);
		return 'date' === $kind ? $limits : $limits + array(
			'step'      => self::plain( $attributes['step'] ?? '' ) ?: 'any',
			'inputmode' => 'decimal',
		);
	}

	/**
	 * Whether a question is not always asked.
	 *
	 * @param array<string, mixed> $attributes The block's attributes.
	 */
	public static function is_conditional( array $attributes ): bool {
		return ! empty( $attributes['when'] ) || ! empty( $attributes['ask'] );
	}

	/**
	 * The kinds of file that are taken.
	 *
	 * @param array<string, mixed> $field Attributes or a FormField.
	 * @return list<string>
	 */
	public static function accepted( array $field ): array {
		$accepted = array_values( array_intersect( array_keys( self::FILE_TYPES ), array_filter( (array) ( $field['accept'] ?? array() ), 'is_string' ) ) );
		return array() === $accepted ? self::USUAL_TYPES : $accepted;
	}

	/**
	 * The largest file, in MB.
	 *
	 * @param array<string, mixed> $field   Attributes or a FormField.
	 * @param bool                 $is_here Whether it must go through PHP, which may take less.
	 * @return int|float
	 */
	public static function megabytes( array $field, bool $is_here = false ) {
		$megabytes = $field['maxMegabytes'] ?? null;
		$megabytes = is_numeric( $megabytes ) && $megabytes > 0 ? min( self::LARGEST_MEGABYTES, $megabytes + 0 ) : self::USUAL_MEGABYTES;
		$here      = floor( wp_max_upload_size() * 10 / MB_IN_BYTES ) / 10;
		return $is_here && $here > 0 ? min( $megabytes, $here ) : $megabytes;
	}

	/**
	 * The conditions of a question.
	 *
	 * @param array<string, mixed> $attributes The block's attributes.
	 * @return list<array{field: string, is: string, value: string}>
	 */
	private static function conditions( array $attributes ): array {
		$conditions = array();
		foreach ( (array) ( $attributes['when'] ?? array() ) as $condition ) {
			$field = is_array( $condition ) && is_string( $condition['field'] ?? null ) ? $condition['field'] : '';
			$is    = $condition['is'] ?? '';
			if ( '' !== $field && in_array( $is, self::COMPARISONS, true ) ) {
				$conditions[] = array(
					'field' => $field,
					'is'    => $is,
					'value' => is_scalar( $condition['value'] ?? null ) ? (string) $condition['value'] : '',
				);
			}
		}
		return $conditions;
	}

	/**
	 * A limit as HTML writes it.
	 *
	 * @param mixed $limit A number or a day.
	 */
	private static function plain( $limit ): string {
		return is_scalar( $limit ) && ! is_bool( $limit ) ? (string) $limit : '';
	}
}
