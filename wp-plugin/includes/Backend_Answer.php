<?php
/**
 * What came back from the backend.
 *
 * @package Dmat
 */

namespace Dmat;

defined( 'ABSPATH' ) || exit;

/**
 * An answer of the backend, or the reason there is none.
 */
final class Backend_Answer {

	/**
	 * Use `from()`.
	 *
	 * @param int                   $status  HTTP status; 0 when nothing answered.
	 * @param array<string, mixed>  $body    Decoded JSON; empty when there was none.
	 * @param array<string, string> $headers Headers, lower case.
	 * @param string                $failure What the transport said when nothing answered.
	 */
	private function __construct(
		public readonly int $status,
		public readonly array $body,
		public readonly array $headers,
		public readonly string $failure
	) {}

	/**
	 * Reads what WordPress's HTTP functions returned.
	 *
	 * @param array<string, mixed>|\WP_Error $response The response.
	 */
	public static function from( $response ): self {
		if ( is_wp_error( $response ) ) {
			return new self( 0, array(), array(), $response->get_error_message() );
		}
		$body    = json_decode( wp_remote_retrieve_body( $response ), true );
		$headers = array();
		foreach ( wp_remote_retrieve_headers( $response ) as $name => $value ) {
			$headers[ strtolower( (string) $name ) ] = is_array( $value ) ? implode( ', ', $value ) : (string) $value;
		}
		return new self( (int) wp_remote_retrieve_response_code( $response ), is_array( $body ) ? $body : array(), $headers, '' );
	}

	/** Whether anything answered at all. */
	public function is_answered(): bool {
		return 0 !== $this->status;
	}

	/** Whether it said yes. */
	public function is_ok(): bool {
		return $this->status >= 200 && $this->status < 300;
	}

	/** Whether asking again later makes sense: nothing answered, it is overloaded, ill, or does not know our token now. */
	public function is_passing(): bool {
		return ! $this->is_answered() || $this->status >= 500 || in_array( $this->status, array( 401, 408, 425, 429 ), true );
	}

	/** Whether the backend as a whole is not there for anybody just now, whatever it is asked. */
	public function is_away(): bool {
		return $this->is_passing() && 500 !== $this->status;
	}

	/** Whether the connection failed because of a certificate. */
	public function is_tls_failure(): bool {
		return 1 === preg_match( '/cURL error (35|51|58|59|60|64|66|77|80|82|83|90|91)\b|SSL|certificate/i', $this->failure );
	}

	/** Why nothing answered and what to do, for people. */
	public function failure_in_words(): string {
		if ( $this->is_tls_failure() ) {
			/* translators: %s: technical message. */
			return sprintf( __( 'The certificate of the backend is not trusted. Renew it, or use the name it was made for. (%s)', 'dmat' ), $this->failure );
		}
		/* translators: %s: technical message. */
		return sprintf( __( 'The backend cannot be reached. Check the address, that the backend runs, and that this server may open connections to it. (%s)', 'dmat' ), $this->failure );
	}

	/** One line for the record: the refusal or the failure. */
	public function reason(): string {
		if ( ! $this->is_answered() ) {
			return $this->failure;
		}
		$detail = $this->body['detail'] ?? $this->body['title'] ?? '';
		return trim( $this->status . ' ' . ( $this->body['code'] ?? '' ) . ' ' . ( is_string( $detail ) ? $detail : '' ) );
	}
}
