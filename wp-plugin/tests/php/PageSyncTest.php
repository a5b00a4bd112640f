<?php
/**
 * Telling the backend about pages.
 *
 * @package Dmat
 */

namespace Dmat\Tests;

use Dmat\Outbox_Relay;

final class PageSyncTest extends Site_Test_Case {

	protected function setUp(): void {
		parent::setUp();
		$this->connect();
	}

	public function test_saving_a_page_with_a_form_asks_nobody_and_notes_it_for_later(): void {
		$page = $this->save_page( $this->form_markup() );
		self::assertSame( array(), $this->backend->requests );
		self::assertSame( array( "page:$page" ), array_column( $this->rows(), 'dedupe_key' ) );
		$said = $this->deliver();
		self::assertSame( "PUT /api/sites/self/pages/$page", $said[0]['method'] . ' ' . $said[0]['path'] );
		$body = $said[0]['body'];
		self::assertSame( array( 'title', 'slug', 'url', 'status', 'template_type', 'revision', 'forms' ), array_keys( $body ) );
		self::assertSame( array( 'Demo “page” & more', 'published', self::FORM_ID ), array( $body['title'], $body['status'], $body['forms'][0]['definition']['id'] ) );
		self::assertFalse( $body['forms'][0]['welcome']['enabled'] );
		self::assertSame( array(), $this->rows(), 'Nothing is left to deliver.' );
	}

	public function test_a_page_without_a_form_is_nobodys_business(): void {
		$this->save_page( '<!-- wp:paragraph --><p>Hello</p><!-- /wp:paragraph -->' );
		self::assertSame( array(), $this->rows() );
	}

	public function test_many_changes_are_told_once_with_the_last_state(): void {
		$page = $this->save_page( $this->form_markup() );
		wp_update_post( array( 'ID' => $page, 'post_title' => 'Second' ) );
		wp_update_post( array( 'ID' => $page, 'post_title' => 'Third' ) );
		$said = $this->deliver();
		self::assertCount( 1, $said );
		self::assertSame( 'Third', $said[0]['body']['title'] );
	}

	public function test_publishing_unpublishing_trash_and_back_and_a_new_address_are_told(): void {
		$page   = $this->save_page( $this->form_markup(), array( 'post_status' => 'draft' ) );
		$states = array();
		$steps  = array(
			static fn() => null,
			static fn() => wp_publish_post( $page ),
			static fn() => wp_update_post( array( 'ID' => $page, 'post_name' => 'new-address' ) ),
			static fn() => wp_update_post( array( 'ID' => $page, 'post_status' => 'draft' ) ),
			static fn() => wp_trash_post( $page ),
			static fn() => wp_untrash_post( $page ),
		);
		foreach ( $steps as $step ) {
			$step();
			$body     = $this->deliver()[0]['body'];
			$states[] = $body['status'] . ( str_contains( $body['url'], 'new-address' ) ? ' at new-address' : '' );
		}
		self::assertSame( array( 'draft', 'published', 'published at new-address', 'draft', 'archived', 'draft' ), array_map( static fn( string $state ): string => str_replace( 'draft at new-address', 'draft', str_replace( 'archived at new-address', 'archived', $state ) ), $states ) );
	}

	public function test_a_page_published_while_the_backend_was_away_arrives_once_and_as_published(): void {
		$this->backend->is_dead();
		$page = $this->save_page( $this->form_markup(), array( 'post_status' => 'draft' ) );
		$this->deliver();
		wp_publish_post( $page );
		$this->deliver();
		wp_update_post( array( 'ID' => $page, 'post_title' => 'Better words' ) );
		$this->deliver();
		$this->backend->answers( '*', array( 200 ) );
		$this->let_time_pass();
		$told = $this->deliver();
		self::assertSame( array( "/api/sites/self/pages/$page" ), array_column( $told, 'path' ) );
		self::assertSame( array( 'published', 'Better words' ), array( $told[0]['body']['status'], $told[0]['body']['title'] ) );
		$this->let_time_pass();
		self::assertSame( array(), $this->deliver() );
		self::assertSame( array(), $this->rows() );
	}

	public function test_publishing_while_the_draft_is_on_its_way_is_told_too(): void {
		$page = $this->save_page( $this->form_markup(), array( 'post_status' => 'draft' ) );
		$told = array();
		$this->backend->answers(
			"PUT /api/sites/self/pages/$page",
			static function ( array $request ) use ( $page, &$told ): array {
				$told[] = $request['body']['status'];
				if ( array( 'draft' ) === $told ) {
					wp_publish_post( $page );
				}
				return array( 200 );
			}
		);
		$this->deliver();
		$this->deliver();
		$this->deliver();
		self::assertSame( array( 'draft', 'published' ), $told );
	}

