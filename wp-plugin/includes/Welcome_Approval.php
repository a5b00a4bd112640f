<?php
/**
 * Which welcome emails may be sent.
 *
 * @package Dmat
 */

namespace Dmat;

defined( 'ABSPATH' ) || exit;

/**
 * A welcome email goes to strangers in the name of the company, so its words must have been saved by somebody who may
 * manage campaigns. Others may write pages with forms, and change a page around an approved email; an email they wrote
 * waits until somebody who may has saved the page. The same holds for the words that ask to confirm an address: until
 * then the standard ones are used.
 */
final class Welcome_Approval {

	/** On a post: the approved emails, by form. */
	public const META = '_dmat_welcomes';

	/**
	 * Somebody saves forms: their emails are approved for a page if that person may do so.
	 *
	 * @param int                        $post_id The page.
	 * @param list<array<string, mixed>> $forms   Parsed form blocks, as saved.
	 */
	public static function note( int $post_id, array $forms ): void {
		if ( ! current_user_can( Capabilities::MANAGE_CAMPAIGNS ) ) {
			return;
		}
		$approved = self::of( $post_id );
		foreach ( $forms as $form ) {
			$approved[ $form['attrs']['formId'] ] = self::print_of( $form );
		}
		update_post_meta( $post_id, self::META, $approved );
	}

	/**
	 * The welcome email of a form on a page; not enabled when nobody approved these words.
	 *
	 * @param int                  $post_id The page.
	 * @param array<string, mixed> $form    Parsed form block.
	 * @return array{enabled: bool, subject: string, body: string, from_name: string, from_email: string, confirmation?: array{subject: string, body: string}}
	 */
	public static function welcome_of( int $post_id, array $form ): array {
		$welcome = Form_Definition::welcome_of( $form );
		if ( self::print_of( $form ) !== ( self::of( $post_id )[ $form['attrs']['formId'] ] ?? '' ) ) {
			$welcome['enabled'] = false;
			unset( $welcome['confirmation'] );
		}
		return $welcome;
	}

	/**
	 * What is approved on a page.
	 *
	 * @param int $post_id The page.
	 * @return array<string, string> Fingerprints by form id.
	 */
	private static function of( int $post_id ): array {
		$approved = get_post_meta( $post_id, self::META, true );
		return is_array( $approved ) ? $approved : array();
	}

	/**
	 * The fingerprint of an email.
	 *
	 * @param array<string, mixed> $form Parsed form block.
	 */
	private static function print_of( array $form ): string {
		return hash( 'sha256', Canonical_Json::encode( Form_Definition::welcome_of( $form ) ) );
	}
}
