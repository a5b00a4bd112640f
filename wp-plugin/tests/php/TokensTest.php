<?php
/**
 * What site and backend must agree on byte for byte.
 *
 * @package Dmat
 */

namespace Dmat\Tests;

use Dmat\Base64url;
use Dmat\Canonical_Json;
use Dmat\Jwt;
use Dmat\Site_Key;
use PHPUnit\Framework\Attributes\DataProvider;

final class TokensTest extends Site_Test_Case {

	/** @return array<string, mixed> */
	private static function vectors(): array {
		return json_decode( (string) file_get_contents( dirname( __DIR__, 3 ) . '/backend/test/vectors/site-token.json' ), true );
	}

	private static function key( string $purpose ): string {
		return Site_Key::derive( (string) Base64url::decode( self::vectors()['secret_base64url'] ), $purpose );
	}

	public function test_sub_keys_are_those_of_the_backend(): void {
		foreach ( self::vectors()['sub_keys_hex'] as $purpose => $hex ) {
			self::assertSame( $hex, bin2hex( self::key( $purpose ) ), $purpose );
		}
	}

	/** @return array<string, array{0: string}> */
	public static function kinds_of_token(): array {
		return array(
			'of a person'   => array( 'user_token' ),
			'of the site'   => array( 'site_token' ),
		);
	}

	#[DataProvider( 'kinds_of_token' )]
	public function test_a_token_is_the_one_the_backend_expects( string $kind ): void {
		$vectors = self::vectors();
		self::assertSame( $vectors[ $kind ]['token'], Jwt::encode( $vectors[ $kind ]['claims'], $vectors['site_id'], self::key( Site_Key::JWT ) ) );
	}

	/** @return array<string, array{0: string, 1: string}> */
	public static function kinds_of_signed_text(): array {
		return array(
			'a form descriptor' => array( 'descriptor', Site_Key::FORM_DESCRIPTOR ),
			'a form result'     => array( 'form_result', Site_Key::FORM_RESULT ),
		);
	}

	#[DataProvider( 'kinds_of_signed_text' )]
	public function test_signed_texts_are_the_same_on_both_sides( string $kind, string $purpose ): void {
		$vector  = self::vectors()[ $kind ];
		$claims  = json_decode( $vector['json'], true );
		$payload = Base64url::encode( Canonical_Json::encode( $claims ) );
		self::assertSame( $vector['part'], $payload );
		self::assertSame( $vector['signed'], Site_Key::sign( $payload, self::key( $purpose ) ) );
		self::assertSame( $payload, Site_Key::verified_payload( $vector['signed'], self::key( $purpose ) ) );
	}

	public function test_a_changed_text_is_not_verified(): void {
		$signed = self::vectors()['descriptor']['signed'];
		$key    = self::key( Site_Key::FORM_DESCRIPTOR );
		self::assertNull( Site_Key::verified_payload( 'x' . $signed, $key ) );
		self::assertNull( Site_Key::verified_payload( $signed . 'x', $key ) );
		self::assertNull( Site_Key::verified_payload( $signed, self::key( Site_Key::FORM_RESULT ) ) );
		self::assertNull( Site_Key::verified_payload( '', $key ) );
		self::assertNull( Site_Key::verified_payload( '.', $key ) );
	}
}
