<?php
/**
 * What the plugin adds to a site.
 *
 * @package Dmat
 */

namespace Dmat\Tests;

use Dmat\Admin\App;
use Dmat\Admin\Menu;
use Dmat\Blocks;
use Dmat\Patterns;
use Dmat\Landing_Template;
use Dmat\Page_Snapshot;
use Dmat\Settings;
use Dmat\Starter_Page;

final class SiteTest extends Site_Test_Case {

	public function test_every_built_block_is_registered_and_rendered_by_its_own_file(): void {
		$manifest = require DMAT_PLUGIN_DIR . 'build/blocks-manifest.php';
		self::assertNotEmpty( $manifest );
		self::assertArrayHasKey( 'form', $manifest );
		foreach ( $manifest as $metadata ) {
			$type = \WP_Block_Type_Registry::get_instance()->get_registered( $metadata['name'] );
			self::assertNotNull( $type, $metadata['name'] );
			self::assertSame( isset( $metadata['render'] ), is_callable( $type->render_callback ), $metadata['name'] );
			self::assertSame( 3, $type->api_version, $metadata['name'] );
			self::assertSame( 'dmat', $metadata['textdomain'], $metadata['name'] );
		}
		self::assertSame( 'dmat', Blocks::add_category( array() )[0]['slug'] );
	}

	public function test_a_page_shows_the_form_signed_and_with_a_fallback_for_browsers_without_javascript(): void {
		$this->connect();
		$page            = $this->save_page( $this->form_markup() );
		$GLOBALS['post'] = get_post( $page );
		$html            = do_blocks( get_post( $page )->post_content );
		self::assertStringContainsString( 'action="' . esc_url( add_query_arg( 'form', self::FORM_ID, rest_url( 'dmat/v1/relay' ) ) ) . '"', $html );
		self::assertStringContainsString( esc_attr( $this->descriptor( $page ) ), $html );
		self::assertStringNotContainsString( self::SECRET, $html );
		self::assertStringNotContainsString( '_wpnonce', $html );
	}

	public function test_the_landing_template_and_the_pattern_are_offered(): void {
		self::assertTrue( \WP_Block_Patterns_Registry::get_instance()->is_registered( Patterns::FIRST ) );
		self::assertTrue( \WP_Block_Pattern_Categories_Registry::get_instance()->is_registered( 'dmat' ) );
		self::assertTrue( wp_is_block_theme(), 'The test site has a block theme.' );
		self::assertArrayHasKey( Landing_Template::SLUG, wp_get_theme()->get_page_templates( null, 'page' ) );
	}

	public function test_classic_themes_get_the_template_as_a_file(): void {
		add_filter( 'theme_file_path', $no_blocks = static fn(): string => '/nowhere' );
		add_filter( 'pre_option_template', $classic = static fn(): string => 'a-classic-theme' );
		add_filter( 'pre_option_stylesheet', $classic );
		$page  = $this->save_page( 'Hello', array( 'meta_input' => array( '_wp_page_template' => Landing_Template::SLUG ) ) );
		$query = $GLOBALS['wp_query'];
		$GLOBALS['wp_query'] = new \WP_Query( array( 'page_id' => $page ) );
		$is_classic          = ! wp_is_block_theme();
		$offered             = Landing_Template::offer_classic_version( array() );
		$file                = Landing_Template::use_classic_version( 'theme.php' );
		$GLOBALS['wp_query'] = $query;
		remove_filter( 'theme_file_path', $no_blocks );
		remove_filter( 'pre_option_template', $classic );
		remove_filter( 'pre_option_stylesheet', $classic );
		self::assertTrue( $is_classic );
		self::assertArrayHasKey( Landing_Template::SLUG, $offered );
		self::assertFileExists( $file );
		self::assertStringEndsWith( 'templates/landing.php', $file );
	}

