<?php
/**
 * Renders the block; what is printed is escaped where it is made.
 *
 * @package Dmat
 */

defined( 'ABSPATH' ) || exit;

echo \Dmat\Webinar_Markup::render( $attributes ); // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped
