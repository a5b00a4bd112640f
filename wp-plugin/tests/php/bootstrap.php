<?php
/**
 * Starts an installed, throw-away WordPress for the tests.
 *
 * DMAT_TEST_WP_ROOT  Folder of a WordPress with the plugin in place and active; its database is written to.
 *
 * @package Dmat
 */

$root = getenv( 'DMAT_TEST_WP_ROOT' );
if ( ! is_string( $root ) || ! is_readable( $root . '/wp-load.php' ) ) {
	fwrite( STDERR, "These tests run on a real WordPress: set DMAT_TEST_WP_ROOT to the folder of one that may be written to.\n" );
	exit( 1 );
}

$_SERVER['HTTP_HOST']      ??= 'site.test';
$_SERVER['REQUEST_METHOD'] ??= 'GET';
$_SERVER['REMOTE_ADDR']    ??= '203.0.113.7';

require_once $root . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/plugin.php';
require_once ABSPATH . 'wp-admin/includes/user.php';
require_once ABSPATH . 'wp-admin/includes/post.php';

if ( ! defined( 'DMAT_VERSION' ) ) {
	fwrite( STDERR, "The plugin is not active in this WordPress.\n" );
	exit( 1 );
}

// What the requests of the tests leave due is the tests' own business.
remove_action( 'shutdown', array( Dmat\Outbox_Relay::class, 'run_on_shutdown' ), 100 );

// Passwords of test users need no protection, and the tests no patience.
add_filter( 'wp_hash_password_options', static fn(): array => array( 'cost' => 4 ) );

require_once __DIR__ . '/support/consent-api.php';
require_once __DIR__ . '/support/Fake_Backend.php';
require_once __DIR__ . '/support/Site_Test_Case.php';
require_once __DIR__ . '/support/Test_Uploads.php';
