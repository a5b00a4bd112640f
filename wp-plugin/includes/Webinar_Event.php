<?php
/**
 * A webinar as calendars know it.
 *
 * @package Dmat
 */

namespace Dmat;

defined( 'ABSPATH' ) || exit;

/**
 * When a webinar is, and its addresses in other people's calendars.
 */
final class Webinar_Event {

	private const UTC = 'Ymd\THis\Z';

	/**
	 * Use `of()`.
	 *
	 * @param string             $title Name of the event.
	 * @param string             $place Where; a text or an address.
	 * @param string             $about More words for the calendar.
	 * @param \DateTimeImmutable $start In the zone it is announced in.
	 * @param \DateTimeImmutable $end   In the same zone.
	 */
	private function __construct( public readonly string $title, public readonly string $place, public readonly string $about, public readonly \DateTimeImmutable $start, public readonly \DateTimeImmutable $end ) {}

	/**
	 * The event of a webinar block; null while it has no date.
	 *
	 * @param array<string, mixed> $attributes The block's attributes.
	 * @param \WP_Post|null        $post       The page it stands on.
	 */
	public static function of( array $attributes, ?\WP_Post $post ): ?self {
		$start = Site_Time::moment( (string) ( $attributes['startsAt'] ?? '' ), (string) ( $attributes['timeZone'] ?? '' ) );
		if ( null === $start ) {
			return null;
		}
		$title = trim( wp_strip_all_tags( (string) ( $attributes['title'] ?? '' ) ) );
		return new self(
			'' === $title && null !== $post ? Page_Snapshot::title_of( $post ) : $title,
			trim( wp_strip_all_tags( (string) ( $attributes['place'] ?? '' ) ) ),
			null === $post ? '' : (string) get_permalink( $post ),
			$start,
			$start->modify( '+' . max( 5, min( 1440, (int) ( $attributes['minutes'] ?? 45 ) ) ) . ' minutes' )
		);
	}

	/** A new entry in Google's calendar. */
	public function google_url(): string {
		return 'https://calendar.google.com/calendar/render?' . http_build_query(
			array(
				'action'   => 'TEMPLATE',
				'text'     => $this->title,
				'dates'    => self::utc( $this->start ) . '/' . self::utc( $this->end ),
				'details'  => $this->about,
				'location' => $this->place,
			)
		);
	}

	/** A new entry in Outlook's calendar. */
	public function outlook_url(): string {
		return 'https://outlook.live.com/calendar/0/deeplink/compose?' . http_build_query(
			array(
				'path'     => '/calendar/action/compose',
				'rru'      => 'addevent',
				'subject'  => $this->title,
				'startdt'  => gmdate( 'Y-m-d\TH:i:s\Z', $this->start->getTimestamp() ),
				'enddt'    => gmdate( 'Y-m-d\TH:i:s\Z', $this->end->getTimestamp() ),
				'body'     => $this->about,
				'location' => $this->place,
			)
		);
	}

	/**
	 * The calendar file (RFC 5545).
	 *
	 * @param string $uid     Names the event for good, so that a later file changes it instead of adding another.
	 * @param int    $changed When the page was changed last, in seconds since 1970; later files replace earlier ones.
	 */
	public function calendar_file( string $uid, int $changed ): string {
		$lines = array(
			'BEGIN:VCALENDAR',
			'VERSION:2.0',
			'PRODID:-//DMAT//Webinar//EN',
			'METHOD:PUBLISH',
			'BEGIN:VEVENT',
			'UID:' . $uid,
			'SEQUENCE:' . $changed,
			'DTSTAMP:' . gmdate( self::UTC, $changed ),
			'DTSTART:' . self::utc( $this->start ),
			'DTEND:' . self::utc( $this->end ),
			'SUMMARY:' . self::escape( $this->title ),
			'LOCATION:' . self::escape( $this->place ),
			'DESCRIPTION:' . self::escape( $this->about ),
			'URL:' . $this->about,
			'END:VEVENT',
			'END:VCALENDAR',
		);
		return implode( '', array_map( static fn( string $line ): string => self::fold( $line ) . "\r\n", $lines ) );
	}

	/**
	 * A moment in universal time.
	 *
	 * @param \DateTimeImmutable $moment The moment.
	 */
	private static function utc( \DateTimeImmutable $moment ): string {
		return gmdate( self::UTC, $moment->getTimestamp() );
	}

	/**
	 * A text as a calendar file writes it.
	 *
	 * @param string $text Plain words.
	 */
	private static function escape( string $text ): string {
		return str_replace( array( '\\', ';', ',', "\r\n", "\n", "\r" ), array( '\\\\', '\;', '\,', '\n', '\n', '' ), $text );
	}

	/**
	 * Lines are at most 75 bytes long and no letter is cut in two.
	 *
	 * @param string $line The line.
	 */
	private static function fold( string $line ): string {
		$folded = '';
		while ( strlen( $line ) > 73 ) {
			$part    = mb_strcut( $line, 0, 73, 'UTF-8' );
			$folded .= $part . "\r\n ";
			$line    = substr( $line, strlen( $part ) );
		}
		return $folded . $line;
	}
}
