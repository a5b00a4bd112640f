<?php
/**
 * Saying what is wrong with the connection.
 *
 * @package Dmat
 */

namespace Dmat\Tests;

use Dmat\Connection_Check;
use Dmat\Site_Health;
use PHPUnit\Framework\Attributes\DataProvider;

final class ConnectionCheckTest extends Site_Test_Case {

	public function test_a_site_that_is_not_connected_is_told_how(): void {
		$checks = Connection_Check::run();
		self::assertSame( 'error', $checks[0]['status'] );
		self::assertStringContainsString( 'pairing code', $checks[0]['fix'] );
		self::assertSame( array(), $this->backend->requests );
	}

	public function test_all_is_well(): void {
		$this->healthy();
		$checks = Connection_Check::run();
		self::assertSame( array( 'tls', 'reachable', 'clock', 'credentials', 'cors', 'outbox' ), array_column( $checks, 'code' ) );
		self::assertSame( array( 'ok' ), array_values( array_unique( array_column( $checks, 'status' ) ) ), (string) wp_json_encode( $checks ) );
		self::assertSame( 'good', Site_Health::result()['status'] );
	}

	/** @return array<string, array{0: string, 1: mixed, 2: string, 3: string, 4: string}> */
	public static function troubles(): array {
		return array(
			'nothing answers'          => array( 'GET /api/public/sites/time', new \WP_Error( 'http_request_failed', 'cURL error 7: refused' ), 'reachable', 'error', 'firewall' ),
			'a bad certificate'        => array( 'GET /api/public/sites/time', new \WP_Error( 'http_request_failed', 'cURL error 60: SSL certificate problem' ), 'tls', 'error', 'Renew the certificate' ),
			'an ill backend'           => array( 'GET /api/public/sites/time', array( 503 ), 'reachable', 'error', '/health/ready' ),
			'something else'           => array( 'GET /api/public/sites/time', array( 404 ), 'reachable', 'error', 'Check the address' ),
			'a clock five minutes off' => array( 'GET /api/public/sites/time', static fn(): array => array( 200, array( 'now' => gmdate( 'Y-m-d\TH:i:s\Z', time() - 300 ) ) ), 'clock', 'error', 'NTP' ),
			'a clock 30 seconds off'   => array( 'GET /api/public/sites/time', static fn(): array => array( 200, array( 'now' => gmdate( 'Y-m-d\TH:i:s\Z', time() + 30 ) ) ), 'clock', 'warning', 'NTP' ),
			'no time in the answer'    => array( 'GET /api/public/sites/time', array( 200, array( 'hello' => 'world' ) ), 'clock', 'error', 'same version' ),
			'an unknown site'          => array( 'POST /api/sites/self/check', array( 401 ), 'credentials', 'error', 'new pairing code' ),
			'an error inside'          => array( 'POST /api/sites/self/check', array( 500 ), 'credentials', 'error', 'log' ),
			'origins not allowed'      => array( 'OPTIONS /api/me', array( 204 ), 'cors', 'error', 'CORS headers' ),
		);
	}

	#[DataProvider( 'troubles' )]
	public function test_a_trouble_is_named_with_what_to_do( string $question, $answer, string $code, string $status, string $fix ): void {
		$this->healthy();
		$this->backend->answers( $question, $answer );
		$check = array_column( Connection_Check::run(), null, 'code' )[ $code ];
		self::assertSame( $status, $check['status'] );
		self::assertStringContainsString( $fix, $check['fix'] );
		self::assertSame( 'error' === $status ? 'critical' : 'recommended', Site_Health::result()['status'] );
	}

	public function test_waiting_submissions_are_said(): void {
		$this->healthy();
		$this->ask( 'POST', '/relay', $this->submission() );
		$check = array_column( Connection_Check::run(), null, 'code' )['outbox'];
		self::assertSame( array( 'warning', '1 submission waits on this site.' ), array( $check['status'], $check['detail'] ) );
	}

	public function test_site_health_lists_the_test_and_the_information(): void {
		$this->healthy();
		self::assertArrayHasKey( 'dmat_connection', apply_filters( 'site_status_tests', array( 'direct' => array(), 'async' => array() ) )['async'] );
		$fields = apply_filters( 'debug_information', array() )['dmat']['fields'];
		self::assertSame( DMAT_VERSION, $fields['version']['value'] );
		self::assertSame( '0', $fields['waiting']['value'] );
	}

	/** A connected site with a backend in good health. */
	private function healthy(): void {
		$this->connect();
		$this->backend
			->answers( 'GET /api/public/sites/time', static fn(): array => array( 200, array( 'now' => gmdate( 'Y-m-d\TH:i:s\Z' ) ) ) )
			->answers( 'POST /api/sites/self/check', array( 200, array( 'ok' => true ) ) )
			->answers( 'OPTIONS /api/me', static fn( array $request ): array => array( 204, array(), array( 'Access-Control-Allow-Origin' => $request['headers']['Origin'] ) ) );
	}
}
