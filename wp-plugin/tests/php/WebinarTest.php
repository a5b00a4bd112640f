<?php
/**
 * Webinars and the calendars they go into.
 *
 * @package Dmat
 */

namespace Dmat\Tests;

use Dmat\Rest\File_Answer;

final class WebinarTest extends Site_Test_Case {

	private const BLOCK = '<!-- wp:dmat/webinar {"title":"Cash, flow; and \u003cem\u003emore\u003c/em\u003e","startsAt":"2031-07-04T17:00","timeZone":"America/New_York","minutes":90,"host":"Ines \u0026 Tom","place":"Online"} /-->';

	public function test_the_details_say_when_in_the_zone_it_is_announced_in(): void {
		$html = $this->html( self::BLOCK );
		self::assertStringContainsString( '<time datetime="2031-07-04T17:00:00-04:00">Friday, July 4, 2031</time>', $html );
		self::assertStringContainsString( '5:00 pm to 6:30 pm (EDT)', $html );
		self::assertStringContainsString( '<dd>Ines &amp; Tom</dd>', $html );
		self::assertStringNotContainsString( '<em>', $html );
	}

	public function test_a_webinar_without_a_date_offers_no_calendar(): void {
		$html = $this->html( '<!-- wp:dmat/webinar {"title":"Soon","host":"Ines"} /-->' );
		self::assertStringContainsString( 'Soon', $html );
		self::assertStringNotContainsString( 'calendar', $html );
		self::assertSame( '', trim( $this->html( '<!-- wp:dmat/webinar /-->' ) ) );
	}

	public function test_google_and_outlook_get_the_same_moment_in_universal_time(): void {
		$html = html_entity_decode( $this->html( self::BLOCK ) );
		self::assertStringContainsString( 'dates=20310704T210000Z%2F20310704T223000Z', $html );
		self::assertStringContainsString( 'startdt=2031-07-04T21%3A00%3A00Z&enddt=2031-07-04T22%3A30%3A00Z', $html );
	}

	public function test_the_calendar_file_is_one_calendars_accept(): void {
		$long = str_replace( 'Cash, flow;', str_repeat( 'Längere Wörter, ', 12 ) . ';', self::BLOCK );
		$page = $this->save_page( $long );
		$file = $this->file_of( $page );
		self::assertStringStartsWith( "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n", $file );
		self::assertStringContainsString( "DTSTART:20310704T210000Z\r\nDTEND:20310704T223000Z\r\n", $file );
		foreach ( explode( "\r\n", $file ) as $line ) {
			self::assertLessThanOrEqual( 75, strlen( $line ) );
			self::assertTrue( mb_check_encoding( $line, 'UTF-8' ), 'A letter was cut in two.' );
		}
		$whole = str_replace( "\r\n ", '', $file );
		self::assertStringContainsString( 'SUMMARY:Längere Wörter\, Längere', $whole );
		self::assertStringContainsString( '\; and more', $whole );
		self::assertMatchesRegularExpression( '/^UID:webinar-' . $page . '-[0-9a-f]{8}@[\w.]+\r$/m', $whole );
		self::assertSame( $file, $this->file_of( $page ), 'Taken twice it is one event.' );
	}

	public function test_the_file_is_saved_and_never_shown(): void {
		$answer = rest_do_request( new \WP_REST_Request( 'GET', '/dmat/v1/calendar/' . $this->save_page( self::BLOCK ) ) );
		$told   = $answer->get_headers();
		self::assertSame( 'text/calendar; charset=utf-8', $told['Content-Type'] );
		self::assertStringStartsWith( 'attachment; filename="', $told['Content-Disposition'] );
		self::assertSame( 'nosniff', $told['X-Content-Type-Options'] );
	}

	public function test_a_draft_or_a_locked_page_tells_nobody_its_date(): void {
		foreach ( array( array( 'post_status' => 'draft' ), array( 'post_status' => 'private' ), array( 'post_password' => 'x' ) ) as $page ) {
			self::assertSame( 404, $this->ask( 'GET', '/calendar/' . $this->save_page( self::BLOCK, $page ) )->get_status() );
		}
		self::assertSame( 404, $this->ask( 'GET', '/calendar/' . $this->save_page( 'Nothing' ) )->get_status() );
	}

	public function test_two_webinars_of_one_page_have_a_file_each(): void {
		$page = $this->save_page( self::BLOCK . '<!-- wp:dmat/webinar {"title":"The other","startsAt":"2032-01-01T09:00"} /-->' );
		preg_match_all( '#calendar/\d+[^"]*event=([0-9a-f]{8})#', html_entity_decode( $this->html( '', $page ) ), $found );
		self::assertCount( 2, array_unique( $found[1] ) );
		self::assertStringContainsString( 'SUMMARY:The other', $this->file_of( $page, $found[1][1] ) );
	}

	private function html( string $content, ?int $page = null ): string {
		$GLOBALS['post'] = get_post( $page ?? $this->save_page( $content ) );
		return do_blocks( $GLOBALS['post']->post_content );
	}

	private function file_of( int $page, string $event = '' ): string {
		$request = new \WP_REST_Request( 'GET', '/dmat/v1/calendar/' . $page );
		$request->set_query_params( array_filter( array( 'event' => $event ) ) );
		$answer = rest_do_request( $request );
		self::assertInstanceOf( File_Answer::class, $answer );
		ob_start();
		$answer->print_file();
		return (string) ob_get_clean();
	}
}
