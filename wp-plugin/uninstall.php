<?php
/**
 * Runs when the plugin is deleted.
 *
 * @package Dmat
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

defined( 'DMAT_VERSION' ) || define( 'DMAT_VERSION', '0.1.0' );

require_once __DIR__ . '/includes/autoload.php';

Dmat\Uninstaller::run();
