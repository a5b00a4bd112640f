<?php
/**
 * Renders the field; what is printed is escaped where it is made.
 *
 * @package Dmat
 */

defined( 'ABSPATH' ) || exit;

echo \Dmat\Field_Markup::render( 'date', $attributes, $block ); // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped
