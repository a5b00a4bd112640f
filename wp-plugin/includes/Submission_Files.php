<?php
/**
 * Files that came with a form.
 *
 * @package Dmat
 */

namespace Dmat;

defined( 'ABSPATH' ) || exit;

/**
 * Files inside a submission. They are kept here only while the backend cannot take them: encrypted, under random names,
 * in a folder the web server is told not to serve, until they are delivered.
 */
final class Submission_Files {

	/** The key they are encrypted with, 32 bytes in base64. Not autoloaded. */
	public const KEY_OPTION = 'dmat_files_key';

	private const FOLDER = 'dmat-waiting';
	private const CIPHER = 'aes-256-gcm';
	private const MOST   = 10;

	/**
	 * Files a script sent: JSON by field name, the content in base64.
	 *
	 * @param mixed $sent JSON, or what it holds.
	 * @return array<string, array{name: string, content: string}> Raw content by field.
	 */
	public static function from_json( $sent ): array {
		$sent  = is_string( $sent ) ? json_decode( $sent, true ) : $sent;
		$files = array();
		foreach ( array_slice( is_array( $sent ) ? $sent : array(), 0, self::MOST, true ) as $field => $file ) {
			$content = is_array( $file ) && is_string( $file['content'] ?? null ) ? base64_decode( $file['content'], true ) : false; // phpcs:ignore WordPress.PHP.DiscouragedPHPFunctions -- How JSON carries bytes.
			if ( is_string( $content ) && is_string( $file['name'] ?? null ) ) {
				$files[ (string) $field ] = array(
					'name'    => self::plain_name( $file['name'] ),
					'content' => $content,
				);
			}
		}
		return $files;
	}

	/**
	 * Files of a form sent without a script.
	 *
	 * @param array<string, mixed> $uploads `$_FILES['answers']`.
	 * @return array<string, array{name: string, content: string|null}> Null for one the server did not take.
	 */
	public static function from_upload( array $uploads ): array {
		$files = array();
		foreach ( array_slice( (array) ( $uploads['error'] ?? array() ), 0, self::MOST, true ) as $field => $error ) {
			$path = $uploads['tmp_name'][ $field ] ?? '';
			$name = $uploads['name'][ $field ] ?? '';
			if ( UPLOAD_ERR_NO_FILE === $error || ! is_string( $path ) || ! is_string( $name ) || '' === $name ) {
				continue;
			}
			// phpcs:ignore WordPress.WP.AlternativeFunctions -- A file of this very request.
			$content                  = UPLOAD_ERR_OK === $error && is_uploaded_file( $path ) ? file_get_contents( $path ) : false;
			$files[ (string) $field ] = array(
				'name'    => self::plain_name( $name ),
				'content' => false === $content ? null : $content,
			);
		}
		return $files;
	}

	/**
	 * Keeps files until they can be delivered. The same submission keeps them under the same names.
	 *
	 * @param string                                              $id    The submission.
	 * @param array<string, array{name: string, content: string}> $files By field.
	 * @return array<string, array{name: string, kept: string}>|null Null when the disk did not take them.
	 */
	public static function keep( string $id, array $files ): ?array {
		$kept = array();
		foreach ( $files as $field => $file ) {
			if ( null === $file['content'] ) {
				continue; // Too large for this server; said before.
			}
			$name = substr( hash_hmac( 'sha256', $id . ' ' . $field, self::key() ), 0, 32 );
			$path = self::path_of( $name, true );
			// phpcs:ignore WordPress.WP.AlternativeFunctions.file_system_operations_file_put_contents -- Inside the folder of uploads.
			if ( null === $path || false === file_put_contents( $path, self::seal( $file['content'] ), LOCK_EX ) ) {
				self::forget( $kept );
				return null;
			}
			$kept[ $field ] = array(
				'name' => $file['name'],
				'kept' => $name,
			);
		}
		return $kept;
	}

	/**
	 * Files as the backend takes them; one that is gone is left out.
	 *
	 * @param array<string, array<string, string>> $files Kept ones, or ones of this request.
	 * @return array<string, array{name: string, content: string}> Content in base64.
	 */
	public static function for_backend( array $files ): array {
		$packed = array();
		foreach ( $files as $field => $file ) {
			$content = isset( $file['kept'] ) ? self::unseal( self::path_of( (string) $file['kept'] ) ) : $file['content'] ?? null;
			if ( is_string( $content ) ) {
				$packed[ $field ] = array(
					'name'    => (string) $file['name'],
					'content' => base64_encode( $content ), // phpcs:ignore WordPress.PHP.DiscouragedPHPFunctions -- See above.
				);
			}
		}
		return $packed;
	}

