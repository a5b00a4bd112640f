<?php
/**
 * The plugin on a network of sites.
 *
 * @package Dmat
 */

namespace Dmat\Tests;

use Dmat\Capabilities;
use Dmat\Connection;
use Dmat\Form_Descriptor;
use Dmat\Outbox;
use Dmat\Settings;
use Dmat\Uninstaller;
use PHPUnit\Framework\TestCase;

/**
 * The whole life of the plugin on one network: activated for all sites, sites coming and going, deleted. Each test goes
 * on where the one before it ended, because activating cannot be undone inside a transaction.
 */
final class NetworkTest extends TestCase {

	private const PLUGIN = 'dmat/dmat.php';

	private static int $second;

	private Fake_Backend $backend;

	protected function setUp(): void {
		$this->backend = ( new Fake_Backend() )->answers(
			'POST /api/public/sites/pair',
			static fn( array $request ): array => array(
				201,
				array(
					'site_id' => 'st_of_' . substr( md5( $request['body']['url'] ), 0, 8 ),
					'secret'  => \Dmat\Base64url::encode( hash( 'sha256', $request['body']['url'], true ) ),
					'company' => array(
						'id'   => 1,
						'name' => $request['body']['url'],
					),
					'api_url' => Fake_Backend::URL,
				),
			)
		);
		$this->backend->start();
	}

	protected function tearDown(): void {
		$this->backend->stop();
		while ( ms_is_switched() ) {
			restore_current_blog();
		}
	}

	public function test_activating_for_the_network_sets_up_every_site(): void {
		self::$second = $this->make_site( 'second' );
		self::assertNull( activate_plugin( self::PLUGIN, '', true ) );
		self::assertFalse( get_transient( 'dmat_first_run' ) );
		remove_action( 'shutdown', array( \Dmat\Outbox_Relay::class, 'run_on_shutdown' ), 100 );
		self::assertSame( array( 'table', 'roles', 'capabilities', 'clockwork' ), $this->parts_on( 1 ) );
		self::assertSame( array( 'table', 'roles', 'capabilities', 'clockwork' ), $this->parts_on( self::$second ) );
	}

	public function test_a_site_that_is_added_later_is_set_up_and_one_that_goes_leaves_nothing(): void {
		global $wpdb;
		$later = $this->make_site( 'later' );
		self::assertSame( array( 'table', 'roles', 'capabilities', 'clockwork' ), $this->parts_on( $later ) );
		$this->on( $later, static fn() => Connection::connect( Fake_Backend::URL, 'K7M2Q-94XRT' ) );
		$this->on( $later, static fn() => update_option( Settings::OPTION, array( 'delete_remote_data' => true ) ) );
		$table  = $wpdb->get_blog_prefix( $later ) . 'dmat_outbox';
		$errors = count( $GLOBALS['EZSQL_ERROR'] ?? array() );
		$wpdb->suppress_errors();
		self::assertInstanceOf( \WP_Site::class, wp_delete_site( $later ) );
		$wpdb->suppress_errors( false );
		self::assertSame( array(), array_column( array_slice( $GLOBALS['EZSQL_ERROR'] ?? array(), $errors ), 'error_str' ) );
		self::assertContains( 'DELETE /api/sites/self', $this->backend->questions() );
		self::assertNull( $wpdb->get_var( $wpdb->prepare( 'SHOW TABLES LIKE %s', $table ) ) );
		self::assertSame( array( 'table', 'roles', 'capabilities', 'clockwork' ), $this->parts_on( self::$second ), 'Its neighbours keep theirs.' );
	}

	public function test_every_site_has_a_connection_of_its_own(): void {
		self::assertIsArray( $this->on( 1, static fn() => Connection::connect( Fake_Backend::URL, 'K7M2Q-94XRT' ) ) );
		self::assertFalse( $this->on( self::$second, array( Connection::class, 'is_connected' ) ) );
		self::assertIsArray( $this->on( self::$second, static fn() => Connection::connect( Fake_Backend::URL, 'AAAAA-BBBBB' ) ) );
		self::assertSame( array( 'http://site.test/', 'http://site.test/second/' ), array_map( fn( int $site ): string => $this->on( $site, static fn() => Connection::company()['name'] ), array( 1, self::$second ) ) );
		self::assertNotSame( $this->on( 1, array( Connection::class, 'secret' ) ), $this->on( self::$second, array( Connection::class, 'secret' ) ) );
		$this->on( 1, array( Connection::class, 'disconnect' ) );
		self::assertTrue( $this->on( self::$second, array( Connection::class, 'is_connected' ) ) );
	}

