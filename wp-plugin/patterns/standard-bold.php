<?php
/**
 * A landing page in the colours and fonts of the theme.
 *
 * @package Dmat
 */

defined( 'ABSPATH' ) || exit;

// phpcs:disable WordPress.Security.EscapeOutput.OutputNotEscaped -- Patterns::attribute() escapes for the attributes of blocks.
?>
<!-- wp:dmat/hero {"shape":"rays","style":{"spacing":{"padding":{"top":"var:preset|spacing|70","bottom":"var:preset|spacing|70","left":"var:preset|spacing|50","right":"var:preset|spacing|50"},"margin":{"top":"0","bottom":"0"}}},"backgroundColor":"accent-1","textColor":"contrast","layout":{"type":"constrained","contentSize":"1240px"}} -->
<div class="wp-block-dmat-hero alignfull has-shape-rays has-contrast-color has-accent-1-background-color has-text-color has-background" style="margin-top:0;margin-bottom:0;padding-top:var(--wp--preset--spacing--70);padding-right:var(--wp--preset--spacing--50);padding-bottom:var(--wp--preset--spacing--70);padding-left:var(--wp--preset--spacing--50)"><!-- wp:heading {"level":1,"style":{"typography":{"fontSize":"clamp(3rem, 9vw, 7rem)","fontWeight":"700","lineHeight":"1.02","letterSpacing":"-0.03em"}}} -->
<h1 class="wp-block-heading" style="font-size:clamp(3rem, 9vw, 7rem);font-weight:700;letter-spacing:-0.03em;line-height:1.02"><?php esc_html_e( 'Order dinner in Spanish by Sunday', 'dmat' ); ?></h1>
<!-- /wp:heading -->

<!-- wp:columns {"verticalAlignment":"center","style":{"spacing":{"blockGap":{"top":"var:preset|spacing|50","left":"var:preset|spacing|60"}}}} -->
<div class="wp-block-columns are-vertically-aligned-center"><!-- wp:column {"verticalAlignment":"center","width":"55%"} -->
<div class="wp-block-column is-vertically-aligned-center" style="flex-basis:55%"><!-- wp:paragraph {"fontSize":"large"} -->
<p class="has-large-font-size"><?php esc_html_e( 'One real conversation a day, fifteen minutes, with a person who laughs with you. No grammar until you ask for it.', 'dmat' ); ?></p>
<!-- /wp:paragraph --></div>
<!-- /wp:column -->

<!-- wp:column {"verticalAlignment":"center","width":"45%"} -->
<div class="wp-block-column is-vertically-aligned-center" style="flex-basis:45%"><!-- wp:group {"layout":{"type":"flex","flexWrap":"wrap"}} -->
<div class="wp-block-group"><!-- wp:dmat/cta {"fontSize":"large"} -->
<div class="wp-block-dmat-cta has-large-font-size"><a class="wp-element-button dmat-cta__link" href="#sign-up" data-dmat-cta="<?php esc_attr_e( 'Start on Monday', 'dmat' ); ?>"><?php esc_html_e( 'Start on Monday', 'dmat' ); ?></a></div>
<!-- /wp:dmat/cta -->

<!-- wp:paragraph {"fontSize":"medium"} -->
<p class="has-medium-font-size"><?php esc_html_e( 'First week free. No card.', 'dmat' ); ?></p>
<!-- /wp:paragraph --></div>
<!-- /wp:group --></div>
<!-- /wp:column --></div>
<!-- /wp:columns -->

