<?php
/**
 * Files inside submissions while the backend is away.
 *
 * @package Dmat
 */

namespace Dmat\Tests;

use Dmat\Form_Definition;
use Dmat\Form_Descriptor;
use Dmat\Form_Result;
use Dmat\Outbox_Relay;
use Dmat\Submission_Files;

final class SubmissionFilesTest extends Site_Test_Case {

	private const PATH = 'POST /api/public/forms/' . self::FORM_ID . '/submissions/with-files';

	protected function setUp(): void {
		parent::setUp();
		$this->connect();
	}

	protected function tearDown(): void {
		Submission_Files::remove_all();
		parent::tearDown();
	}

	public function test_a_file_is_kept_encrypted_and_delivered_when_the_backend_is_back(): void {
		$this->backend->answers( self::PATH, array( 503, array() ) );
		$answer = $this->ask( 'POST', '/relay', $this->sent( array( 'brief' => $this->packed( 'C:\\Users\\Ada\\Brief.pdf', '%PDF-1.4 secret words' ) ) ) );
		self::assertSame( 202, $answer->get_status() );
		$kept = $this->kept();
		self::assertCount( 1, $kept );
		self::assertMatchesRegularExpression( '#/dmat-waiting/[0-9a-f]{32}$#', $kept[0] );
		self::assertStringNotContainsString( 'secret', file_get_contents( $kept[0] ) );
		self::assertFileExists( dirname( $kept[0] ) . '/.htaccess' );
		self::assertStringNotContainsString( 'secret', $this->waiting()['payload'] );

		$this->backend->answers( self::PATH, array( 201, array( 'status' => 'accepted' ) ) );
		$this->let_time_pass();
		self::assertGreaterThan( 0, Outbox_Relay::run() );
		$body = array_values( array_filter( $this->backend->requests, static fn( array $request ): bool => str_ends_with( $request['path'], '/with-files' ) ) )[0]['body'];
		self::assertSame( array( 'name' => 'Brief.pdf', 'content' => base64_encode( '%PDF-1.4 secret words' ) ), $body['files']['brief'] );
		self::assertSame( 'Brief.pdf', $body['answers']['brief'] );
		self::assertSame( array(), $this->kept() );
	}

	public function test_the_same_submission_keeps_its_file_once(): void {
		$sent = $this->sent( array( 'brief' => $this->packed( 'a.pdf', '%PDF-' ) ) );
		$this->ask( 'POST', '/relay', $sent );
		$this->ask( 'POST', '/relay', $sent );
		self::assertCount( 1, $this->kept() );
	}

	public function test_what_is_certainly_wrong_is_said_at_once_and_nothing_is_kept(): void {
		$wrong = array(
			array( array( 'brief' => $this->packed( 'shell.php', '<?php' ) ), 'Choose a file of one of these kinds for “Brief”: pdf.' ),
			array( array( 'brief' => $this->packed( 'a.pdf', str_repeat( 'a', MB_IN_BYTES + 1 ) ) ), 'Choose a file of at most 1 MB for “Brief”.' ),
			array( array( 'other' => $this->packed( 'a.pdf', '%PDF-' ) ), 'Fill in “Brief”.' ),
			array( 'no JSON', 'Fill in “Brief”.' ),
		);
		foreach ( $wrong as list( $files, $words ) ) {
			$answer = $this->ask( 'POST', '/relay', $this->sent( $files ) );
			self::assertSame( 422, $answer->get_status() );
			self::assertSame( array( 'brief' => $words ), (array) $answer->get_data()['errors'] );
		}
		self::assertSame( array(), $this->kept() );
	}

	public function test_a_name_never_becomes_a_path(): void {
		$this->ask( 'POST', '/relay', $this->sent( array( 'brief' => $this->packed( "../../../wp-config\0.pdf", '%PDF-' ) ) ) );
		self::assertCount( 1, $this->kept() );
		self::assertSame( 'wp-config.pdf', json_decode( $this->waiting()['payload'], true )['files']['brief']['name'] );
		self::assertSame( array(), Submission_Files::for_backend( array( 'x' => array( 'name' => 'x', 'kept' => '../../wp-config.php' ) ) ) );
	}

	public function test_a_form_without_files_stays_small(): void {
		$answer = $this->ask( 'POST', '/relay', array( 'files' => str_repeat( 'x', 300000 ) ) + $this->submission() );
		self::assertSame( 413, $answer->get_status() );
	}

