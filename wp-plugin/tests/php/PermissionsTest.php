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
	/** Media items of others; an author's own are DownloadTest's business. */
	private const MEDIA    = array( 'administrator', 'editor' );

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
		'GET /custom-fields'    => self::PAGES,
		'GET /site-health'      => self::SETTINGS,
		'POST /private-files'   => self::MEDIA,

		// A visitor is nobody: what these take or give is decided by a signature.
		'POST /relay'                             => self::ROLES,
		'POST /p'                                 => self::ROLES,
		'GET /p'                                  => self::ROLES,
		'GET /calendar/(?P<page>\d+)'             => self::ROLES,
		'GET /download/(?P<form>[0-9a-f-]{36})'   => self::ROLES,
	);

	/** A right request to a route that wants one. */
	private const SENT = array(
		'POST /connection'    => array(
			'code'    => 'AAAAA-BBBBB',
			'api_url' => Fake_Backend::URL,
		),
		'POST /private-files' => array( 'id' => self::MEDIA_ITEM ),
	);

	/** Stands for a media item of somebody else, made by each test. */
	private const MEDIA_ITEM = -1;

	/** What the public routes answer to somebody who brings nothing that is signed. */
	private const REFUSED = array(
		'POST /p'                               => array( 404, 'dmat_not_wanted' ),
		'GET /p'                                => array( 404, 'dmat_not_wanted' ),
		'POST /relay'                           => array( 403, 'dmat_form_unknown' ),
		'GET /calendar/(?P<page>\d+)'           => array( 404, 'dmat_no_webinar' ),
		'GET /download/(?P<form>[0-9a-f-]{36})' => array( 403, 'dmat_link_expired' ),
	);

	/** What stands in an address for a parameter. */
	private const PARAMETERS = array(
		'(?P<page>\d+)'          => '1',
		'(?P<form>[0-9a-f-]{36})' => self::FORM_ID,
	);

	/** The plugin's actions of admin-ajax.php and admin-post.php: it has none, its screens use the routes. */
	private const ACTIONS = array();

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
		$this->backend->is_dead();
		$answer = $this->ask_as_browser( $route );
		$status = $answer->get_status();
		if ( isset( self::REFUSED[ $route ] ) ) {
			self::assertSame( self::REFUSED[ $route ], array( $status, $answer->get_data()['code'] ) );
		} elseif ( in_array( $role, self::ALLOWED[ $route ], true ) ) {
			self::assertNotContains( $status, array( 401, 403 ) );
		} else {
			self::assertSame( 'nobody' === $role ? 401 : 403, $status );
			self::assertSame( 'rest_forbidden', $answer->get_data()['code'] );
		}
	}

	#[DataProvider( 'pairs' )]
	public function test_a_cookie_alone_opens_no_door_whoever_it_belongs_to( string $route, string $role ): void {
		if ( 'nobody' === $role ) {
			self::assertArrayHasKey( $route, self::ALLOWED, 'Nobody has no cookie.' );
			return;
		}
		$other = $this->become( $role );
		$theirs = wp_create_nonce( 'wp_rest' );
		$user   = $this->become( $role );
		self::assertNotSame( $user->ID, $other->ID );
		foreach ( array( 'no' => null, 'a made-up' => 'abcdef1234', 'another user’s' => $theirs, 'another action’s' => wp_create_nonce( 'wp_ajax' ) ) as $whose => $nonce ) {
			wp_set_current_user( $user->ID );
			$refused = $this->arrive_with_cookie( $nonce );
			if ( null !== $nonce ) {
				self::assertSame( 403, $refused, $whose );
				continue;
			}
			self::assertSame( 0, get_current_user_id(), 'Without a nonce a cookie is nobody.' );
			if ( self::ROLES !== self::ALLOWED[ $route ] ) {
				self::assertSame( 401, $this->ask_as_browser( $route )->get_status(), $whose );
			}
		}
	}

	/** What core says to a request that comes with the current user's cookie: the status of its refusal, or null. */
	private function arrive_with_cookie( ?string $nonce ): ?int {
		global $wp_rest_auth_cookie;
		$wp_rest_auth_cookie = true;
		if ( null !== $nonce ) {
			$_SERVER['HTTP_X_WP_NONCE'] = $nonce;
		}
		$result              = rest_cookie_check_errors( null );
		$wp_rest_auth_cookie = null;
		unset( $_SERVER['HTTP_X_WP_NONCE'] );
		return is_wp_error( $result ) ? (int) $result->get_error_data()['status'] : null;
	}

	/** A right request to a route of the list, as whoever is there now. */
	private function ask_as_browser( string $route ): \WP_REST_Response {
		list( $method, $path ) = explode( ' ', $route );
		$sent                  = self::SENT[ $route ] ?? array();
		if ( self::MEDIA_ITEM === ( $sent['id'] ?? null ) ) {
			$sent['id'] = wp_insert_post(
				array(
					'post_type'   => 'attachment',
					'post_status' => 'inherit',
					'post_author' => 1,
				)
			);
		}
		$request = new \WP_REST_Request( $method, '/dmat/v1' . strtr( $path, self::PARAMETERS ) );
		if ( 'GET' === $method ) {
			$request->set_query_params(
				array(
					'proof' => 'e30.AAAA',
					'p'     => 'e30.AAAA',
				)
			);
		} else {
			$request->set_header( 'Content-Type', 'application/json' );
			$request->set_body( (string) wp_json_encode( (object) $sent ) );
		}
		return rest_do_request( $request );
	}

	public function test_the_right_nonce_lets_its_own_user_in(): void {
		$user = $this->become( 'administrator' );
		self::assertNull( $this->arrive_with_cookie( wp_create_nonce( 'wp_rest' ) ) );
		self::assertSame( $user->ID, get_current_user_id() );
	}

	public function test_every_action_of_admin_ajax_and_admin_post_is_in_the_list(): void {
		global $wp_filter;
		$ours = array();
		foreach ( $wp_filter as $hook => $callbacks ) {
			if ( 1 !== preg_match( '/^(wp_ajax|admin_post)_/', (string) $hook ) ) {
				continue;
			}
			foreach ( array_merge( ...array_values( $callbacks->callbacks ) ) as $callback ) {
				if ( str_contains( (string) $hook, 'dmat' ) || str_starts_with( self::class_of( $callback['function'] ), 'Dmat\\' ) ) {
					$ours[] = $hook;
				}
			}
		}
		self::assertSame( self::ACTIONS, $ours );
		$source = '';
		foreach ( new \RecursiveIteratorIterator( new \RecursiveDirectoryIterator( DMAT_PLUGIN_DIR . 'includes', \FilesystemIterator::SKIP_DOTS ) ) as $file ) {
			$source .= file_get_contents( (string) $file );
		}
		self::assertDoesNotMatchRegularExpression( '/[\'"](wp_ajax|admin_post)_/', $source );
	}

	/** @param mixed $callback What was hooked. */
	private static function class_of( $callback ): string {
		if ( $callback instanceof \Closure ) {
			return (string) ( new \ReflectionFunction( $callback ) )->getClosureScopeClass()?->getName();
		}
		$owner = is_array( $callback ) ? $callback[0] : (string) $callback;
		return is_object( $owner ) ? $owner::class : $owner;
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
