<?php
/**
 * The sites of a network.
 *
 * @package Dmat
 */

namespace Dmat;

defined( 'ABSPATH' ) || exit;

/**
 * Does something on one site or on every site of a network. Every site has its own connection, table and settings.
 */
final class Sites {

	private const PER_PAGE = 100;

	/**
	 * Does something on every site.
	 *
	 * @param callable $work Called once per site, with that site current.
	 */
	public static function each( callable $work ): void {
		$offset = 0;
		do {
			$ids = get_sites(
				array(
					'fields' => 'ids',
					'number' => self::PER_PAGE,
					'offset' => $offset,
				)
			);
			foreach ( $ids as $id ) {
				self::on( (int) $id, $work );
			}
			$offset += self::PER_PAGE;
		} while ( self::PER_PAGE === count( $ids ) );
	}

	/**
	 * Does something on one site.
	 *
	 * @param int      $site_id The site.
	 * @param callable $work    Called with that site current.
	 */
	public static function on( int $site_id, callable $work ): void {
		switch_to_blog( $site_id );
		try {
			$work();
		} finally {
			restore_current_blog();
		}
	}
}
