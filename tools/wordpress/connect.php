<?php
/**
 * Connects the site to its backend with a one-time code, through the plugin's own routine. Without a code it only
 * says whether the connection works.
 * Usage: php connect.php <folder> <json: url, user, api_url, code>. Prints {"connected": bool, "problem": "..."}.
 *
 * @package Dmat
 */

require __DIR__ . '/load.php';

/** Where both sides were when they were connected: a moved site introduces itself again. */
$dmat_places = home_url() . ' ' . $dmat_input['api_url'];
$dmat_result = null;

if ( '' === $dmat_input['code'] ) {
	$dmat_works = \Dmat\Connection::is_connected()
		&& get_option( 'dmat_local_places' ) === $dmat_places
		&& \Dmat\Backend::request( 'POST', '/api/sites/self/check', array(), 10.0 )->is_ok();
} else {
	$dmat_user = get_user_by( 'login', $dmat_input['user'] );
	wp_set_current_user( $dmat_user ? $dmat_user->ID : 1 );
	$dmat_result = \Dmat\Connection::connect( $dmat_input['api_url'], $dmat_input['code'] );
	$dmat_works  = ! is_wp_error( $dmat_result );
	if ( $dmat_works ) {
		update_option( 'dmat_local_places', $dmat_places, false );
	}
}

echo wp_json_encode(
	array(
		'connected' => $dmat_works,
		'problem'   => is_wp_error( $dmat_result ) ? $dmat_result->get_error_message() : null,
	)
), "\n";
