<?php
/**
 * Questions beyond plain ones: numbers, days, files, conditions, steps.
 *
 * @package Dmat
 */

namespace Dmat\Tests;

use Dmat\Answer_Check;
use Dmat\Asked_Fields;
use Dmat\Field_Details;
use Dmat\Form_Definition;
use Dmat\Form_Messages;

final class FieldKindsTest extends Site_Test_Case {

	public function test_the_kinds_of_file_are_those_of_the_shared_table(): void {
		$shared = file_get_contents( dirname( DMAT_PLUGIN_DIR ) . '/shared/src/forms/file-types.ts' );
		preg_match_all( '/^  (\w+): \[(.+)\],$/m', $shared, $rows, PREG_SET_ORDER );
		$types = array();
		foreach ( $rows as $row ) {
			$types[ $row[1] ] = array_map( static fn( string $one ): string => trim( $one, " '" ), explode( ',', $row[2] ) );
		}
		self::assertSame( $types, Field_Details::FILE_TYPES );
	}

	/** @return array<string, array{0: array<string, mixed>}> */
	public static function conditions(): array {
		$shared = file_get_contents( dirname( __DIR__, 3 ) . '/shared/src/forms/condition-vectors.ts' );
		$table  = json_decode( substr( $shared, strpos( $shared, '= [' ) + 2, strrpos( $shared, ']' ) - strpos( $shared, '= [' ) - 1 ), true );
		self::assertGreaterThan( 20, count( $table ) );
		$named = array();
		foreach ( $table as $row ) {
			$named[ wp_json_encode( $row ) ] = array( $row );
		}
		return $named;
	}

	/**
	 * @dataProvider conditions
	 * @param array<string, mixed> $row
	 */
	#[\PHPUnit\Framework\Attributes\DataProvider( 'conditions' )]
	public function test_a_question_is_asked_as_in_the_browser( array $row ): void {
		$fields = array(
			array( 'name' => 'source', 'kind' => 'text' ),
			array(
				'name' => 'x',
				'kind' => 'text',
				'when' => array(
					array(
						'field' => 'source',
						'is'    => $row['is'],
						'value' => $row['value'],
					),
				),
			),
		);
		self::assertCount( $row['asked'] ? 2 : 1, Asked_Fields::of( $fields, array( 'source' => $row['answer'] ) ) );
	}

	public function test_a_question_that_is_not_asked_is_not_required_either(): void {
		$fields = array(
			array( 'name' => 'size', 'kind' => 'text', 'label' => 'Size', 'required' => false ),
			array(
				'name'     => 'seats',
				'kind'     => 'number',
				'label'    => 'Seats',
				'required' => true,
				'when'     => array( array( 'field' => 'size', 'is' => 'equals', 'value' => 'large' ) ),
			),
		);
		self::assertSame( array(), Answer_Check::errors( $fields, array( 'size' => 'small', 'seats' => '' ) ) );
		self::assertSame( array( 'seats' => 'Fill in “Seats”.' ), Answer_Check::errors( $fields, array( 'size' => 'Large', 'seats' => '' ) ) );
		self::assertSame( array( 'seats' => 'Enter a number for “Seats”.' ), Answer_Check::errors( $fields, array( 'size' => 'Large', 'seats' => 'many' ) ) );
	}

	public function test_a_day_that_is_none_is_refused_in_words(): void {
		$fields = array( array( 'name' => 'day', 'kind' => 'date', 'label' => 'Day', 'required' => false ) );
		self::assertSame( array( 'day' => Form_Messages::more()['date'] ), array_map( static fn( string $words ): string => str_replace( '“Day”', '“{label}”', $words ), Answer_Check::errors( $fields, array( 'day' => '2026-02-31' ) ) ) );
		self::assertSame( array(), Answer_Check::errors( $fields, array( 'day' => '2024-02-29' ) ) );
	}

	public function test_the_details_of_a_field_are_part_of_the_definition(): void {
		$markup = $this->form_around(
			'<!-- wp:dmat/form-step {"title":"One"} -->'
			. '<!-- wp:dmat/field-number {"name":"seats","label":"Seats","min":1,"max":9,"step":0.5,"width":"third"} /-->'
			. '<!-- wp:dmat/field-date {"name":"day","label":"Day","min":"2026-01-01","max":"soon"} /-->'
			. '<!-- /wp:dmat/form-step -->'
			. '<!-- wp:dmat/field-file {"name":"brief","label":"Brief","accept":["pdf","exe"],"maxMegabytes":50} /-->'
			. '<!-- wp:dmat/field-text {"name":"why","label":"Why","ask":"turn","when":[{"field":"seats","is":"more","value":"5"},{"field":"","is":"like"}]} /-->'
		);
		$fields = Form_Definition::from_block( parse_blocks( $markup )[0] )['fields'];
		self::assertSame( array( 'min' => 1, 'max' => 9, 'step' => 0.5 ), array_intersect_key( $fields[0], array_flip( array( 'min', 'max', 'step' ) ) ) );
		self::assertSame( array( 'min' => '2026-01-01' ), array_intersect_key( $fields[1], array_flip( array( 'min', 'max', 'step' ) ) ) );
		self::assertSame( array( 'accept' => array( 'pdf' ), 'maxMegabytes' => 10 ), array_intersect_key( $fields[2], array_flip( array( 'accept', 'maxMegabytes' ) ) ) );
		self::assertSame( array( array( 'field' => 'seats', 'is' => 'more', 'value' => '5' ) ), $fields[3]['when'] );
		self::assertSame( 'turn', $fields[3]['ask'] );
	}

