<?php
/**
 * An offer that ends.
 *
 * @package Dmat
 */

namespace Dmat;

defined( 'ABSPATH' ) || exit;

/**
 * Prints an offer with the time that is left. Without JavaScript the end stands there in words; with it a clock runs,
 * and the offer goes at its end even where a page cache still shows it.
 */
final class Offer_Markup {

	private const HOUR = 3600;

	/** Hooks. */
	public static function register(): void {
		add_action( 'init', array( self::class, 'declare_storage' ) );
	}

	/** Tells consent plugins what an offer that runs from the first visit keeps in the browser. */
	public static function declare_storage(): void {
		if ( function_exists( 'wp_add_cookie_info' ) ) {
			wp_add_cookie_info( 'dmat_offer_', 'DMAT', 'statistics', __( 'Until deleted', 'dmat' ), __( 'Remember when an offer was seen first, so that its end stays the same', 'dmat' ), false, false, true );
		}
	}

	/**
	 * The offer, or what is said when it is over.
	 *
	 * @param array<string, mixed> $attributes The block's attributes.
	 * @param string               $content    What is offered.
	 */
	public static function render( array $attributes, string $content ): string {
		$is_fixed = 'evergreen' !== ( $attributes['mode'] ?? 'fixed' );
		$ends     = $is_fixed ? Site_Time::moment( (string) ( $attributes['endsAt'] ?? '' ) ) : null;
		$hours    = max( 1, min( 8760, (int) ( $attributes['hours'] ?? 48 ) ) );
		$said     = 'text' === ( $attributes['after'] ?? 'text' ) ? self::ended_text( $attributes ) : '';
		if ( $is_fixed && null === $ends ) {
			return '<div ' . Block_Wrapper::attributes( $attributes ) . '><div class="dmat-offer__what">' . $content . '</div></div>';
		}
		if ( null !== $ends && $ends->getTimestamp() <= time() ) {
			return '' === $said ? '' : '<div ' . Block_Wrapper::attributes( $attributes, array( 'class' => 'is-over' ) ) . '><p class="dmat-offer__over">' . esc_html( $said ) . '</p></div>';
		}
		$data = null === $ends
			? array(
				'data-dmat-hours' => (string) $hours,
				'data-dmat-offer' => get_the_ID() . '-' . $hours,
			)
			: array( 'data-dmat-ends' => $ends->format( 'c' ) );
		$time = self::time( $ends, $hours );
		$what = '<div class="dmat-offer__what">' . $content . '</div>';
		$over = '' === $said ? '' : '<p class="dmat-offer__over" hidden>' . esc_html( $said ) . '</p>';
		return '<div ' . Block_Wrapper::attributes( $attributes, $data ) . '>' . ( 'bottom' === ( $attributes['countdownAt'] ?? 'top' ) ? $what . $time : $time . $what ) . $over . '</div>';
	}

	/**
	 * The end in words, the clock, and the place a screen reader listens to.
	 *
	 * @param \DateTimeImmutable|null $ends  The end; null when it depends on the visitor.
	 * @param int                     $hours How long a visitor has.
	 */
	private static function time( ?\DateTimeImmutable $ends, int $hours ): string {
		$until = null === $ends
			/* translators: %s: a length of time, as "2 days". */
			? sprintf( esc_html__( 'Yours for %s from your first visit.', 'dmat' ), esc_html( human_time_diff( 0, $hours * self::HOUR ) ) )
			/* translators: %s: date and time. */
			: sprintf( esc_html__( 'Ends %s', 'dmat' ), '<time datetime="' . esc_attr( $ends->format( 'c' ) ) . '">' . esc_html( Site_Time::in_words( $ends ) ) . '</time>' );
		$boxes = '';
		foreach ( self::units() as $unit => $word ) {
			$boxes .= '<span class="dmat-offer__box"><b data-dmat-unit="' . $unit . '">0</b><span>' . esc_html( $word ) . '</span></span>';
		}
		return '<div class="dmat-offer__time"><p class="dmat-offer__until">' . $until . '</p>'
			. '<div class="dmat-offer__clock" aria-hidden="true" hidden>' . $boxes . '</div>'
			/* translators: %s: a length of time, as "2 hours, 5 minutes". */
			. '<p class="dmat-offer__said" aria-live="polite" data-dmat-left="' . esc_attr__( '%s left', 'dmat' ) . '"></p></div>';
	}

	/**
	 * What the boxes of the clock count.
	 *
	 * @return array<string, string>
	 */
	private static function units(): array {
		return array(
			'day'    => __( 'days', 'dmat' ),
			'hour'   => __( 'hours', 'dmat' ),
			'minute' => __( 'minutes', 'dmat' ),
			'second' => __( 'seconds', 'dmat' ),
		);
	}

	/**
	 * What stands there afterwards.
	 *
	 * @param array<string, mixed> $attributes The block's attributes.
	 */
	private static function ended_text( array $attributes ): string {
		$text = trim( wp_strip_all_tags( (string) ( $attributes['endedText'] ?? '' ) ) );
		return '' === $text ? __( 'This offer has ended.', 'dmat' ) : $text;
	}
}
