<?php
/**
 * POST dmat/v1/relay.
 *
 * @package Dmat
 */

namespace Dmat\Rest;

defined( 'ABSPATH' ) || exit;

use Dmat\Form_Messages;
use Dmat\Form_Result;
use Dmat\Rate_Limit;
use Dmat\Submission;
use Dmat\Submission_Files;

/**
 * Takes what a visitor sent when the backend cannot, and every form sent without JavaScript.
 *
 * Public on purpose and without a nonce: the page may come from a cache. It accepts only forms this site signed.
 */
final class Relay {

	/** Bytes of one request. */
	private const LARGEST = 262144;

	/** Bytes of one request with files: two of the largest, in base64. */
	private const LARGEST_WITH_FILES = 33554432;

	/** Seconds to leave an ailing backend alone before the first attempt. */
	private const REST = 5;

	/** Hooks. */
	public static function register(): void {
		add_action( 'rest_api_init', array( self::class, 'register_routes' ) );
	}

	/** Routes. */
	public static function register_routes(): void {
		register_rest_route(
			Routes::NAMESPACE,
			'/relay',
			array(
				'methods'             => 'POST',
				'callback'            => array( self::class, 'take' ),
				// A visitor is nobody: the signed descriptor, the size and the rate decide, in take().
				'permission_callback' => '__return_true',
			)
		);
	}

	/**
	 * Takes a submission.
	 *
	 * @param \WP_REST_Request $request The request.
	 * @return \WP_REST_Response|\WP_Error
	 */
	public static function take( \WP_REST_Request $request ) {
		$size = self::size_of( $request );
		if ( $size > self::most() ) {
			return self::too_large( $request, self::most() );
		}
		if ( ! Rate_Limit::allows_one_more() ) {
			return new \WP_Error( 'dmat_too_many', __( 'Too many forms in a short time. Please try again in a minute.', 'dmat' ), array( 'status' => 429 ) );
		}
		$is_script  = $request->is_json_content_type();
		$sent       = $is_script ? $request->get_json_params() : $request->get_body_params();
		$files      = $is_script ? Submission_Files::from_json( $sent['files'] ?? null ) : Submission_Files::from_upload( (array) ( $request->get_file_params()['answers'] ?? array() ) );
		$submission = is_array( $sent ) ? Submission::from_request( $sent, $files ) : null;
		if ( null === $submission ) {
			return new \WP_Error( 'dmat_form_unknown', __( 'This form is not from this site. Please reload the page and try again.', 'dmat' ), array( 'status' => 403 ) );
		}
		if ( $size > self::LARGEST && ! $submission->asks_for_files() ) {
			return self::too_large( $request, self::LARGEST );
		}
		$examined = $submission->examined( $is_script );
		return $is_script ? self::store( $examined ) : self::pass_on( $examined );
	}

	/**
	 * The script asked the backend already: keep it.
	 *
	 * @param Submission $submission The submission.
	 * @return \WP_REST_Response|\WP_Error
	 */
	private static function store( Submission $submission ) {
		$errors = $submission->errors();
		if ( array() !== $errors ) {
			return self::refuse( $errors );
		}
		if ( ! $submission->keep( self::REST ) ) {
			return self::not_kept();
		}
		return new \WP_REST_Response(
			array(
				'status'        => 'stored',
				'submission_id' => $submission->id(),
				'success'       => $submission->descriptor->success(),
				'receipt'       => Form_Result::receipt( $submission->descriptor->form_id() ),
			),
			202
		);
	}

