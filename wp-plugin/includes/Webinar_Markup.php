<?php
/**
 * The details of a webinar.
 *
 * @package Dmat
 */

namespace Dmat;

defined( 'ABSPATH' ) || exit;

/**
 * Prints when a webinar is and who speaks, and links that put it into a calendar.
 */
final class Webinar_Markup {

	public const BLOCK = 'dmat/webinar';

	/**
	 * The details.
	 *
	 * @param array<string, mixed> $attributes The block's attributes.
	 */
	public static function render( array $attributes ): string {
		$post  = get_post();
		$event = Webinar_Event::of( $attributes, $post );
		$rows  = '';
		if ( null !== $event ) {
			$when  = '<time datetime="' . esc_attr( $event->start->format( 'c' ) ) . '">' . esc_html( (string) wp_date( 'l, ' . get_option( 'date_format' ), $event->start->getTimestamp(), $event->start->getTimezone() ) ) . '</time>';
			$rows .= self::row( 'date', __( 'Date', 'dmat' ), $when );
			$rows .= self::row( 'time', __( 'Time', 'dmat' ), esc_html( self::hours( $event ) ) );
		}
		foreach ( array( 'host' => __( 'Host', 'dmat' ), 'place' => __( 'Where', 'dmat' ) ) as $name => $label ) {
			$value = trim( wp_strip_all_tags( (string) ( $attributes[ $name ] ?? '' ) ) );
			$rows .= '' === $value ? '' : self::row( $name, $label, esc_html( $value ) );
		}
		$title = trim( wp_strip_all_tags( (string) ( $attributes['title'] ?? '' ) ) );
		if ( '' === $rows && '' === $title ) {
			return '';
		}
		return '<div ' . Block_Wrapper::attributes( $attributes ) . '>'
			. ( '' === $title ? '' : '<p class="dmat-webinar__title">' . esc_html( $title ) . '</p>' )
			. '<dl class="dmat-webinar__facts">' . $rows . '</dl>'
			. ( null === $event || null === $post || false === ( $attributes['showCalendar'] ?? true ) ? '' : self::links( $event, $post, $attributes ) )
			. '</div>';
	}

	/**
	 * From when to when, and in which zone.
	 *
	 * @param Webinar_Event $event The event.
	 */
	private static function hours( Webinar_Event $event ): string {
		$format = (string) get_option( 'time_format' );
		$zone   = $event->start->getTimezone();
		/* translators: 1: start, 2: end, 3: short name of the time zone. */
		return sprintf( __( '%1$s to %2$s (%3$s)', 'dmat' ), wp_date( $format, $event->start->getTimestamp(), $zone ), wp_date( $format, $event->end->getTimestamp(), $zone ), Site_Time::zone_in_words( $event->start ) );
	}

	/**
	 * One fact.
	 *
	 * @param string $name  Which.
	 * @param string $label Plain words.
	 * @param string $html  Markup.
	 */
	private static function row( string $name, string $label, string $html ): string {
		return '<div class="dmat-webinar__fact is-' . $name . '"><dt>' . esc_html( $label ) . '</dt><dd>' . $html . '</dd></div>';
	}

	/**
	 * Links into calendars.
	 *
	 * @param Webinar_Event        $event      The event.
	 * @param \WP_Post             $post       The page.
	 * @param array<string, mixed> $attributes The block's attributes.
	 */
	private static function links( Webinar_Event $event, \WP_Post $post, array $attributes ): string {
		$links = array(
			array( Rest\Calendar::url( $post, $attributes ), __( 'Calendar file', 'dmat' ), 'download' ),
			array( $event->google_url(), 'Google', 'target="_blank" rel="noopener"' ),
			array( $event->outlook_url(), 'Outlook', 'target="_blank" rel="noopener"' ),
		);
		$html  = '';
		foreach ( $links as list( $url, $words, $more ) ) {
			$html .= '<li><a href="' . esc_url( $url ) . '" ' . $more . '>' . esc_html( $words ) . '</a></li>';
		}
		return '<div class="dmat-webinar__calendars"><p>' . esc_html__( 'Add to your calendar', 'dmat' ) . '</p><ul>' . $html . '</ul></div>';
	}
}
