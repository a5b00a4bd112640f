<?php
/**
 * Delivering what waits, once.
 *
 * @package Dmat
 */

namespace Dmat\Tests;

use Dmat\Connection;
use Dmat\Outbox;
use Dmat\Outbox_Table;
use Dmat\Outbox_Figures;
use Dmat\Outbox_Relay;

final class OutboxTest extends Site_Test_Case {

	private const PATH = 'POST /api/public/forms/' . self::FORM_ID . '/submissions';

	private string $descriptor;

	protected function setUp(): void {
		global $wpdb;
		parent::setUp();
		$this->connect();
		$this->descriptor = $this->descriptor();
		$wpdb->query( 'DELETE FROM ' . Outbox_Table::name() );
		$this->backend->answers( self::PATH, array( 201, array( 'status' => 'accepted' ) ) );
	}

	public function test_what_waits_is_delivered_as_the_visitor_sent_it_and_then_emptied(): void {
		$sent = $this->keep();
		self::assertSame( 1, Outbox_Relay::run() );
		$body = $this->backend->requests[0]['body'];
		self::assertSame( $sent['submission_id'], $body['submission_id'] );
		self::assertSame( $sent['answers'], $body['answers'] );
		self::assertSame( 'relay', $body['via'] );
		self::assertArrayHasKey( 'occurred_at', $body );
		$row = $this->rows()[0];
		self::assertSame( array( 'delivered', '', '' ), array( $row['state'], $row['payload'], $row['claim'] ) );
		self::assertSame( 0, Outbox_Relay::run() );
		self::assertCount( 1, $this->backend->requests );
	}

	public function test_a_delivered_submission_that_comes_again_is_not_delivered_again(): void {
		$sent = $this->keep();
		Outbox_Relay::run();
		$this->keep( $sent );
		self::assertSame( 0, Outbox_Relay::run() );
		self::assertCount( 1, $this->rows() );
	}

	public function test_two_relays_never_hold_the_same_row(): void {
		$this->keep();
		$this->keep();
		$first  = Outbox::claim( 10, 60 );
		$second = Outbox::claim( 10, 60 );
		self::assertCount( 2, $first );
		self::assertSame( array(), $second );
		Outbox::release( $first );
		self::assertCount( 2, Outbox::claim( 10, 60 ) );
	}

	public function test_a_relay_that_died_loses_its_claim_and_can_no_longer_write(): void {
		global $wpdb;
		$this->keep();
		$dead = Outbox::claim( 10, 60 )[0];
		$wpdb->query( 'UPDATE ' . Outbox_Table::name() . " SET claimed_until = '2000-01-01 00:00:00'" );
		$living = Outbox::claim( 10, 60 )[0];
		Outbox::failed( $dead, Outbox::REFUSED, 'late', 99 );
		self::assertSame( Outbox::WAITING, $this->rows()[0]['state'] );
		Outbox::delivered( $living );
		self::assertSame( Outbox::DELIVERED, $this->rows()[0]['state'] );
	}

	public function test_a_dead_backend_is_asked_once_and_then_left_alone(): void {
		$this->keep();
		$this->keep();
		$this->backend->is_dead();
		self::assertSame( 0, Outbox_Relay::run() );
		self::assertCount( 1, $this->backend->requests );
		self::assertFalse( Outbox::is_due() );
		self::assertSame( array( '1', '0' ), array_column( $this->rows(), 'attempts' ) );
		self::assertStringContainsString( 'cURL error 7', $this->rows()[0]['last_error'] );
	}

	public function test_pauses_grow_but_never_much_beyond_a_minute(): void {
		$this->keep();
		$this->backend->is_dead();
		$pauses = array();
		for ( $i = 0; $i < 9; $i++ ) {
			Outbox_Relay::run();
			$pauses[] = strtotime( $this->rows()[0]['next_attempt_at'] . ' UTC' ) - time();
			$this->let_time_pass();
		}
		self::assertGreaterThanOrEqual( 4, $pauses[0] );
		self::assertGreaterThan( $pauses[0], $pauses[3] );
		self::assertLessThanOrEqual( 73, max( $pauses ) );
	}

	public function test_the_first_success_makes_everything_due(): void {
		$this->keep();
		$this->keep();
		$this->backend->is_dead();
		for ( $i = 0; $i < 4; $i++ ) {
			$this->let_time_pass();
			Outbox_Relay::run();
		}
		$this->backend->answers( '*', array( 201 ) );
		$this->let_time_pass();
		self::assertSame( 1, Outbox_Relay::run( 1 ) );
		self::assertTrue( Outbox::is_due() );
		self::assertSame( 1, Outbox_Relay::run( 1 ) );
	}

	public function test_one_row_that_always_fails_does_not_hold_up_the_others(): void {
		$poison = $this->keep();
		$this->backend->answers( self::PATH, static fn( array $request ): array => array( $request['body']['submission_id'] === $poison['submission_id'] ? 500 : 201 ) );
		Outbox_Relay::run();
		$this->keep();
		$this->keep();
		$this->let_time_pass();
		self::assertSame( 2, Outbox_Relay::run() );
		self::assertSame( array( 'waiting', 'delivered', 'delivered' ), array_column( $this->rows(), 'state' ) );
	}