	public function test_an_upload_the_server_did_not_take_is_said_to_be_too_large(): void {
		$files = Submission_Files::from_upload(
			array(
				'name'     => array( 'brief' => 'a.pdf', 'none' => '' ),
				'tmp_name' => array( 'brief' => '', 'none' => '' ),
				'error'    => array( 'brief' => UPLOAD_ERR_INI_SIZE, 'none' => UPLOAD_ERR_NO_FILE ),
			)
		);
		self::assertSame( array( 'brief' => array( 'name' => 'a.pdf', 'content' => null ) ), $files );
		self::assertSame( array( 'brief' => 'Choose a file of at most 1 MB for “Brief”.' ), \Dmat\Answer_Check::errors( $this->definition()['fields'], array( 'email' => 'a@b.c', 'brief' => 'a.pdf' ), array( 'brief' => null ) ) );
	}

	public function test_a_path_that_is_no_upload_is_never_read(): void {
		$files = Submission_Files::from_upload( array( 'name' => array( 'brief' => 'a.pdf' ), 'tmp_name' => array( 'brief' => ABSPATH . 'wp-load.php' ), 'error' => array( 'brief' => UPLOAD_ERR_OK ) ) );
		self::assertNull( $files['brief']['content'] );
	}

	public function test_without_javascript_the_file_goes_to_the_backend_at_once(): void {
		$this->backend->answers( self::PATH, array( 201, array( 'status' => 'accepted' ) ) );
		self::assertTrue( $this->result_of( $this->upload( '%PDF-1.4 \\ “words”' ) )['ok'] );
		$body = $this->backend->requests[0]['body'];
		self::assertSame( array( 'brief' => array( 'name' => 'Brief.pdf', 'content' => base64_encode( '%PDF-1.4 \\ “words”' ) ) ), $body['files'] );
		self::assertSame( array( 'email' => 'zoe\\@example.test', 'brief' => 'Brief.pdf' ), $body['answers'] );
		self::assertTrue( $body['no_script'] );
		self::assertSame( array(), $this->kept() );
	}

	public function test_without_javascript_and_backend_the_file_is_kept_encrypted_and_delivered_later(): void {
		$this->backend->is_dead();
		self::assertTrue( $this->result_of( $this->upload( '%PDF-1.4 secret words' ) )['ok'] );
		self::assertCount( 1, $this->kept() );
		self::assertStringNotContainsString( 'secret', file_get_contents( $this->kept()[0] ) );

		$this->backend->answers( '*', array( 200 ) );
		$this->backend->answers( self::PATH, array( 201, array( 'status' => 'accepted' ) ) );
		$this->let_time_pass();
		self::assertGreaterThan( 0, Outbox_Relay::run() );
		$body = array_values( array_filter( $this->backend->requests, static fn( array $request ): bool => str_ends_with( $request['path'], '/with-files' ) ) )[0]['body'];
		self::assertSame( base64_encode( '%PDF-1.4 secret words' ), $body['files']['brief']['content'] );
		self::assertSame( array(), $this->kept() );
	}

	public function test_without_javascript_a_file_php_refused_is_said_to_be_too_large_even_where_none_is_required(): void {
		foreach ( array( true, false ) as $is_required ) {
			$result = $this->result_of( $this->upload( null, $is_required ) );
			self::assertSame( array( false, array( 'brief' => 'Choose a file of at most 1 MB for “Brief”.' ) ), array( $result['ok'], $result['errors'] ) );
			self::assertSame( 'zoe\\@example.test', $result['values']['email'] );
		}
		add_filter( 'upload_size_limit', $limit = static fn(): int => 512 * KB_IN_BYTES );
		self::assertSame( array( 'brief' => 'Choose a file of at most 0.5 MB for “Brief”.' ), $this->result_of( $this->upload( null ) )['errors'] );
		remove_filter( 'upload_size_limit', $limit );
		self::assertNotContains( self::PATH, $this->backend->questions() );
	}

