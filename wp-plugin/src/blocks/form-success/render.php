<?php
/**
 * Renders the block; what is printed is escaped where it is made.
 *
 * @package Dmat
 */

defined( 'ABSPATH' ) || exit;

echo \Dmat\Form_Success::render( $content, $block ); // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped
