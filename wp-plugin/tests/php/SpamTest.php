<?php
/**
 * What the site does against spam.
 *
 * @package Dmat
 */

namespace Dmat\Tests;

use Dmat\Form_Definition;
use Dmat\Page_Snapshot;
use Dmat\Settings;
use Dmat\Spam_List;

final class SpamTest extends Site_Test_Case {

	private const PATH = 'POST /api/public/forms/' . self::FORM_ID . '/submissions';
	private const LIST = 'PUT /api/sites/self/spam-list';

	protected function setUp(): void {
		parent::setUp();
		$this->connect();
		$this->backend->answers( self::PATH, array( 201, array( 'status' => 'accepted' ) ) );
		$this->backend->answers( self::LIST, array( 204, null ) );
	}

	protected function tearDown(): void {
		update_option( 'disallowed_keys', '' );
		delete_option( Settings::OPTION );
		parent::tearDown();
	}

	public function test_the_page_tells_the_script_where_the_riddle_is_and_nothing_from_elsewhere(): void {
		$html = do_blocks( $this->form_markup() );
		self::assertStringContainsString( 'data-dmat-proof="https://backend.test/api/public/proof"', $html );
		self::assertStringNotContainsString( 'cloudflare', $html );
		self::assertStringNotContainsString( 'cf-turnstile', $html );
	}

	public function test_switched_off_no_form_asks_for_a_proof(): void {
		update_option( Settings::OPTION, array( 'proof_of_work' => false ) );
		self::assertStringNotContainsString( 'data-dmat-proof', do_blocks( $this->form_markup() ) );
		self::assertArrayNotHasKey( 'proof', Form_Definition::from_block( parse_blocks( $this->form_markup() )[0] ) );
	}

	public function test_turnstile_has_its_box_where_it_is_switched_on(): void {
		update_option( Settings::OPTION, array( 'turnstile_site_key' => '0x4AAA"><script>' ) );
		$html = do_blocks( $this->form_markup() );
		self::assertStringContainsString( 'class="cf-turnstile" data-sitekey="0x4AAAscript"', $html );
	}

	public function test_a_form_says_whom_it_lets_count(): void {
		$form = parse_blocks( $this->form_markup() )[0];
		self::assertArrayNotHasKey( 'optIn', Form_Definition::from_block( $form ) );
		$form['attrs'] += array( 'optIn' => 'double', 'businessOnly' => true, 'confirmation' => array( 'subject' => 'One click', 'body' => 'Here: {{ confirm_url }}' ) );
		$read           = Form_Definition::from_block( $form );
		self::assertSame( array( 'double', true, true ), array( $read['optIn'], $read['proof'], $read['businessOnly'] ) );
		self::assertSame( array( 'subject' => 'One click', 'body' => 'Here: {{ confirm_url }}' ), Form_Definition::welcome_of( $form )['confirmation'] );
		$form['attrs']['optIn'] = 'single';
		self::assertArrayNotHasKey( 'confirmation', Form_Definition::welcome_of( $form ) );
	}

	public function test_words_of_the_confirmation_count_once_somebody_who_may_saved_them(): void {
		$markup = str_replace( '"formId"', '"optIn":"double","confirmation":{"subject":"Own words","body":"{{ confirm_url }}"},"formId"', $this->form_markup() );
		$this->become( 'author' );
		$page = $this->save_page( $markup );
		self::assertArrayNotHasKey( 'confirmation', Page_Snapshot::of( $page )['forms'][0]['welcome'] );
		$this->become( 'administrator' );
		wp_update_post( array( 'ID' => $page ) );
		self::assertSame( 'Own words', Page_Snapshot::of( $page )['forms'][0]['welcome']['confirmation']['subject'] );
	}

	public function test_what_comes_without_the_script_says_so(): void {
		$this->send_plain( $this->submission() );
		self::assertTrue( $this->sent()['no_script'] );
	}

	public function test_the_script_hands_its_proof_on(): void {
		$this->ask( 'POST', '/relay', $this->submission( array( 'proof' => 'worked out' ) ) );
		$kept = array_filter( $this->rows(), static fn( array $row ): bool => str_starts_with( $row['dedupe_key'], 'submission:' ) );
		$body = json_decode( end( $kept )['payload'], true )['body'];
		self::assertSame( 'worked out', $body['proof'] );
		self::assertArrayNotHasKey( 'no_script', $body );
		self::assertArrayNotHasKey( 'disallowed', $body );
	}

	public function test_nobody_makes_the_site_say_what_it_did_not_find(): void {
		$this->send_plain( $this->submission( array( 'akismet' => 'ham', 'disallowed' => '1' ) ) );
		self::assertArrayNotHasKey( 'akismet', $this->sent() );
		self::assertArrayNotHasKey( 'disallowed', $this->sent() );
	}

	public function test_words_the_site_allows_in_no_comment_are_found(): void {
		update_option( 'disallowed_keys', "casino\nzoe@example" );
		$this->send_plain( $this->submission() );
		self::assertTrue( $this->sent()['disallowed'] );
	}

	public function test_the_backend_gets_the_list_after_each_change(): void {
		update_option( 'disallowed_keys', "casino\npoker" );
		self::assertContains( self::LIST, $this->backend->questions() );
		do_action( 'dmat_connected' );
		self::assertNotFalse( has_action( Spam_List::EVENT ) );
	}

	public function test_akismet_is_asked_where_it_is_active(): void {
		require_once __DIR__ . '/support/akismet.php';
		\Akismet::$answer = 'true';
		$this->send_plain( $this->submission() );
		self::assertSame( 'spam', $this->sent()['akismet'] );
		self::assertStringContainsString( 'zoe%40example.test', \Akismet::$asked );
		\Akismet::$answer = 'invalid';
		$this->send_plain( $this->submission() );
		self::assertArrayNotHasKey( 'akismet', $this->sent() );
	}

	/**
	 * What the backend got last.
	 *
	 * @return array<string, mixed>
	 */
	private function sent(): array {
		$asked = array_filter( $this->backend->requests, static fn( array $request ): bool => self::PATH === $request['method'] . ' ' . $request['path'] );
		return end( $asked )['body'];
	}
}
