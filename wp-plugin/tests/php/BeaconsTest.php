<?php
/**
 * What browsers report by way of the site.
 *
 * @package Dmat
 */

namespace Dmat\Tests;

use Dmat\Base64url;
use Dmat\Beacon_Relay;
use Dmat\Beacon_Table;
use Dmat\Connection;
use Dmat\Pixel;
use Dmat\Pixel_Image;
use Dmat\Settings;
use Dmat\Site_Key;

final class BeaconsTest extends Site_Test_Case {

	protected function setUp(): void {
		parent::setUp();
		global $wpdb;
		$wpdb->query( 'DELETE FROM ' . Beacon_Table::name() );
		delete_transient( 'dmat_beacons_rest' );
		$this->connect();
		update_option( Settings::OPTION, array( 'first_party' => true ) );
		$this->backend->answers( 'POST /api/public/collect-batch', array( 200, array( 'taken' => 1 ) ) );
	}

	public function test_a_report_is_kept_with_what_the_browser_said_and_passed_on_signed(): void {
		self::assertSame( 204, $this->report( '{"site":"x","title":"Café \ud83d\ude00"}' )->get_status() );
		self::assertSame( array(), $this->backend->requests, 'Nobody waits for the backend.' );
		self::assertSame( 1, Beacon_Relay::run() );
		$request = $this->backend->requests[0];
		self::assertSame( 'POST /api/public/collect-batch', $request['method'] . ' ' . $request['path'] );
		$sent = (string) $this->sent[0];
		self::assertSame( Site_Key::signature( $sent, (string) Connection::key( Site_Key::BEACONS ) ), $this->headers[0]['X-Dmat-Signature'] );
		$batch = json_decode( $sent, true );
		self::assertSame( self::SITE, $batch['site'] );
		self::assertSame(
			array(
				'body'            => '{"site":"x","title":"Café \ud83d\ude00"}',
				'ip'              => '203.0.113.0',
				'user-agent'      => 'Firefox',
				'accept-language' => 'de',
				'sec-gpc'         => '1',
			),
			$batch['beacons'][0]
		);
		self::assertSame( 0, Beacon_Relay::run(), 'Nothing is passed on twice.' );
	}

	public function test_many_reports_go_in_one_request(): void {
		for ( $i = 0; $i < 30; $i++ ) {
			$this->report( '{"i":' . $i . '}' );
		}
		self::assertSame( 30, Beacon_Relay::run() );
		self::assertCount( 1, $this->backend->requests );
		for ( $i = 0; $i < 30; $i++ ) {
			$this->report( str_repeat( 'x', 60000 ) );
		}
		self::assertSame( 30, Beacon_Relay::run() );
		self::assertCount( 3, $this->backend->requests, 'Large ones in several.' );
	}

	public function test_reports_wait_while_the_backend_is_away_and_nobody_asks_it_again_at_once(): void {
		$this->report( '{}' );
		$this->backend->is_dead();
		self::assertSame( 0, Beacon_Relay::run() );
		self::assertSame( 0, Beacon_Relay::run() );
		self::assertCount( 1, $this->backend->requests );
		delete_transient( 'dmat_beacons_rest' );
		$this->backend->answers( '*', array( 200, array() ) );
		self::assertSame( 1, Beacon_Relay::run() );
	}

	public function test_what_the_backend_refuses_is_not_sent_again(): void {
		$this->report( '{}' );
		$this->backend->answers( 'POST /api/public/collect-batch', array( 403, array( 'code' => 'batch-not-signed' ) ) );
		Beacon_Relay::run();
		self::assertSame( array(), Beacon_Table::oldest( 10, 100 ) );
	}

	public function test_old_reports_are_forgotten(): void {
		global $wpdb;
		$this->report( '{}' );
		$wpdb->query( 'UPDATE ' . Beacon_Table::name() . ' SET created_at = created_at - 4000' );
		Beacon_Table::forget_old();
		self::assertSame( array(), Beacon_Table::oldest( 10, 100 ) );
	}

	public function test_nothing_is_taken_that_is_no_report_or_not_wanted(): void {
		self::assertSame( 400, $this->report( str_repeat( 'x', 65537 ) )->get_status() );
		self::assertSame( 400, $this->report( "\xff\xfe" )->get_status() );
		update_option( Settings::OPTION, array( 'first_party' => false ) );
		self::assertSame( 404, $this->report( '{}' )->get_status() );
		update_option( Settings::OPTION, array( 'first_party' => true ) );
		Connection::forget();
		self::assertSame( 404, $this->report( '{}' )->get_status() );
		self::assertSame( array(), Beacon_Table::oldest( 10, 100 ) );
	}