	/**
	 * Removes kept files: the backend has them.
	 *
	 * @param array<string, array<string, string>> $files What `keep()` answered.
	 */
	public static function forget( array $files ): void {
		foreach ( $files as $file ) {
			$path = self::path_of( (string) ( $file['kept'] ?? '' ) );
			if ( null !== $path ) {
				wp_delete_file( $path );
			}
		}
	}

	/** Removes everything, for good. */
	public static function remove_all(): void {
		delete_option( self::KEY_OPTION );
		$folder = self::folder();
		if ( is_dir( $folder ) ) {
			array_map( 'wp_delete_file', array_filter( (array) glob( $folder . '/{,.}*', GLOB_BRACE ), 'is_file' ) );
			rmdir( $folder ); // phpcs:ignore WordPress.WP.AlternativeFunctions.file_system_operations_rmdir -- Our own, empty.
		}
	}

	/**
	 * A name without a path and without control characters; the backend is stricter.
	 *
	 * @param string $name As sent.
	 */
	private static function plain_name( string $name ): string {
		$last = (string) preg_replace( '#^.*[/\\\\]#s', '', wp_check_invalid_utf8( $name, true ) );
		return mb_substr( (string) preg_replace( '/[\p{Cc}\p{Cf}]+/u', '', $last ), 0, 200 );
	}

	/** The folder of this site. */
	private static function folder(): string {
		return wp_upload_dir( null, false )['basedir'] . '/' . self::FOLDER;
	}

	/**
	 * Where a kept file lies; null when there is none.
	 *
	 * @param string $name   Its random name.
	 * @param bool   $is_new Whether it is to be written.
	 */
	private static function path_of( string $name, bool $is_new = false ): ?string {
		$folder = self::folder();
		if ( 1 !== preg_match( '/^[0-9a-f]{32}$/', $name ) || ( $is_new && ! self::make_folder( $folder ) ) ) {
			return null;
		}
		$path = $folder . '/' . $name;
		return $is_new || is_file( $path ) ? $path : null;
	}

	/**
	 * Makes the folder, with a word to the web server.
	 *
	 * @param string $folder Path.
	 */
	private static function make_folder( string $folder ): bool {
		if ( ! wp_mkdir_p( $folder ) ) {
			return false;
		}
		if ( ! is_file( $folder . '/.htaccess' ) ) {
			// phpcs:disable WordPress.WP.AlternativeFunctions.file_system_operations_file_put_contents -- See keep().
			file_put_contents( $folder . '/.htaccess', "Require all denied\n<IfModule !mod_authz_core.c>\nDeny from all\n</IfModule>\n" );
			file_put_contents( $folder . '/index.php', "<?php\n// Nothing to see.\n" );
			// phpcs:enable
		}
		return true;
	}

	/**
	 * Encrypts content: nonce, tag, ciphertext.
	 *
	 * @param string $content Raw bytes.
	 */
	private static function seal( string $content ): string {
		$nonce  = random_bytes( 12 );
		$tag    = '';
		$sealed = openssl_encrypt( $content, self::CIPHER, self::key(), OPENSSL_RAW_DATA, $nonce, $tag );
		return $nonce . $tag . $sealed;
	}

	/**
	 * Decrypts a kept file; null when it is gone or not ours.
	 *
	 * @param string|null $path Where it lies.
	 */
	private static function unseal( ?string $path ): ?string {
		// phpcs:ignore WordPress.WP.AlternativeFunctions.file_get_contents_file_get_contents -- Inside the folder of uploads.
		$sealed = null === $path ? false : file_get_contents( $path );
		if ( false === $sealed || strlen( $sealed ) < 28 ) {
			return null;
		}
		$content = openssl_decrypt( substr( $sealed, 28 ), self::CIPHER, self::key(), OPENSSL_RAW_DATA, substr( $sealed, 0, 12 ), substr( $sealed, 12, 16 ) );
		return false === $content ? null : $content;
	}

	/** The key of this site, made when it is first needed. */
	private static function key(): string {
		$key = (string) get_option( self::KEY_OPTION, '' );
		if ( '' === $key ) {
			// phpcs:ignore WordPress.PHP.DiscouragedPHPFunctions -- Bytes in an option.
			add_option( self::KEY_OPTION, base64_encode( random_bytes( 32 ) ), '', false );
			$key = (string) get_option( self::KEY_OPTION, '' );
		}
		return (string) base64_decode( $key, true ); // phpcs:ignore WordPress.PHP.DiscouragedPHPFunctions -- See above.
	}
}
