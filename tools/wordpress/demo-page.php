<?php
/**
 * Makes the demo landing page once, through the plugin's own routine, and publishes it.
 * Usage: php demo-page.php <folder> <json: url, user>. Prints {"url", "form_id", "made": bool} or {"problem"}.
 *
 * @package Dmat
 */

require __DIR__ . '/load.php';

$dmat_user = get_user_by( 'login', $dmat_input['user'] );
wp_set_current_user( $dmat_user ? $dmat_user->ID : 1 );

$dmat_known = get_option( 'dmat_local_page' );
$dmat_made  = ! is_array( $dmat_known ) || 'publish' !== get_post_status( $dmat_known['id'] );
$dmat_page  = $dmat_made ? \Dmat\Starter_Page::create( array( 'status' => 'publish' ) ) : $dmat_known;

if ( is_wp_error( $dmat_page ) ) {
	echo wp_json_encode( array( 'problem' => $dmat_page->get_error_message() ) ), "\n";
	exit( 0 );
}
if ( $dmat_made ) {
	update_option(
		'dmat_local_page',
		array(
			'id'      => $dmat_page['id'],
			'form_id' => $dmat_page['form_id'],
		),
		false
	);
}
echo wp_json_encode(
	array(
		'url'     => get_permalink( $dmat_page['id'] ),
		'form_id' => $dmat_page['form_id'],
		'made'    => $dmat_made,
	)
), "\n";