	public function test_a_picture_is_answered_and_passed_on_as_a_view(): void {
		$request = new \WP_REST_Request( 'GET', '/dmat/v1/p' );
		$request->set_query_params( array( 'p' => 'abc.def' ) );
		$request->set_header( 'Referer', 'https://site.test/?utm_source=x' );
		$response = rest_do_request( $request );
		self::assertSame( array( 200, 'image/gif' ), array( $response->get_status(), $response->get_headers()['Content-Type'] ) );
		self::assertSame( 'no-store', $response->get_headers()['Cache-Control'] );
		ob_start();
		$is_served = apply_filters( 'rest_pre_serve_request', false, $response, $request, rest_get_server() );
		self::assertStringStartsWith( 'GIF89a', (string) ob_get_clean() );
		self::assertTrue( $is_served );
		$kept = json_decode( array_values( Beacon_Table::oldest( 1, 100 ) )[0], true );
		self::assertSame( array( 'abc.def', 'https://site.test/?utm_source=x' ), array( $kept['image'], $kept['referer'] ) );
		self::assertTrue( wp_is_uuid( $kept['id'], 4 ) );
		$other = new \WP_REST_Request( 'GET', '/dmat/v1/outbox' );
		self::assertFalse( apply_filters( 'rest_pre_serve_request', false, new \WP_REST_Response( array(), 200 ), $other, rest_get_server() ) );
	}

	public function test_the_page_speaks_to_this_site_alone_and_under_names_no_list_holds(): void {
		wp_dequeue_script( 'dmat-pixel' );
		wp_scripts()->remove( 'dmat-pixel' );
		Pixel::enqueue();
		ob_start();
		Pixel::print_config();
		$html = (string) ob_get_clean();
		$url  = wp_scripts()->registered['dmat-pixel']->src;
		wp_dequeue_script( 'dmat-pixel' );
		wp_scripts()->remove( 'dmat-pixel' );
		self::assertStringEndsWith( '/build/site/view.js', $url );
		self::assertStringContainsString( '"url":"' . rest_url( 'dmat/v1/p' ) . '"', $html );
		self::assertStringContainsString( '/build/site/more.js?ver=', $html );
		self::assertStringNotContainsString( Fake_Backend::URL, $html );
	}

	public function test_the_picture_of_a_page_is_signed_and_says_nothing_of_the_visitor(): void {
		update_option( Settings::OPTION, array( 'first_party' => false ) );
		$_GET['email']           = 'ann@example.test';
		$_SERVER['REQUEST_URI'] = '/?email=ann@example.test';
		$address                 = Pixel_Image::address();
		self::assertStringStartsWith( Fake_Backend::URL . '/api/public/collect.gif?p=', $address );
		parse_str( (string) wp_parse_url( $address, PHP_URL_QUERY ), $query );
		$payload = Site_Key::verified_payload( $query['p'], (string) Connection::key( Site_Key::PIXEL_IMAGE ) );
		self::assertNotNull( $payload );
		$page = json_decode( (string) Base64url::decode( $payload ), true );
		self::assertSame( array( 'v', 'site', 'post', 'url', 'title' ), array_keys( $page ) );
		self::assertSame( array( 1, self::SITE, 0, home_url( '/' ) ), array( $page['v'], $page['site'], $page['post'], $page['url'] ) );
	}

	public function test_calls_before_the_script_are_queued_where_there_is_a_pixel(): void {
		ob_start();
		Pixel::print_queue();
		$html = (string) ob_get_clean();
		self::assertStringContainsString( 'window.dmat=window.dmat||function()', $html );
		update_option( Settings::OPTION, array( 'pixel_enabled' => false ) );
		ob_start();
		Pixel::print_queue();
		self::assertSame( '', (string) ob_get_clean() );
	}

	/** Bodies as they were sent. @var list<string> */
	private array $sent = array();

	/** Headers as they were sent. @var list<array<string, string>> */
	private array $headers = array();

	/**
	 * Reports as a browser does.
	 *
	 * @param string $body The report.
	 */
	private function report( string $body ): \WP_REST_Response {
		add_filter(
			'http_request_args',
			$this->watch ??= function ( array $arguments ): array {
				$this->sent[]    = $arguments['body'];
				$this->headers[] = $arguments['headers'];
				return $arguments;
			}
		);
		$request = new \WP_REST_Request( 'POST', '/dmat/v1/p' );
		$request->set_header( 'Content-Type', 'text/plain;charset=UTF-8' );
		$request->set_header( 'User-Agent', 'Firefox' );
		$request->set_header( 'Accept-Language', 'de' );
		$request->set_header( 'Sec-GPC', '1' );
		$request->set_body( $body );
		return rest_do_request( $request );
	}

	/** Notes what is sent. @var callable|null */
	private $watch = null;

	protected function tearDown(): void {
		if ( null !== $this->watch ) {
			remove_filter( 'http_request_args', $this->watch );
		}
		parent::tearDown();
	}
}
