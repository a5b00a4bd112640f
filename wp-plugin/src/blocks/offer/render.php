<?php
/**
 * Renders the block; what is printed is escaped where it is made.
 *
 * @package Dmat
 */

defined( 'ABSPATH' ) || exit;

echo \Dmat\Offer_Markup::render( $attributes, $content ); // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped
