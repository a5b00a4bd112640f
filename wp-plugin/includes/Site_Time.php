<?php
/**
 * Times as authors type them.
 *
 * @package Dmat
 */

namespace Dmat;

defined( 'ABSPATH' ) || exit;

/**
 * Reads the local times blocks keep (`2027-03-04T17:00`) and says them as the site says times.
 */
final class Site_Time {

	/**
	 * The moment a local time means; null when it is none.
	 *
	 * @param string $local As the block keeps it.
	 * @param string $zone  Name of a time zone; the site's own when it is empty or unknown.
	 */
	public static function moment( string $local, string $zone = '' ): ?\DateTimeImmutable {
		if ( 1 !== preg_match( '/^\d{4}-\d\d-\d\dT\d\d:\d\d/', $local ) ) {
			return null;
		}
		try {
			return new \DateTimeImmutable( $local, self::zone( $zone ) );
		} catch ( \Exception $error ) {
			return null;
		}
	}

	/**
	 * Day and time in words, with the zone where it matters.
	 *
	 * @param \DateTimeImmutable $moment The moment, in the zone to say it in.
	 */
	public static function in_words( \DateTimeImmutable $moment ): string {
		return wp_date( get_option( 'date_format' ) . ', ' . get_option( 'time_format' ), $moment->getTimestamp(), $moment->getTimezone() ) . ' (' . self::zone_in_words( $moment ) . ')';
	}

	/**
	 * The zone of a moment, as short as people write it.
	 *
	 * @param \DateTimeImmutable $moment The moment.
	 */
	public static function zone_in_words( \DateTimeImmutable $moment ): string {
		$name = $moment->format( 'T' );
		if ( 1 !== preg_match( '/^(?:GMT|UTC)?([+-]\d\d):?(\d\d)$/', $name, $offset ) ) {
			return $name;
		}
		return 0 === (int) ( $offset[1] . $offset[2] ) ? 'UTC' : 'UTC' . $offset[1] . ( '00' === $offset[2] ? '' : ':' . $offset[2] );
	}

	/**
	 * A zone by name.
	 *
	 * @param string $name From the block.
	 */
	private static function zone( string $name ): \DateTimeZone {
		return in_array( $name, timezone_identifiers_list(), true ) ? new \DateTimeZone( $name ) : wp_timezone();
	}
}
