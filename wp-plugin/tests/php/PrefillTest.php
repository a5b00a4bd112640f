<?php
/**
 * Answers that a link fills in beforehand.
 *
 * @package Dmat
 */

namespace Dmat\Tests;

use Dmat\Form_Prefill;

final class PrefillTest extends Site_Test_Case {

	private const MARKUP = '<!-- wp:dmat/form {"formId":"' . self::FORM_ID . '"} --><!-- wp:dmat/field-email {"name":"email","label":"Email","maps":"email"} /--><!-- wp:dmat/field-text {"name":"firm","label":"Firm","maps":"company_name"} /--><!-- wp:dmat/field-hidden {"name":"secret","label":"Secret","value":"own"} /--><!-- wp:dmat/consent {"name":"consent","text":"Yes"} /--><!-- /wp:dmat/form -->';

	protected function tearDown(): void {
		unset( $_GET[ Form_Prefill::ARGUMENT ] );
		parent::tearDown();
	}

	public function test_a_sealed_link_fills_in_answers_by_field_or_by_what_it_fills_and_never_a_consent(): void {
		$html = $this->opened( array( 'email' => 'zoe@example.test', 'company_name' => 'Zoë & "Co" <b>', 'consent' => '1', 'secret' => 'stolen' ) );
		self::assertStringContainsString( 'value="zoe@example.test"', $html );
		self::assertStringContainsString( 'value="Zoë &amp; &quot;Co&quot; &lt;b&gt;"', $html );
		self::assertStringContainsString( 'value="own"', $html );
		self::assertStringNotContainsString( 'stolen', $html );
		self::assertDoesNotMatchRegularExpression( '/type="checkbox"[^>]* checked/', $html );
	}

	public function test_nothing_is_filled_in_without_a_seal_for_another_form_or_too_late(): void {
		$values = array( 'email' => 'zoe@example.test' );
		self::assertStringNotContainsString( 'zoe@', $this->opened( $values, 3600, '11111111-1111-4111-8111-111111111111' ) );
		self::assertStringNotContainsString( 'zoe@', $this->opened( $values, -1 ) );
		foreach ( array( 'zoe@example.test', 'e30', 'e30.AAAA', substr( $this->token( $values ), 0, -1 ), strrev( $this->token( $values ) ), array( 'x' ), $this->token( $values ) . 'x', str_repeat( 'a', 9000 ) ) as $forged ) {
			$_GET[ Form_Prefill::ARGUMENT ] = $forged;
			self::assertStringNotContainsString( 'zoe@', do_blocks( self::MARKUP ) );
		}
		$_GET = array( 'email' => 'zoe@example.test', 'answers' => array( 'email' => 'zoe@example.test' ) );
		self::assertStringNotContainsString( 'zoe@', do_blocks( self::MARKUP ) );
	}

	public function test_the_address_tells_nothing_of_the_person(): void {
		$values = array(
			'email'        => 'zoe@example.test',
			'company_name' => 'Engines',
		);
		$token  = $this->token( $values );
		self::assertDoesNotMatchRegularExpression( '/zoe|engines|email|example/i', $token . \Dmat\Base64url::decode( $token ) );
		self::assertNotSame( $token, $this->token( $values ) );
	}

	public function test_what_the_backend_sealed_opens_here(): void {
		// Made by the backend with the key of this secret: a nonce of twelve bytes 7, good until the year 2100.
		$sealed = 'BwcHBwcHBwcHBwcHYArVLhJVM0pSHI7wjTQDKzWICh5zE9zGCdjBrD6jvVq3CHp63eL7sQdpaxp4mM2RWstDAi1lnyemMVvRKJ39BM8Wct6DTSBHs41g3LVAN-ipSvLl-jMLBsKVaNrUk3KZw9cmc5_6g3vuezs27PcUplF4nKORxQ';
		$key    = hash_hkdf( 'sha256', (string) \Dmat\Base64url::decode( self::SECRET ), 32, 'dmat:form-prefill' );
		self::assertSame( '{"form":"' . self::FORM_ID . '","values":{"email":"zoe@example.test"},"exp":4102444800}', \Dmat\Site_Key::opened( $sealed, $key ) );
		$this->connect();
		$_GET[ Form_Prefill::ARGUMENT ] = $sealed;
		self::assertStringContainsString( 'value="zoe@example.test"', do_blocks( self::MARKUP ) );
	}

	/** @param array<string, string> $values */
	private function opened( array $values, int $seconds = 3600, string $form = self::FORM_ID ): string {
		$_GET[ Form_Prefill::ARGUMENT ] = $this->token( $values, $seconds, $form );
		return do_blocks( self::MARKUP );
	}

	/** @param array<string, string> $values */
	private function token( array $values, int $seconds = 3600, string $form = self::FORM_ID ): string {
		parse_str( (string) wp_parse_url( Form_Prefill::link( 'https://site.test/page/', $form, $values, $seconds ), PHP_URL_QUERY ), $query );
		return $query[ Form_Prefill::ARGUMENT ];
	}
}
