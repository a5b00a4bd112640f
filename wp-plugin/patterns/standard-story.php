<?php
/**
 * A landing page in the colours and fonts of the theme.
 *
 * @package Dmat
 */

defined( 'ABSPATH' ) || exit;

// phpcs:disable WordPress.Security.EscapeOutput.OutputNotEscaped -- Patterns::attribute() escapes for the attributes of blocks.
?>
<!-- wp:dmat/hero {"shape":"wave","style":{"spacing":{"padding":{"top":"var:preset|spacing|80","bottom":"var:preset|spacing|80","left":"var:preset|spacing|50","right":"var:preset|spacing|50"},"margin":{"top":"0","bottom":"0"}}},"layout":{"type":"constrained","contentSize":"760px"}} -->
<div class="wp-block-dmat-hero alignfull has-shape-wave" style="margin-top:0;margin-bottom:0;padding-top:var(--wp--preset--spacing--80);padding-right:var(--wp--preset--spacing--50);padding-bottom:var(--wp--preset--spacing--80);padding-left:var(--wp--preset--spacing--50)"><!-- wp:paragraph {"align":"center","style":{"typography":{"fontWeight":"600","letterSpacing":"0.08em","textTransform":"uppercase"}},"fontSize":"small"} -->
<p class="has-text-align-center has-small-font-size" style="font-weight:600;letter-spacing:0.08em;text-transform:uppercase"><?php esc_html_e( 'Garden design, by letter', 'dmat' ); ?></p>
<!-- /wp:paragraph -->

<!-- wp:heading {"textAlign":"center","level":1,"style":{"typography":{"fontSize":"clamp(2.2rem, 5vw, 3.75rem)","fontWeight":"500","lineHeight":"1.02","letterSpacing":"-0.03em"}}} -->
<h1 class="wp-block-heading has-text-align-center" style="font-size:clamp(2.2rem, 5vw, 3.75rem);font-weight:500;letter-spacing:-0.03em;line-height:1.02"><?php esc_html_e( 'A garden you look forward to coming home to', 'dmat' ); ?></h1>
<!-- /wp:heading -->

<!-- wp:paragraph {"align":"center","fontSize":"large"} -->
<p class="has-text-align-center has-large-font-size"><?php esc_html_e( 'Tell me about your place. In ten days you have a plan on paper: what to plant, where, and what to leave alone.', 'dmat' ); ?></p>
<!-- /wp:paragraph -->

<!-- wp:dmat/cta {"style":{"typography":{"textAlign":"center"}}} -->
<div class="wp-block-dmat-cta has-text-align-center"><a class="wp-element-button dmat-cta__link" href="#sign-up" data-dmat-cta="<?php esc_attr_e( 'Tell me about your place', 'dmat' ); ?>"><?php esc_html_e( 'Tell me about your place', 'dmat' ); ?></a></div>
<!-- /wp:dmat/cta --></div>
<!-- /wp:dmat/hero -->

<!-- wp:group {"metadata":{"name":"<?php echo \Dmat\Patterns::attribute( __( 'Story', 'dmat' ) ); ?>"},"align":"full","style":{"spacing":{"padding":{"top":"var:preset|spacing|70","bottom":"var:preset|spacing|70","left":"var:preset|spacing|50","right":"var:preset|spacing|50"},"margin":{"top":"0","bottom":"0"}}},"backgroundColor":"accent-5","textColor":"contrast","layout":{"type":"constrained","contentSize":"680px"}} -->
<div class="wp-block-group alignfull has-contrast-color has-accent-5-background-color has-text-color has-background" style="margin-top:0;margin-bottom:0;padding-top:var(--wp--preset--spacing--70);padding-right:var(--wp--preset--spacing--50);padding-bottom:var(--wp--preset--spacing--70);padding-left:var(--wp--preset--spacing--50)"><!-- wp:heading {"style":{"typography":{"fontWeight":"600","lineHeight":"1.15"}},"fontSize":"x-large"} -->
<h2 class="wp-block-heading has-x-large-font-size" style="font-weight:600;line-height:1.15"><?php esc_html_e( 'Why most gardens disappoint', 'dmat' ); ?></h2>
<!-- /wp:heading -->

