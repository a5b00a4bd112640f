<?php
/**
 * A form on a page.
 *
 * @package Dmat
 */

namespace Dmat;

defined( 'ABSPATH' ) || exit;

/**
 * Prints a form that works as plain HTML: it posts to the site, which answers with the page and its result. With the
 * script of the form the answers go to the backend first and to the site only when that does not answer.
 *
 * Nothing printed here belongs to one visitor, so a page cache may keep it.
 */
final class Form_Markup {

	private const STORE = 'dmat/form';

	/**
	 * The form with its fields.
	 *
	 * @param array<string, mixed> $attributes The block's attributes.
	 * @param string               $content    Its rendered fields.
	 * @param \WP_Block            $block      The block.
	 */
	public static function render( array $attributes, string $content, \WP_Block $block ): string {
		$id = (string) ( $attributes['formId'] ?? '' );
		if ( '' === $id || '' === trim( $content ) ) {
			return '';
		}
		$definition = Form_Definition::from_block( $block->parsed_block );
		$post       = get_post();
		$words      = Form_Messages::all();
		$result     = Form_Result::read( $id );
		$errors     = $result['errors'] ?? array();
		$is_done    = true === ( $result['ok'] ?? null );
		$steps      = Form_Steps::take_count( $id );
		$screen     = Form_Success::take( $id );
		$scripts    = Form_Scripts::needed( $definition['fields'], $steps );
		$thanks     = '' === $screen ? self::thanks( $definition, $words ) : '';
		Form_Scripts::enqueue( $scripts );
		Form_Guards::enqueue( $definition );
		Form_Scripts::forget_turns( $id );
		self::prepare_script( array() === $scripts ? $words : $words + Form_Messages::more() );
		$relay   = rest_url( 'dmat/v1/relay' );
		$context = array(
			'id'       => $id,
			'url'      => Connection::is_connected() ? Connection::api_url() . '/api/public/forms/' . $id . '/submissions' . ( in_array( 'files', $scripts, true ) ? '/with-files' : '' ) : $relay,
			'fields'   => self::linked( $id, $definition['fields'] ),
			'thanks'   => $thanks,
			'goTo'     => $definition['success']['url'] ?? '',
			'errors'   => (object) $errors,
			'notice'   => array() === $errors ? self::failure( $result, $words ) : $errors[''] ?? $words['check'],
			'said'     => $is_done ? $thanks : '',
			'isBusy'   => false,
			'isDone'   => $is_done,
		) + ( $steps > 1 ? array( 'stepCount' => $steps, 'step' => 0 ) : array() );
		$hidden = array(
			'descriptor'    => Form_Descriptor::for_form( $definition, $post ),
			'submission_id' => '',
			'page_url'      => $post instanceof \WP_Post ? (string) get_permalink( $post ) : home_url( '/' ),
		);
		$inputs = '';
		foreach ( $hidden as $name => $value ) {
			$inputs .= sprintf( '<input type="hidden" name="%s" value="%s">', esc_attr( $name ), esc_attr( $value ) );
		}
		$wrapper = Block_Wrapper::attributes(
			$attributes,
			array(
				'data-wp-interactive' => self::STORE,
				'data-wp-context'     => (string) wp_json_encode( $context, JSON_HEX_TAG | JSON_HEX_APOS | JSON_HEX_QUOT | JSON_HEX_AMP ),
			)
		);
		$form = sprintf(
			'<form class="dmat-form" id="dmat-form-%1$s" data-dmat-form="%2$s" action="%3$s" method="post" accept-charset="utf-8"%4$s data-wp-bind--novalidate="state.isLive" data-wp-on--submit="actions.submit" data-wp-on--focusin="actions.start" data-wp-bind--hidden="context.isDone">',
			esc_attr( substr( $id, 0, 8 ) ),
			esc_attr( $id ),
			esc_url( add_query_arg( 'form', $id, $relay ) ),
			self::directives( $scripts ) . Form_Guards::attributes( $definition )
		);
		return '<div ' . $wrapper . '>' . $screen
			. '<div class="dmat-form__said" role="status" tabindex="-1" data-wp-class--is-sending="context.isBusy" data-wp-text="context.said"></div>'
			. $form . self::summary() . $inputs . self::trap() . ( $steps > 1 ? Form_Steps::progress( $steps ) : '' )
			. '<div class="dmat-form__fields">' . $content . '</div>' . Form_Guards::box() . '</form></div>';
	}

