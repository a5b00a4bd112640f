<?php
/**
 * Brings an installed WordPress into the shape of the local stack: theme, permalinks, administrator, plugin active.
 * May run at every start.
 * Usage: php setup.php <folder> <json: user, password, email, plugins[]>. Prints {"version": "...", "problems": [...]}.
 *
 * @package Dmat
 */

require __DIR__ . '/load.php';
require_once ABSPATH . 'wp-admin/includes/plugin.php';

$dmat_user = get_user_by( 'login', $dmat_input['user'] );
if ( $dmat_user && ! wp_check_password( $dmat_input['password'], $dmat_user->user_pass, $dmat_user->ID ) ) {
	wp_set_password( $dmat_input['password'], $dmat_user->ID );
}
wp_set_current_user( $dmat_user ? $dmat_user->ID : 1 );

if ( 'twentytwentyfive' !== get_stylesheet() && wp_get_theme( 'twentytwentyfive' )->exists() ) {
	switch_theme( 'twentytwentyfive' );
}
if ( '/%postname%/' !== get_option( 'permalink_structure' ) ) {
	update_option( 'permalink_structure', '/%postname%/' );
	flush_rewrite_rules( false );
}

$dmat_problems = array();
foreach ( $dmat_input['plugins'] as $dmat_plugin ) {
	$dmat_result = is_plugin_active( $dmat_plugin ) ? null : activate_plugin( $dmat_plugin );
	if ( is_wp_error( $dmat_result ) ) {
		$dmat_problems[] = $dmat_plugin . ': ' . $dmat_result->get_error_message();
	}
}
echo wp_json_encode(
	array(
		'version'  => get_bloginfo( 'version' ),
		'problems' => $dmat_problems,
	)
), "\n";