<!-- wp:group {"style":{"spacing":{"margin":{"top":"var:preset|spacing|60"},"padding":{"top":"var:preset|spacing|40"},"blockGap":"var:preset|spacing|40"},"border":{"top":{"width":"2px","style":"solid"}}},"layout":{"type":"grid","minimumColumnWidth":"12rem"}} -->
<div class="wp-block-group" style="border-top-style:solid;border-top-width:2px;margin-top:var(--wp--preset--spacing--60);padding-top:var(--wp--preset--spacing--40)"><!-- wp:group {"style":{"spacing":{"blockGap":"0.2rem"}},"layout":{"type":"default"}} -->
<div class="wp-block-group"><!-- wp:paragraph {"style":{"typography":{"fontWeight":"700","lineHeight":"1"}},"fontSize":"xx-large"} -->
<p class="has-xx-large-font-size" style="font-weight:700;line-height:1"><?php esc_html_e( '15 min', 'dmat' ); ?></p>
<!-- /wp:paragraph -->

<!-- wp:paragraph {"fontSize":"small"} -->
<p class="has-small-font-size"><?php esc_html_e( 'a day, at your time', 'dmat' ); ?></p>
<!-- /wp:paragraph --></div>
<!-- /wp:group -->

<!-- wp:group {"style":{"spacing":{"blockGap":"0.2rem"}},"layout":{"type":"default"}} -->
<div class="wp-block-group"><!-- wp:paragraph {"style":{"typography":{"fontWeight":"700","lineHeight":"1"}},"fontSize":"xx-large"} -->
<p class="has-xx-large-font-size" style="font-weight:700;line-height:1"><?php esc_html_e( '9 of 10', 'dmat' ); ?></p>
<!-- /wp:paragraph -->

<!-- wp:paragraph {"fontSize":"small"} -->
<p class="has-small-font-size"><?php esc_html_e( 'speak in the first week', 'dmat' ); ?></p>
<!-- /wp:paragraph --></div>
<!-- /wp:group -->

<!-- wp:group {"style":{"spacing":{"blockGap":"0.2rem"}},"layout":{"type":"default"}} -->
<div class="wp-block-group"><!-- wp:paragraph {"style":{"typography":{"fontWeight":"700","lineHeight":"1"}},"fontSize":"xx-large"} -->
<p class="has-xx-large-font-size" style="font-weight:700;line-height:1"><?php esc_html_e( '41', 'dmat' ); ?></p>
<!-- /wp:paragraph -->

<!-- wp:paragraph {"fontSize":"small"} -->
<p class="has-small-font-size"><?php esc_html_e( 'teachers in 12 countries', 'dmat' ); ?></p>
<!-- /wp:paragraph --></div>
<!-- /wp:group -->

<!-- wp:group {"style":{"spacing":{"blockGap":"0.2rem"}},"layout":{"type":"default"}} -->
<div class="wp-block-group"><!-- wp:paragraph {"style":{"typography":{"fontWeight":"700","lineHeight":"1"}},"fontSize":"xx-large"} -->
<p class="has-xx-large-font-size" style="font-weight:700;line-height:1"><?php esc_html_e( '0', 'dmat' ); ?></p>
<!-- /wp:paragraph -->

<!-- wp:paragraph {"fontSize":"small"} -->
<p class="has-small-font-size"><?php esc_html_e( 'word lists to learn', 'dmat' ); ?></p>
<!-- /wp:paragraph --></div>
<!-- /wp:group --></div>
<!-- /wp:group --></div>
<!-- /wp:dmat/hero -->

<!-- wp:group {"metadata":{"name":"<?php echo \Dmat\Patterns::attribute( __( 'Form', 'dmat' ) ); ?>"},"align":"full","style":{"spacing":{"padding":{"top":"var:preset|spacing|70","bottom":"var:preset|spacing|70","left":"var:preset|spacing|50","right":"var:preset|spacing|50"},"margin":{"top":"0","bottom":"0"}}},"backgroundColor":"contrast","textColor":"base","layout":{"type":"constrained","contentSize":"1240px"}} -->
<div class="wp-block-group alignfull has-base-color has-contrast-background-color has-text-color has-background" id="sign-up" style="margin-top:0;margin-bottom:0;padding-top:var(--wp--preset--spacing--70);padding-right:var(--wp--preset--spacing--50);padding-bottom:var(--wp--preset--spacing--70);padding-left:var(--wp--preset--spacing--50)"><!-- wp:columns {"verticalAlignment":"center","style":{"spacing":{"blockGap":{"top":"var:preset|spacing|50","left":"var:preset|spacing|70"}}}} -->
<div class="wp-block-columns are-vertically-aligned-center"><!-- wp:column {"verticalAlignment":"center","width":"50%"} -->
<div class="wp-block-column is-vertically-aligned-center" style="flex-basis:50%"><!-- wp:heading {"style":{"typography":{"fontWeight":"600","lineHeight":"1.15"}},"fontSize":"xx-large"} -->
<h2 class="wp-block-heading has-xx-large-font-size" style="font-weight:600;line-height:1.15"><?php esc_html_e( 'Say hello. We say hola.', 'dmat' ); ?></h2>
<!-- /wp:heading -->

