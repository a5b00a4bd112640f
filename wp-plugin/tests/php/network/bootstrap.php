<?php
/**
 * Starts a throw-away WordPress network for the tests. The plugin is not active in it: activating it is what they test.
 *
 * DMAT_TEST_WP_ROOT              Folder of a WordPress with the plugin in place.
 * DMAT_TEST_WP_NETWORK_DATABASE  Database with a fresh network at http://site.test (tools/wordpress/network.php makes one).
 *
 * @package Dmat
 */

$root     = getenv( 'DMAT_TEST_WP_ROOT' );
$database = getenv( 'DMAT_TEST_WP_NETWORK_DATABASE' );
if ( ! is_string( $root ) || ! is_readable( $root . '/wp-load.php' ) || ! is_string( $database ) ) {
	fwrite( STDERR, "These tests run on a real WordPress network: set DMAT_TEST_WP_ROOT and DMAT_TEST_WP_NETWORK_DATABASE.\n" );
	exit( 1 );
}

$_SERVER['HTTP_HOST']        = 'site.test';
$_SERVER['REQUEST_URI']      = '/';
$_SERVER['REQUEST_METHOD'] ??= 'GET';
$_SERVER['REMOTE_ADDR']    ??= '203.0.113.7';

define( 'DB_NAME', $database );
define( 'WP_ALLOW_MULTISITE', true );
define( 'MULTISITE', true );
define( 'SUBDOMAIN_INSTALL', false );
define( 'DOMAIN_CURRENT_SITE', 'site.test' );
define( 'PATH_CURRENT_SITE', '/' );
define( 'SITE_ID_CURRENT_SITE', 1 );
define( 'BLOG_ID_CURRENT_SITE', 1 );

require_once $root . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/plugin.php';
require_once ABSPATH . 'wp-admin/includes/user.php';

if ( ! is_multisite() || defined( 'DMAT_VERSION' ) ) {
	fwrite( STDERR, "This is no fresh network.\n" );
	exit( 1 );
}

require_once dirname( __DIR__ ) . '/support/Fake_Backend.php';
