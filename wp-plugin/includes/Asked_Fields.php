<?php
/**
 * Which questions of a form are asked.
 *
 * @package Dmat
 */

namespace Dmat;

defined( 'ABSPATH' ) || exit;

/** The rule of `shared/src/forms/asked-fields.ts` in PHP: both are tested with the same table. */
final class Asked_Fields {

	/**
	 * Keeps what is known on the way.
	 *
	 * @param array<string, array<string, mixed>> $fields  Questions by name.
	 * @param array<string, mixed>                $answers What was answered.
	 * @param array<string, bool>                 $known   Whether a question is asked, so far.
	 */
	private function __construct( private readonly array $fields, private readonly array $answers, private array $known = array() ) {}

	/**
	 * The questions that are asked, given these answers.
	 *
	 * @param list<array<string, mixed>> $fields  What the form asks.
	 * @param array<string, mixed>       $answers What was answered.
	 * @return list<array<string, mixed>>
	 */
	public static function of( array $fields, array $answers ): array {
		$asked = new self( array_column( $fields, null, 'name' ), $answers );
		return array_values(
			array_filter(
				$fields,
				static fn( array $field ): bool => $asked->is_asked( (string) ( $field['name'] ?? '' ) ) && ( empty( $field['ask'] ) || isset( $answers[ $field['name'] ?? '' ] ) )
			)
		);
	}

	/**
	 * Whether a question is asked. One that hangs on itself or on nothing is.
	 *
	 * @param string $name The question.
	 */
	private function is_asked( string $name ): bool {
		if ( isset( $this->known[ $name ] ) ) {
			return $this->known[ $name ];
		}
		$this->known[ $name ] = true;
		foreach ( (array) ( $this->fields[ $name ]['when'] ?? array() ) as $condition ) {
			$other = is_array( $condition ) ? (string) ( $condition['field'] ?? '' ) : '';
			if ( isset( $this->fields[ $other ] ) && $other !== $name && ! self::holds( $condition, $this->is_asked( $other ) ? $this->answers[ $other ] ?? null : null ) ) {
				$this->known[ $name ] = false;
				break;
			}
		}
		return $this->known[ $name ];
	}

	/**
	 * Whether one condition holds.
	 *
	 * @param array<string, mixed> $condition Of a FormField.
	 * @param mixed                $answer    To the other question.
	 */
	private static function holds( array $condition, $answer ): bool {
		$plain  = static fn( $one ): string => mb_strtolower( trim( true === $one ? '1' : ( is_scalar( $one ) ? (string) $one : '' ) ) );
		$words  = array_values( array_filter( array_map( $plain, is_array( $answer ) ? $answer : array( $answer ) ), 'strlen' ) );
		$wanted = $plain( $condition['value'] ?? '' );
		$some   = static fn( callable $test ): bool => array() !== array_filter( $words, $test );
		return match ( $condition['is'] ?? '' ) {
			'filled'   => array() !== $words,
			'empty'    => array() === $words,
			'equals'   => in_array( $wanted, $words, true ),
			'differs'  => ! in_array( $wanted, $words, true ),
			'contains' => $some( static fn( string $word ): bool => str_contains( $word, $wanted ) ),
			'more'     => $some( static fn( string $word ): bool => is_numeric( $word ) && (float) $word > (float) $wanted ),
			default    => $some( static fn( string $word ): bool => is_numeric( $word ) && (float) $word < (float) $wanted ),
		};
	}
}
