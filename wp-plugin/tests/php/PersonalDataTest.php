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
		foreach ( array( 'zoe@example.test', 'ZOE@example.test', 'another.zoe@example.test' ) as $email ) {
			$this->ask( 'POST', '/relay', $this->submission( array( 'answers' => array( 'email' => $email, 'news' => true, 'topics' => array( 'a', '<b>' ) ) ) ) );
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
		self::assertStringContainsString( 'backend', $erased['messages'][0] );
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

	/** What WordPress's own tool gets from us. */
	private function call( string $tool, string $email ): array {
		return apply_filters( $tool, array() )['dmat']['callback']( $email, 1 );
	}
}
