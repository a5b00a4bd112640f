<?php
/**
 * Plugin Name:       DMAT
 * Description:       Marketing automation for people who live in WordPress: form blocks, landing pages, leads with score and history, and welcome emails.
 * Version:           0.1.0
 * Requires at least: 6.8
 * Requires PHP:      8.1
 * Author:            DMAT contributors
 * License:           GPL-2.0-or-later
 * License URI:       https://www.gnu.org/licenses/gpl-2.0.html
 * Text Domain:       dmat
 * Domain Path:       /languages
 *
 * @package Dmat
 */

defined( 'ABSPATH' ) || exit;

define( 'DMAT_VERSION', '0.1.0' );
define( 'DMAT_PLUGIN_FILE', __FILE__ );
define( 'DMAT_PLUGIN_DIR', plugin_dir_path( __FILE__ ) );

require_once DMAT_PLUGIN_DIR . 'includes/autoload.php';

register_activation_hook( __FILE__, array( Dmat\Installer::class, 'activate' ) );
register_deactivation_hook( __FILE__, array( Dmat\Installer::class, 'deactivate' ) );

Dmat\Plugin::boot();
