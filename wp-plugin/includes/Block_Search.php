<?php
/**
 * Finding blocks in content.
 *
 * @package Dmat
 */

namespace Dmat;

defined( 'ABSPATH' ) || exit;

/**
 * Finds blocks of one kind in a piece of content, also inside other blocks and inside synced patterns.
 */
final class Block_Search {

	/** Synced patterns inside synced patterns that are followed. */
	private const DEEPEST = 5;

	/**
	 * Every block of a kind, in reading order.
	 *
	 * @param string $content Block markup.
	 * @param string $name    Name of the block.
	 * @param int    $depth   How many synced patterns we are in.
	 * @return list<array<string, mixed>> Parsed blocks.
	 */
	public static function all( string $content, string $name, int $depth = 0 ): array {
		$may_hold = str_contains( $content, '<!-- wp:' . $name ) || str_contains( $content, '<!-- wp:block ' );
		return $may_hold && $depth < self::DEEPEST ? self::walk( parse_blocks( $content ), $name, $depth ) : array();
	}

	/**
	 * Every block of a kind among parsed blocks.
	 *
	 * @param list<array<string, mixed>> $blocks Parsed blocks.
	 * @param string                     $name   Name of the block.
	 * @param int                        $depth  How many synced patterns we are in.
	 * @return list<array<string, mixed>>
	 */
	private static function walk( array $blocks, string $name, int $depth ): array {
		$found = array();
		foreach ( $blocks as $block ) {
			if ( $name === $block['blockName'] ) {
				$found[] = $block;
			}
			$pattern = 'core/block' === $block['blockName'] ? get_post( (int) ( $block['attrs']['ref'] ?? 0 ) ) : null;
			if ( $pattern instanceof \WP_Post && 'wp_block' === $pattern->post_type && 'publish' === $pattern->post_status ) {
				$found = array( ...$found, ...self::all( $pattern->post_content, $name, $depth + 1 ) );
			}
			$found = array( ...$found, ...self::walk( $block['innerBlocks'], $name, $depth ) );
		}
		return $found;
	}
}
