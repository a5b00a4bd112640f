<?php
/**
 * Connecting a site.
 *
 * @package Dmat
 */

namespace Dmat\Tests;

use Dmat\Connection;
use Dmat\Jwt;
use PHPUnit\Framework\Attributes\DataProvider;

final class ConnectionTest extends Site_Test_Case {

	public function test_a_pairing_code_connects_the_site(): void {
		$this->connect();
		self::assertTrue( Connection::is_connected() );
		self::assertSame( self::SITE, Connection::site_id() );
		self::assertSame( 32, strlen( (string) Connection::secret() ) );
		self::assertSame( 'Example Ltd', Connection::company()['name'] );
	}

	public function test_the_backend_hears_who_asks(): void {
		$heard = array();
		$this->backend->answers(
			'POST /api/public/sites/pair',
			static function ( array $request ) use ( &$heard ): array {
				$heard = $request['body'];
				return array( 400, array( 'code' => 'pairing-code-wrong' ) );
			}
		);
		Connection::connect( Fake_Backend::URL . '/api/', ' k7m2q-94xrt ' );
		self::assertSame( 'K7M2Q94XRT', $heard['code'] );
		self::assertSame( home_url( '/' ), $heard['url'] );
		self::assertContains( untrailingslashit( home_url() ), $heard['origins'] );
		self::assertSame( array( 'code', 'url', 'name', 'origins', 'wp_version', 'plugin_version', 'timezone', 'locale' ), array_keys( $heard ) );
	}

	/** @return array<string, array{0: array|\WP_Error, 1: string, 2: string}> */
	public static function refusals(): array {
		return array(
			'a wrong code'             => array( array( 400, array( 'code' => 'pairing-code-wrong' ) ), 'dmat_pairing_code_wrong', 'does not know' ),
			'an old code'              => array( array( 400, array( 'code' => 'pairing-code-expired' ) ), 'dmat_pairing_code_expired', 'too old' ),
			'a used code'              => array( array( 400, array( 'code' => 'pairing-code-used' ) ), 'dmat_pairing_code_used', 'used before' ),
			'too many tries'           => array( array( 429, array( 'code' => 'too-many-attempts' ) ), 'dmat_too_many_attempts', 'Wait' ),
			'another web server'       => array( array( 404 ), 'dmat_pairing_refused', 'status 404' ),
			'an answer without secret' => array( array( 201, array( 'site_id' => 'st_1' ) ), 'dmat_answer_unknown', 'same version' ),
			'silence'                  => array( new \WP_Error( 'http_request_failed', 'cURL error 7: refused' ), 'dmat_backend_unreachable', 'backend runs' ),
			'a bad certificate'        => array( new \WP_Error( 'http_request_failed', 'cURL error 60: SSL certificate problem' ), 'dmat_backend_unreachable', 'certificate' ),
		);
	}

	#[DataProvider( 'refusals' )]
	public function test_what_is_wrong_is_said_in_words( $answer, string $code, string $words ): void {
		$this->backend->answers( 'POST /api/public/sites/pair', $answer );
		$result = Connection::connect( Fake_Backend::URL, 'K7M2Q-94XRT' );
		self::assertInstanceOf( \WP_Error::class, $result );
		self::assertSame( $code, $result->get_error_code() );
		self::assertStringContainsString( $words, $result->get_error_message() );
		self::assertFalse( Connection::is_connected() );
	}

	public function test_what_is_no_web_address_is_refused_without_asking_anybody(): void {
		foreach ( array( '', 'backend', 'ftp://backend.test', 'javascript:alert(1)', 'https://', 'https://name:password@backend.test' ) as $address ) {
			self::assertSame( 'dmat_address_invalid', Connection::connect( $address, 'K7M2Q-94XRT' )->get_error_code(), $address );
		}
		self::assertSame( array(), $this->backend->requests );
	}

	public function test_the_secret_is_not_loaded_with_every_page_and_not_in_any_view(): void {
		global $wpdb;
		$this->connect();
		self::assertContains( $wpdb->get_var( $wpdb->prepare( "SELECT autoload FROM {$wpdb->options} WHERE option_name = %s", Connection::OPTION ) ), array( 'off', 'no' ) );
		self::assertArrayNotHasKey( Connection::OPTION, wp_load_alloptions() );
		self::assertStringNotContainsString( self::SECRET, (string) wp_json_encode( Connection::public_view() ) );
		self::assertStringNotContainsString( self::SECRET, (string) wp_json_encode( apply_filters( 'debug_information', array() ) ) );
		self::assertArrayNotHasKey( Connection::OPTION, get_registered_settings() );
	}

	public function test_disconnecting_tells_the_backend_and_forgets_the_secret(): void {
		$this->connect();
		Connection::disconnect();
		self::assertSame( array( 'DELETE /api/sites/self' ), $this->backend->questions() );
		self::assertNull( Connection::secret() );
		self::assertNull( Connection::key( 'form-descriptor' ) );
	}

	public function test_disconnecting_works_while_the_backend_is_away(): void {
		$this->connect();
		$this->backend->is_dead();
		Connection::disconnect();
		self::assertFalse( Connection::is_connected() );
	}

	public function test_a_token_carries_the_capabilities_of_this_moment(): void {
		$this->connect();
		$user = $this->become( 'editor' );
		self::assertSame( array( 'dmat_view_leads', 'dmat_manage_campaigns' ), $this->claims( Jwt::for_user( $user ) )['caps'] );
		$user->set_role( 'subscriber' );
		self::assertSame( array(), $this->claims( Jwt::for_user( $user ) )['caps'] );
	}

	public function test_a_token_lives_five_minutes_and_the_sites_own_says_site(): void {
		$this->connect();
		$claims = $this->claims( Jwt::for_site() );
		self::assertSame( 300, $claims['exp'] - $claims['iat'] );
		self::assertSame( 'site', $claims['sub'] );
		self::assertSame( array( 'dmat_site' ), $claims['caps'] );
	}

	/** @return array<string, mixed> */
	private function claims( string $token ): array {
		return json_decode( (string) base64_decode( strtr( explode( '.', $token )[1], '-_', '+/' ), true ), true );
	}
}
