<?php
/**
 * Installs WordPress into an empty database; changes nothing on an installed one.
 * Usage: php install.php <folder> <json: title, user, password, email>. Prints {"installed": bool}.
 *
 * @package Dmat
 */

list( , $dmat_folder, $dmat_json ) = $argv;
$dmat_input                        = json_decode( $dmat_json, true, 8, JSON_THROW_ON_ERROR );

$_SERVER['HTTP_HOST']      = '127.0.0.1';
$_SERVER['REQUEST_METHOD'] = 'GET';
define( 'WP_INSTALLING', true );

/** A local site tells nobody by mail that it exists. */
function wp_new_blog_notification() {}

require $dmat_folder . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';

$dmat_is_new = ! is_blog_installed();
if ( $dmat_is_new ) {
	$dmat_result = wp_install( $dmat_input['title'], $dmat_input['user'], $dmat_input['email'], false, '', wp_slash( $dmat_input['password'] ) );
	if ( empty( $dmat_result['user_id'] ) ) {
		fwrite( STDERR, "WordPress could not be installed\n" );
		exit( 1 );
	}
}
echo wp_json_encode( array( 'installed' => $dmat_is_new ) ), "\n";