	public function test_the_wizard_makes_a_landing_page_with_a_form_of_its_own(): void {
		$this->become( 'editor' );
		$first  = $this->ask( 'POST', '/starter-page', array( 'status' => 'publish', 'title' => 'Our “offer”' ) );
		$second = Starter_Page::create();
		self::assertSame( 201, $first->get_status() );
		$page = get_post( $first->get_data()['id'] );
		self::assertSame( array( 'publish', 'Our “offer”', Landing_Template::SLUG ), array( $page->post_status, $page->post_title, get_page_template_slug( $page ) ) );
		self::assertNotSame( $first->get_data()['form_id'], $second['form_id'] );
		self::assertSame( 'draft', get_post_status( $second['id'] ) );
		$forms = Page_Snapshot::of( $page->ID )['forms'];
		self::assertSame( $first->get_data()['form_id'], $forms[0]['definition']['id'] );
		self::assertContains( 'email', array_column( $forms[0]['definition']['fields'], 'maps' ) );
	}

	public function test_the_pixel_is_printed_only_when_connected_and_wanted(): void {
		self::assertStringNotContainsString( 'dmat-pixel', $this->footer() );
		$this->connect();
		$html = $this->footer();
		self::assertMatchesRegularExpression( '#<script(?=[^>]+ defer\b)[^>]+build/pixel/pixel\.js#', $html );
		$config = $this->config_in( $html );
		self::assertStringContainsString( '/build/pixel/behaviour.js?ver=', $config['more'] );
		unset( $config['more'] );
		self::assertSame( array( 'site' => self::SITE, 'url' => Fake_Backend::URL . '/api/public/collect', 'post' => 0, 'consent' => 'none' ), $config );
		self::assertLessThan( strpos( $html, 'pixel.js' ), strpos( $html, 'dmat-pixel-config' ), 'The script finds its configuration.' );
		update_option( Settings::OPTION, array( 'pixel_enabled' => false ) );
		self::assertStringNotContainsString( 'dmat-pixel', $this->footer() );
	}

	public function test_the_sites_default_decides_where_no_consent_plugin_asks(): void {
		$this->connect();
		update_option( Settings::OPTION, array( 'consent_default' => 'granted' ) );
		self::assertSame( 'granted', $this->config_in( $this->footer() )['consent'] );
		update_option( Settings::OPTION, array( 'consent_default' => 'anything' ) );
		self::assertSame( 'none', $this->config_in( $this->footer() )['consent'] );
	}

	public function test_a_consent_plugin_decides_once_it_named_its_kind_of_consent(): void {
		$this->connect();
		update_option( Settings::OPTION, array( 'consent_default' => 'granted' ) );
		$GLOBALS['dmat_test_consent_type'] = 'optin';
		$asked                             = $this->config_in( $this->footer() )['consent'];
		unset( $GLOBALS['dmat_test_consent_type'] );
		self::assertSame( 'wp', $asked );
		self::assertSame( 'granted', $this->config_in( $this->footer() )['consent'], 'Installed alone it would say yes to everything.' );
	}

	public function test_the_plugin_declares_itself_to_consent_plugins(): void {
		\Dmat\Pixel::declare_storage();
		self::assertSame( array( 'dmat_v', 'dmat_s' ), array_keys( $GLOBALS['dmat_test_cookies'] ) );
		self::assertSame( 'statistics', $GLOBALS['dmat_test_cookies']['dmat_v'][1] );
		self::assertTrue( apply_filters( 'wp_consent_api_registered_' . plugin_basename( DMAT_PLUGIN_FILE ), false ) );
	}

	public function test_settings_are_changed_one_by_one_and_only_known_ones(): void {
		$this->become( 'administrator' );
		self::assertFalse( $this->ask( 'PUT', '/settings', array( 'pixel_enabled' => false, 'secret' => 'x' ) )->get_data()['pixel_enabled'] );
		$all = $this->ask( 'PUT', '/settings', array( 'consent_default' => 'granted' ) )->get_data();
		self::assertSame( array( 'pixel_enabled' => false, 'consent_default' => 'granted', 'first_party' => false, 'delete_remote_data' => false, 'proof_of_work' => true, 'turnstile_site_key' => '' ), $all );
		self::assertSame( 400, $this->ask( 'PUT', '/settings', array( 'consent_default' => 'maybe' ) )->get_status() );
	}

