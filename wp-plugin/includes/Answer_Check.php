<?php
/**
 * Answers nobody should be thanked for.
 *
 * @package Dmat
 */

namespace Dmat;

defined( 'ABSPATH' ) || exit;

/**
 * Finds what is certainly wrong while the backend cannot be asked: a required question without an answer, and an email
 * address without an @, a number or a day that is none. All else is the backend's decision, so that no lead is lost to a second opinion.
 */
final class Answer_Check {

	/**
	 * What is wrong, in the words of the form, by field; empty when nothing is.
	 *
	 * @param list<array<string, mixed>> $fields  What the form asks.
	 * @param array<string, mixed>       $answers What was answered.
	 * @param array<string, int|null>    $sizes   Bytes of files, by field; null for one the server did not take.
	 * @return array<string, string>
	 */
	public static function errors( array $fields, array $answers, array $sizes = array() ): array {
		$words  = Form_Messages::all() + Form_Messages::more();
		$errors = array();
		foreach ( Asked_Fields::of( $fields, $answers ) as $field ) {
			$name    = (string) ( $field['name'] ?? '' );
			$problem = self::problem_of( $field, $answers[ $name ] ?? null ) ?? ( array_key_exists( $name, $sizes ) ? self::problem_of_file( $field, (string) ( $answers[ $name ] ?? '' ), $sizes[ $name ] ) : null );
			if ( null !== $problem ) {
				$own                      = (string) ( $field['message'] ?? '' );
				$errors[ $field['name'] ] = '' !== $own ? $own : strtr(
					$words[ $problem ],
					array(
						'{label}' => (string) ( $field['label'] ?? '' ),
						'{limit}' => 'fileType' === $problem ? implode( ', ', Field_Details::accepted( $field ) ) : (string) Field_Details::megabytes( $field, null === ( $sizes[ $name ] ?? null ) ),
					)
				);
			}
		}
		return $errors;
	}

	/**
	 * The problem with one answer as a key of Form_Messages, or null.
	 *
	 * @param array<string, mixed> $field  One question.
	 * @param mixed                $answer Its answer.
	 */
	private static function problem_of( array $field, $answer ): ?string {
		$kind = $field['kind'] ?? '';
		if ( 'consent' === $kind ) {
			$is_given = in_array( $answer, array( true, 'true', 'on', '1' ), true );
		} elseif ( 'checkboxes' === $kind ) {
			$is_given = array() !== array_filter( (array) $answer, static fn( $one ): bool => '' !== (string) $one );
		} else {
			// Something to be seen: neither white space nor control characters.
			$is_given = is_string( $answer ) && 1 === preg_match( '/[^\p{Cc}\p{Z}\s\x{FEFF}]/u', $answer );
		}
		if ( ! $is_given ) {
			$reason = isset( $field['options'] ) ? 'choose' : 'required';
			return true === ( $field['required'] ?? false ) ? ( 'consent' === $kind ? 'agree' : $reason ) : null;
		}
		return match ( $kind ) {
			'email'  => str_contains( $answer, '@' ) ? null : 'email',
			'number' => is_numeric( trim( $answer ) ) ? null : 'number',
			'date'   => self::is_day( trim( $answer ) ) ? null : 'date',
			default  => null,
		};
	}

	/**
	 * Whether a text is a day of the calendar.
	 *
	 * @param string $text YYYY-MM-DD.
	 */
	private static function is_day( string $text ): bool {
		return 1 === preg_match( '/^(\d{4})-(\d\d)-(\d\d)$/', $text, $parts ) && checkdate( (int) $parts[2], (int) $parts[3], (int) $parts[1] );
	}

	/**
	 * The problem with a file: its ending, or its size. What is in it the backend looks at.
	 *
	 * @param array<string, mixed> $field One question.
	 * @param string               $name  The file's name.
	 * @param int|null             $size  Bytes; null when it was too large for this server.
	 */
	private static function problem_of_file( array $field, string $name, ?int $size ): ?string {
		$types   = array_intersect_key( Field_Details::FILE_TYPES, array_flip( Field_Details::accepted( $field ) ) );
		$endings = array_merge( ...array_values( $types ) );
		if ( ! in_array( strtolower( (string) strrchr( $name, '.' ) ), $endings, true ) ) {
			return 'fileType';
		}
		return null === $size || $size > Field_Details::megabytes( $field ) * MB_IN_BYTES ? 'fileSize' : null;
	}
}