<!-- wp:paragraph -->
<p><?php esc_html_e( 'They are bought on a Saturday in May. Everything flowers that day, and nothing in August. The plants are right; the place is wrong.', 'dmat' ); ?></p>
<!-- /wp:paragraph -->

<!-- wp:paragraph -->
<p><?php esc_html_e( 'I begin the other way round: with your light, your soil, and the hour of the day at which you sit outside. The plants come last, and they stay.', 'dmat' ); ?></p>
<!-- /wp:paragraph -->

<!-- wp:dmat/testimonial {"style":{"spacing":{"margin":{"top":"var:preset|spacing|50"},"padding":{"left":"var:preset|spacing|40"}},"border":{"left":{"width":"3px","style":"solid","color":"var:preset|color|accent-3"}}}} -->
<figure class="wp-block-dmat-testimonial" style="border-left-color:var(--wp--preset--color--accent-3);border-left-style:solid;border-left-width:3px;margin-top:var(--wp--preset--spacing--50);padding-left:var(--wp--preset--spacing--40)"><blockquote class="dmat-testimonial__words"><!-- wp:paragraph -->
<p><?php esc_html_e( 'We changed eleven plants and one path. It is another house.', 'dmat' ); ?></p>
<!-- /wp:paragraph --></blockquote><figcaption class="dmat-testimonial__who"><span class="dmat-testimonial__face" aria-hidden="true">JB</span><span class="dmat-testimonial__person"><span class="dmat-testimonial__name">Jonas Brandt</span><span class="dmat-testimonial__role"><?php esc_html_e( 'Two gardens, since 2019', 'dmat' ); ?></span></span></figcaption></figure>
<!-- /wp:dmat/testimonial --></div>
<!-- /wp:group -->

<!-- wp:group {"metadata":{"name":"<?php echo \Dmat\Patterns::attribute( __( 'How it goes', 'dmat' ) ); ?>"},"align":"full","style":{"spacing":{"padding":{"top":"var:preset|spacing|70","bottom":"var:preset|spacing|70","left":"var:preset|spacing|50","right":"var:preset|spacing|50"},"margin":{"top":"0","bottom":"0"}}},"layout":{"type":"constrained","contentSize":"980px"}} -->
<div class="wp-block-group alignfull" style="margin-top:0;margin-bottom:0;padding-top:var(--wp--preset--spacing--70);padding-right:var(--wp--preset--spacing--50);padding-bottom:var(--wp--preset--spacing--70);padding-left:var(--wp--preset--spacing--50)"><!-- wp:heading {"textAlign":"center","style":{"typography":{"fontWeight":"600","lineHeight":"1.15"}},"fontSize":"x-large"} -->
<h2 class="wp-block-heading has-text-align-center has-x-large-font-size" style="font-weight:600;line-height:1.15"><?php esc_html_e( 'How it goes', 'dmat' ); ?></h2>
<!-- /wp:heading -->

<!-- wp:dmat/features {"className":"is-style-beside","style":{"spacing":{"blockGap":"var:preset|spacing|40","margin":{"top":"var:preset|spacing|50"}}},"layout":{"type":"grid","minimumColumnWidth":"22rem"}} -->
<div class="wp-block-dmat-features is-style-beside" style="margin-top:var(--wp--preset--spacing--50)"><!-- wp:dmat/feature {"icon":"chat"} -->
<div class="wp-block-dmat-feature"><span class="dmat-feature__sign is-chat" aria-hidden="true"></span><div class="dmat-feature__words"><!-- wp:heading {"level":3,"style":{"typography":{"fontWeight":"600","lineHeight":"1.15"}},"fontSize":"large"} -->
<h3 class="wp-block-heading has-large-font-size" style="font-weight:600;line-height:1.15"><?php esc_html_e( 'You write me a letter', 'dmat' ); ?></h3>
<!-- /wp:heading -->

