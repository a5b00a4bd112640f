<?php
/**
 * Prints the questions as they were saved, and tells search engines of them.
 *
 * @package Dmat
 */

defined( 'ABSPATH' ) || exit;

\Dmat\Faq_Schema::note( $block->parsed_block );

echo $content; // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- Blocks, rendered by themselves.
