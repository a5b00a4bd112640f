<?php
/**
 * Files that are given away for an answer only.
 *
 * @package Dmat
 */

namespace Dmat;

defined( 'ABSPATH' ) || exit;

/**
 * Keeps media items where no address leads: in a folder with an unguessable name that the web server is told not to
 * serve, as private items that no list of media shows to visitors. They are handed out by the download route alone.
 */
final class Private_Files {

	private const FOLDER = 'dmat-private';

	/** Hooks. */
	public static function register(): void {
		add_filter( 'wp_get_attachment_url', array( self::class, 'hide_address' ), 10, 2 );
	}

	/**
	 * Makes a media item private.
	 *
	 * @param int $id The media item.
	 * @return true|\WP_Error
	 */
	public static function protect( int $id ) {
		if ( self::is_private( $id ) ) {
			return true;
		}
		$path = (string) get_attached_file( $id );
		if ( 'attachment' !== get_post_type( $id ) || ! is_file( $path ) ) {
			return new \WP_Error( 'dmat_no_file', __( 'This media item has no file.', 'dmat' ), array( 'status' => 404 ) );
		}
		$shown = self::page_showing( $id );
		if ( null !== $shown ) {
			/* translators: %s: title of a page. */
			return new \WP_Error( 'dmat_file_in_use', sprintf( __( 'This file is shown on “%s”, so everybody can have it. Upload it once more for this download.', 'dmat' ), $shown ), array( 'status' => 409 ) );
		}
		$folder = self::new_folder();
		// phpcs:ignore WordPress.WP.AlternativeFunctions.rename_rename -- Both are in the folder of uploads.
		if ( null === $folder || ! rename( $path, $folder . '/' . wp_basename( $path ) ) ) {
			return new \WP_Error( 'dmat_not_moved', __( 'The file could not be moved to the private folder. Is the folder of uploads writable?', 'dmat' ), array( 'status' => 500 ) );
		}
		self::remove_smaller_copies( $id, dirname( $path ) );
		update_attached_file( $id, $folder . '/' . wp_basename( $path ) );
		wp_update_post(
			array(
				'ID'          => $id,
				'post_status' => 'private',
				'post_parent' => 0,
			)
		);
		return true;
	}

	/**
	 * Whether a media item is one of ours.
	 *
	 * @param int $id The media item.
	 */
	public static function is_private( int $id ): bool {
		return str_starts_with( (string) get_post_meta( $id, '_wp_attached_file', true ), self::FOLDER . '/' );
	}

	/**
	 * Where the file of a private media item lies; null when it is not one or the file is gone.
	 *
	 * @param int $id The media item.
	 */
	public static function path_of( int $id ): ?string {
		$path = self::is_private( $id ) ? (string) get_attached_file( $id ) : '';
		return is_file( $path ) && is_readable( $path ) ? $path : null;
	}

	/**
	 * No address is told for what has none.
	 *
	 * @param string|false $url The address WordPress made.
	 * @param int          $id  The media item.
	 */
	public static function hide_address( $url, $id ) {
		return is_string( $url ) && str_contains( $url, '/' . self::FOLDER . '/' ) ? admin_url( 'upload.php?item=' . (int) $id ) : $url;
	}

	/** A new folder nobody can guess; null when it cannot be made. */
	private static function new_folder(): ?string {
		$base   = wp_upload_dir( null, false )['basedir'] . '/' . self::FOLDER;
		$folder = $base . '/' . bin2hex( random_bytes( 16 ) );
		if ( ! wp_mkdir_p( $folder ) ) {
			return null;
		}
		$guards = array(
			'.htaccess'  => "Require all denied\n<IfModule !mod_authz_core.c>\nDeny from all\n</IfModule>\n",
			'web.config' => "<configuration><system.webServer><authorization><deny users=\"*\" /></authorization></system.webServer></configuration>\n",
			'index.php'  => "<?php\n// Nothing to see.\n",
		);
		foreach ( $guards as $name => $text ) {
			if ( ! is_file( $base . '/' . $name ) ) {
				file_put_contents( $base . '/' . $name, $text ); // phpcs:ignore WordPress.WP.AlternativeFunctions.file_system_operations_file_put_contents -- Inside the folder of uploads.
			}
		}
		return $folder;
	}

	/**
	 * Previews of a private file would be public.
	 *
	 * @param int    $id     The media item.
	 * @param string $folder Where they lie.
	 */
	private static function remove_smaller_copies( int $id, string $folder ): void {
		$about = wp_get_attachment_metadata( $id );
		foreach ( is_array( $about ) ? (array) ( $about['sizes'] ?? array() ) : array() as $size ) {
			wp_delete_file( $folder . '/' . wp_basename( (string) $size['file'] ) );
		}
		if ( is_array( $about ) && isset( $about['original_image'] ) ) {
			wp_delete_file( $folder . '/' . wp_basename( (string) $about['original_image'] ) );
		}
		delete_post_meta( $id, '_wp_attachment_metadata' );
	}

	/**
	 * The title of a published page that links to a file; null when there is none.
	 *
	 * @param int $id The media item.
	 */
	private static function page_showing( int $id ): ?string {
		global $wpdb;
		$path = (string) get_post_meta( $id, '_wp_attached_file', true );
		$like = '%' . $wpdb->esc_like( (string) preg_replace( '/(-scaled)?\.\w+$/', '', $path ) ) . '%';
		// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- A search by address that WP_Query does not offer.
		$title = '' === $path ? null : $wpdb->get_var( $wpdb->prepare( "SELECT post_title FROM {$wpdb->posts} WHERE post_status = 'publish' AND post_type NOT IN ('attachment', 'revision') AND post_content LIKE %s LIMIT 1", $like ) );
		return is_string( $title ) ? $title : null;
	}
}
