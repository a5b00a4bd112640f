<?php
/**
 * Forms on a site that has no backend yet.
 *
 * @package Dmat
 */

namespace Dmat\Tests;

use Dmat\Connection;
use Dmat\Form_Result;
use Dmat\Outbox_Relay;

final class UnconnectedFormTest extends Site_Test_Case {

	private const PATH = 'POST /api/public/forms/' . self::FORM_ID . '/submissions';

	public function test_a_form_sends_to_the_site_itself(): void {
		Connection::forget();
		$html = do_blocks( $this->form_markup() );
		self::assertStringContainsString( wp_json_encode( rest_url( 'dmat/v1/relay' ) ), html_entity_decode( $html ) );
		self::assertMatchesRegularExpression( '/name="descriptor" value="[\w-]+\.[\w-]+"/', $html );
	}

	public function test_what_is_sent_before_the_site_is_connected_is_delivered_afterwards_signed_anew(): void {
		Connection::forget();
		$sent = $this->submission();
		self::assertSame( 202, $this->ask( 'POST', '/relay', $sent )->get_status() );
		self::assertNotContains( self::PATH, $this->backend->questions() );
		$this->connect();
		$this->backend->answers( self::PATH, array( 201, array( 'status' => 'accepted' ) ) );
		$this->let_time_pass();
		Outbox_Relay::run();
		$delivered = array_values( array_filter( $this->backend->requests, static fn( array $one ): bool => ( $one['body']['submission_id'] ?? '' ) === $sent['submission_id'] ) );
		self::assertCount( 1, $delivered );
		$body = $delivered[0]['body'];
		self::assertNotSame( $sent['descriptor'], $body['descriptor'] );
		self::assertNotNull( \Dmat\Site_Key::verified_payload( $body['descriptor'], (string) Connection::key( 'form-descriptor' ) ) );
	}

	public function test_new_salts_do_not_lose_what_was_kept(): void {
		Connection::forget();
		$sent = $this->submission();
		$this->ask( 'POST', '/relay', $sent );
		add_filter( 'salt', $new = static fn(): string => 'other salts' );
		$this->connect();
		$this->let_time_pass();
		Outbox_Relay::run();
		remove_filter( 'salt', $new );
		$delivered = array_column( array_column( $this->backend->requests, 'body' ), 'descriptor', 'submission_id' )[ $sent['submission_id'] ];
		self::assertNotNull( \Dmat\Site_Key::verified_payload( $delivered, (string) Connection::key( 'form-descriptor' ) ) );
	}

	public function test_without_javascript_the_visitor_is_thanked_too(): void {
		Connection::forget();
		$sent   = array_diff_key( $this->submission(), array( 'submission_id' => 1 ) );
		$answer = $this->send_plain( $sent );
		self::assertSame( 303, $answer->get_status() );
		parse_str( (string) wp_parse_url( $answer->get_headers()['Location'], PHP_URL_QUERY ), $_GET );
		self::assertTrue( Form_Result::read( self::FORM_ID )['ok'] ?? null );
	}
}
