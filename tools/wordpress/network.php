<?php
/**
 * Installs a WordPress network (multisite in folders) into an empty database of its own; changes nothing on an installed one.
 * Usage: php network.php <folder> <json: database, url, title, user, password, email>. Prints {"installed": bool}.
 *
 * The folder's own site stays what it is: its configuration gives way to what is defined here.
 *
 * @package Dmat
 */

list( , $dmat_folder, $dmat_json ) = $argv;
$dmat_input                        = json_decode( $dmat_json, true, 8, JSON_THROW_ON_ERROR );
$dmat_domain                       = (string) parse_url( $dmat_input['url'], PHP_URL_HOST );

$_SERVER['HTTP_HOST']      = $dmat_domain;
$_SERVER['REQUEST_METHOD'] = 'GET';
$_SERVER['REQUEST_URI']    = '/';
define( 'DB_NAME', $dmat_input['database'] );
define( 'WP_INSTALLING', true );

/** A local network tells nobody by mail that it exists. */
function wp_new_blog_notification() {}

require $dmat_folder . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';

$dmat_is_new = ! is_blog_installed();
if ( $dmat_is_new ) {
	wp_install( $dmat_input['title'], $dmat_input['user'], $dmat_input['email'], false, '', wp_slash( $dmat_input['password'] ) );
	define( 'WP_INSTALLING_NETWORK', true );
	foreach ( $wpdb->tables( 'ms_global' ) as $dmat_table => $dmat_name ) {
		$wpdb->$dmat_table = $dmat_name;
	}
	install_network();
	$dmat_result = populate_network( 1, $dmat_domain, $dmat_input['email'], $dmat_input['title'], '/', false );
	if ( is_wp_error( $dmat_result ) && 'no_wildcard_dns' !== $dmat_result->get_error_code() ) {
		fwrite( STDERR, $dmat_result->get_error_message() . "\n" );
		exit( 1 );
	}
}
echo wp_json_encode( array( 'installed' => $dmat_is_new ) ), "\n";
