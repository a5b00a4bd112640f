<?php
/**
 * Renders the button in the look the theme gives its buttons.
 *
 * @package Dmat
 */

defined( 'ABSPATH' ) || exit;

printf(
	'<button type="submit" %s data-wp-bind--aria-disabled="context.isBusy">%s</button>',
	get_block_wrapper_attributes( array( 'class' => 'wp-element-button dmat-submit is-' . ( 'full' === ( $attributes['width'] ?? '' ) ? 'full' : 'auto' ) ) ), // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped
	esc_html( '' === ( $attributes['text'] ?? '' ) ? __( 'Send', 'dmat' ) : $attributes['text'] )
);
