<?php
/**
 * The company's own fields, as the block editor offers them.
 *
 * @package Dmat
 */

namespace Dmat\Tests;

final class CustomFieldsTest extends Site_Test_Case {

	private const PATH = 'GET /api/custom-fields';

	public function test_they_are_named_to_who_writes_forms_and_asked_for_once_a_minute(): void {
		$this->connect();
		$field = array( 'id' => 3, 'key' => 'budget', 'label' => 'Budget <b>in €</b>', 'kind' => 'number', 'options' => array() );
		$this->backend->answers( self::PATH, array( 200, array( 'items' => array( $field, array( 'key' => '../x' ), 'odd' ), 'archived' => array( array( 'key' => 'old' ) + $field ) ) ) );
		$this->become( 'editor' );
		for ( $times = 0; $times < 2; $times++ ) {
			self::assertSame( array( array( 'key' => 'budget', 'label' => 'Budget in €', 'kind' => 'number' ) ), $this->ask( 'GET', '/custom-fields' )->get_data()['items'] );
		}
		self::assertSame( array( self::PATH ), $this->backend->questions() );
		self::assertMatchesRegularExpression( '/^Bearer ey/', $this->backend->requests[0]['headers']['Authorization'] );
	}

	public function test_without_a_backend_there_are_none_and_it_is_left_alone_for_a_while(): void {
		$this->become( 'editor' );
		self::assertSame( array(), $this->ask( 'GET', '/custom-fields' )->get_data()['items'] );
		$this->connect();
		$this->backend->is_dead();
		self::assertSame( array(), $this->ask( 'GET', '/custom-fields' )->get_data()['items'] );
		$this->ask( 'GET', '/custom-fields' );
		self::assertSame( array( self::PATH ), $this->backend->questions() );
	}

	public function test_those_of_another_company_are_not_kept_for_the_next_one(): void {
		$this->become( 'editor' );
		foreach ( array( 'st_0123456789abcdefghjk' => 'budget', 'st_1123456789abcdefghjk' => 'region' ) as $site => $key ) {
			$this->connect( $site );
			$this->backend->answers( self::PATH, array( 200, array( 'items' => array( array( 'key' => $key, 'label' => $key, 'kind' => 'text' ) ) ) ) );
			self::assertSame( array( $key ), array_column( $this->ask( 'GET', '/custom-fields' )->get_data()['items'], 'key' ) );
		}
	}
}