	public function test_the_end_of_the_form_and_the_end_of_the_page_are_told(): void {
		$page = $this->save_page( $this->form_markup() );
		$this->deliver();
		wp_update_post( array( 'ID' => $page, 'post_content' => 'No form.' ) );
		self::assertSame( array( "DELETE /api/sites/self/pages/$page" ), $this->questions() );
		wp_update_post( array( 'ID' => $page, 'post_title' => 'Still none' ) );
		self::assertSame( array(), $this->questions() );
		wp_update_post( wp_slash( array( 'ID' => $page, 'post_content' => $this->form_markup() ) ) );
		$this->deliver();
		wp_delete_post( $page, true );
		self::assertSame( array( "DELETE /api/sites/self/pages/$page" ), $this->questions() );
	}

	public function test_a_page_deleted_before_it_was_told_is_told_as_deleted(): void {
		$page = $this->save_page( $this->form_markup() );
		wp_delete_post( $page, true );
		self::assertSame( array( "DELETE /api/sites/self/pages/$page" ), $this->questions() );
	}

	public function test_a_change_during_the_delivery_is_told_again(): void {
		$page = $this->save_page( $this->form_markup() );
		$this->backend->answers(
			"PUT /api/sites/self/pages/$page",
			static function () use ( $page ): array {
				static $is_first = true;
				if ( $is_first ) {
					$is_first = false;
					wp_update_post( array( 'ID' => $page, 'post_title' => 'Changed meanwhile' ) );
				}
				return array( 200 );
			}
		);
		self::assertCount( 1, $this->deliver() );
		$again = $this->deliver();
		self::assertSame( 'Changed meanwhile', $again[0]['body']['title'] );
		self::assertSame( array(), $this->rows() );
	}

	public function test_a_changed_synced_pattern_changes_the_pages_that_show_it(): void {
		$pattern = $this->save_page( $this->form_markup(), array( 'post_type' => 'wp_block' ) );
		$page    = $this->save_page( '<!-- wp:block {"ref":' . $pattern . '} /-->' );
		$this->deliver();
		wp_update_post( wp_slash( array( 'ID' => $pattern, 'post_content' => $this->form_markup( wp_generate_uuid4() ) ) ) );
		self::assertSame( array( "PUT /api/sites/self/pages/$page" ), $this->questions() );
	}

	public function test_a_new_address_of_a_parent_is_told_for_its_children(): void {
		update_option( 'permalink_structure', '/%postname%/' );
		$GLOBALS['wp_rewrite']->init();
		$parent = $this->save_page( 'Parent' );
		$child  = $this->save_page( $this->form_markup(), array( 'post_parent' => $parent ) );
		$this->deliver();
		wp_update_post( array( 'ID' => $parent, 'post_name' => 'moved' ) );
		$said = $this->deliver();
		self::assertSame( "/api/sites/self/pages/$child", $said[0]['path'] );
		self::assertStringContainsString( '/moved/', $said[0]['body']['url'] );
	}

	public function test_autosaves_and_revisions_are_not_told(): void {
		$page = $this->save_page( $this->form_markup() );
		$this->deliver();
		wp_create_post_autosave( wp_slash( array( 'post_ID' => $page, 'post_type' => 'page', 'post_title' => 'x', 'post_content' => $this->form_markup() . 'x', 'post_excerpt' => '' ) ) );
		self::assertSame( array(), $this->rows() );
	}

	public function test_connecting_tells_every_page_that_stands_already(): void {
		global $wpdb;
		$pages = array( $this->save_page( $this->form_markup() ), $this->save_page( $this->form_markup( wp_generate_uuid4() ), array( 'post_type' => 'post' ) ) );
		$wpdb->query( 'DELETE FROM ' . \Dmat\Outbox_Table::name() );
		$this->connect();
		$noted = array_column( $this->rows(), 'dedupe_key' );
		foreach ( $pages as $page ) {
			self::assertContains( "page:$page", $noted );
		}
	}

	/**
	 * Delivers what waits.
	 *
	 * @return list<array<string, mixed>> What the backend was told.
	 */
	private function deliver(): array {
		$this->backend->requests = array();
		Outbox_Relay::run();
		return $this->backend->requests;
	}

	/** @return list<string> */
	private function questions(): array {
		$this->deliver();
		return $this->backend->questions();
	}
}
