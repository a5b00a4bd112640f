<?php
/**
 * Files inside submissions while the backend is away.
 *
 * @package Dmat
 */

namespace Dmat\Tests;

use Dmat\Form_Definition;
use Dmat\Form_Descriptor;
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

	/** @return array<string, mixed> */
	private function definition(): array {
		return Form_Definition::from_block( parse_blocks( '<!-- wp:dmat/form {"formId":"' . self::FORM_ID . '"} --><!-- wp:dmat/field-email {"name":"email","label":"Email","maps":"email"} /--><!-- wp:dmat/field-file {"name":"brief","label":"Brief","required":true,"accept":["pdf"],"maxMegabytes":1} /--><!-- /wp:dmat/form -->' )[0] );
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