	public function test_without_javascript_more_than_php_takes_brings_the_visitor_back_to_the_form_with_words(): void {
		$too_much = static function ( array $query, string $from ): \WP_REST_Response {
			$request = new \WP_REST_Request( 'POST', '/dmat/v1/relay' );
			$request->set_header( 'Content-Type', 'multipart/form-data; boundary=x' );
			$request->set_header( 'Content-Length', '99000000' );
			$request->set_header( 'Referer', $from );
			$request->set_query_params( $query );
			return rest_do_request( $request );
		};
		$answer = $too_much( array( 'form' => self::FORM_ID ), home_url( '/demo/' ) );
		self::assertStringStartsWith( home_url( '/demo/?' ), $answer->get_headers()['Location'] );
		self::assertMatchesRegularExpression( '/^This is more than the form can hold\. Choose smaller files, of at most \d+ MB together\.$/', $this->result_of( $answer )['errors'][''] );
		self::assertStringStartsWith( home_url( '/?' ), $too_much( array( 'form' => self::FORM_ID ), 'https://evil.test/' )->get_headers()['Location'] );
		self::assertSame( 413, $too_much( array(), home_url( '/demo/' ) )->get_status() );
		self::assertSame( 413, $too_much( array( 'form' => array( 'x' ) ), home_url( '/demo/' ) )->get_status() );
	}

	/**
	 * Sends the form as a browser without JavaScript does.
	 *
	 * @param string|null $content Of the file; null for one that is larger than PHP takes.
	 */
	private function upload( ?string $content, bool $is_required = true ): \WP_REST_Response {
		$path = null === $content ? '' : (string) tempnam( sys_get_temp_dir(), 'brief' );
		if ( null !== $content ) {
			file_put_contents( $path, $content );
			\Dmat\Test_Uploads::$paths = array( $path );
		}
		$request = new \WP_REST_Request( 'POST', '/dmat/v1/relay' );
		$request->set_header( 'Content-Type', 'multipart/form-data; boundary=x' );
		$request->set_body_params( array( 'descriptor' => Form_Descriptor::for_form( $this->definition( $is_required ), null ), 'submission_id' => '', 'answers' => array( 'email' => 'zoe\\@example.test' ), 'page_url' => home_url( '/demo/' ), 'website' => '' ) );
		$request->set_file_params(
			array(
				'answers' => array(
					'name'      => array( 'brief' => 'Brief.pdf' ),
					'full_path' => array( 'brief' => 'Brief.pdf' ),
					'type'      => array( 'brief' => 'application/pdf' ),
					'tmp_name'  => array( 'brief' => $path ),
					'error'     => array( 'brief' => null === $content ? UPLOAD_ERR_INI_SIZE : UPLOAD_ERR_OK ),
					'size'      => array( 'brief' => strlen( (string) $content ) ),
				),
			)
		);
		$answer = rest_do_request( $request );
		if ( '' !== $path ) {
			unlink( $path );
		}
		return $answer;
	}

	/** Follows the answer back to the page. */
	private function result_of( \WP_REST_Response $answer ): array {
		self::assertSame( 303, $answer->get_status() );
		parse_str( (string) wp_parse_url( $answer->get_headers()['Location'], PHP_URL_QUERY ), $_GET );
		return (array) Form_Result::read( self::FORM_ID );
	}

	/** @return array<string, mixed> */
	private function definition( bool $is_required = true ): array {
		return Form_Definition::from_block( parse_blocks( '<!-- wp:dmat/form {"formId":"' . self::FORM_ID . '"} --><!-- wp:dmat/field-email {"name":"email","label":"Email","maps":"email"} /--><!-- wp:dmat/field-file {"name":"brief","label":"Brief","required":' . wp_json_encode( $is_required ) . ',"accept":["pdf"],"maxMegabytes":1} /--><!-- /wp:dmat/form -->' )[0] );
	}

	/**
	 * @param mixed $files
	 * @return array<string, mixed>
	 */
	private function sent( $files ): array {
		return array(
			'descriptor' => Form_Descriptor::for_form( $this->definition(), null ),
			'answers'    => array( 'email' => 'zoe@example.test', 'brief' => 'whatever.pdf' ),
			'files'      => is_string( $files ) ? $files : wp_json_encode( $files ),
		) + $this->submission();
	}

	/** @return array{name: string, content: string} */
	private function packed( string $name, string $content ): array {
		return array( 'name' => $name, 'content' => base64_encode( $content ) );
	}

	/** @return list<string> */
	private function kept(): array {
		return glob( wp_upload_dir()['basedir'] . '/dmat-waiting/*[0-9a-f]' ) ?: array();
	}

	/** @return array<string, string|null> The row of the submission. */
	private function waiting(): array {
		return array_values( array_filter( $this->rows(), static fn( array $row ): bool => \Dmat\Outbox::SUBMISSION === $row['kind'] ) )[0];
	}
}