<!-- wp:paragraph {"fontSize":"medium"} -->
<p class="has-medium-font-size"><?php esc_html_e( 'Ten questions and some photos. It takes an evening, and is a pleasure.', 'dmat' ); ?></p>
<!-- /wp:paragraph --></div></div>
<!-- /wp:dmat/feature -->

<!-- wp:dmat/feature {"icon":"globe"} -->
<div class="wp-block-dmat-feature"><span class="dmat-feature__sign is-globe" aria-hidden="true"></span><div class="dmat-feature__words"><!-- wp:heading {"level":3,"style":{"typography":{"fontWeight":"600","lineHeight":"1.15"}},"fontSize":"large"} -->
<h3 class="wp-block-heading has-large-font-size" style="font-weight:600;line-height:1.15"><?php esc_html_e( 'I look at your light', 'dmat' ); ?></h3>
<!-- /wp:heading -->

<!-- wp:paragraph {"fontSize":"medium"} -->
<p class="has-medium-font-size"><?php esc_html_e( 'Where the sun stands in March and in October, hour by hour.', 'dmat' ); ?></p>
<!-- /wp:paragraph --></div></div>
<!-- /wp:dmat/feature -->

<!-- wp:dmat/feature {"icon":"book"} -->
<div class="wp-block-dmat-feature"><span class="dmat-feature__sign is-book" aria-hidden="true"></span><div class="dmat-feature__words"><!-- wp:heading {"level":3,"style":{"typography":{"fontWeight":"600","lineHeight":"1.15"}},"fontSize":"large"} -->
<h3 class="wp-block-heading has-large-font-size" style="font-weight:600;line-height:1.15"><?php esc_html_e( 'You get a plan on paper', 'dmat' ); ?></h3>
<!-- /wp:heading -->

<!-- wp:paragraph {"fontSize":"medium"} -->
<p class="has-medium-font-size"><?php esc_html_e( 'Drawn by hand, with a list any nursery can read.', 'dmat' ); ?></p>
<!-- /wp:paragraph --></div></div>
<!-- /wp:dmat/feature -->

<!-- wp:dmat/feature {"icon":"leaf"} -->
<div class="wp-block-dmat-feature"><span class="dmat-feature__sign is-leaf" aria-hidden="true"></span><div class="dmat-feature__words"><!-- wp:heading {"level":3,"style":{"typography":{"fontWeight":"600","lineHeight":"1.15"}},"fontSize":"large"} -->
<h3 class="wp-block-heading has-large-font-size" style="font-weight:600;line-height:1.15"><?php esc_html_e( 'I stay for a year', 'dmat' ); ?></h3>
<!-- /wp:heading -->

<!-- wp:paragraph {"fontSize":"medium"} -->
<p class="has-medium-font-size"><?php esc_html_e( 'Four letters, one for each season, with what to do next.', 'dmat' ); ?></p>
<!-- /wp:paragraph --></div></div>
<!-- /wp:dmat/feature --></div>
<!-- /wp:dmat/features --></div>
<!-- /wp:group -->

<!-- wp:group {"metadata":{"name":"<?php echo \Dmat\Patterns::attribute( __( 'Form', 'dmat' ) ); ?>"},"align":"full","style":{"spacing":{"padding":{"top":"var:preset|spacing|70","bottom":"var:preset|spacing|70","left":"var:preset|spacing|50","right":"var:preset|spacing|50"},"margin":{"top":"0","bottom":"0"}}},"backgroundColor":"accent-2","textColor":"contrast","layout":{"type":"constrained","contentSize":"600px"}} -->
<div class="wp-block-group alignfull has-contrast-color has-accent-2-background-color has-text-color has-background" id="sign-up" style="margin-top:0;margin-bottom:0;padding-top:var(--wp--preset--spacing--70);padding-right:var(--wp--preset--spacing--50);padding-bottom:var(--wp--preset--spacing--70);padding-left:var(--wp--preset--spacing--50)"><!-- wp:heading {"textAlign":"center","style":{"typography":{"fontWeight":"600","lineHeight":"1.15"}},"fontSize":"x-large"} -->
<h2 class="wp-block-heading has-text-align-center has-x-large-font-size" style="font-weight:600;line-height:1.15"><?php esc_html_e( 'Where is your garden?', 'dmat' ); ?></h2>
<!-- /wp:heading -->

