<?php
/**
 * Finding forms in content.
 *
 * @package Dmat
 */

namespace Dmat;

defined( 'ABSPATH' ) || exit;

/**
 * Finds the form blocks in a piece of content, also inside other blocks and inside synced patterns.
 */
final class Form_Finder {

	public const BLOCK = 'dmat/form';

	/**
	 * Every form with an id, each id once, in reading order.
	 *
	 * @param string $content Block markup.
	 * @return list<array<string, mixed>> Parsed blocks.
	 */
	public static function in( string $content ): array {
		$found = array();
		self::collect( $content, $found, array() );
		return array_values( $found );
	}

	/**
	 * Walks content.
	 *
	 * @param string                              $content Block markup.
	 * @param array<string, array<string, mixed>> $found   Forms by id.
	 * @param array<int, true>                    $inside  Synced patterns we are in, which must not hold themselves.
	 */
	private static function collect( string $content, array &$found, array $inside ): void {
		if ( ! str_contains( $content, '<!-- wp:' . self::BLOCK ) && ! str_contains( $content, '<!-- wp:block ' ) ) {
			return;
		}
		self::walk( parse_blocks( $content ), $found, $inside );
	}

	/**
	 * Walks parsed blocks.
	 *
	 * @param list<array<string, mixed>>          $blocks Parsed blocks.
	 * @param array<string, array<string, mixed>> $found  Forms by id.
	 * @param array<int, true>                    $inside Synced patterns we are in.
	 */
	private static function walk( array $blocks, array &$found, array $inside ): void {
		foreach ( $blocks as $block ) {
			$id = $block['attrs']['formId'] ?? '';
			if ( self::BLOCK === $block['blockName'] && is_string( $id ) && '' !== $id ) {
				$found[ $id ] ??= $block;
				continue;
			}
			$reference = (int) ( $block['attrs']['ref'] ?? 0 );
			if ( 'core/block' === $block['blockName'] && $reference > 0 && ! isset( $inside[ $reference ] ) ) {
				$pattern = get_post( $reference );
				if ( $pattern instanceof \WP_Post && 'wp_block' === $pattern->post_type && 'publish' === $pattern->post_status ) {
					self::collect( $pattern->post_content, $found, $inside + array( $reference => true ) );
				}
			}
			self::walk( $block['innerBlocks'], $found, $inside );
		}
	}
}
