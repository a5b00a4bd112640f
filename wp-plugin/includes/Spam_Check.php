<?php
/**
 * What the site itself knows about spam.
 *
 * @package Dmat
 */

namespace Dmat;

defined( 'ABSPATH' ) || exit;

/**
 * Asks WordPress and Akismet about a submission that comes by the site. What browsers send to the backend directly is
 * checked there, with the same list of words.
 */
final class Spam_Check {

	/**
	 * What was found: nothing, or why it looks like spam.
	 *
	 * @param array<string, string> $answers  What the visitor wrote, by field.
	 * @param string                $page_url The page.
	 * @return array{disallowed?: true, akismet?: string}
	 */
	public static function of( array $answers, string $page_url ): array {
		$words = implode( "\n", $answers );
		$email = current( array_filter( $answers, 'is_email' ) ) ?: '';
		$agent = isset( $_SERVER['HTTP_USER_AGENT'] ) ? sanitize_text_field( wp_unslash( $_SERVER['HTTP_USER_AGENT'] ) ) : '';
		if ( wp_check_comment_disallowed_list( '', $email, '', $words, Rate_Limit::visitor(), $agent ) ) {
			return array( 'disallowed' => true );
		}
		return self::is_spam_to_akismet( $words, $email, $agent, $page_url ) ? array( 'akismet' => 'spam' ) : array();
	}

	/**
	 * Whether Akismet, where it is active and set up, takes it for spam. When it does not answer, nothing is said against it.
	 *
	 * @param string $words    The answers.
	 * @param string $email    The address among them.
	 * @param string $agent    The browser.
	 * @param string $page_url The page.
	 */
	private static function is_spam_to_akismet( string $words, string $email, string $agent, string $page_url ): bool {
		if ( ! is_callable( array( '\Akismet', 'http_post' ) ) || ! is_callable( array( '\Akismet', 'get_api_key' ) ) || ! \Akismet::get_api_key() ) {
			return false;
		}
		$asked  = array(
			'blog'                 => home_url(),
			'blog_lang'            => get_locale(),
			'user_ip'              => Rate_Limit::visitor(),
			'user_agent'           => $agent,
			'permalink'            => $page_url,
			'comment_type'         => 'contact-form',
			'comment_author_email' => $email,
			'comment_content'      => $words,
		);
		$answer = \Akismet::http_post( http_build_query( $asked ), 'comment-check' );
		return is_array( $answer ) && 'true' === trim( (string) ( $answer[1] ?? '' ) );
	}
}
