<?php
/**
 * From the list of plugins to the first-run guide.
 *
 * @package Dmat
 */

namespace Dmat\Tests;

use Dmat\Admin\App;
use Dmat\Admin\First_Run;
use Dmat\Installer;

final class FirstRunTest extends Site_Test_Case {

	protected function setUp(): void {
		parent::setUp();
		require_once ABSPATH . 'wp-admin/includes/class-wp-screen.php';
		require_once ABSPATH . 'wp-admin/includes/screen.php';
		set_current_screen( 'plugins' );
	}

	protected function tearDown(): void {
		parent::tearDown();
		unset( $GLOBALS['current_screen'] );
	}

	public function test_who_activates_the_plugin_is_taken_to_the_guide_once(): void {
		$this->become( 'administrator' );
		$this->activate();
		self::assertSame( admin_url( 'admin.php?page=dmat&p=/welcome' ), First_Run::destination() );
		self::assertSame( '', First_Run::destination() );
	}

	public function test_the_guide_is_a_screen_the_app_knows(): void {
		$routes = (string) file_get_contents( DMAT_PLUGIN_DIR . 'src/admin/routes.ts' );
		self::assertStringContainsString( "path === '" . First_Run::PATH . "'", $routes );
	}

	public function test_nobody_else_is_taken_there(): void {
		$this->become( 'administrator' );
		$this->activate();
		$this->become( 'administrator' );
		self::assertSame( '', First_Run::destination() );
		wp_set_current_user( 0 );
		self::assertSame( '', First_Run::destination() );
	}

	public function test_who_activates_several_plugins_stays_with_the_list(): void {
		$this->become( 'administrator' );
		$this->activate();
		$_GET['activate-multi'] = 'true';
		self::assertSame( '', First_Run::destination() );
		unset( $_GET['activate-multi'] );
		self::assertSame( '', First_Run::destination(), 'And is left alone later too.' );
	}

	public function test_a_connected_site_and_a_command_line_need_no_guide(): void {
		$this->become( 'administrator' );
		$this->connect();
		$this->activate();
		self::assertSame( '', First_Run::destination() );
		\Dmat\Connection::disconnect();
		unset( $GLOBALS['current_screen'] );
		$this->activate();
		self::assertSame( '', First_Run::destination() );
	}

	public function test_the_list_of_plugins_links_to_the_settings_for_those_who_may(): void {
		$name = 'plugin_action_links_' . plugin_basename( DMAT_PLUGIN_FILE );
		$this->become( 'administrator' );
		$links = apply_filters( $name, array( 'deactivate' => 'x' ) );
		self::assertSame( array( 'dmat-settings', 'deactivate' ), array_keys( $links ) );
		self::assertStringContainsString( esc_url( admin_url( 'admin.php?page=dmat&p=/settings' ) ), $links['dmat-settings'] );
		$this->become( 'editor' );
		self::assertSame( array( 'deactivate' ), array_keys( App::add_links( array( 'deactivate' => 'x' ) ) ) );
	}

	/** What WordPress does when the plugin is activated on its own. */
	private function activate(): void {
		do_action( 'activate_' . plugin_basename( DMAT_PLUGIN_FILE ), false );
	}
}