<!-- wp:paragraph -->
<p><?php esc_html_e( 'Tell us when you have fifteen minutes. You get a teacher’s name and a first question within the hour.', 'dmat' ); ?></p>
<!-- /wp:paragraph -->

<!-- wp:list {"className":"is-style-checkmark-list"} -->
<ul class="wp-block-list is-style-checkmark-list"><!-- wp:list-item -->
<li><?php esc_html_e( 'Cancel with one word: basta', 'dmat' ); ?></li>
<!-- /wp:list-item -->

<!-- wp:list-item -->
<li><?php esc_html_e( 'The same teacher all week', 'dmat' ); ?></li>
<!-- /wp:list-item -->

<!-- wp:list-item -->
<li><?php esc_html_e( 'Works with a bad connection', 'dmat' ); ?></li>
<!-- /wp:list-item --></ul>
<!-- /wp:list --></div>
<!-- /wp:column -->

<!-- wp:column {"verticalAlignment":"center","width":"50%"} -->
<div class="wp-block-column is-vertically-aligned-center" style="flex-basis:50%"><!-- wp:group {"metadata":{"name":"<?php echo \Dmat\Patterns::attribute( __( 'Form card', 'dmat' ) ); ?>"},"style":{"spacing":{"padding":{"top":"var:preset|spacing|40","bottom":"var:preset|spacing|40","left":"var:preset|spacing|40","right":"var:preset|spacing|40"},"blockGap":"var:preset|spacing|30"},"border":{"radius":"0px"},"shadow":"var:preset|shadow|natural"},"backgroundColor":"base","textColor":"contrast","layout":{"type":"default"}} -->
<div class="wp-block-group has-contrast-color has-base-background-color has-text-color has-background" style="border-radius:0px;padding-top:var(--wp--preset--spacing--40);padding-right:var(--wp--preset--spacing--40);padding-bottom:var(--wp--preset--spacing--40);padding-left:var(--wp--preset--spacing--40);box-shadow:var(--wp--preset--shadow--natural)"><!-- wp:dmat/form {"name":"<?php echo \Dmat\Patterns::attribute( __( 'Free week', 'dmat' ) ); ?>","tags":["free-week"],"successText":"<?php echo \Dmat\Patterns::attribute( __( '¡Hola! Look into your inbox: your teacher has a question for you.', 'dmat' ) ); ?>","welcome":{"enabled":true,"subject":"<?php echo \Dmat\Patterns::attribute( __( 'Your first question', 'dmat' ) ); ?>","body":"<?php echo \Dmat\Patterns::attribute( __( 'Hello', 'dmat' ) ); ?> {{ lead.first_name | default: \u0022<?php echo \Dmat\Patterns::attribute( __( 'there', 'dmat' ) ); ?>\u0022 }},\n\n<?php echo \Dmat\Patterns::attribute( __( 'Your free week begins on Monday. Until then: what did you have for breakfast? Answer in any language.', 'dmat' ) ); ?>","fromName":"","fromEmail":""},"fontSize":"medium"} -->
<!-- wp:dmat/field-text {"name":"first_name","label":"<?php echo \Dmat\Patterns::attribute( __( 'First name', 'dmat' ) ); ?>","maps":"first_name","autocomplete":"given-name"} /-->

