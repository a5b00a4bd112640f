<?php
/**
 * Loads the WordPress of the first argument and reads the second one as JSON into $dmat_input.
 *
 * @package Dmat
 */

list( , $dmat_folder, $dmat_json ) = $argv;
$dmat_input                        = json_decode( $dmat_json, true, 8, JSON_THROW_ON_ERROR );

$_SERVER['HTTP_HOST']      = (string) parse_url( $dmat_input['url'] ?? 'http://127.0.0.1', PHP_URL_HOST );
$_SERVER['REQUEST_METHOD'] = 'GET';
$_SERVER['REQUEST_URI']    = '/';

require $dmat_folder . '/wp-load.php';
