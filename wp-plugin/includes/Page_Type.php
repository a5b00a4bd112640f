<?php
/**
 * What a landing page is for.
 *
 * @package Dmat
 */

namespace Dmat;

defined( 'ABSPATH' ) || exit;

/**
 * Finds out whether a page sells a product, fills a webinar, gives a file away, or is a landing page like others. The
 * hero says it, as its author chose; without a hero the blocks on the page do.
 */
final class Page_Type {

	public const STANDARD = 'standard';

	private const TYPES = array( self::STANDARD, 'product', 'webinar', 'download' );

	/** Which block makes a page what it is, when no hero says otherwise. */
	private const SIGNS = array(
		'dmat/webinar'  => 'webinar',
		'dmat/download' => 'download',
		'dmat/pricing'  => 'product',
	);

	/**
	 * The type of a page.
	 *
	 * @param string $content Its block markup.
	 */
	public static function of( string $content ): string {
		foreach ( Block_Search::all( $content, 'dmat/hero' ) as $hero ) {
			$type = $hero['attrs']['templateType'] ?? self::STANDARD;
			if ( self::STANDARD !== $type && in_array( $type, self::TYPES, true ) ) {
				return $type;
			}
		}
		foreach ( self::SIGNS as $block => $type ) {
			if ( array() !== Block_Search::all( $content, $block ) ) {
				return $type;
			}
		}
		return self::STANDARD;
	}
}