	public function test_after_an_outage_pages_go_before_the_submissions_that_need_them(): void {
		$this->backend->is_dead();
		$this->keep();
		$page = $this->save_page( $this->form_markup() );
		for ( $i = 0; $i < 4; $i++ ) {
			$this->let_time_pass();
			Outbox_Relay::run();
		}
		$this->keep();
		$this->backend->requests = array();
		$this->backend->answers( '*', array( 200 ) );
		update_option( Outbox::DUE_OPTION, 0 );
		Outbox_Relay::run();
		$this->let_time_pass();
		Outbox_Relay::run();
		self::assertSame( array( "PUT /api/sites/self/pages/$page", self::PATH, self::PATH ), $this->backend->questions() );
	}

	public function test_a_page_stays_the_first_thing_to_try_however_long_the_outage(): void {
		$this->backend->is_dead();
		$this->save_page( $this->form_markup() );
		Outbox_Relay::run();
		$this->keep();
		for ( $i = 0; $i < 8; $i++ ) {
			Outbox_Relay::run();
		}
		self::assertSame( array( 'page-sync' ), array_unique( array_column( Outbox::claim( 1, 60 ), 'kind' ) ) );
		self::assertCount( 9, $this->backend->requests, 'One question per try.' );
		self::assertFalse( Outbox::is_due(), 'The pause holds all the same.' );
	}

	public function test_a_page_the_backend_fails_on_does_not_hold_up_submissions(): void {
		$page = $this->save_page( $this->form_markup() );
		$this->backend->answers( "PUT /api/sites/self/pages/$page", array( 500 ) );
		for ( $i = 0; $i < 3; $i++ ) {
			$this->keep();
			self::assertSame( 1, Outbox_Relay::run() );
			$this->let_time_pass();
		}
		self::assertSame( array( 'waiting', 'delivered', 'delivered', 'delivered' ), array_column( $this->rows(), 'state' ) );
	}

	public function test_what_the_backend_refuses_is_kept_and_shown_with_the_reason(): void {
		$this->keep();
		$this->keep();
		$refused = true;
		$this->backend->answers(
			self::PATH,
			static function () use ( &$refused ): array {
				$answer  = $refused ? array( 403, array( 'code' => 'descriptor-invalid', 'detail' => 'Not signed by this site.' ) ) : array( 201 );
				$refused = false;
				return $answer;
			}
		);
		self::assertSame( 1, Outbox_Relay::run(), 'A refused row does not stop the next.' );
		$figures = Outbox_Figures::read();
		self::assertSame( '403 descriptor-invalid Not signed by this site.', $figures['failed'][0]['reason'] );
		self::assertSame( 1, $figures['waiting'] );
		self::assertArrayNotHasKey( 'payload', $figures['failed'][0] );
		$this->become( 'administrator' );
		self::assertSame( 0, $this->ask( 'POST', '/outbox/relay' )->get_data()['waiting'] );
	}

	public function test_nothing_is_sent_while_the_site_is_not_connected_and_everything_afterwards(): void {
		$this->keep();
		Connection::forget();
		update_option( Outbox::DUE_OPTION, 0 );
		Outbox_Relay::run_on_shutdown();
		Outbox_Relay::run_in_cron();
		self::assertSame( array(), $this->backend->requests );
		$this->connect();
		Outbox_Relay::run_on_shutdown();
		self::assertContains( self::PATH, $this->backend->questions() );
	}

	public function test_a_visitor_waits_a_second_for_the_relay_at_most_and_the_next_not_at_all(): void {
		if ( function_exists( 'fastcgi_finish_request' ) ) {
			self::fail( 'This test is about PHP that cannot send the answer first.' );
		}
		$this->keep();
		$this->backend->answers( '*', new \WP_Error( 'http_request_failed', 'cURL error 28: timed out' ) );
		$this->backend->answers( self::PATH, new \WP_Error( 'http_request_failed', 'cURL error 28: timed out' ) );
		Outbox_Relay::run_on_shutdown();
		self::assertCount( 1, $this->backend->requests );
		self::assertLessThanOrEqual( 1.0, $this->backend->requests[0]['timeout'] );
		Outbox_Relay::run_on_shutdown();
		self::assertCount( 1, $this->backend->requests, 'The next visitor does not try at all.' );
	}

	public function test_a_request_costs_no_query_when_nothing_waits(): void {
		global $wpdb;
		Outbox::set_due();
		wp_load_alloptions();
		$before = $wpdb->num_queries;
		Outbox_Relay::run_on_shutdown();
		self::assertSame( $before, $wpdb->num_queries );
	}

	public function test_wp_cron_looks_every_minute(): void {
		self::assertSame( 60, wp_get_schedules()[ (string) wp_get_schedule( 'dmat_relay_outbox' ) ]['interval'] );
		$this->keep();
		Outbox::hold( 300 );
		do_action( 'dmat_relay_outbox' );
		self::assertSame( Outbox::DELIVERED, $this->rows()[0]['state'] );
	}

	/**
	 * Keeps a submission that is due.
	 *
	 * @param array<string, mixed> $sent What to send; a fresh one by default.
	 * @return array<string, mixed>
	 */
	private function keep( array $sent = array() ): array {
		$sent = $sent + $this->submission( array( 'descriptor' => $this->descriptor ) );
		self::assertTrue( \Dmat\Submission::from_request( $sent )?->keep( 0 ) );
		return $sent;
	}
}
