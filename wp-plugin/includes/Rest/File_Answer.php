<?php
/**
 * A file as the answer of a route.
 *
 * @package Dmat
 */

namespace Dmat\Rest;

defined( 'ABSPATH' ) || exit;

/**
 * An answer that is a file to keep instead of JSON. Always offered for saving, never shown: a file of an author must
 * not run as a page of the site.
 */
final class File_Answer extends \WP_REST_Response {

	/**
	 * Prints the file.
	 *
	 * @var callable(): void
	 */
	private $printer;

	/**
	 * Makes the answer.
	 *
	 * @param string           $name    What the file is saved as.
	 * @param string           $type    MIME type.
	 * @param callable(): void $printer Prints the file.
	 * @param int              $size    Bytes.
	 */
	public function __construct( string $name, string $type, callable $printer, int $size ) {
		parent::__construct( null, 200 );
		$this->printer = $printer;
		$plain         = (string) preg_replace( '/[^A-Za-z0-9._-]+/', '-', remove_accents( $name ) );
		$this->header( 'Content-Type', $type );
		$this->header( 'Content-Length', (string) $size );
		$this->header( 'Content-Disposition', 'attachment; filename="' . $plain . '"; filename*=UTF-8\'\'' . rawurlencode( $name ) );
		$this->header( 'X-Content-Type-Options', 'nosniff' );
		$this->header( 'Content-Security-Policy', "default-src 'none'; sandbox" );
		$this->header( 'Cache-Control', 'private, no-store' );
		$this->header( 'X-Robots-Tag', 'noindex, nofollow' );
	}

	/** Hooks. */
	public static function register(): void {
		add_filter( 'rest_pre_serve_request', array( self::class, 'serve' ), 10, 3 );
	}

	/**
	 * Prints the file instead of JSON.
	 *
	 * @param bool              $is_served Whether somebody printed already.
	 * @param \WP_HTTP_Response $answer    The answer.
	 * @param \WP_REST_Request  $request   The request.
	 */
	public static function serve( $is_served, $answer, $request ) {
		if ( $is_served || ! $answer instanceof self ) {
			return $is_served;
		}
		if ( 'HEAD' !== $request->get_method() ) {
			while ( ob_get_level() > 0 && ob_end_clean() ) {
				continue;
			}
			$answer->print_file();
		}
		return true;
	}

	/** Prints the bytes. */
	public function print_file(): void {
		( $this->printer )();
	}
}
