<?php
/**
 * Setting up and leaving nothing behind.
 *
 * @package Dmat
 */

namespace Dmat\Tests;

use Dmat\Capabilities;
use Dmat\Connection;
use Dmat\Installer;
use Dmat\Outbox;
use Dmat\Outbox_Table;
use Dmat\Settings;
use Dmat\Uninstaller;

final class InstallTest extends Site_Test_Case {

	private int $last_post;

	protected function setUp(): void {
		global $wpdb;
		parent::setUp();
		$this->last_post = (int) $wpdb->get_var( "SELECT MAX(ID) FROM {$wpdb->posts}" );
	}

	/** Dropping a table ends the transaction, so what a test left is tidied by hand. */
	protected function tearDown(): void {
		global $wpdb;
		parent::tearDown();
		Uninstaller::clean();
		Installer::set_up();
		foreach ( $wpdb->get_col( $wpdb->prepare( "SELECT ID FROM {$wpdb->posts} WHERE ID > %d", $this->last_post ) ) as $id ) {
			wp_delete_post( (int) $id, true );
		}
		$wpdb->query( 'DELETE FROM ' . Outbox_Table::name() );
		foreach ( get_users( array( 'search' => 'someone-*' ) ) as $user ) {
			wp_delete_user( $user->ID );
		}
	}

	public function test_activation_grants_what_each_role_may(): void {
		$expected = array(
			'administrator' => Capabilities::ALL,
			'editor'        => array( 'dmat_view_leads', 'dmat_manage_campaigns' ),
			'author'        => array(),
			'subscriber'    => array(),
			'dmat_marketer' => array( 'dmat_view_leads', 'dmat_manage_campaigns' ),
			'dmat_sales'    => array( 'dmat_view_leads', 'dmat_sell' ),
		);
		foreach ( $expected as $role => $capabilities ) {
			self::assertSame( $capabilities, Capabilities::of( $this->become( $role ) ), $role );
		}
	}

	public function test_a_demoted_user_loses_everything(): void {
		$user = $this->become( 'dmat_marketer' );
		$user->set_role( 'subscriber' );
		self::assertSame( array(), Capabilities::of( $user ) );
		self::assertFalse( Capabilities::current_user_has_any() );
	}

	public function test_setting_up_twice_changes_nothing(): void {
		$this->connect();
		$this->ask( 'POST', '/relay', $this->submission() );
		$rows = $this->rows();
		Installer::set_up();
		self::assertSame( $rows, $this->rows() );
	}

	public function test_setting_up_remembers_the_key_forms_are_signed_with_before_any_connection(): void {
		Installer::set_up();
		$form = $this->descriptor();
		add_filter( 'salt', $new = static fn(): string => 'other salts' );
		$known = \Dmat\Form_Descriptor::verified( $form );
		remove_filter( 'salt', $new );
		self::assertNotNull( $known );
	}

	public function test_uninstalling_removes_every_trace(): void {
		global $wpdb;
		$this->connect();
		$this->save_page( $this->form_markup() );
		update_option( Settings::OPTION, array( 'pixel_enabled' => false ) );
		$this->ask( 'POST', '/relay', $this->submission() );
		Uninstaller::run();
		self::assertFalse( get_option( \Dmat\Descriptor_Keys::OPTION ) );
		$left = $wpdb->get_col( "SELECT option_name FROM {$wpdb->options} WHERE option_name LIKE '%dmat%'" );
		self::assertSame( array(), $left );
		self::assertSame( array(), $wpdb->get_col( "SELECT meta_key FROM {$wpdb->postmeta} WHERE meta_key LIKE '%dmat%'" ) );
		self::assertNull( $wpdb->get_var( $wpdb->prepare( 'SHOW TABLES LIKE %s', Outbox_Table::name() ) ) );
		self::assertStringNotContainsString( 'dmat', (string) wp_json_encode( get_option( wp_roles()->role_key ) ) );
		self::assertFalse( wp_next_scheduled( 'dmat_relay_outbox' ) );
		self::assertNotContains( 'DELETE /api/sites/self', $this->backend->questions(), 'Nobody asked to delete anything elsewhere.' );
	}

	public function test_uninstalling_ends_the_account_at_the_backend_only_when_wished(): void {
		$this->connect();
		update_option( Settings::OPTION, array( 'delete_remote_data' => true ) );
		Uninstaller::run();
		self::assertContains( 'DELETE /api/sites/self', $this->backend->questions() );
		self::assertFalse( Connection::is_connected() );
	}
}