<!-- wp:dmat/field-email {"name":"email","label":"<?php echo \Dmat\Patterns::attribute( __( 'Email', 'dmat' ) ); ?>","required":true} /-->

<!-- wp:dmat/field-radio {"name":"time","label":"<?php echo \Dmat\Patterns::attribute( __( 'When do you have fifteen minutes?', 'dmat' ) ); ?>","options":[{"value":"morning","label":"<?php echo \Dmat\Patterns::attribute( __( 'In the morning', 'dmat' ) ); ?>"},{"value":"lunch","label":"<?php echo \Dmat\Patterns::attribute( __( 'At lunch', 'dmat' ) ); ?>"},{"value":"evening","label":"<?php echo \Dmat\Patterns::attribute( __( 'In the evening', 'dmat' ) ); ?>"}]} /-->

<!-- wp:dmat/consent {"text":"<?php echo \Dmat\Patterns::attribute( __( 'Yes, send me news by email. I can unsubscribe at any time.', 'dmat' ) ); ?>"} /-->

<!-- wp:dmat/submit {"text":"<?php echo \Dmat\Patterns::attribute( __( 'Give me a teacher', 'dmat' ) ); ?>","width":"full"} /-->
<!-- /wp:dmat/form --></div>
<!-- /wp:group --></div>
<!-- /wp:column --></div>
<!-- /wp:columns --></div>
<!-- /wp:group -->

<!-- wp:group {"metadata":{"name":"<?php echo \Dmat\Patterns::attribute( __( 'Reasons', 'dmat' ) ); ?>"},"align":"full","style":{"spacing":{"padding":{"top":"var:preset|spacing|70","bottom":"var:preset|spacing|70","left":"var:preset|spacing|50","right":"var:preset|spacing|50"},"margin":{"top":"0","bottom":"0"}}},"layout":{"type":"constrained","contentSize":"1240px"}} -->
<div class="wp-block-group alignfull" style="margin-top:0;margin-bottom:0;padding-top:var(--wp--preset--spacing--70);padding-right:var(--wp--preset--spacing--50);padding-bottom:var(--wp--preset--spacing--70);padding-left:var(--wp--preset--spacing--50)"><!-- wp:dmat/features {"className":"is-style-lines","style":{"spacing":{"blockGap":"var:preset|spacing|40"}},"layout":{"type":"grid","minimumColumnWidth":"15rem"}} -->
<div class="wp-block-dmat-features is-style-lines"><!-- wp:dmat/feature {"icon":"chat"} -->
<div class="wp-block-dmat-feature"><span class="dmat-feature__sign is-chat" aria-hidden="true"></span><div class="dmat-feature__words"><!-- wp:heading {"level":3,"style":{"typography":{"fontWeight":"600","lineHeight":"1.15"}},"fontSize":"large"} -->
<h3 class="wp-block-heading has-large-font-size" style="font-weight:600;line-height:1.15"><?php esc_html_e( 'Talk first', 'dmat' ); ?></h3>
<!-- /wp:heading -->

<!-- wp:paragraph {"fontSize":"medium"} -->
<p class="has-medium-font-size"><?php esc_html_e( 'You speak on the first day. Badly, and it works.', 'dmat' ); ?></p>
<!-- /wp:paragraph --></div></div>
<!-- /wp:dmat/feature -->

<!-- wp:dmat/feature {"icon":"bolt"} -->
<div class="wp-block-dmat-feature"><span class="dmat-feature__sign is-bolt" aria-hidden="true"></span><div class="dmat-feature__words"><!-- wp:heading {"level":3,"style":{"typography":{"fontWeight":"600","lineHeight":"1.15"}},"fontSize":"large"} -->
<h3 class="wp-block-heading has-large-font-size" style="font-weight:600;line-height:1.15"><?php esc_html_e( 'Short on purpose', 'dmat' ); ?></h3>
<!-- /wp:heading -->

