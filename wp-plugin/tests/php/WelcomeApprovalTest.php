<?php
/**
 * Who may write what the company mails.
 *
 * @package Dmat
 */

namespace Dmat\Tests;

use Dmat\Page_Snapshot;

final class WelcomeApprovalTest extends Site_Test_Case {

	protected function setUp(): void {
		parent::setUp();
		$this->connect();
	}

	public function test_an_email_counts_once_somebody_who_may_manage_campaigns_has_saved_it(): void {
		$this->become( 'contributor' );
		$page = $this->save_page( $this->with_welcome( 'Buy my watches' ), array( 'post_type' => 'post', 'post_status' => 'draft' ) );
		self::assertFalse( $this->welcome_on( $page )['enabled'] );
		$this->become( 'editor' );
		wp_update_post( array( 'ID' => $page, 'post_status' => 'publish' ) );
		self::assertSame( array( true, 'Buy my watches' ), array( $this->welcome_on( $page )['enabled'], $this->welcome_on( $page )['subject'] ) );
	}

	public function test_an_author_may_change_the_page_around_an_approved_email_but_not_its_words(): void {
		$this->become( 'editor' );
		$page = $this->save_page( $this->with_welcome( 'Welcome' ), array( 'post_type' => 'post' ) );
		$this->become( 'author' );
		wp_update_post( wp_slash( array( 'ID' => $page, 'post_content' => '<!-- wp:paragraph --><p>New</p><!-- /wp:paragraph -->' . $this->with_welcome( 'Welcome' ) ) ) );
		self::assertTrue( $this->welcome_on( $page )['enabled'] );
		wp_update_post( wp_slash( array( 'ID' => $page, 'post_content' => $this->with_welcome( 'Buy my watches' ) ) ) );
		self::assertFalse( $this->welcome_on( $page )['enabled'] );
	}

	public function test_the_editor_knows_whose_saving_approves_an_email(): void {
		$handle = 'dmat-form-editor-script';
		foreach ( array( 'author' => false, 'editor' => true ) as $role => $may_approve ) {
			$this->become( $role );
			unset( wp_scripts()->registered[ $handle ]->extra['before'] );
			\Dmat\Editor_Data::print_data();
			$before = implode( '', array_filter( (array) wp_scripts()->get_data( $handle, 'before' ) ) );
			self::assertSame( 1, preg_match( '/window\.dmatEditor = (.*);/', $before, $found ) );
			self::assertSame( $may_approve, json_decode( $found[1], true )['mayApprove'], $role );
		}
		unset( wp_scripts()->registered[ $handle ]->extra['before'] );
	}

	public function test_publishing_by_the_clock_keeps_what_was_approved(): void {
		$this->become( 'editor' );
		$page = $this->save_page( $this->with_welcome( 'Welcome' ), array( 'post_status' => 'draft' ) );
		wp_set_current_user( 0 );
		wp_publish_post( $page );
		self::assertTrue( $this->welcome_on( $page )['enabled'] );
	}

	public function test_an_email_in_a_synced_pattern_is_approved_with_the_pattern(): void {
		$this->become( 'editor' );
		$pattern = $this->save_page( $this->with_welcome( 'Welcome' ), array( 'post_type' => 'wp_block' ) );
		$page    = $this->save_page( '<!-- wp:block {"ref":' . $pattern . '} /-->' );
		self::assertTrue( $this->welcome_on( $page )['enabled'] );
		wp_update_post( wp_slash( array( 'ID' => $pattern, 'post_content' => $this->with_welcome( 'Hello' ) ) ) );
		self::assertSame( array( true, 'Hello' ), array( $this->welcome_on( $page )['enabled'], $this->welcome_on( $page )['subject'] ) );
		$this->become( 'author' );
		wp_update_post( wp_slash( array( 'ID' => $pattern, 'post_content' => $this->with_welcome( 'Buy my watches' ) ) ) );
		self::assertFalse( $this->welcome_on( $page )['enabled'] );
	}

	public function test_an_administrator_who_moves_addresses_or_parents_approves_nothing_by_it(): void {
		$parent = $this->save_page( 'Parent' );
		$this->become( 'author' );
		$page = $this->save_page( $this->with_welcome( 'Buy my watches' ), array( 'post_parent' => $parent ) );
		$this->become( 'administrator' );
		do_action( 'permalink_structure_changed', '', '' );
		wp_update_post( array( 'ID' => $parent, 'post_name' => 'moved' ) );
		self::assertFalse( $this->welcome_on( $page )['enabled'] );
	}

	/** A form that sends an email. */
	private function with_welcome( string $subject ): string {
		return $this->form_markup( self::FORM_ID, ',"welcome":{"enabled":true,"subject":"' . $subject . '","body":"Hi"}' );
	}

	/**
	 * What the backend is told to mail.
	 *
	 * @param int $page The page.
	 * @return array<string, mixed>
	 */
	private function welcome_on( int $page ): array {
		return Page_Snapshot::of( $page )['forms'][0]['welcome'];
	}
}