	public function test_the_menu_holds_real_links_for_those_who_may(): void {
		self::assertSame( array( 'dmat', 'admin.php?page=dmat&p=/leads', 'admin.php?page=dmat&p=/spam', 'admin.php?page=dmat&p=/pages', 'admin.php?page=dmat&p=/settings' ), $this->menu_of( 'administrator' ) );
		self::assertSame( array( 'dmat', 'admin.php?page=dmat&p=/leads' ), $this->menu_of( 'dmat_sales' ) );
		self::assertSame( array(), $this->menu_of( 'author' ) );
	}

	public function test_the_app_is_told_what_it_needs_and_no_secret(): void {
		$this->connect();
		$this->become( 'administrator' );
		App::enqueue( 'toplevel_page_' . Menu::PAGE );
		$before = implode( '', (array) wp_scripts()->get_data( 'dmat-admin', 'before' ) );
		preg_match( '/window\.dmatAdmin = (.*);/', $before, $found );
		$data = json_decode( $found[1], true );
		self::assertSame( array( 'restUrl', 'siteTimezone', 'locale', 'userCaps', 'connected', 'version', 'adminUrl', 'origins' ), array_keys( $data ) );
		self::assertTrue( $data['connected'] );
		self::assertContains( \Dmat\Site_Origins::of( home_url() ), $data['origins'] );
		self::assertStringNotContainsString( self::SECRET, $before );
		self::assertContains( 'wp-components', wp_styles()->registered['dmat-admin-index']->deps );
		foreach ( wp_scripts()->registered['dmat-admin']->deps as $handle ) {
			self::assertArrayHasKey( $handle, wp_scripts()->registered, 'WordPress silently prints nothing when it does not know a handle.' );
		}
		wp_dequeue_script( 'dmat-admin' );
		wp_deregister_script( 'dmat-admin' );
	}

	public function test_translations_are_found_in_the_plugins_own_folder(): void {
		self::assertStringEndsWith( '/dmat/languages/', (string) $GLOBALS['wp_textdomain_registry']->get( 'dmat', 'de_DE' ) );
		$type = \WP_Block_Type_Registry::get_instance()->get_registered( 'dmat/form' );
		foreach ( $type->editor_script_handles as $handle ) {
			self::assertSame( array( 'dmat', DMAT_PLUGIN_DIR . 'languages' ), array( wp_scripts()->registered[ $handle ]->textdomain, wp_scripts()->registered[ $handle ]->translations_path ) );
		}
	}

	public function test_the_policy_guide_gets_a_text(): void {
		require_once ABSPATH . 'wp-admin/includes/misc.php';
		self::assertNotFalse( has_action( 'admin_init', array( \Dmat\Privacy_Policy::class, 'suggest' ) ) );
	}

	/** @return list<string> Slugs of our menu's entries for a role. */
	private function menu_of( string $role ): array {
		global $menu, $submenu;
		require_once ABSPATH . 'wp-admin/includes/plugin.php';
		$this->become( $role );
		$menu    = array();
		$submenu = array();
		Menu::add();
		return array_column( $submenu['dmat'] ?? array(), 2 );
	}

	/** What a public page prints for us. */
	private function footer(): string {
		wp_dequeue_script( 'dmat-pixel' );
		wp_scripts()->done = array_diff( wp_scripts()->done, array( 'dmat-pixel' ) );
		\Dmat\Pixel::enqueue();
		ob_start();
		\Dmat\Pixel::print_config();
		wp_scripts()->do_items( wp_script_is( 'dmat-pixel', 'enqueued' ) ? array( 'dmat-pixel' ) : array() );
		return (string) ob_get_clean();
	}

	/** @return array<string, mixed> */
	private function config_in( string $html ): array {
		preg_match( '#id="dmat-pixel-config"[^>]*>(.*?)</script>#s', $html, $found );
		return json_decode( trim( $found[1] ?? '' ), true ) ?? array();
	}
}
