<?php
/**
 * Files behind a form.
 *
 * @package Dmat
 */

namespace Dmat\Tests;

use Dmat\Download_Link;
use Dmat\Form_Result;
use Dmat\Private_Files;
use Dmat\Rest\File_Answer;

final class DownloadTest extends Site_Test_Case {

	/** @var list<string> What to tidy up. */
	private array $made = array();

	protected function tearDown(): void {
		foreach ( $this->made as $path ) {
			is_file( $path ) && unlink( $path );
		}
		$_GET = array();
		parent::tearDown();
	}

	public function test_a_private_file_has_no_address_and_is_no_visitors_business(): void {
		$file   = $this->upload();
		$before = (string) wp_get_attachment_url( $file );
		$this->become( 'administrator' );
		self::assertSame( 200, $this->ask( 'POST', '/private-files', array( 'id' => $file ) )->get_status() );
		$path         = (string) Private_Files::path_of( $file );
		$this->made[] = $path;
		self::assertSame( 'The guide.', file_get_contents( $path ) );
		self::assertMatchesRegularExpression( '#/dmat-private/[0-9a-f]{32}/[^/]+\.pdf$#', $path );
		self::assertFileDoesNotExist( wp_upload_dir()['basedir'] . '/' . basename( $before ) );
		self::assertStringContainsString( 'denied', (string) file_get_contents( dirname( $path, 2 ) . '/.htaccess' ) );
		self::assertStringNotContainsString( 'dmat-private', (string) wp_get_attachment_url( $file ) );
		wp_set_current_user( 0 );
		self::assertSame( 401, rest_do_request( new \WP_REST_Request( 'GET', '/wp/v2/media/' . $file ) )->get_status() );
		$list = rest_do_request( new \WP_REST_Request( 'GET', '/wp/v2/media' ) )->get_data();
		self::assertNotContains( $file, array_column( $list, 'id' ) );
	}

	public function test_only_who_may_change_a_media_item_takes_it_away(): void {
		$file = $this->upload();
		$this->become( 'subscriber' );
		self::assertSame( 403, $this->ask( 'POST', '/private-files', array( 'id' => $file ) )->get_status() );
		$this->become( 'author' );
		self::assertSame( 403, $this->ask( 'POST', '/private-files', array( 'id' => $file ) )->get_status(), 'It belongs to somebody else.' );
		self::assertFalse( Private_Files::is_private( $file ) );
	}

	public function test_a_file_a_page_shows_to_everybody_is_not_taken_away(): void {
		$file = $this->upload();
		$this->save_page( '<a href="' . wp_get_attachment_url( $file ) . '">All of you</a>' );
		$refused = Private_Files::protect( $file );
		self::assertSame( 'dmat_file_in_use', $refused->get_error_code() );
		self::assertFalse( Private_Files::is_private( $file ) );
	}

	public function test_the_file_is_given_for_a_fresh_proof_of_this_form_only(): void {
		list( $file, $form ) = $this->page_with_download();
		$answer              = $this->fetch( $form, Form_Result::receipt( $form ) );
		self::assertInstanceOf( File_Answer::class, $answer );
		ob_start();
		$answer->print_file();
		self::assertSame( 'The guide.', ob_get_clean() );
		$told = $answer->get_headers();
		self::assertMatchesRegularExpression( "#^attachment; filename=\"[\w.-]+\.pdf\"; filename\*=UTF-8''#", $told['Content-Disposition'] );
		self::assertSame( array( 'application/pdf', '10', 'nosniff', 'private, no-store' ), array( $told['Content-Type'], $told['Content-Length'], $told['X-Content-Type-Options'], $told['Cache-Control'] ) );
		self::assertSame( 403, $this->fetch( $form, '' )->get_status() );
		self::assertSame( 403, $this->fetch( $form, Form_Result::receipt( wp_generate_uuid4() ) )->get_status() );
		self::assertSame( 403, $this->fetch( $form, substr( Form_Result::receipt( $form ), 0, -2 ) . 'xx' )->get_status() );
		parse_str( (string) wp_parse_url( Form_Result::address( home_url(), $form, array( 'email' => 'No.' ) ), PHP_URL_QUERY ), $refused );
		self::assertSame( 403, $this->fetch( $form, $refused['dmat_result'] )->get_status(), 'A refused form proves nothing.' );
	}

