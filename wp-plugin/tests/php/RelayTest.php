<?php
/**
 * Forms that the backend cannot take, or that were sent without JavaScript.
 *
 * @package Dmat
 */

namespace Dmat\Tests;

use Dmat\Form_Result;
use Dmat\Outbox;
use Dmat\Outbox_Figures;

final class RelayTest extends Site_Test_Case {

	private const PATH = 'POST /api/public/forms/' . self::FORM_ID . '/submissions';

	protected function setUp(): void {
		parent::setUp();
		$this->connect();
		$this->backend->answers( self::PATH, array( 201, array( 'status' => 'accepted' ) ) );
	}

	public function test_a_submission_is_kept_and_the_visitor_thanked(): void {
		$sent   = $this->submission();
		$answer = $this->ask( 'POST', '/relay', $sent );
		self::assertSame( 202, $answer->get_status() );
		self::assertSame( 'stored', $answer->get_data()['status'] );
		self::assertSame( array( 'kind' => 'message', 'text' => 'Thank you!' ), $answer->get_data()['success'] );
		$rows = $this->submissions();
		self::assertCount( 1, $rows );
		self::assertSame( 'submission:' . $sent['submission_id'], $rows[0]['dedupe_key'] );
		self::assertSame( 'zoe@example.test', json_decode( $rows[0]['payload'], true )['body']['answers']['email'] );
		self::assertNotContains( self::PATH, $this->backend->questions(), 'The backend is left alone while the visitor waits.' );
	}

	public function test_the_same_submission_is_kept_once(): void {
		$sent = $this->submission();
		$this->ask( 'POST', '/relay', $sent );
		$again = $this->ask( 'POST', '/relay', array( 'submission_id' => strtoupper( $sent['submission_id'] ) ) + $sent );
		self::assertSame( 202, $again->get_status() );
		self::assertCount( 1, $this->submissions() );
	}

	public function test_a_form_this_site_did_not_sign_is_refused(): void {
		$sent = $this->submission();
		foreach ( array( '', 'x', 'a.b', strrev( $sent['descriptor'] ), $sent['descriptor'] . 'x', array( 'x' ) ) as $descriptor ) {
			$answer = $this->ask( 'POST', '/relay', array( 'descriptor' => $descriptor ) + $sent );
			self::assertSame( 403, $answer->get_status() );
		}
		self::assertSame( array(), $this->submissions() );
	}

	public function test_shapeless_bodies_are_refused(): void {
		$sent = $this->submission();
		foreach ( array( 'text', array_fill( 0, 201, 'x' ) ) as $answers ) {
			self::assertSame( 403, $this->ask( 'POST', '/relay', array( 'answers' => $answers ) + $sent )->get_status() );
		}
		self::assertSame( array(), $this->submissions() );
		$deep = array( 'email' => 'zoe@example.test', 'size' => array( 'a' => array( 'b' => 'c' ) ) );
		self::assertSame( 202, $this->ask( 'POST', '/relay', array( 'answers' => $deep ) + $sent )->get_status() );
		$kept = json_decode( $this->submissions()[0]['payload'], true )['body']['answers'];
		self::assertSame( array( 'email' => 'zoe@example.test', 'size' => array() ), $kept, 'What is nested too deep is left out.' );
	}

	public function test_nobody_is_thanked_for_answers_that_are_certainly_wrong(): void {
		$sent  = $this->submission();
		$fill  = array( 'email' => 'Fill in “Email & more”.' );
		$shape = array( 'email' => 'Enter an email address like name@example.com.' );
		$cases = array( array( array(), $fill ), array( array( 'email' => " \u{a0}\n" ), $fill ), array( array( 'email' => array( 'x@y.test' ) ), $fill ), array( array( 'email' => 'zoe-at-example' ), $shape ) );
		foreach ( $cases as list( $answers, $errors ) ) {
			$answer = $this->ask( 'POST', '/relay', array( 'answers' => (object) $answers ) + $sent );
			self::assertSame( 422, $answer->get_status() );
			self::assertSame( $errors, (array) $answer->get_data()['errors'] );
		}
		self::assertSame( array(), $this->submissions() );
	}

