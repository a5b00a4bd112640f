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
	}

	/** Hands the suggestion to WordPress's policy guide. */
	public static function suggest(): void {
		$paragraphs = array(
			__( 'When you send a form on this site, we keep what you entered, the page you sent it from, the page that led you there, and the time. If you tick a consent box, we keep its exact words as proof.', 'dmat' ),
			__( 'We use these data to answer you and, only with your consent, to send you news. You can withdraw a consent at any time with the link in every email.', 'dmat' ),
			__( 'If you agreed to statistics, your browser keeps a random identifier (dmat_v) and one for the visit (dmat_s), so that we can see which pages were read and which advertisement led here. Without your agreement, pages are counted without recognising you. Signals such as Global Privacy Control and Do Not Track are honoured.', 'dmat' ),
			__( 'The data are processed by the DMAT software on a server we operate or have operated for us. If that server cannot be reached, what you sent is kept on this site until it is delivered.', 'dmat' ),
		);
		wp_add_privacy_policy_content( 'DMAT', wp_kses_post( '<p>' . implode( '</p><p>', $paragraphs ) . '</p>' ) );
	}
}