	public function test_the_proof_of_the_backend_opens_it_until_it_expires(): void {
		$this->connect();
		list( , $form ) = $this->page_with_download();
		$sign           = static function ( int $until ) use ( $form ): string {
			$payload = \Dmat\Base64url::encode( (string) wp_json_encode( array( 'form' => $form, 'ok' => true, 'exp' => $until ) ) );
			return \Dmat\Site_Key::sign( $payload, \Dmat\Site_Key::derive( (string) \Dmat\Base64url::decode( self::SECRET ), 'form-result' ) );
		};
		self::assertSame( 200, $this->fetch( $form, $sign( time() + 60 ) )->get_status() );
		self::assertSame( 403, $this->fetch( $form, $sign( time() - 1 ) )->get_status() );
	}

	public function test_the_page_holds_the_link_only_for_who_sent_the_form(): void {
		list( , $form, $page ) = $this->page_with_download();
		$GLOBALS['post']       = get_post( $page );
		$html                  = do_blocks( $GLOBALS['post']->post_content );
		self::assertStringContainsString( 'data-dmat-form-of="' . $form . '" hidden', $html );
		self::assertMatchesRegularExpression( '#proof(=)?"#', $html, 'A cached page opens nothing.' );
		parse_str( (string) wp_parse_url( Form_Result::address( home_url(), $form ), PHP_URL_QUERY ), $_GET );
		$html = do_blocks( $GLOBALS['post']->post_content );
		self::assertMatchesRegularExpression( '#data-dmat-form-of="[^"]+"><p>#', $html );
		preg_match( '#proof=([\w.%-]+)#', $html, $proof );
		self::assertSame( 200, $this->fetch( $form, rawurldecode( $proof[1] ) )->get_status() );
	}

	public function test_a_file_goes_with_its_page_and_its_block(): void {
		list( , $form, $page ) = $this->page_with_download();
		self::assertNotNull( Download_Link::file_of( $form ) );
		wp_update_post( array( 'ID' => $page, 'post_status' => 'draft' ) );
		self::assertSame( 404, $this->fetch( $form, Form_Result::receipt( $form ) )->get_status() );
		wp_update_post( wp_slash( array( 'ID' => $page, 'post_status' => 'publish', 'post_content' => $this->form_markup( $form ) ) ) );
		self::assertNull( Download_Link::file_of( $form ) );
	}

	/** @return array{int, string, int} File, form and page. */
	private function page_with_download(): array {
		$file = $this->upload();
		self::assertTrue( Private_Files::protect( $file ) );
		$this->made[] = (string) Private_Files::path_of( $file );
		$page         = $this->save_page( '<!-- wp:dmat/download {"fileId":' . $file . '} -->' . $this->form_markup() . '<!-- /wp:dmat/download -->' );
		return array( $file, self::FORM_ID, $page );
	}

	private function fetch( string $form, string $proof ): \WP_REST_Response {
		$request = new \WP_REST_Request( 'GET', '/dmat/v1/download/' . $form );
		$request->set_query_params( array( 'proof' => $proof ) );
		return rest_do_request( $request );
	}

	private function upload(): int {
		$name = 'guide-' . strtolower( wp_generate_password( 8, false ) ) . '.pdf';
		$path = wp_upload_dir()['basedir'] . '/' . $name;
		file_put_contents( $path, 'The guide.' );
		$this->made[] = $path;
		$id           = wp_insert_attachment( array( 'post_mime_type' => 'application/pdf', 'post_title' => 'Guide', 'post_status' => 'inherit' ), $path );
		self::assertIsInt( $id );
		return $id;
	}
}