	public function test_what_waits_on_one_site_is_not_on_another(): void {
		$this->on( self::$second, static fn() => Outbox::keep_submission( wp_generate_uuid4(), array(), 0 ) );
		self::assertSame( array( 0, 1 ), array_map( fn( int $site ): int => $this->on( $site, static fn() => count( Outbox::claim( 10, 60 ) ) ), array( 1, self::$second ) ) );
	}

	public function test_a_form_of_one_site_is_not_accepted_on_another_although_they_share_their_salts(): void {
		$form = $this->on( 1, static fn() => Form_Descriptor::for_form( array( 'id' => 'f' ), null ) );
		self::assertNotNull( $this->on( 1, static fn() => Form_Descriptor::verified( $form ) ) );
		self::assertNull( $this->on( self::$second, static fn() => Form_Descriptor::verified( $form ) ) );
	}

	public function test_a_manager_of_one_site_manages_no_other(): void {
		$user = $this->make_user();
		add_user_to_blog( self::$second, $user, 'administrator' );
		add_user_to_blog( 1, $user, 'subscriber' );
		self::assertSame( Capabilities::ALL, $this->on( self::$second, static fn() => Capabilities::of( new \WP_User( $user ) ) ) );
		self::assertSame( array(), $this->on( 1, static fn() => Capabilities::of( new \WP_User( $user ) ) ) );
	}

	public function test_deleting_the_plugin_leaves_nothing_on_any_site(): void {
		global $wpdb;
		deactivate_plugins( self::PLUGIN, false, true );
		self::assertSame( array( 'table', 'roles', 'capabilities' ), $this->parts_on( self::$second ), 'Deactivating stops the clockwork only.' );
		Uninstaller::run();
		foreach ( array( 1, self::$second ) as $site ) {
			self::assertSame( array(), $this->parts_on( $site ) );
			self::assertSame( array(), $this->on( $site, static fn() => $wpdb->get_col( "SELECT option_name FROM {$wpdb->options} WHERE option_name LIKE '%dmat%'" ) ) );
		}
	}

	/**
	 * What of the plugin is on a site.
	 *
	 * @return list<string>
	 */
	private function parts_on( int $site ): array {
		return $this->on(
			$site,
			static function (): array {
				global $wpdb;
				return array_keys(
					array_filter(
						array(
							'table'        => null !== $wpdb->get_var( $wpdb->prepare( 'SHOW TABLES LIKE %s', $wpdb->prefix . 'dmat_outbox' ) ),
							'roles'        => null !== get_role( 'dmat_marketer' ) && null !== get_role( 'dmat_sales' ),
							'capabilities' => get_role( 'administrator' )->has_cap( Capabilities::MANAGE_SETTINGS ) && get_role( 'editor' )->has_cap( Capabilities::VIEW_LEADS ),
							'clockwork'    => false !== wp_next_scheduled( 'dmat_relay_outbox' ),
						)
					)
				);
			}
		);
	}

	/** What some work answers on a site. */
	private function on( int $site, callable $work ): mixed {
		switch_to_blog( $site );
		$answer = $work();
		restore_current_blog();
		return $answer;
	}

	private function make_site( string $name ): int {
		$site = wp_insert_site(
			array(
				'domain'     => 'site.test',
				'path'       => "/$name/",
				'network_id' => 1,
				'user_id'    => 1,
				'title'      => $name,
				'options'    => array(
					'home'    => "http://site.test/$name",
					'siteurl' => "http://site.test/$name",
				),
			)
		);
		self::assertIsInt( $site );
		return $site;
	}

	private function make_user(): int {
		$user = wp_insert_user(
			array(
				'user_login' => 'manager',
				'user_pass'  => 'secret',
				'user_email' => 'manager@example.test',
			)
		);
		self::assertIsInt( $user );
		return $user;
	}
}