	public function test_without_javascript_and_backend_wrong_answers_come_back_with_messages(): void {
		$this->backend->is_dead();
		$answer = $this->send_plain( array( 'answers' => array( 'email' => 'zoe-at-example' ) ) + $this->plain() );
		self::assertSame( 303, $answer->get_status() );
		$result = $this->result_in( $answer );
		self::assertSame( array( 'email' => 'Enter an email address like name@example.com.' ), $result['errors'] );
		self::assertSame( array( 'email' => 'zoe-at-example' ), $result['values'] );
		self::assertSame( array(), $this->submissions() );
	}

	public function test_only_what_is_certainly_wrong_is_refused_without_the_backend(): void {
		$field = static fn( string $kind, array $more = array() ): array => $more + array( 'name' => 'a', 'kind' => $kind, 'label' => 'A', 'required' => true );
		$cases = array(
			array( $field( 'email' ), 'zoe@example', null ),
			array( $field( 'email', array( 'required' => false ) ), '', null ),
			array( $field( 'text' ), '0', null ),
			array( $field( 'text' ), '', 'Fill in “A”.' ),
			array( $field( 'text', array( 'message' => 'Who are you?' ) ), '', 'Who are you?' ),
			array( $field( 'phone' ), 'none', null ),
			array( $field( 'select', array( 'options' => array() ) ), '', 'Choose an answer for “A”.' ),
			array( $field( 'select', array( 'options' => array() ) ), 'unknown', null ),
			array( $field( 'checkboxes', array( 'options' => array() ) ), array( '' ), 'Choose an answer for “A”.' ),
			array( $field( 'checkboxes', array( 'options' => array() ) ), 'one', null ),
			array( $field( 'consent' ), false, 'Tick the box to continue.' ),
			array( $field( 'consent' ), 'on', null ),
		);
		foreach ( $cases as list( $question, $answer, $words ) ) {
			$expected = null === $words ? array() : array( 'a' => $words );
			self::assertSame( $expected, \Dmat\Answer_Check::errors( array( $question ), array( 'a' => $answer ) ), $question['kind'] . ' ' . wp_json_encode( $answer ) );
		}
	}

	public function test_more_than_a_form_can_hold_is_refused(): void {
		$sent = $this->submission( array( 'answers' => array( 'email' => str_repeat( 'x', 300000 ) ) ) );
		self::assertSame( 413, $this->ask( 'POST', '/relay', $sent )->get_status() );
	}

	public function test_a_flood_from_one_address_is_stopped_and_another_visitor_is_not(): void {
		add_filter( 'dmat_relay_limit', $limit = static fn(): int => 3 );
		$sent     = $this->submission();
		$statuses = array();
		for ( $i = 0; $i < 5; $i++ ) {
			$statuses[] = $this->ask( 'POST', '/relay', array( 'submission_id' => wp_generate_uuid4() ) + $sent )->get_status();
		}
		self::assertSame( array( 202, 202, 202, 429, 429 ), $statuses );
		$_SERVER['REMOTE_ADDR'] = '203.0.113.8';
		self::assertSame( 202, $this->ask( 'POST', '/relay', array( 'submission_id' => wp_generate_uuid4() ) + $sent )->get_status() );
		remove_filter( 'dmat_relay_limit', $limit );
	}

	public function test_the_backend_can_count_what_one_address_sends_without_learning_it(): void {
		$client = function ( string $address ): string {
			$_SERVER['REMOTE_ADDR'] = $address;
			$this->ask( 'POST', '/relay', $this->submission( array( 'client' => 'ffffffffffffffff' ) ) );
			$rows = $this->submissions();
			return json_decode( end( $rows )['payload'], true )['body']['client'];
		};
		do {
			$minute = intdiv( time(), MINUTE_IN_SECONDS );
			$marks  = array_map( $client, array( '9.9.9.9', '9.9.9.9', '9.9.9.10', '2a01:4f8::1', '2a01:4f8::2', '10.0.0.1' ) );
		} while ( intdiv( time(), MINUTE_IN_SECONDS ) !== $minute );
		self::assertMatchesRegularExpression( '/^[0-9a-f]{16}$/', $marks[0] );
		self::assertNotSame( 'ffffffffffffffff', $marks[0], 'A visitor does not choose the mark.' );
		self::assertSame( $marks[0], $marks[1] );
		self::assertNotSame( $marks[0], $marks[2] );
		self::assertSame( $marks[3], $marks[4], 'One line may use its whole network.' );
		self::assertSame( '', $marks[5], 'Behind a proxy all visitors have one address.' );
	}