<!-- wp:paragraph {"fontSize":"medium"} -->
<p class="has-medium-font-size"><?php esc_html_e( 'Fifteen minutes fit into every day. An hour does not.', 'dmat' ); ?></p>
<!-- /wp:paragraph --></div></div>
<!-- /wp:dmat/feature -->

<!-- wp:dmat/feature {"icon":"heart"} -->
<div class="wp-block-dmat-feature"><span class="dmat-feature__sign is-heart" aria-hidden="true"></span><div class="dmat-feature__words"><!-- wp:heading {"level":3,"style":{"typography":{"fontWeight":"600","lineHeight":"1.15"}},"fontSize":"large"} -->
<h3 class="wp-block-heading has-large-font-size" style="font-weight:600;line-height:1.15"><?php esc_html_e( 'People, not owls', 'dmat' ); ?></h3>
<!-- /wp:heading -->

<!-- wp:paragraph {"fontSize":"medium"} -->
<p class="has-medium-font-size"><?php esc_html_e( 'Teachers who remember your dog’s name.', 'dmat' ); ?></p>
<!-- /wp:paragraph --></div></div>
<!-- /wp:dmat/feature -->

<!-- wp:dmat/feature {"icon":"star"} -->
<div class="wp-block-dmat-feature"><span class="dmat-feature__sign is-star" aria-hidden="true"></span><div class="dmat-feature__words"><!-- wp:heading {"level":3,"style":{"typography":{"fontWeight":"600","lineHeight":"1.15"}},"fontSize":"large"} -->
<h3 class="wp-block-heading has-large-font-size" style="font-weight:600;line-height:1.15"><?php esc_html_e( 'Real life', 'dmat' ); ?></h3>
<!-- /wp:heading -->

<!-- wp:paragraph {"fontSize":"medium"} -->
<p class="has-medium-font-size"><?php esc_html_e( 'Order, complain, flirt, return a pair of shoes.', 'dmat' ); ?></p>
<!-- /wp:paragraph --></div></div>
<!-- /wp:dmat/feature --></div>
<!-- /wp:dmat/features --></div>
<!-- /wp:group -->

<!-- wp:group {"metadata":{"name":"<?php echo \Dmat\Patterns::attribute( __( 'Voices', 'dmat' ) ); ?>"},"align":"full","style":{"spacing":{"padding":{"top":"var:preset|spacing|70","bottom":"var:preset|spacing|70","left":"var:preset|spacing|50","right":"var:preset|spacing|50"},"margin":{"top":"0","bottom":"0"}}},"backgroundColor":"accent-2","textColor":"contrast","layout":{"type":"constrained","contentSize":"1240px"}} -->
<div class="wp-block-group alignfull has-contrast-color has-accent-2-background-color has-text-color has-background" style="margin-top:0;margin-bottom:0;padding-top:var(--wp--preset--spacing--70);padding-right:var(--wp--preset--spacing--50);padding-bottom:var(--wp--preset--spacing--70);padding-left:var(--wp--preset--spacing--50)"><!-- wp:heading {"style":{"typography":{"fontWeight":"600","lineHeight":"1.15"}},"fontSize":"xx-large"} -->
<h2 class="wp-block-heading has-xx-large-font-size" style="font-weight:600;line-height:1.15"><?php esc_html_e( 'They ordered dinner', 'dmat' ); ?></h2>
<!-- /wp:heading -->

