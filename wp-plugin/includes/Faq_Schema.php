<?php
/**
 * Questions and answers for search engines.
 *
 * @package Dmat
 */

namespace Dmat;

defined( 'ABSPATH' ) || exit;

/**
 * Collects the questions of a page while it is rendered, and prints one FAQPage of them at its end: search engines
 * take one for each page, however many blocks the questions stand in.
 */
final class Faq_Schema {

	/**
	 * What was collected: question to answer.
	 *
	 * @var array<string, string>
	 */
	private static array $answers = array();

	/** Hooks. */
	public static function register(): void {
		add_action( 'wp_footer', array( self::class, 'print_schema' ) );
	}

	/**
	 * Notes the questions of a block.
	 *
	 * @param array<string, mixed> $block A parsed `dmat/faq` block.
	 */
	public static function note( array $block ): void {
		foreach ( $block['innerBlocks'] ?? array() as $details ) {
			if ( 'core/details' !== $details['blockName'] || ! preg_match( '#<summary[^>]*>(.*?)</summary>#s', $details['innerHTML'], $summary ) ) {
				continue;
			}
			$question = self::plain( $summary[1] );
			$answer   = self::plain( implode( ' ', array_map( 'render_block', $details['innerBlocks'] ) ) );
			if ( '' !== $question && '' !== $answer ) {
				self::$answers[ $question ] = $answer;
			}
		}
	}

	/** Prints what was collected, once, on the page of one post: a list of posts is no page of questions. */
	public static function print_schema(): void {
		$answers       = self::$answers;
		self::$answers = array();
		if ( array() === $answers || ! is_singular() ) {
			return;
		}
		wp_print_inline_script_tag( (string) wp_json_encode( self::schema( $answers ), JSON_HEX_TAG | JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES ), array( 'type' => 'application/ld+json' ) );
	}

	/**
	 * As schema.org names it.
	 *
	 * @param array<string, string> $answers Question to answer.
	 * @return array<string, mixed>
	 */
	private static function schema( array $answers ): array {
		$entities = array();
		foreach ( $answers as $question => $answer ) {
			$entities[] = array(
				'@type'          => 'Question',
				'name'           => (string) $question,
				'acceptedAnswer' => array(
					'@type' => 'Answer',
					'text'  => $answer,
				),
			);
		}
		return array(
			'@context'   => 'https://schema.org',
			'@type'      => 'FAQPage',
			'mainEntity' => $entities,
		);
	}

	/**
	 * Markup as words.
	 *
	 * @param string $html Markup.
	 */
	private static function plain( string $html ): string {
		return trim( (string) preg_replace( '/\s+/', ' ', html_entity_decode( wp_strip_all_tags( (string) preg_replace( '#</(?:p|li|h\d|div|td|th)>|<br\s*/?>#i', ' $0', $html ) ), ENT_QUOTES | ENT_HTML5, 'UTF-8' ) ) );
	}
}
