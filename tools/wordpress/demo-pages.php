<?php
/**
 * Makes the three landing pages of the demo once, from the plugin's own patterns, and publishes them.
 * Usage: php demo-pages.php <folder> <json: url, user>. Prints {"pages": [{"url", "form_id", "title"}], "made": int} or {"problem"}.
 *
 * @package Dmat
 */

require __DIR__ . '/load.php';

$dmat_user = get_user_by( 'login', $dmat_input['user'] );
wp_set_current_user( $dmat_user ? $dmat_user->ID : 1 );

$dmat_wanted = array(
	'dmat/product-launch' => 'Marginalia: notes that find you again',
	'dmat/download-cover' => 'The reading guide',
	'dmat/webinar-invite' => 'Webinar: read less, remember more',
);
$dmat_known  = get_option( 'dmat_demo_pages' );
$dmat_known  = is_array( $dmat_known ) ? $dmat_known : array();
$dmat_made   = 0;
foreach ( $dmat_wanted as $dmat_pattern => $dmat_title ) {
	if ( isset( $dmat_known[ $dmat_pattern ] ) && 'publish' === get_post_status( $dmat_known[ $dmat_pattern ]['id'] ) ) {
		continue;
	}
	$dmat_page = \Dmat\Starter_Page::create(
		array(
			'status'  => 'publish',
			'title'   => $dmat_title,
			'pattern' => $dmat_pattern,
		)
	);
	if ( is_wp_error( $dmat_page ) ) {
		echo wp_json_encode( array( 'problem' => $dmat_pattern . ': ' . $dmat_page->get_error_message() ) ), "\n";
		exit( 0 );
	}
	$dmat_known[ $dmat_pattern ] = array(
		'id'      => $dmat_page['id'],
		'form_id' => $dmat_page['form_id'],
	);
	++$dmat_made;
	update_option( 'dmat_demo_pages', $dmat_known, false );
}
$dmat_pages = array();
foreach ( array_intersect_key( $dmat_known, $dmat_wanted ) as $dmat_page ) {
	$dmat_pages[] = array(
		'url'     => get_permalink( $dmat_page['id'] ),
		'form_id' => $dmat_page['form_id'],
		'title'   => get_the_title( $dmat_page['id'] ),
	);
}
echo wp_json_encode(
	array(
		'pages' => $dmat_pages,
		'made'  => $dmat_made,
	)
), "\n";
