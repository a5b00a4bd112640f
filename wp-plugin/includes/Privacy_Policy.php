<?php
/**
 * Words for the site's privacy policy.
 *
 * @package Dmat
 */

namespace Dmat;

defined( 'ABSPATH' ) || exit;

/**
 * Suggests what a site owner should tell visitors about DMAT.
 */
final class Privacy_Policy {

	/** Hooks. */
	public static function register(): void {
		add_action( 'admin_init', array( self::class, 'suggest' ) );
		add_action( 'init', array( self::class, 'tell_cookies' ) );
	}

	/** Tells consent plugins what browsers keep: WP Consent API lists it, and asks before any of it is there. */
	public static function tell_cookies(): void {
		if ( ! function_exists( 'wp_add_cookie_info' ) ) {
			return;
		}
		$recognises = __( 'Recognises a browser that comes back', 'dmat' );
		$joins      = __( 'Joins the pages of one visit', 'dmat' );
		wp_add_cookie_info( 'dmat_v', 'DMAT', 'statistics', __( 'until the browser’s storage is emptied', 'dmat' ), $recognises, __( 'a random identifier, and how the first visit came about', 'dmat' ), false, false, 'LocalStorage' );
		wp_add_cookie_info( 'dmat_s', 'DMAT', 'statistics', __( 'until the tab is closed', 'dmat' ), $joins, __( 'a random identifier', 'dmat' ), false, false, 'SessionStorage' );
	}

	/** Hands the suggestion to WordPress's policy guide. */
	public static function suggest(): void {
		$paragraphs = array(
			__( 'When you send a form on this site, we keep what you entered, the page you sent it from, the page that led you there, and the time. If you tick a consent box, we keep its exact words as proof.', 'dmat' ),
			__( 'We use these data to answer you and, only with your consent, to send you news. You can withdraw a consent at any time with the link in every email.', 'dmat' ),
			__( 'If you agreed to statistics, your browser keeps a random identifier (dmat_v) and one for the visit (dmat_s), so that we can see which pages were read and which advertisement led here. Without your agreement, pages are counted without recognising you. Signals such as Global Privacy Control and Do Not Track are honoured.', 'dmat' ),
			__( 'The data are processed by the DMAT software on a server we operate or have operated for us. If that server cannot be reached, what you sent is kept on this site until it is delivered.', 'dmat' ),
			__( 'You may ask us for a copy of everything we keep about you, or to erase it. When we erase your data, statistics keep their counts without you, and an unreadable mark of your address remains so that we do not write to you again.', 'dmat' ),
		);
		wp_add_privacy_policy_content( 'DMAT', wp_kses_post( '<p>' . implode( '</p><p>', $paragraphs ) . '</p>' ) );
	}
}