	public function test_fields_nobody_knows_are_not_kept(): void {
		$this->ask( 'POST', '/relay', $this->submission( array( 'via' => 'elsewhere', 'company_id' => 7, 'visitor_id' => '0b9f8a3c-6a1d-4f55-8f0e-2f6f7d1c2a22' ) ) );
		$body = json_decode( $this->submissions()[0]['payload'], true )['body'];
		self::assertArrayNotHasKey( 'via', $body );
		self::assertArrayNotHasKey( 'company_id', $body );
		self::assertSame( '0b9f8a3c-6a1d-4f55-8f0e-2f6f7d1c2a22', $body['visitor_id'] );
	}

	public function test_without_javascript_the_backend_is_asked_first_and_the_visitor_sent_back(): void {
		$answer = $this->send_plain( $this->plain() );
		self::assertSame( 303, $answer->get_status() );
		self::assertSame( array( 'zoe@example.test', '1' ), array_values( $this->backend->requests[0]['body']['answers'] ) );
		self::assertSame( 'relay', $this->backend->requests[0]['body']['via'] );
		self::assertStringStartsWith( 'Bearer ey', $this->backend->requests[0]['headers']['Authorization'] );
		self::assertLessThanOrEqual( 3.0, $this->backend->requests[0]['timeout'] );
		self::assertSame( array(), $this->submissions() );
		$result = $this->result_in( $answer );
		self::assertTrue( $result['ok'] );
		self::assertStringStartsWith( home_url( '/demo/?' ), $answer->get_headers()['Location'] );
	}

	public function test_quotes_and_backslashes_arrive_as_they_were_typed(): void {
		$this->send_plain( array( 'answers' => array( 'email' => 'O\'Neil \\ "x"' ) ) + $this->plain() );
		self::assertSame( 'O\'Neil \\ "x"', $this->backend->requests[0]['body']['answers']['email'] );
	}

	public function test_without_javascript_and_backend_the_submission_is_kept(): void {
		$this->backend->is_dead();
		$answer = $this->send_plain( $this->plain() );
		self::assertSame( 303, $answer->get_status() );
		self::assertTrue( $this->result_in( $answer )['ok'] );
		self::assertCount( 1, $this->submissions() );
	}

	public function test_an_impatient_second_click_is_the_same_submission(): void {
		$this->backend->is_dead();
		$plain = $this->plain();
		$this->send_plain( $plain );
		$this->send_plain( $plain );
		self::assertCount( 1, $this->submissions() );
		$_SERVER['REMOTE_ADDR'] = '203.0.113.9';
		$this->send_plain( $plain );
		self::assertCount( 2, $this->submissions() );
	}

	public function test_wrong_answers_come_back_with_messages_and_without_personal_data_in_the_address(): void {
		$this->backend->answers( self::PATH, array( 422, array( 'errors' => array( 'email' => 'Enter an email address.' ) ) ) );
		$answer = $this->send_plain( array( 'answers' => array( 'email' => 'zoe-at-example' ) ) + $this->plain() );
		$result = $this->result_in( $answer );
		self::assertFalse( $result['ok'] );
		self::assertSame( array( 'email' => 'Enter an email address.' ), $result['errors'] );
		self::assertSame( array( 'email' => 'zoe-at-example' ), $result['values'] );
		$token = $_GET[ Form_Result::RESULT_ARGUMENT ];
		self::assertStringNotContainsString( 'zoe-at-example', (string) base64_decode( strtr( explode( '.', $token )[0], '-_', '+/' ), true ) );
		self::assertSame( array(), $this->submissions() );
	}

	public function test_the_visitor_is_never_sent_to_a_foreign_site_by_what_they_send(): void {
		foreach ( array_merge( array( 'https://evil.test/', '//evil.test', 'javascript:alert(1)', "/x\r\nSet-Cookie: a=b" ), self::listed_redirects() ) as $number => $address ) {
			$_SERVER['REMOTE_ADDR'] = '198.51.100.' . $number % 250;
			$target = $this->send_plain( array( 'page_url' => $address ) + $this->plain() )->get_headers()['Location'];
			self::assertSame( wp_parse_url( home_url(), PHP_URL_HOST ), wp_parse_url( $target, PHP_URL_HOST ) ?? wp_parse_url( home_url(), PHP_URL_HOST ), $address );
			self::assertStringNotContainsString( "\n", $target );
			self::assertStringNotContainsString( 'evil.test', $target );
		}
	}

