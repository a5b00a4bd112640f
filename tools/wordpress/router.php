<?php
/**
 * Front door of the local WordPress on PHP's own web server: files are served as they are, everything else is
 * WordPress's business (pretty permalinks).
 *
 * @package Dmat
 */

$dmat_path = rawurldecode( (string) parse_url( $_SERVER['REQUEST_URI'], PHP_URL_PATH ) );
$dmat_file = $_SERVER['DOCUMENT_ROOT'] . $dmat_path;

if ( is_dir( $dmat_file ) && is_file( $dmat_file . '/index.php' ) && '/' !== substr( $dmat_path, -1 ) ) {
	header( 'Location: ' . $dmat_path . '/', true, 301 );
	return true;
}

if ( '/' !== $dmat_path && ( is_file( $dmat_file ) || is_file( $dmat_file . '/index.php' ) ) ) {
	return false;
}

$_SERVER['SCRIPT_NAME']     = '/index.php';
$_SERVER['PHP_SELF']        = '/index.php';
$_SERVER['SCRIPT_FILENAME'] = $_SERVER['DOCUMENT_ROOT'] . '/index.php';
unset( $_SERVER['PATH_INFO'] );
chdir( $_SERVER['DOCUMENT_ROOT'] );
require $_SERVER['DOCUMENT_ROOT'] . '/index.php';
