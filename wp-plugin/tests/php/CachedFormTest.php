<?php
/**
 * Forms on cached pages, signed under a connection that is no more.
 *
 * @package Dmat
 */

namespace Dmat\Tests;

use Dmat\Connection;
use Dmat\Descriptor_Keys;
use Dmat\Form_Descriptor;
use Dmat\Outbox_Relay;
use Dmat\Site_Key;

final class CachedFormTest extends Site_Test_Case {

	private const PATH = 'POST /api/public/forms/' . self::FORM_ID . '/submissions';

	public function test_a_form_signed_before_the_site_was_paired_again_is_delivered_as_it_is(): void {
		$this->connect();
		$old = $this->descriptor();
		$this->connect( secret: $this->secret( 1 ) );
		self::assertNull( Site_Key::verified_payload( $old, (string) Connection::key( Site_Key::FORM_DESCRIPTOR ) ) );
		self::assertSame( $old, $this->delivered( $old ) );
	}

	public function test_disconnecting_and_connecting_again_changes_nothing_for_a_cached_form(): void {
		$this->connect();
		$old = $this->descriptor();
		Connection::disconnect();
		self::assertSame( self::FORM_ID, Form_Descriptor::verified( $old )?->form_id(), 'Accepted while there is no connection.' );
		$this->connect( secret: $this->secret( 1 ) );
		self::assertSame( $old, $this->delivered( $old ) );
	}

	public function test_a_form_of_another_connection_is_signed_anew_for_the_site_of_today(): void {
		$this->connect();
		$old = $this->descriptor();
		$this->connect( 'st_new', $this->secret( 1 ) );
		$this->assert_signed_for_today( $this->delivered( $old ) );
	}

	public function test_a_form_of_the_time_before_any_connection_outlives_new_salts(): void {
		$old = $this->descriptor();
		$this->connect();
		add_filter( 'salt', $new = static fn(): string => 'other salts' );
		$delivered = $this->delivered( $old );
		remove_filter( 'salt', $new );
		$this->assert_signed_for_today( $delivered );
	}

	public function test_five_former_pairings_are_accepted_and_no_more(): void {
		$unconnected = $this->descriptor();
		$signed      = array();
		for ( $pairing = 0; $pairing < 7; $pairing++ ) {
			$this->connect( secret: $this->secret( $pairing ) );
			$signed[] = $this->descriptor();
		}
		$accepted = array_map( static fn( string $one ): bool => null !== Form_Descriptor::verified( $one ), $signed );
		self::assertSame( array( false, true, true, true, true, true, true ), $accepted );
		self::assertNotNull( Form_Descriptor::verified( $unconnected ), 'The key of the unconnected site is not one of the five.' );
	}

	public function test_what_waited_longer_than_the_backend_remembers_is_signed_anew(): void {
		$this->connect();
		$this->ask( 'POST', '/relay', $this->submission( array( 'descriptor' => $this->descriptor() ) ) );
		for ( $pairing = 1; $pairing < 8; $pairing++ ) {
			$this->connect( secret: $this->secret( $pairing ) );
		}
		$this->assert_signed_for_today( $this->descriptor_after_relay() );
	}

	public function test_a_form_nobody_here_signed_is_refused(): void {
		$this->connect();
		list( $payload ) = explode( '.', $this->descriptor() );
		$forged          = Site_Key::sign( $payload, Site_Key::derive( str_repeat( 'x', 32 ), Site_Key::FORM_DESCRIPTOR ) );
		self::assertSame( 403, $this->ask( 'POST', '/relay', $this->submission( array( 'descriptor' => $forged ) ) )->get_status() );
	}

	public function test_only_derived_keys_are_kept_and_not_loaded_with_every_page(): void {
		global $wpdb;
		$this->connect();
		Connection::disconnect();
		$kept = (string) wp_json_encode( get_option( Descriptor_Keys::OPTION ) );
		self::assertStringContainsString( self::SITE, $kept );
		self::assertStringNotContainsString( self::SECRET, $kept );
		self::assertContains( $wpdb->get_var( $wpdb->prepare( "SELECT autoload FROM {$wpdb->options} WHERE option_name = %s", Descriptor_Keys::OPTION ) ), array( 'off', 'no' ) );
		self::assertStringNotContainsString( self::SECRET, (string) wp_json_encode( $wpdb->get_col( "SELECT option_value FROM {$wpdb->options} WHERE option_name LIKE '%dmat%'" ) ) );
	}

	/** A secret of its own for a pairing. */
	private function secret( int $pairing ): string {
		return \Dmat\Base64url::encode( str_repeat( chr( 65 + $pairing ), 32 ) );
	}

	/** The descriptor the backend gets after a visitor sent a form through the site. */
	private function delivered( string $descriptor ): string {
		self::assertSame( 202, $this->ask( 'POST', '/relay', $this->submission( array( 'descriptor' => $descriptor ) ) )->get_status() );
		return $this->descriptor_after_relay();
	}

	private function descriptor_after_relay(): string {
		$this->backend->requests = array();
		$this->let_time_pass();
		Outbox_Relay::run();
		$told = array_values( array_filter( $this->backend->requests, static fn( array $one ): bool => self::PATH === $one['method'] . ' ' . $one['path'] ) );
		self::assertCount( 1, $told );
		return $told[0]['body']['descriptor'];
	}

	private function assert_signed_for_today( string $descriptor ): void {
		$payload = Site_Key::verified_payload( $descriptor, (string) Connection::key( Site_Key::FORM_DESCRIPTOR ) );
		self::assertNotNull( $payload );
		self::assertSame( Connection::site_id(), json_decode( (string) \Dmat\Base64url::decode( $payload ), true )['site'] );
	}
}