	/**
	 * What the form tells the scripts it needs beyond its own.
	 *
	 * @param list<string> $scripts Form_Scripts.
	 */
	private static function directives( array $scripts ): string {
		return ( in_array( 'more', $scripts, true ) ? ' data-wp-init--more="callbacks.look" data-wp-on--input="callbacks.look"' : '' )
			. ( in_array( 'steps', $scripts, true ) ? ' data-wp-init--steps="callbacks.beginSteps" data-wp-watch--steps="callbacks.showProblem" data-wp-class--is-between="state.isBetween"' : '' )
			. ( in_array( 'files', $scripts, true ) ? ' enctype="multipart/form-data"' : '' )
			. ( in_array( 'known', $scripts, true ) ? ' data-wp-init--known="callbacks.recall"' : '' );
	}

	/**
	 * Gives the script its words, and the server the same derived state the script has.
	 *
	 * @param array<string, string> $words Form_Messages.
	 */
	private static function prepare_script( array $words ): void {
		$error = static function (): string {
			$context = wp_interactivity_get_context( self::STORE );
			$errors  = (array) ( $context['errors'] ?? array() );
			return (string) ( $errors[ $context['field']['name'] ?? '' ] ?? '' );
		};
		wp_interactivity_state(
			self::STORE,
			array(
				'words'      => $words,
				'error'      => $error,
				'isInvalid'  => static fn(): bool => '' !== $error(),
				'isNotAsked' => static fn(): bool => true === ( wp_interactivity_get_context( self::STORE )['field']['isLater'] ?? null ),
			)
		);
	}

	/**
	 * The list of what is wrong, each with a link to its field, and the second chance when sending failed.
	 */
	private static function summary(): string {
		return '<div class="dmat-form__problems" role="alert" tabindex="-1" data-wp-bind--hidden="!context.notice" hidden>'
			. '<p data-wp-text="context.notice"></p>'
			. '<ul><template data-wp-each--field="context.fields" data-wp-each-key="context.field.name"><li data-wp-bind--hidden="!state.error"><a data-wp-bind--href="context.field.link" data-wp-text="state.error"></a></li></template></ul>'
			. '</div>';
	}

	/** A field that people and assistive technology never meet; what fills it in is a machine. */
	private static function trap(): string {
		return '<div class="dmat-form__trap" aria-hidden="true"><label>' . esc_html__( 'Leave this empty', 'dmat' )
			. ' <input type="text" name="website" value="" tabindex="-1" autocomplete="off"></label></div>';
	}

	/**
	 * The fields, each with a link to its place on the page.
	 *
	 * @param string                     $id     The form's id.
	 * @param list<array<string, mixed>> $fields Form_Definition.
	 * @return list<array<string, mixed>>
	 */
	private static function linked( string $id, array $fields ): array {
		return array_map( static fn( array $field ): array => $field + array( 'link' => '#' . Field_Markup::id( $id, $field['name'] ) ), $fields );
	}

	/**
	 * What to say when the site could not take the answers.
	 *
	 * @param array<string, mixed>|null $result Form_Result.
	 * @param array<string, string>     $words  Form_Messages.
	 */
	private static function failure( ?array $result, array $words ): string {
		return false === ( $result['ok'] ?? null ) ? $words['failed'] : '';
	}

	/**
	 * What to say after a good submission.
	 *
	 * @param array<string, mixed>  $definition Form_Definition.
	 * @param array<string, string> $words      Form_Messages.
	 */
	private static function thanks( array $definition, array $words ): string {
		$text = (string) ( $definition['success']['text'] ?? '' );
		return '' === $text ? $words['thanks'] : $text;
	}
}
