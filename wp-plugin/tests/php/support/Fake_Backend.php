<?php
/**
 * A backend that answers inside the process.
 *
 * @package Dmat
 */

namespace Dmat\Tests;

/**
 * Stands where the backend would, by WordPress's own filter: it records what it is asked and answers what it is told.
 */
final class Fake_Backend {

	public const URL = 'https://backend.test';

	/**
	 * What was asked, oldest first.
	 *
	 * @var list<array{method: string, path: string, body: array<string, mixed>, headers: array<string, string>, timeout: float}>
	 */
	public array $requests = array();

	/**
	 * Answers by "METHOD path": status and body, or an error; a callable gets the request.
	 *
	 * @var array<string, mixed>
	 */
	private array $answers = array();

	/** Takes the backend's place. */
	public function start(): void {
		add_filter( 'pre_http_request', array( $this, 'answer' ), 10, 3 );
	}

	/** Leaves it. */
	public function stop(): void {
		remove_filter( 'pre_http_request', array( $this, 'answer' ) );
	}

	/**
	 * What to answer from now on.
	 *
	 * @param string                                    $question `METHOD /path`, or `*` for everything else.
	 * @param array{0: int, 1?: array, 2?: array}|\WP_Error|callable $answer   Status, body, headers.
	 */
	public function answers( string $question, $answer ): self {
		$this->answers[ $question ] = $answer;
		return $this;
	}

	/** Nothing answers. */
	public function is_dead( string $why = 'cURL error 7: Failed to connect to backend.test port 443' ): self {
		$this->answers = array( '*' => new \WP_Error( 'http_request_failed', $why ) );
		return $this;
	}

	/**
	 * The paths that were asked for.
	 *
	 * @return list<string>
	 */
	public function questions(): array {
		return array_map( static fn( array $request ): string => $request['method'] . ' ' . $request['path'], $this->requests );
	}

	/**
	 * The filter.
	 *
	 * @param mixed                $short_cut From other filters.
	 * @param array<string, mixed> $arguments Of the request.
	 * @param string               $url       Asked address.
	 */
	public function answer( $short_cut, array $arguments, string $url ) {
		if ( ! str_starts_with( $url, self::URL ) ) {
			return new \WP_Error( 'test', 'An address nobody expected: ' . $url );
		}
		$request          = array(
			'method'  => $arguments['method'],
			'path'    => substr( $url, strlen( self::URL ) ),
			'body'    => (array) json_decode( (string) $arguments['body'], true ),
			'headers' => $arguments['headers'],
			'timeout' => (float) $arguments['timeout'],
		);
		$this->requests[] = $request;
		$answer           = $this->answers[ $request['method'] . ' ' . $request['path'] ] ?? $this->answers['*'] ?? array( 200 );
		$answer           = is_callable( $answer ) ? $answer( $request ) : $answer;
		return $answer instanceof \WP_Error ? $answer : array(
			'headers'  => $answer[2] ?? array(),
			'body'     => (string) wp_json_encode( (object) ( $answer[1] ?? array() ) ),
			'response' => array(
				'code'    => $answer[0],
				'message' => '',
			),
			'cookies'  => array(),
		);
	}
}
