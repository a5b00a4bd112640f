<?php
/**
 * Reading a form out of its blocks.
 *
 * @package Dmat
 */

namespace Dmat\Tests;

use Dmat\Form_Definition;
use Dmat\Form_Descriptor;
use Dmat\Form_Finder;

final class FormDefinitionTest extends Site_Test_Case {

	public function test_a_form_is_read_with_the_fields_in_its_columns_and_the_defaults_of_its_blocks(): void {
		$definition = Form_Definition::from_block( parse_blocks( $this->form_markup() )[0] );
		self::assertSame(
			array(
				'id'       => self::FORM_ID,
				'name'     => 'Contact',
				'fields'   => array(
					array(
						'name'     => 'email',
						'kind'     => 'email',
						'label'    => 'Email & more',
						'required' => true,
						'maps'     => 'email',
					),
					array(
						'name'     => 'size',
						'kind'     => 'select',
						'label'    => 'Size',
						'required' => false,
						'maps'     => null,
						'options'  => array(
							array(
								'value' => 's',
								'label' => 'Small',
							),
							array(
								'value' => 'l',
								'label' => 'Large',
							),
						),
					),
					array(
						'name'     => 'news',
						'kind'     => 'consent',
						'label'    => 'Send me news by email.',
						'required' => false,
						'maps'     => null,
						'consent'  => array(
							'purpose'  => 'marketing',
							'channels' => array( 'email' ),
							'text'     => 'Send me news by email.',
						),
					),
				),
				'tags'     => array( 'demo' ),
				'source'   => 'landing_page',
				'campaign' => 'spring',
				'success'  => array(
					'kind' => 'message',
					'text' => 'Thank you!',
				),
				'proof'    => true,
			),
			$definition
		);
	}

	public function test_a_rendered_block_and_a_parsed_one_say_the_same(): void {
		$parsed = parse_blocks( $this->form_markup() )[0];
		self::assertSame( Form_Definition::from_block( $parsed ), Form_Definition::from_block( new \WP_Block( $parsed ) ) );
	}

	public function test_the_descriptor_is_the_same_at_every_render_and_holds_the_page(): void {
		$this->connect();
		$page = $this->save_page( $this->form_markup() );
		self::assertSame( $this->descriptor( $page ), $this->descriptor( $page ) );
		$claims = json_decode( (string) base64_decode( strtr( explode( '.', $this->descriptor( $page ) )[0], '-_', '+/' ), true ), true );
		self::assertSame( array( 'v', 'site', 'page', 'form' ), array_keys( $claims ) );
		self::assertSame( array( 'id' => $page, 'rev' => \Dmat\Page_Revision::of( get_post( $page ) ), 'url' => get_permalink( $page ), 'title' => 'Demo “page” & more' ), $claims['page'] );
		self::assertGreaterThan( 0, $claims['page']['rev'] );
		self::assertSame( self::FORM_ID, Form_Descriptor::verified( $this->descriptor( $page ) )?->form_id() );
	}

	public function test_the_revision_in_the_descriptor_is_the_one_that_was_saved_last(): void {
		$page  = $this->save_page( $this->form_markup() );
		$first = \Dmat\Page_Revision::of( get_post( $page ) );
		wp_update_post( wp_slash( array( 'ID' => $page, 'post_content' => $this->form_markup() . '<!-- wp:paragraph --><p>New.</p><!-- /wp:paragraph -->' ) ) );
		$second = \Dmat\Page_Revision::of( get_post( $page ) );
		self::assertGreaterThan( $first, $second );
		self::assertSame( 'revision', get_post_type( $second ) );
	}

	public function test_the_welcome_mail_is_read_but_never_part_of_what_is_printed(): void {
		$block = parse_blocks( $this->form_markup( self::FORM_ID, ',"welcome":{"enabled":true,"subject":"Hello {{ lead.first_name }}","body":"Hi","fromName":"Zoe","fromEmail":"zoe@example.test"}' ) )[0];
		self::assertSame(
			array(
				'enabled'    => true,
				'subject'    => 'Hello {{ lead.first_name }}',
				'body'       => 'Hi',
				'from_name'  => 'Zoe',
				'from_email' => 'zoe@example.test',
			),
			Form_Definition::welcome_of( $block )
		);
		self::assertArrayNotHasKey( 'welcome', Form_Definition::from_block( $block ) );
	}

	public function test_a_redirect_to_anything_but_the_web_becomes_a_message(): void {
		$block = parse_blocks( $this->form_markup( self::FORM_ID, ',"successKind":"redirect","redirectUrl":"javascript:alert(1)"' ) )[0];
		self::assertSame( 'message', Form_Definition::from_block( $block )['success']['kind'] );
	}

	public function test_forms_are_found_inside_other_blocks_and_synced_patterns_each_once(): void {
		$pattern = $this->save_page( $this->form_markup(), array( 'post_type' => 'wp_block' ) );
		$looped  = $this->save_page( '<!-- wp:block {"ref":' . ( $pattern ) . '} /-->', array( 'post_type' => 'wp_block' ) );
		wp_update_post( wp_slash( array( 'ID' => $pattern, 'post_content' => $this->form_markup() . '<!-- wp:block {"ref":' . $looped . '} /-->' ) ) );
		$other   = wp_generate_uuid4();
		$content = '<!-- wp:group --><div class="wp-block-group"><!-- wp:block {"ref":' . $pattern . '} /--></div><!-- /wp:group -->' . $this->form_markup() . $this->form_markup( $other ) . $this->form_markup( '' );
		self::assertSame( array( self::FORM_ID, $other ), array_map( static fn( array $block ): string => $block['attrs']['formId'], Form_Finder::in( $content ) ) );
		self::assertSame( array(), Form_Finder::in( '<!-- wp:paragraph --><p>dmat/form</p><!-- /wp:paragraph -->' ) );
	}
}
