<?php
/**
 * What the block editor knows about the site.
 *
 * @package Dmat
 */

namespace Dmat;

defined( 'ABSPATH' ) || exit;

/** Tells the form block whether emails can go out, whose saving approves them, and where to connect the site for people who may. */
final class Editor_Data {

	/** Hooks. */
	public static function register(): void {
		add_action( 'enqueue_block_editor_assets', array( self::class, 'print_data' ) );
	}

	/** Prints the data before the script of the form block. Nothing secret is in it. */
	public static function print_data(): void {
		$data = array(
			'isConnected' => Connection::is_connected(),
			'settingsUrl' => current_user_can( Capabilities::MANAGE_SETTINGS ) ? admin_url( Admin\Menu::link( '/settings' ) ) : '',
			'mayApprove'  => current_user_can( Capabilities::MANAGE_CAMPAIGNS ),
		);
		wp_add_inline_script( 'dmat-form-editor-script', 'window.dmatEditor = ' . wp_json_encode( $data, JSON_HEX_TAG ) . ';', 'before' );
	}
}
