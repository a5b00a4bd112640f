<?php
/**
 * Plugin Name: DMAT local stack
 * Description: Sends this site's mail to the caught-mail inbox. Part of the local stack only.
 *
 * @package Dmat
 */

defined( 'ABSPATH' ) || exit;

if ( defined( 'DMAT_LOCAL_SMTP' ) ) {
	add_action(
		'phpmailer_init',
		static function ( $mailer ) {
			list( $host, $port )  = explode( ':', DMAT_LOCAL_SMTP );
			$mailer->isSMTP();
			$mailer->Host        = $host; // phpcs:ignore WordPress.NamingConventions.ValidVariableName
			$mailer->Port        = (int) $port; // phpcs:ignore WordPress.NamingConventions.ValidVariableName
			$mailer->SMTPAutoTLS = false; // phpcs:ignore WordPress.NamingConventions.ValidVariableName
		}
	);
	add_filter(
		'wp_mail_from',
		static fn( $from ) => str_ends_with( $from, '@127.0.0.1' ) || str_ends_with( $from, '@localhost' ) ? 'wordpress@example.test' : $from
	);
}

// The welcome tour of the editor stands in front of every first visit; nobody needs it on a local site.
add_action(
	'enqueue_block_editor_assets',
	static function () {
		wp_add_inline_script(
			'wp-edit-post',
			"wp.data.dispatch('core/preferences').set('core/edit-post','welcomeGuide',false);wp.data.dispatch('core/preferences').set('core','enableChoosePatternModal',false);"
		);
	}
);
