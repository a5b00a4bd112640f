<?php
/**
 * The words of a form.
 *
 * @package Dmat
 */

namespace Dmat;

defined( 'ABSPATH' ) || exit;

/**
 * What a form says, in the language of the site. The keys up to `option` are those of `answerMessages` in
 * `shared/src/forms/messages.ts`; the script of the form speaks these words instead of its English ones.
 */
final class Form_Messages {

	/**
	 * Every sentence by key; `{label}` is the question, `{limit}` a number of characters.
	 *
	 * @return array<string, string>
	 */
	public static function all(): array {
		return array(
			'required' => __( 'Fill in “{label}”.', 'dmat' ),
			'choose'   => __( 'Choose an answer for “{label}”.', 'dmat' ),
			'agree'    => __( 'Tick the box to continue.', 'dmat' ),
			'email'    => __( 'Enter an email address like name@example.com.', 'dmat' ),
			'phone'    => __( 'Enter a phone number like +44 20 7946 0018.', 'dmat' ),
			'short'    => __( 'Use at least {limit} characters for “{label}”.', 'dmat' ),
			'long'     => __( 'Use at most {limit} characters for “{label}”.', 'dmat' ),
			'pattern'  => __( 'Check how “{label}” is written.', 'dmat' ),
			'option'   => __( 'Choose one of the offered answers for “{label}”.', 'dmat' ),
			'check'    => __( 'Please check these answers:', 'dmat' ),
			'sending'  => __( 'Sending…', 'dmat' ),
			'failed'   => __( 'This could not be sent. Everything you typed is still here; please press the button again in a moment.', 'dmat' ),
			'thanks'   => __( 'Thank you. We have received your answers.', 'dmat' ),
		);
	}
}
