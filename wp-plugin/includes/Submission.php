<?php
/**
 * A filled-in form on its way to the backend.
 *
 * @package Dmat
 */

namespace Dmat;

defined( 'ABSPATH' ) || exit;

/**
 * What a visitor sent, checked for origin and shape: whether the answers are right is the backend's decision,
 * but for what is wrong beyond doubt.
 */
final class Submission {

	private const TEXTS   = array( 'page_url', 'referrer', 'visitor_id', 'session_id', 'website', 'occurred_at', 'proof', 'cf-turnstile-response' );
	private const OBJECTS = array( 'first_touch', 'last_touch', 'consent' );

	/** Seconds the backend may take for a submission with files. */
	private const TIMEOUT_OF_FILES = 20.0;

	/** Characters of one text, and of one answer. */
	private const LONGEST_TEXT   = 2000;
	private const LONGEST_ANSWER = 20000;

	/**
	 * Use `from_request()`.
	 *
	 * @param Form_Descriptor      $descriptor What the site signed.
	 * @param array<string, mixed> $body       What the backend gets.
	 * @param array<string, array{name: string, content: string|null}> $files Files by field.
	 */
	private function __construct(
		public readonly Form_Descriptor $descriptor,
		private readonly array $body,
		private readonly array $files
	) {}

	/**
	 * Reads what a form sent; null when this site did not sign the form or the rest has no shape.
	 *
	 * @param array<string, mixed> $sent  The request's fields.
	 * @param array<string, array{name: string, content: string|null}> $files What Submission_Files read, by field.
	 */
	public static function from_request( array $sent, array $files = array() ): ?self {
		$descriptor = Form_Descriptor::verified( is_string( $sent['descriptor'] ?? null ) ? $sent['descriptor'] : '' );
		$answers    = self::answers( $sent['answers'] ?? array() );
		if ( null === $descriptor || null === $answers ) {
			return null;
		}
		$asked = array_column( $descriptor->fields(), 'kind', 'name' );
		$files = array_filter( $files, static fn( string $field ): bool => 'file' === ( $asked[ $field ] ?? '' ), ARRAY_FILTER_USE_KEY );
		foreach ( array_keys( $asked, 'file', true ) as $field ) {
			$answers[ $field ] = $files[ $field ]['name'] ?? '';
		}
		$id   = $sent['submission_id'] ?? null;
		$body = array(
			'descriptor'    => $sent['descriptor'],
			'submission_id' => is_string( $id ) && wp_is_uuid( strtolower( $id ) ) ? strtolower( $id ) : self::id_of( $sent['descriptor'], $answers ),
			'answers'       => (object) $answers,
		);
		foreach ( self::TEXTS as $name ) {
			if ( isset( $sent[ $name ] ) && is_string( $sent[ $name ] ) && ( '' !== $sent[ $name ] || 'website' === $name ) ) {
				$body[ $name ] = mb_substr( $sent[ $name ], 0, self::LONGEST_TEXT );
			}
		}
		foreach ( self::OBJECTS as $name ) {
			if ( isset( $sent[ $name ] ) && is_array( $sent[ $name ] ) ) {
				$body[ $name ] = (object) array_filter( $sent[ $name ], 'is_scalar' );
			}
		}
		if ( isset( $sent['elapsed_ms'] ) && is_numeric( $sent['elapsed_ms'] ) ) {
			$body['elapsed_ms'] = max( 0, (int) $sent['elapsed_ms'] );
		}
		$body['occurred_at'] = self::occurred_at( $body['occurred_at'] ?? '' );
		$body['client']      = Rate_Limit::client();
		return new self( $descriptor, $body + array( 'page_url' => $descriptor->page_url() ), $files );
	}

	/**
	 * Keeps it in the outbox; false when the database did not take it.
	 *
	 * @param int $delay Seconds to wait before the first attempt.
	 */
	public function keep( int $delay ): bool {
		$kept = Submission_Files::keep( $this->id(), $this->files );
		if ( null === $kept || ! Outbox::keep_submission( $this->id(), array( 'files' => $kept ) + $this->payload(), $delay ) ) {
			Submission_Files::forget( (array) $kept );
			return false;
		}
		return true;
	}

	/**
	 * What is wrong with the answers even without the backend, by field; empty when nothing is.
	 *
	 * @return array<string, string>
	 */
	public function errors(): array {
		return Answer_Check::errors( $this->descriptor->fields(), $this->given_answers(), array_map( static fn( array $file ): ?int => null === $file['content'] ? null : strlen( $file['content'] ), $this->files ) );
	}

	/**
	 * The same, with what the site found out about its sender: whether the script of the page had a part in it, and what
	 * the words this site disallows and Akismet say.
	 *
	 * @param bool $is_script Whether the script of the page sent it.
	 */
	public function examined( bool $is_script ): self {
		$found = Spam_Check::of( array_map( array( self::class, 'as_text' ), $this->given_answers() ), $this->page_url() );
		return new self( $this->descriptor, array_merge( $this->body, $found, $is_script ? array() : array( 'no_script' => true ) ), $this->files );
	}