	public function test_a_redirect_the_author_signed_is_followed(): void {
		$page       = $this->save_page( $this->form_markup( self::FORM_ID, ',"successKind":"redirect","redirectUrl":"https://shop.test/thanks?a=1"' ) );
		$definition = \Dmat\Form_Definition::from_block( parse_blocks( get_post( $page )->post_content )[0] );
		$answer     = $this->send_plain( array( 'descriptor' => \Dmat\Form_Descriptor::for_form( $definition, get_post( $page ) ) ) + $this->plain() );
		self::assertSame( 'https://shop.test/thanks?a=1', $answer->get_headers()['Location'] );
	}

	public function test_a_result_is_believed_only_when_this_site_signed_it_for_this_form_lately(): void {
		$this->result_in( $this->send_plain( $this->plain() ) );
		self::assertNull( Form_Result::read( wp_generate_uuid4() ) );
		$token                                     = $_GET[ Form_Result::RESULT_ARGUMENT ];
		$_GET[ Form_Result::RESULT_ARGUMENT ] = $token . 'x';
		self::assertNull( Form_Result::read( self::FORM_ID ) );
		$_GET[ Form_Result::RESULT_ARGUMENT ] = array( $token );
		self::assertNull( Form_Result::read( self::FORM_ID ) );
		$old                                       = array( 'form' => self::FORM_ID, 'ok' => true, 'exp' => time() - 1 );
		$_GET[ Form_Result::RESULT_ARGUMENT ] = \Dmat\Site_Key::sign( \Dmat\Base64url::encode( (string) wp_json_encode( $old ) ), (string) \Dmat\Connection::key( 'form-result' ) );
		self::assertNull( Form_Result::read( self::FORM_ID ) );
	}

	public function test_the_figures_count_what_came_and_what_was_delivered(): void {
		$this->ask( 'POST', '/relay', $this->submission() );
		$this->ask( 'POST', '/relay', $this->submission() );
		$figures = Outbox_Figures::read();
		self::assertSame( array( 2, 2, 0 ), array( $figures['waiting'], $figures['submitted_total'], $figures['relayed_total'] ) );
		self::assertMatchesRegularExpression( '/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/', (string) $figures['oldest'] );
		$this->let_time_pass();
		\Dmat\Outbox_Relay::run();
		$figures = Outbox_Figures::read();
		self::assertSame( array( 0, 2, 2, null ), array( $figures['waiting'], $figures['submitted_total'], $figures['relayed_total'], $figures['oldest'] ) );
	}

	/** @return array<string, mixed> A form as a browser without JavaScript sends it. */
	private function plain(): array {
		return array(
			'descriptor'    => $this->descriptor(),
			'submission_id' => '',
			'answers'       => array(
				'email' => 'zoe@example.test',
				'news'  => '1',
			),
			'page_url'      => home_url( '/demo/' ),
			'website'       => '',
		);
	}

	/** Follows the answer back to the page. */
	private function result_in( \WP_REST_Response $answer ): array {
		parse_str( (string) wp_parse_url( $answer->get_headers()['Location'], PHP_URL_QUERY ), $_GET );
		$result = Form_Result::read( self::FORM_ID );
		self::assertNotNull( $result );
		return $result;
	}

	/** @return list<array<string, string|null>> */
	private function submissions(): array {
		return array_values( array_filter( $this->rows(), static fn( array $row ): bool => Outbox::SUBMISSION === $row['kind'] ) );
	}

	/** @return list<string> A public list of addresses that lead away, from DMAT_DATASETS or beside the repository; says so where there is none. */
	private static function listed_redirects(): array {
		$file = ( getenv( 'DMAT_DATASETS' ) ?: dirname( __DIR__, 4 ) . '/shared/datasets' ) . '/fuzz/open-redirect-payloads.txt';
		if ( ! is_readable( $file ) ) {
			fwrite( STDERR, "Only the own list of redirects: open-redirect-payloads.txt is not there (DMAT_DATASETS).\n" );
			return array();
		}
		return array_values( array_filter( array_map( 'trim', file( $file ) ) ) );
	}
}