	/**
	 * Nobody asked the backend yet: ask it, keep the submission when it does not answer, and send the visitor back.
	 *
	 * @param Submission $submission The submission.
	 * @return \WP_REST_Response|\WP_Error
	 */
	private static function pass_on( Submission $submission ) {
		$page = self::own_page( $submission );
		$form = $submission->descriptor->form_id();
		if ( $submission->lost_a_file() ) {
			return self::send_to( Form_Result::address( $page, $form, $submission->errors(), $submission->given_answers() ) );
		}
		$answer = $submission->send_now();
		$errors = $answer->is_ok() ? array() : $submission->errors();
		if ( 422 === $answer->status ) {
			$errors = array_filter( (array) ( $answer->body['errors'] ?? array() ), 'is_string' ) ?: array( '' => $answer->reason() );
		}
		if ( array() !== $errors ) {
			return self::send_to( Form_Result::address( $page, $form, $errors, $submission->given_answers() ) );
		}
		if ( ! $answer->is_ok() && ! $submission->keep( self::REST ) ) {
			return self::not_kept();
		}
		$success = $submission->descriptor->success();
		return self::send_to( 'redirect' === $success['kind'] ? (string) $success['url'] : Form_Result::address( $page, $form ) );
	}

	/**
	 * The page to go back to: where the visitor was, if that is on this site.
	 *
	 * @param Submission $submission The submission.
	 */
	private static function own_page( Submission $submission ): string {
		return wp_validate_redirect( wp_sanitize_redirect( $submission->page_url() ), $submission->descriptor->page_url() );
	}

	/**
	 * See other.
	 *
	 * @param string $address Of this site, or one its author signed.
	 */
	private static function send_to( string $address ): \WP_REST_Response {
		$response = new \WP_REST_Response( null, 303 );
		$response->header( 'Location', wp_sanitize_redirect( $address ) );
		$response->header( 'Cache-Control', 'no-store' );
		return $response;
	}

	/**
	 * Answers that must be mended first, as the backend would say it.
	 *
	 * @param array<string, string> $errors Messages by field.
	 */
	private static function refuse( array $errors ): \WP_REST_Response {
		return new \WP_REST_Response(
			array(
				'code'    => 'dmat_answers_invalid',
				'message' => Form_Messages::all()['check'],
				'errors'  => (object) $errors,
			),
			422
		);
	}

	/**
	 * More than the server takes. PHP threw away what was sent, so a visitor without JavaScript is sent back to the form
	 * that the address names, on the page they came from.
	 *
	 * @param \WP_REST_Request $request The request.
	 * @param int              $most    Bytes that are taken.
	 * @return \WP_REST_Response|\WP_Error
	 */
	private static function too_large( \WP_REST_Request $request, int $most ) {
		$form = $request->get_query_params()['form'] ?? null;
		if ( $request->is_json_content_type() || ! is_string( $form ) || ! wp_is_uuid( $form ) ) {
			return new \WP_Error( 'dmat_too_large', __( 'This is more than a form can hold.', 'dmat' ), array( 'status' => 413 ) );
		}
		/* translators: %s: a size, such as 8 MB. */
		$words = sprintf( __( 'This is more than the form can hold. Choose smaller files, of at most %s together.', 'dmat' ), size_format( $most ) );
		return self::send_to( Form_Result::address( wp_validate_redirect( wp_sanitize_redirect( (string) $request->get_header( 'referer' ) ), home_url( '/' ) ), $form, array( '' => $words ) ) );
	}

	/** Bytes this server takes at once. */
	private static function most(): int {
		$most = wp_convert_hr_to_bytes( (string) ini_get( 'post_max_size' ) );
		return $most > 0 ? min( self::LARGEST_WITH_FILES, $most ) : self::LARGEST_WITH_FILES;
	}

	/** The database did not take it; the script tells the visitor to try again. */
	private static function not_kept(): \WP_Error {
		return new \WP_Error( 'dmat_not_kept', __( 'Your message could not be saved. Please try again in a minute.', 'dmat' ), array( 'status' => 503 ) );
	}

	/**
	 * Bytes of a request.
	 *
	 * @param \WP_REST_Request $request The request.
	 */
	private static function size_of( \WP_REST_Request $request ): int {
		return max( strlen( (string) $request->get_body() ), (int) $request->get_header( 'content_length' ) );
	}
}
