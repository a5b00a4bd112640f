<?php
/**
 * A test on a real site.
 *
 * @package Dmat
 */

namespace Dmat\Tests;

use Dmat\Connection;
use Dmat\Descriptor_Keys;
use Dmat\Form_Definition;
use Dmat\Form_Descriptor;
use Dmat\Outbox;
use Dmat\Outbox_Table;
use PHPUnit\Framework\TestCase;

/**
 * Every test runs in a transaction that is undone afterwards, before a backend that answers inside the process.
 */
abstract class Site_Test_Case extends TestCase {

	protected const SECRET  = 'AwoRGB8mLTQ7QklQV15lbHN6gYiPlp2kq7K5wMfO1dw';
	protected const SITE    = 'st_0123456789abcdefghjk';
	protected const FORM_ID = '3d1f6a52-8f4e-4a57-9a55-2f1de6f3b0aa';

	protected Fake_Backend $backend;

	protected function setUp(): void {
		global $wpdb;
		$wpdb->query( 'SET autocommit = 0' );
		$wpdb->query( 'START TRANSACTION' );
		wp_cache_flush();
		$wpdb->query( 'DELETE FROM ' . Outbox_Table::name() );
		$wpdb->query( "DELETE FROM {$wpdb->posts} WHERE post_content LIKE '%wp:dmat/%'" );
		delete_option( Connection::OPTION );
		delete_option( Descriptor_Keys::OPTION );
		wp_set_current_user( 0 );
		$this->backend = new Fake_Backend();
		$this->backend->start();
	}

	protected function tearDown(): void {
		global $wpdb, $wp_rest_server;
		$this->backend->stop();
		$wpdb->query( 'ROLLBACK' );
		$wpdb->query( 'SET autocommit = 1' );
		wp_cache_flush();
		$wp_rest_server = null;
		$_GET           = array();
		$_SERVER['REMOTE_ADDR'] = '203.0.113.7';
	}

	/**
	 * Connects the site as pairing would.
	 *
	 * @param string $site   The id the backend gives it.
	 * @param string $secret Base64url of 32 bytes.
	 */
	protected function connect( string $site = self::SITE, string $secret = self::SECRET ): void {
		$this->backend->answers(
			'POST /api/public/sites/pair',
			array(
				201,
				array(
					'site_id' => $site,
					'secret'  => $secret,
					'company' => array(
						'id'   => 5,
						'name' => 'Example Ltd',
					),
					'api_url' => Fake_Backend::URL,
				),
			)
		);
		$view = Connection::connect( Fake_Backend::URL, 'K7M2Q-94XRT' );
		self::assertIsArray( $view );
		$this->backend->requests = array();
	}

	/**
	 * Makes a user of a role and becomes them.
	 *
	 * @param string $role Role name.
	 */
	protected function become( string $role ): \WP_User {
		$name = 'someone-' . wp_generate_password( 8, false );
		$id   = wp_insert_user(
			array(
				'user_login'   => $name,
				'user_pass'    => 'secret',
				'user_email'   => $name . '@example.test',
				'display_name' => 'Zoë Müller',
				'role'         => $role,
			)
		);
		self::assertIsInt( $id );
		return wp_set_current_user( $id );
	}

	/**
	 * Asks a route of this site as the current user.
	 *
	 * @param string               $method HTTP method.
	 * @param string               $route  From `/`.
	 * @param array<string, mixed> $fields JSON body.
	 */
	protected function ask( string $method, string $route, array $fields = array() ): \WP_REST_Response {
		$request = new \WP_REST_Request( $method, '/dmat/v1' . $route );
		if ( 'GET' !== $method ) {
			$request->set_header( 'Content-Type', 'application/json' );
			$request->set_body( (string) wp_json_encode( (object) $fields ) );
		}
		return rest_do_request( $request );
	}

	/**
	 * Sends a form without JavaScript.
	 *
	 * @param array<string, mixed> $fields Form fields, unslashed.
	 */
	protected function send_plain( array $fields ): \WP_REST_Response {
		$request = new \WP_REST_Request( 'POST', '/dmat/v1/relay' );
		$request->set_header( 'Content-Type', 'application/x-www-form-urlencoded' );
		$request->set_body_params( $fields ); // The server has unslashed them.
		return rest_do_request( $request );
	}

	/** Block markup of a form with an email field and a consent. */
	protected function form_markup( string $form_id = self::FORM_ID, string $more = '' ): string {
		return '<!-- wp:dmat/form {"formId":"' . $form_id . '","name":"Contact","tags":["demo"],"campaign":"spring","successText":"Thank you!"' . $more . '} -->'
			. '<!-- wp:columns --><div class="wp-block-columns"><!-- wp:column --><div class="wp-block-column"><!-- wp:dmat/field-email {"name":"email","label":"Email \u0026amp; \u003cem\u003emore\u003c/em\u003e","required":true,"maps":"email"} /--></div><!-- /wp:column --></div><!-- /wp:columns -->'
			. '<!-- wp:dmat/field-select {"name":"size","label":"Size","options":[{"value":"s","label":"Small"},{"value":"l","label":"Large"}]} /-->'
			. '<!-- wp:dmat/consent {"name":"news","text":"Send me \u003cstrong\u003enews\u003c/strong\u003e by email.","channels":["email"]} /-->'
			. '<!-- wp:dmat/submit {"text":"Send"} /-->'
			. '<!-- /wp:dmat/form -->';
	}

	/**
	 * Saves a page.
	 *
	 * @param string               $content Block markup.
	 * @param array<string, mixed> $more    More columns.
	 */
	protected function save_page( string $content, array $more = array() ): int {
		$id = wp_insert_post(
			wp_slash(
				$more + array(
					'post_type'    => 'page',
					'post_status'  => 'publish',
					'post_title'   => 'Demo “page” & more',
					'post_content' => $content,
				)
			),
			true
		);
		self::assertIsInt( $id );
		return $id;
	}

	/** The signed descriptor of a form on a saved page. */
	protected function descriptor( ?int $page_id = null ): string {
		$block = parse_blocks( $this->form_markup() )[0];
		return Form_Descriptor::for_form( Form_Definition::from_block( $block ), get_post( $page_id ?? $this->save_page( $this->form_markup() ) ) );
	}

	/**
	 * A complete submission as the script sends it.
	 *
	 * @param array<string, mixed> $more Other or more fields.
	 * @return array<string, mixed>
	 */
	protected function submission( array $more = array() ): array {
		return $more + array(
			'descriptor'    => $more['descriptor'] ?? $this->descriptor(),
			'submission_id' => wp_generate_uuid4(),
			'answers'       => array(
				'email' => 'zoe@example.test',
				'news'  => true,
			),
			'page_url'      => home_url( '/demo/' ),
			'referrer'      => '',
			'elapsed_ms'    => 4200,
			'website'       => '',
			'consent'       => array( 'tracking' => false ),
		);
	}

	/**
	 * Rows of the outbox.
	 *
	 * @return list<array<string, string|null>>
	 */
	protected function rows(): array {
		global $wpdb;
		return $wpdb->get_results( 'SELECT * FROM ' . Outbox_Table::name() . ' ORDER BY id', ARRAY_A );
	}

	/** Makes everything in the outbox due, as time does. */
	protected function let_time_pass(): void {
		global $wpdb;
		$wpdb->query( 'UPDATE ' . Outbox_Table::name() . " SET next_attempt_at = '2000-01-01 00:00:00', claimed_until = NULL" );
		update_option( Outbox::DUE_OPTION, 0 );
	}
}