<!-- wp:columns {"style":{"spacing":{"blockGap":{"top":"var:preset|spacing|50","left":"var:preset|spacing|40"},"margin":{"top":"var:preset|spacing|50"}}}} -->
<div class="wp-block-columns" style="margin-top:var(--wp--preset--spacing--50)"><!-- wp:column {"width":"33.33%"} -->
<div class="wp-block-column" style="flex-basis:33.33%"><!-- wp:dmat/testimonial {"className":"is-style-card"} -->
<figure class="wp-block-dmat-testimonial is-style-card"><blockquote class="dmat-testimonial__words"><!-- wp:paragraph -->
<p><?php esc_html_e( 'I asked for the bill and got a story. I understood the story.', 'dmat' ); ?></p>
<!-- /wp:paragraph --></blockquote><figcaption class="dmat-testimonial__who"><span class="dmat-testimonial__face" aria-hidden="true">ML</span><span class="dmat-testimonial__person"><span class="dmat-testimonial__name">Mara Lindqvist</span><span class="dmat-testimonial__role"><?php esc_html_e( 'Week two', 'dmat' ); ?></span></span></figcaption></figure>
<!-- /wp:dmat/testimonial --></div>
<!-- /wp:column -->

<!-- wp:column {"width":"33.33%"} -->
<div class="wp-block-column" style="flex-basis:33.33%"><!-- wp:dmat/testimonial {"className":"is-style-card"} -->
<figure class="wp-block-dmat-testimonial is-style-card"><blockquote class="dmat-testimonial__words"><!-- wp:paragraph -->
<p><?php esc_html_e( 'My mother in law now laughs at my jokes. In Spanish.', 'dmat' ); ?></p>
<!-- /wp:paragraph --></blockquote><figcaption class="dmat-testimonial__who"><span class="dmat-testimonial__face" aria-hidden="true">TO</span><span class="dmat-testimonial__person"><span class="dmat-testimonial__name">Tom Okafor</span><span class="dmat-testimonial__role"><?php esc_html_e( 'Week six', 'dmat' ); ?></span></span></figcaption></figure>
<!-- /wp:dmat/testimonial --></div>
<!-- /wp:column -->

<!-- wp:column {"width":"33.33%"} -->
<div class="wp-block-column" style="flex-basis:33.33%"><!-- wp:dmat/testimonial {"className":"is-style-card"} -->
<figure class="wp-block-dmat-testimonial is-style-card"><blockquote class="dmat-testimonial__words"><!-- wp:paragraph -->
<p><?php esc_html_e( 'Eleven years of school did less than eleven days of this.', 'dmat' ); ?></p>
<!-- /wp:paragraph --></blockquote><figcaption class="dmat-testimonial__who"><span class="dmat-testimonial__face" aria-hidden="true">LR</span><span class="dmat-testimonial__person"><span class="dmat-testimonial__name">Lea Roth</span><span class="dmat-testimonial__role"><?php esc_html_e( 'Week two', 'dmat' ); ?></span></span></figcaption></figure>
<!-- /wp:dmat/testimonial --></div>
<!-- /wp:column --></div>
<!-- /wp:columns --></div>
<!-- /wp:group -->

<!-- wp:group {"metadata":{"name":"<?php echo \Dmat\Patterns::attribute( __( 'Imprint', 'dmat' ) ); ?>"},"align":"full","style":{"spacing":{"padding":{"top":"var:preset|spacing|40","bottom":"var:preset|spacing|40","left":"var:preset|spacing|50","right":"var:preset|spacing|50"},"margin":{"top":"0","bottom":"0"}}},"backgroundColor":"accent-1","textColor":"contrast","layout":{"type":"constrained","contentSize":"1140px"}} -->
<div class="wp-block-group alignfull has-contrast-color has-accent-1-background-color has-text-color has-background" style="margin-top:0;margin-bottom:0;padding-top:var(--wp--preset--spacing--40);padding-right:var(--wp--preset--spacing--50);padding-bottom:var(--wp--preset--spacing--40);padding-left:var(--wp--preset--spacing--50)"><!-- wp:paragraph {"align":"center","fontSize":"small"} -->
<p class="has-text-align-center has-small-font-size"><?php esc_html_e( 'Your company · Street 1, City · hello@example.com', 'dmat' ); ?></p>
<!-- /wp:paragraph --></div>
<!-- /wp:group -->
