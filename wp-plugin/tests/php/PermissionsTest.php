<?php
/**
 * Who may use which route. This is the list; a route that is not in it fails the test.
 *
 * @package Dmat
 */

namespace Dmat\Tests;

use PHPUnit\Framework\Attributes\DataProvider;

final class PermissionsTest extends Site_Test_Case {

	private const ROLES = array( 'nobody', 'subscriber', 'contributor', 'author', 'editor', 'administrator', 'dmat_marketer', 'dmat_sales' );

	private const SETTINGS = array( 'administrator' );
	private const LEADS    = array( 'administrator', 'editor', 'dmat_marketer', 'dmat_sales' );
	private const PAGES    = array( 'administrator', 'editor', 'dmat_marketer' );

	/** Route, method and the roles that get past the door. */
	private const ALLOWED = array(
		'POST /session'         => self::LEADS,
		'GET /connection'       => self::SETTINGS,
		'POST /connection'      => self::SETTINGS,
		'DELETE /connection'    => self::SETTINGS,
		'POST /connection/test' => self::SETTINGS,
		'GET /settings'         => self::SETTINGS,
		'PUT /settings'         => self::SETTINGS,
		'PATCH /settings'       => self::SETTINGS,
		'POST /settings'        => self::SETTINGS,
		'GET /outbox'           => self::LEADS,
		'POST /outbox/relay'    => self::SETTINGS,
		'POST /starter-page'    => self::PAGES,
		'GET /site-health'      => self::SETTINGS,
		'POST /relay'           => self::ROLES,
	);

	/** What the public route answers to a body that is no form of this site. */
	private const REFUSED_BY_RELAY = 'dmat_form_unknown';

	public function test_every_route_is_in_the_list(): void {
		$known = array();
		foreach ( rest_get_server()->get_routes( 'dmat/v1' ) as $route => $handlers ) {
			foreach ( '/dmat/v1' === $route ? array() : $handlers as $handler ) {
				self::assertIsCallable( $handler['permission_callback'], $route );
				foreach ( array_keys( $handler['methods'] ) as $method ) {
					$known[] = $method . ' ' . substr( $route, strlen( '/dmat/v1' ) );
				}
			}
		}
		sort( $known );
		$listed = array_keys( self::ALLOWED );
		sort( $listed );
		self::assertSame( $listed, $known );
	}

	/** @return iterable<string, array{0: string, 1: string}> */
	public static function pairs(): iterable {
		foreach ( array_keys( self::ALLOWED ) as $route ) {
			foreach ( self::ROLES as $role ) {
				yield $route . ' as ' . $role => array( $route, $role );
			}
		}
	}

	#[DataProvider( 'pairs' )]
	public function test_only_those_in_the_list_get_past_the_door( string $route, string $role ): void {
		if ( 'nobody' !== $role ) {
			$this->become( $role );
		}
		list( $method, $path ) = explode( ' ', $route );
		$this->backend->is_dead();
		$answer     = $this->ask( $method, $path, 'POST /connection' === $route ? array( 'code' => 'AAAAA-BBBBB', 'api_url' => Fake_Backend::URL ) : array() );
		$is_allowed = in_array( $role, self::ALLOWED[ $route ], true );
		if ( 'POST /relay' === $route ) {
			self::assertSame( self::REFUSED_BY_RELAY, $answer->get_data()['code'] );
			return;
		}
		if ( $is_allowed ) {
			self::assertNotContains( $answer->get_status(), array( 401, 403 ) );
		} else {
			self::assertSame( 'nobody' === $role ? 401 : 403, $answer->get_status() );
			self::assertSame( 'rest_forbidden', $answer->get_data()['code'] );
		}
	}

	public function test_a_cookie_without_the_right_nonce_is_nobody(): void {
		global $wp_rest_auth_cookie;
		$user  = $this->become( 'administrator' );
		$other = $this->become( 'administrator' );
		$nonce = wp_create_nonce( 'wp_rest' );
		foreach ( array( 'another user’s' => $nonce, 'a made-up' => 'abcdef1234' ) as $whose => $sent ) {
			wp_set_current_user( $user->ID );
			$wp_rest_auth_cookie          = true;
			$_SERVER['HTTP_X_WP_NONCE'] = $sent;
			$result                       = rest_cookie_check_errors( null );
			unset( $_SERVER['HTTP_X_WP_NONCE'] );
			self::assertInstanceOf( \WP_Error::class, $result, $whose );
			self::assertSame( 403, $result->get_error_data()['status'], $whose );
		}
		wp_set_current_user( $user->ID );
		$wp_rest_auth_cookie = true;
		rest_cookie_check_errors( null );
		self::assertSame( 0, get_current_user_id(), 'without a nonce' );
		self::assertSame( 401, $this->ask( 'POST', '/session' )->get_status() );
		$wp_rest_auth_cookie = null;
		self::assertNotSame( $user->ID, $other->ID );
	}

	public function test_the_plugin_adds_no_admin_ajax_action(): void {
		global $wp_filter;
		$ours = array_filter( array_keys( $wp_filter ), static fn( $hook ): bool => 1 === preg_match( '/^(wp_ajax|admin_post)_(nopriv_)?dmat/', (string) $hook ) );
		self::assertSame( array(), $ours );
	}

	public function test_the_session_answers_503_until_the_site_is_connected(): void {
		$this->become( 'dmat_sales' );
		$answer = $this->ask( 'POST', '/session' );
		self::assertSame( 503, $answer->get_status() );
		self::assertSame( 'dmat_not_connected', $answer->get_data()['code'] );
	}

	public function test_the_session_answers_a_token_and_what_goes_with_it(): void {
		$this->connect();
		$this->become( 'dmat_sales' );
		$answer = $this->ask( 'POST', '/session' );
		self::assertSame( 200, $answer->get_status() );
		self::assertSame( array( 'token', 'expires_in', 'api_url', 'company', 'caps' ), array_keys( $answer->get_data() ) );
		self::assertSame( array( 'dmat_view_leads', 'dmat_sell' ), $answer->get_data()['caps'] );
		self::assertSame( 'no-store', $answer->get_headers()['Cache-Control'] );
	}

	public function test_no_answer_and_no_index_carries_the_secret(): void {
		$this->connect();
		$this->become( 'administrator' );
		$this->backend->answers( 'GET /api/public/sites/time', array( 200, array( 'now' => gmdate( 'Y-m-d\TH:i:s\Z' ) ) ) );
		$said = '';
		foreach ( array( 'POST /session', 'GET /connection', 'POST /connection/test', 'GET /settings', 'GET /outbox', 'GET /site-health' ) as $route ) {
			$said .= wp_json_encode( $this->ask( ...explode( ' ', $route ) )->get_data() );
		}
		foreach ( array( '/', '/dmat/v1', '/wp/v2/settings' ) as $route ) {
			$said .= wp_json_encode( rest_do_request( new \WP_REST_Request( 'GET', $route ) )->get_data() );
		}
		self::assertStringContainsString( 'dmat_settings', $said );
		self::assertStringNotContainsString( self::SECRET, $said );
		self::assertStringNotContainsString( 'dmat_connection"', str_replace( '"test":"dmat_connection"', '', $said ) );
	}
}
