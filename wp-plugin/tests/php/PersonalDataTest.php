<?php
/**
 * Exporting and erasing what the site holds about a person.
 *
 * @package Dmat
 */

namespace Dmat\Tests;

use Dmat\Outbox_Relay;

final class PersonalDataTest extends Site_Test_Case {

	protected function setUp(): void {
		parent::setUp();
		$this->connect();
		$this->backend->answers( 'POST /api/sites/self/privacy/export', array( 200, array( 'items' => array(), 'done' => true ) ) );
		$this->backend->answers( 'POST /api/sites/self/privacy/erase', array( 200, array( 'removed' => 0, 'retained' => false, 'done' => true ) ) );
		foreach ( array( 'zoe@example.test', 'ZOE@example.test', 'another.zoe@example.test' ) as $email ) {
			$this->ask( 'POST', '/relay', $this->submission( array( 'answers' => array( 'email' => $email, 'news' => true, 'topics' => array( 'a', '<b>' ) ) ) ) );
		}
	}

	public function test_what_the_backend_knows_is_exported_page_by_page_in_words(): void {
		$item = static fn ( string $group, string $value ): array => array( 'group' => $group, 'id' => '7', 'fields' => array( array( 'name' => 'Name', 'value' => $value ) ) );
		$this->backend->answers( 'POST /api/sites/self/privacy/export', array( 200, array( 'items' => array( $item( 'profile', 'Zoë <b>' ), $item( 'visits', '/pricing/' ) ), 'done' => false ) ) );
		$first = $this->call( 'wp_privacy_personal_data_exporters', 'zoe@example.test' );
		self::assertFalse( $first['done'] );
		self::assertSame( array( 'dmat-submissions', 'dmat-submissions', 'dmat-profile', 'dmat-visits' ), array_column( $first['data'], 'group_id' ) );
		self::assertSame( 'Zoë &lt;b&gt;', $first['data'][2]['data'][0]['value'] );
		$second = $this->call( 'wp_privacy_personal_data_exporters', 'zoe@example.test', 2 );
		self::assertCount( 2, $second['data'] );
	}

	public function test_a_backend_that_is_down_makes_an_error_and_no_half_answer(): void {
		$this->backend->is_dead();
		foreach ( array( 'wp_privacy_personal_data_exporters', 'wp_privacy_personal_data_erasers' ) as $tool ) {
			$answer = $this->call( $tool, 'zoe@example.test' );
			self::assertInstanceOf( \WP_Error::class, $answer );
			self::assertStringContainsString( 'try again later', $answer->get_error_message() );
		}
	}

	public function test_what_waits_is_exported_to_the_person_it_is_from(): void {
		$exported = $this->call( 'wp_privacy_personal_data_exporters', 'zoe@example.test' );
		self::assertTrue( $exported['done'] );
		self::assertCount( 2, $exported['data'] );
		self::assertSame( array( 'email' => 'zoe@example.test', 'news' => '1', 'topics' => 'a, &lt;b&gt;' ), array_column( $exported['data'][0]['data'], 'value', 'name' ) );
	}

	public function test_erasing_removes_it_and_nobody_elses(): void {
		$erased = $this->call( 'wp_privacy_personal_data_erasers', 'Zoe@Example.test ' );
		self::assertSame( array( true, false, true ), array( $erased['items_removed'], $erased['items_retained'], $erased['done'] ) );
		self::assertSame( array(), $this->call( 'wp_privacy_personal_data_exporters', 'zoe@example.test' )['data'] );
		self::assertCount( 1, $this->call( 'wp_privacy_personal_data_exporters', 'another.zoe@example.test' )['data'] );
		self::assertFalse( $this->call( 'wp_privacy_personal_data_erasers', 'zoe@example.test' )['items_removed'] );
	}

	public function test_of_what_was_delivered_nothing_is_left_here(): void {
		$this->backend->answers( '*', array( 201 ) );
		$this->let_time_pass();
		Outbox_Relay::run();
		self::assertSame( array(), $this->call( 'wp_privacy_personal_data_exporters', 'zoe@example.test' )['data'] );
		self::assertStringNotContainsString( 'example.test', implode( '', array_column( $this->rows(), 'payload' ) ) );
	}

	public function test_erasing_says_what_stays(): void {
		$this->backend->answers( 'POST /api/sites/self/privacy/erase', array( 200, array( 'removed' => 9, 'retained' => true, 'done' => true ) ) );
		$erased = $this->call( 'wp_privacy_personal_data_erasers', 'nobody@example.test' );
		self::assertSame( array( true, true ), array( $erased['items_removed'], $erased['items_retained'] ) );
		self::assertStringContainsString( 'unreadable mark', $erased['messages'][0] );
	}

	/**
	 * What WordPress's own tool gets from us.
	 *
	 * @return array<string, mixed>|\WP_Error
	 */
	private function call( string $tool, string $email, int $page = 1 ) {
		return apply_filters( $tool, array() )['dmat']['callback']( $email, $page );
	}
}