	public function test_a_form_without_a_script_shows_every_step_and_insists_on_nothing_that_hangs_on_a_condition(): void {
		$html = do_blocks(
			$this->form_around(
				'<!-- wp:dmat/form-step {"title":"You <b>"} --><!-- wp:dmat/field-number {"name":"seats","label":"Seats","required":true,"min":1} /--><!-- /wp:dmat/form-step -->'
				. '<!-- wp:dmat/form-step --><!-- wp:dmat/field-date {"name":"day","label":"Day","required":true,"when":[{"field":"seats","is":"more","value":"5"}]} /--><!-- /wp:dmat/form-step -->'
				. '<!-- wp:dmat/submit /-->'
			)
		);
		self::assertMatchesRegularExpression( '/<input [^>]*required[^>]+type="number" min="1"[^>]* step="any"/', $html );
		self::assertMatchesRegularExpression( '/<input [^>]*aria-required="true"[^>]+type="date"/', $html );
		self::assertSame( 2, substr_count( $html, 'role="group"' ) );
		self::assertStringContainsString( 'You &lt;b&gt;', $html );
		self::assertDoesNotMatchRegularExpression( '/<div[^>]+class="dmat-step [^>]+ hidden[ >]/', $html );
		self::assertMatchesRegularExpression( '/<div class="dmat-steps" hidden/', $html );
		self::assertMatchesRegularExpression( '/data-dmat-field="day"/', $html );
	}

	public function test_a_form_brings_only_the_scripts_it_needs(): void {
		$plain = \Dmat\Form_Scripts::needed( array( array( 'kind' => 'email' ), array( 'kind' => 'consent' ) ), 1 );
		self::assertSame( array(), $plain );
		self::assertSame( array( 'more' ), \Dmat\Form_Scripts::needed( array( array( 'kind' => 'number' ) ), 0 ) );
		self::assertSame( array( 'more', 'steps', 'files' ), \Dmat\Form_Scripts::needed( array( array( 'kind' => 'file' ) ), 2 ) );
		self::assertSame( array( 'more', 'known' ), \Dmat\Form_Scripts::needed( array( array( 'kind' => 'text', 'ask' => 'turn' ) ), 0 ) );
	}

	public function test_of_a_queue_the_first_question_is_shown_until_the_visitor_is_known(): void {
		$html = do_blocks( $this->form_around( '<!-- wp:dmat/field-text {"name":"one","label":"One","ask":"turn"} /--><!-- wp:dmat/field-text {"name":"two","label":"Two","ask":"turn"} /-->' ) );
		self::assertDoesNotMatchRegularExpression( '/<div[^>]+data-dmat-field="one"[^>]* hidden[ >]/', $html );
		self::assertMatchesRegularExpression( '/<div[^>]* hidden[^>]*data-dmat-field="two"|<div[^>]+data-dmat-field="two"[^>]* hidden[ >=]/', $html );
	}

	public function test_the_success_screen_stands_beside_the_form_and_takes_the_place_of_its_words(): void {
		$html = do_blocks( $this->form_around( '<!-- wp:dmat/field-email {"name":"email","label":"Email"} /--><!-- wp:dmat/form-success --><!-- wp:heading --><h2 class="wp-block-heading">Hurray</h2><!-- /wp:heading --><!-- /wp:dmat/form-success -->' ) );
		self::assertMatchesRegularExpression( '/<div[^>]*role="status"[^>]*hidden[^>]*>\s*<h2 class="wp-block-heading">Hurray/', $html );
		self::assertLessThan( strpos( $html, '<form' ), strpos( $html, 'Hurray' ) );
		self::assertStringNotContainsString( Form_Messages::all()['thanks'] . '&', $html );
	}

	/** A form around some blocks. */
	private function form_around( string $blocks ): string {
		return '<!-- wp:dmat/form {"formId":"' . self::FORM_ID . '","name":"Quote"} -->' . $blocks . '<!-- /wp:dmat/form -->';
	}
}