<!-- wp:paragraph {"align":"center","fontSize":"medium"} -->
<p class="has-text-align-center has-medium-font-size"><?php esc_html_e( 'I answer within three days, also when I cannot help.', 'dmat' ); ?></p>
<!-- /wp:paragraph -->

<!-- wp:dmat/form {"name":"<?php echo \Dmat\Patterns::attribute( __( 'Garden letter', 'dmat' ) ); ?>","tags":["garden"],"successText":"<?php echo \Dmat\Patterns::attribute( __( 'Thank you. Your letter is on its way to me; I answer within three days.', 'dmat' ) ); ?>","welcome":{"enabled":true,"subject":"<?php echo \Dmat\Patterns::attribute( __( 'Your garden', 'dmat' ) ); ?>","body":"<?php echo \Dmat\Patterns::attribute( __( 'Hello', 'dmat' ) ); ?> {{ lead.first_name | default: \u0022<?php echo \Dmat\Patterns::attribute( __( 'there', 'dmat' ) ); ?>\u0022 }},\n\n<?php echo \Dmat\Patterns::attribute( __( 'Thank you for your letter. I read every one myself and answer within three days.', 'dmat' ) ); ?>","fromName":"","fromEmail":""},"fontSize":"medium"} -->
<!-- wp:dmat/field-text {"name":"name","label":"<?php echo \Dmat\Patterns::attribute( __( 'Your name', 'dmat' ) ); ?>","required":true,"maps":"name","width":"half","autocomplete":"name"} /-->

<!-- wp:dmat/field-email {"name":"email","label":"<?php echo \Dmat\Patterns::attribute( __( 'Email', 'dmat' ) ); ?>","required":true,"width":"half"} /-->

<!-- wp:dmat/field-textarea {"name":"message","label":"<?php echo \Dmat\Patterns::attribute( __( 'What do you see when you look out of the window?', 'dmat' ) ); ?>","rows":3} /-->

<!-- wp:dmat/consent {"text":"<?php echo \Dmat\Patterns::attribute( __( 'Yes, send me news by email. I can unsubscribe at any time.', 'dmat' ) ); ?>"} /-->

<!-- wp:dmat/submit {"text":"<?php echo \Dmat\Patterns::attribute( __( 'Send my letter', 'dmat' ) ); ?>","width":"full"} /-->
<!-- /wp:dmat/form --></div>
<!-- /wp:group -->

<!-- wp:group {"metadata":{"name":"<?php echo \Dmat\Patterns::attribute( __( 'Imprint', 'dmat' ) ); ?>"},"align":"full","style":{"spacing":{"padding":{"top":"var:preset|spacing|40","bottom":"var:preset|spacing|40","left":"var:preset|spacing|50","right":"var:preset|spacing|50"},"margin":{"top":"0","bottom":"0"}}},"layout":{"type":"constrained","contentSize":"1140px"}} -->
<div class="wp-block-group alignfull" style="margin-top:0;margin-bottom:0;padding-top:var(--wp--preset--spacing--40);padding-right:var(--wp--preset--spacing--50);padding-bottom:var(--wp--preset--spacing--40);padding-left:var(--wp--preset--spacing--50)"><!-- wp:paragraph {"align":"center","fontSize":"small"} -->
<p class="has-text-align-center has-small-font-size"><?php esc_html_e( 'Your company · Street 1, City · hello@example.com', 'dmat' ); ?></p>
<!-- /wp:paragraph --></div>
<!-- /wp:group -->