	/**
	 * One answer as text.
	 *
	 * @param mixed $answer A text, a list of texts or a boolean.
	 */
	private static function as_text( $answer ): string {
		return is_array( $answer ) ? implode( ', ', $answer ) : ( is_bool( $answer ) ? '' : (string) $answer );
	}

	/** Asks the backend to take it now. */
	public function send_now(): Backend_Answer {
		return self::send( array( 'files' => $this->files ) + $this->payload(), Backend::TIMEOUT );
	}

	/** Its id. */
	public function id(): string {
		return (string) $this->body['submission_id'];
	}

	/** Whether its form asks for files. */
	public function asks_for_files(): bool {
		return in_array( 'file', array_column( $this->descriptor->fields(), 'kind' ), true );
	}

	/** Whether PHP refused a file of it, so that it cannot go on as it is. */
	public function lost_a_file(): bool {
		return in_array( null, array_column( $this->files, 'content' ), true ) && array() !== $this->errors();
	}

	/** The page the visitor was on. */
	public function page_url(): string {
		return (string) $this->body['page_url'];
	}

	/**
	 * What the visitor answered.
	 *
	 * @return array<string, mixed>
	 */
	public function given_answers(): array {
		return (array) $this->body['answers'];
	}

	/**
	 * What the outbox keeps.
	 *
	 * @return array<string, mixed>
	 */
	public function payload(): array {
		return array(
			'form' => $this->descriptor->form_id(),
			'body' => $this->body,
		);
	}

	/**
	 * Sends a kept submission as the site.
	 *
	 * @param array<string, mixed> $payload What `payload()` made.
	 * @param float                $timeout Seconds.
	 */
	public static function send( array $payload, float $timeout ): Backend_Answer {
		$body = (array) ( $payload['body'] ?? array() );
		foreach ( array( 'answers', ...self::OBJECTS ) as $name ) {
			if ( isset( $body[ $name ] ) ) {
				$body[ $name ] = (object) $body[ $name ];
			}
		}
		$body['descriptor'] = Form_Descriptor::for_backend( (string) ( $body['descriptor'] ?? '' ) );
		$body['via']        = 'relay';
		$path               = '/api/public/forms/' . rawurlencode( (string) ( $payload['form'] ?? '' ) ) . '/submissions';
		if ( array() === ( $payload['files'] ?? array() ) ) {
			return Backend::request( 'POST', $path, $body, $timeout );
		}
		$body['files'] = (object) Submission_Files::for_backend( $payload['files'] );
		return Backend::request( 'POST', $path . '/with-files', $body, max( $timeout, self::TIMEOUT_OF_FILES ) );
	}

	/**
	 * The answers as texts, lists of texts and booleans; null when they are not.
	 *
	 * @param mixed $sent What was sent.
	 * @return array<string, string|list<string>|bool>|null
	 */
	private static function answers( $sent ): ?array {
		if ( ! is_array( $sent ) || count( $sent ) > 200 ) {
			return null;
		}
		$answers = array();
		foreach ( $sent as $name => $value ) {
			if ( is_array( $value ) ) {
				$value = array_map( array( self::class, 'text' ), array_values( array_filter( $value, 'is_scalar' ) ) );
			} elseif ( ! is_bool( $value ) ) {
				if ( null !== $value && ! is_scalar( $value ) ) {
					return null;
				}
				$value = self::text( $value );
			}
			$answers[ (string) $name ] = $value;
		}
		return $answers;
	}

	/**
	 * One answer as text.
	 *
	 * @param mixed $value A scalar.
	 */
	private static function text( $value ): string {
		return mb_substr( wp_check_invalid_utf8( (string) $value, true ), 0, self::LONGEST_ANSWER );
	}

	/**
	 * When it happened: what the browser says if that is a moment in the last day, else now.
	 *
	 * @param string $sent ISO 8601.
	 */
	private static function occurred_at( string $sent ): string {
		$time = strtotime( $sent );
		$now  = time();
		return gmdate( 'Y-m-d\TH:i:s\Z', false !== $time && $time <= $now && $time > $now - DAY_IN_SECONDS ? $time : $now );
	}

	/**
	 * An id for a form sent without JavaScript, which cannot make one: the same answers from the same visitor within
	 * some minutes are one submission, so an impatient second click does not count twice.
	 *
	 * @param string               $descriptor The signed descriptor.
	 * @param array<string, mixed> $answers    The answers.
	 */
	private static function id_of( string $descriptor, array $answers ): string {
		$moment = intdiv( time(), 5 * MINUTE_IN_SECONDS );
		$hash   = md5( wp_hash( Canonical_Json::encode( array( $descriptor, $answers, Rate_Limit::visitor(), $moment ) ) ) );
		$hash   = substr_replace( $hash, '4', 12, 1 );
		$hash   = substr_replace( $hash, dechex( 8 | ( hexdec( $hash[16] ) & 3 ) ), 16, 1 );
		return implode( '-', array( substr( $hash, 0, 8 ), substr( $hash, 8, 4 ), substr( $hash, 12, 4 ), substr( $hash, 16, 4 ), substr( $hash, 20 ) ) );
	}
}
