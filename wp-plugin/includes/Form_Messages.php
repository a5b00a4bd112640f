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
	 * The sentences of questions that not every form has: `moreMessages` in the same file of `shared`, and what a form in
	 * steps says.
	 *
	 * @return array<string, string>
	 */
	public static function more(): array {
		return array(
			'number'     => __( 'Enter a number for “{label}”.', 'dmat' ),
			'least'      => __( 'Enter {limit} or more for “{label}”.', 'dmat' ),
			'most'       => __( 'Enter {limit} or less for “{label}”.', 'dmat' ),
			'step'       => __( 'Enter a multiple of {limit} for “{label}”.', 'dmat' ),
			'date'       => __( 'Enter a whole date for “{label}”: day, month and year.', 'dmat' ),
			'early'      => __( 'Choose {limit} or a later day for “{label}”.', 'dmat' ),
			'late'       => __( 'Choose {limit} or an earlier day for “{label}”.', 'dmat' ),
			'fileType'   => __( 'Choose a file of one of these kinds for “{label}”: {limit}.', 'dmat' ),
			'fileSize'   => __( 'Choose a file of at most {limit} MB for “{label}”.', 'dmat' ),
			'fileUnsafe' => __( 'The file for “{label}” cannot be accepted as it is. Save it again or choose another one.', 'dmat' ),
			'progress'   => __( 'Step {step} of {steps}', 'dmat' ),
		);
	}

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
