<?php
/**
 * Speaking to the backend.
 *
 * @package Dmat
 */

namespace Dmat;

defined( 'ABSPATH' ) || exit;

/**
 * One HTTP request to the backend. Never throws and never waits longer than it is told: what came back, or that nothing
 * did, is the answer.
 */
final class Backend {

	/** Seconds a person or a visitor waits at most for one answer. */
	public const TIMEOUT = 3.0;

	/**
	 * Asks the connected backend as the site itself.
	 *
	 * @param string                    $method  HTTP method.
	 * @param string                    $path    Path, from `/api`.
	 * @param array<string, mixed>|null $body    JSON body.
	 * @param float                     $timeout Seconds.
	 */
	public static function request( string $method, string $path, ?array $body = null, float $timeout = self::TIMEOUT ): Backend_Answer {
		if ( ! Connection::is_connected() ) {
			return Backend_Answer::from( new \WP_Error( 'dmat_not_connected', 'This site is not connected.' ) );
		}
		return self::ask( Connection::server_url(), $method, $path, $body, $timeout, array( 'Authorization' => 'Bearer ' . Jwt::for_site() ) );
	}

	/**
	 * Asks any backend.
	 *
	 * @param string                    $server_url Its address.
	 * @param string                    $method     HTTP method.
	 * @param string                    $path       Path, from `/api`.
	 * @param array<string, mixed>|null $body       JSON body.
	 * @param float                     $timeout    Seconds.
	 * @param array<string, string>     $headers    More headers.
	 */
	public static function ask( string $server_url, string $method, string $path, ?array $body = null, float $timeout = self::TIMEOUT, array $headers = array() ): Backend_Answer {
		$arguments = array(
			'method'      => $method,
			'timeout'     => $timeout,
			'redirection' => 0,
			'headers'     => $headers + array( 'Accept' => 'application/json' ),
			'user-agent'  => 'DMAT/' . DMAT_VERSION . '; ' . home_url(),
		);
		if ( null !== $body ) {
			$arguments['headers'] += array( 'Content-Type' => 'application/json' );
			$arguments['body']     = Canonical_Json::encode( $body );
		}
		return Backend_Answer::from( wp_remote_request( $server_url . $path, $arguments ) );
	}
}
