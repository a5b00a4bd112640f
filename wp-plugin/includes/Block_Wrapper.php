<?php
/**
 * The element around a block the server renders.
 *
 * @package Dmat
 */

namespace Dmat;

defined( 'ABSPATH' ) || exit;

/**
 * Attributes of that element: its look, and the anchor other parts of the page link to. WordPress before 7 prints the
 * anchor only of blocks whose markup is saved.
 */
final class Block_Wrapper {

	/**
	 * The attributes as markup.
	 *
	 * @param array<string, mixed>  $attributes The block's attributes.
	 * @param array<string, string> $more       More attributes of the element.
	 */
	public static function attributes( array $attributes, array $more = array() ): string {
		$anchor = trim( (string) ( $attributes['anchor'] ?? '' ) );
		return get_block_wrapper_attributes( '' === $anchor ? $more : $more + array( 'id' => $anchor ) );
	}
}
