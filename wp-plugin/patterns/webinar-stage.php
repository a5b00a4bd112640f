<?php
/**
 * A page for a webinar in the colours and fonts of the theme.
 *
 * @package Dmat
 */

defined( 'ABSPATH' ) || exit;

// phpcs:disable WordPress.Security.EscapeOutput.OutputNotEscaped -- Patterns::attribute() escapes for the attributes of blocks.
?>
<!-- wp:dmat/hero {"templateType":"webinar","shape":"rings","style":{"spacing":{"padding":{"top":"var:preset|spacing|70","bottom":"var:preset|spacing|70","left":"var:preset|spacing|50","right":"var:preset|spacing|50"},"margin":{"top":"0","bottom":"0"}}},"backgroundColor":"contrast","textColor":"base","layout":{"type":"constrained","contentSize":"1180px"}} -->
<div class="wp-block-dmat-hero alignfull has-shape-rings has-base-color has-contrast-background-color has-text-color has-background" style="margin-top:0;margin-bottom:0;padding-top:var(--wp--preset--spacing--70);padding-right:var(--wp--preset--spacing--50);padding-bottom:var(--wp--preset--spacing--70);padding-left:var(--wp--preset--spacing--50)"><!-- wp:columns {"verticalAlignment":"center","style":{"spacing":{"blockGap":{"top":"var:preset|spacing|50","left":"var:preset|spacing|70"}}}} -->
<div class="wp-block-columns are-vertically-aligned-center"><!-- wp:column {"verticalAlignment":"center","width":"56%"} -->
<div class="wp-block-column is-vertically-aligned-center" style="flex-basis:56%"><!-- wp:paragraph {"style":{"typography":{"fontWeight":"600","letterSpacing":"0.08em","textTransform":"uppercase"}},"fontSize":"small"} -->
<p class="has-small-font-size" style="font-weight:600;letter-spacing:0.08em;text-transform:uppercase"><?php esc_html_e( 'Free webinar · 45 minutes', 'dmat' ); ?></p>
<!-- /wp:paragraph -->

<!-- wp:heading {"level":1,"style":{"typography":{"fontSize":"clamp(2.3rem, 5vw, 4rem)","fontWeight":"700","lineHeight":"1.02","letterSpacing":"-0.03em"}}} -->
<h1 class="wp-block-heading" style="font-size:clamp(2.3rem, 5vw, 4rem);font-weight:700;letter-spacing:-0.03em;line-height:1.02"><?php esc_html_e( 'What your cash flow says about next spring', 'dmat' ); ?></h1>
<!-- /wp:heading -->

<!-- wp:paragraph {"fontSize":"large"} -->
<p class="has-large-font-size"><?php esc_html_e( 'Read it like a weather map: three lines, two numbers, one decision. With figures from real companies.', 'dmat' ); ?></p>
<!-- /wp:paragraph -->

<!-- wp:dmat/webinar {"title":"<?php echo \Dmat\Patterns::attribute( __( 'Cash flow as a weather map', 'dmat' ) ); ?>","startsAt":"<?php echo esc_attr( \Dmat\Patterns::day( 21, '17:00' ) ); ?>","host":"<?php echo \Dmat\Patterns::attribute( __( 'Ines Moreau, Head of Finance', 'dmat' ) ); ?>","place":"<?php echo \Dmat\Patterns::attribute( __( 'Online; the link comes by email', 'dmat' ) ); ?>","style":{"border":{"radius":"14px"},"spacing":{"margin":{"top":"var:preset|spacing|50"}}}} /--></div>
<!-- /wp:column -->

<!-- wp:column {"verticalAlignment":"center","width":"44%"} -->
<div class="wp-block-column is-vertically-aligned-center" style="flex-basis:44%"><!-- wp:group {"metadata":{"name":"<?php echo \Dmat\Patterns::attribute( __( 'Form card', 'dmat' ) ); ?>"},"style":{"spacing":{"padding":{"top":"var:preset|spacing|40","bottom":"var:preset|spacing|40","left":"var:preset|spacing|40","right":"var:preset|spacing|40"},"blockGap":"var:preset|spacing|30"},"border":{"radius":"16px"},"shadow":"var:preset|shadow|natural"},"backgroundColor":"base","textColor":"contrast","layout":{"type":"default"}} -->
<div id="sign-up" class="wp-block-group has-contrast-color has-base-background-color has-text-color has-background" style="border-radius:16px;padding-top:var(--wp--preset--spacing--40);padding-right:var(--wp--preset--spacing--40);padding-bottom:var(--wp--preset--spacing--40);padding-left:var(--wp--preset--spacing--40);box-shadow:var(--wp--preset--shadow--natural)"><!-- wp:heading {"style":{"typography":{"fontWeight":"600","lineHeight":"1.15"}},"fontSize":"x-large"} -->
<h2 class="wp-block-heading has-x-large-font-size" style="font-weight:600;line-height:1.15"><?php esc_html_e( 'Keep my seat', 'dmat' ); ?></h2>
<!-- /wp:heading -->

<!-- wp:paragraph {"fontSize":"small"} -->
<p class="has-small-font-size"><?php esc_html_e( '120 seats, so that every question is answered.', 'dmat' ); ?></p>
<!-- /wp:paragraph -->

<!-- wp:dmat/form {"name":"<?php echo \Dmat\Patterns::attribute( __( 'Webinar seat', 'dmat' ) ); ?>","tags":["webinar"],"source":"webinar","successText":"<?php echo \Dmat\Patterns::attribute( __( 'Your seat is kept. The details are on their way to your inbox.', 'dmat' ) ); ?>","welcome":{"enabled":true,"subject":"<?php echo \Dmat\Patterns::attribute( __( 'Your seat is kept', 'dmat' ) ); ?>","body":"<?php echo \Dmat\Patterns::attribute( __( 'Hello', 'dmat' ) ); ?> {{ lead.first_name | default: \u0022<?php echo \Dmat\Patterns::attribute( __( 'there', 'dmat' ) ); ?>\u0022 }},\n\n<?php echo \Dmat\Patterns::attribute( __( 'Thank you for registering. We will send the link on the day before we start.', 'dmat' ) ); ?>","fromName":"","fromEmail":""},"fontSize":"medium"} -->
<!-- wp:dmat/field-text {"name":"name","label":"<?php echo \Dmat\Patterns::attribute( __( 'Your name', 'dmat' ) ); ?>","required":true,"maps":"name","autocomplete":"name"} /-->

<!-- wp:dmat/field-email {"name":"email","label":"<?php echo \Dmat\Patterns::attribute( __( 'Work email', 'dmat' ) ); ?>","required":true} /-->

<!-- wp:dmat/field-text {"name":"company","label":"<?php echo \Dmat\Patterns::attribute( __( 'Company', 'dmat' ) ); ?>","maps":"company_name","autocomplete":"organization"} /-->

<!-- wp:dmat/field-textarea {"name":"message","label":"<?php echo \Dmat\Patterns::attribute( __( 'What would you like to hear about?', 'dmat' ) ); ?>","rows":3} /-->

<!-- wp:dmat/consent {"text":"<?php echo \Dmat\Patterns::attribute( __( 'Yes, send me news by email. I can unsubscribe at any time.', 'dmat' ) ); ?>"} /-->

<!-- wp:dmat/submit {"text":"<?php echo \Dmat\Patterns::attribute( __( 'Keep my seat', 'dmat' ) ); ?>","width":"full"} /-->
<!-- /wp:dmat/form --></div>
<!-- /wp:group --></div>
<!-- /wp:column --></div>
<!-- /wp:columns --></div>
<!-- /wp:dmat/hero -->

<!-- wp:group {"metadata":{"name":"<?php echo \Dmat\Patterns::attribute( __( 'What you take home', 'dmat' ) ); ?>"},"align":"full","style":{"spacing":{"padding":{"top":"var:preset|spacing|70","bottom":"var:preset|spacing|70","left":"var:preset|spacing|50","right":"var:preset|spacing|50"},"margin":{"top":"0","bottom":"0"}}},"layout":{"type":"constrained","contentSize":"1140px"}} -->
<div class="wp-block-group alignfull" style="margin-top:0;margin-bottom:0;padding-top:var(--wp--preset--spacing--70);padding-right:var(--wp--preset--spacing--50);padding-bottom:var(--wp--preset--spacing--70);padding-left:var(--wp--preset--spacing--50)"><!-- wp:heading {"style":{"typography":{"fontWeight":"600","lineHeight":"1.15"}},"fontSize":"xx-large"} -->
<h2 class="wp-block-heading has-xx-large-font-size" style="font-weight:600;line-height:1.15"><?php esc_html_e( 'What you take home', 'dmat' ); ?></h2>
<!-- /wp:heading -->

<!-- wp:dmat/features {"className":"is-style-lines","style":{"spacing":{"blockGap":"var:preset|spacing|40","margin":{"top":"var:preset|spacing|50"}}},"layout":{"type":"grid","minimumColumnWidth":"19rem"}} -->
<div class="wp-block-dmat-features is-style-lines" style="margin-top:var(--wp--preset--spacing--50)"><!-- wp:dmat/feature {"icon":"chart"} -->
<div class="wp-block-dmat-feature"><span class="dmat-feature__sign is-chart" aria-hidden="true"></span><div class="dmat-feature__words"><!-- wp:heading {"level":3,"style":{"typography":{"fontWeight":"600","lineHeight":"1.15"}},"fontSize":"large"} -->
<h3 class="wp-block-heading has-large-font-size" style="font-weight:600;line-height:1.15"><?php esc_html_e( 'A sheet that draws itself', 'dmat' ); ?></h3>
<!-- /wp:heading -->

<!-- wp:paragraph {"fontSize":"medium"} -->
<p class="has-medium-font-size"><?php esc_html_e( 'Put twelve numbers in and see three months ahead.', 'dmat' ); ?></p>
<!-- /wp:paragraph --></div></div>
<!-- /wp:dmat/feature -->

<!-- wp:dmat/feature {"icon":"shield"} -->
<div class="wp-block-dmat-feature"><span class="dmat-feature__sign is-shield" aria-hidden="true"></span><div class="dmat-feature__words"><!-- wp:heading {"level":3,"style":{"typography":{"fontWeight":"600","lineHeight":"1.15"}},"fontSize":"large"} -->
<h3 class="wp-block-heading has-large-font-size" style="font-weight:600;line-height:1.15"><?php esc_html_e( 'The one figure to watch', 'dmat' ); ?></h3>
<!-- /wp:heading -->

<!-- wp:paragraph {"fontSize":"medium"} -->
<p class="has-medium-font-size"><?php esc_html_e( 'And the point at which to pick up the phone.', 'dmat' ); ?></p>
<!-- /wp:paragraph --></div></div>
<!-- /wp:dmat/feature -->

<!-- wp:dmat/feature {"icon":"people"} -->
<div class="wp-block-dmat-feature"><span class="dmat-feature__sign is-people" aria-hidden="true"></span><div class="dmat-feature__words"><!-- wp:heading {"level":3,"style":{"typography":{"fontWeight":"600","lineHeight":"1.15"}},"fontSize":"large"} -->
<h3 class="wp-block-heading has-large-font-size" style="font-weight:600;line-height:1.15"><?php esc_html_e( 'Words for your bank', 'dmat' ); ?></h3>
<!-- /wp:heading -->

<!-- wp:paragraph {"fontSize":"medium"} -->
<p class="has-medium-font-size"><?php esc_html_e( 'How to say it before they ask.', 'dmat' ); ?></p>
<!-- /wp:paragraph --></div></div>
<!-- /wp:dmat/feature --></div>
<!-- /wp:dmat/features --></div>
<!-- /wp:group -->

<!-- wp:group {"metadata":{"name":"<?php echo \Dmat\Patterns::attribute( __( 'Speaker', 'dmat' ) ); ?>"},"align":"full","style":{"spacing":{"padding":{"top":"var:preset|spacing|70","bottom":"var:preset|spacing|70","left":"var:preset|spacing|50","right":"var:preset|spacing|50"},"margin":{"top":"0","bottom":"0"}}},"backgroundColor":"accent-5","textColor":"contrast","layout":{"type":"constrained","contentSize":"980px"}} -->
<div class="wp-block-group alignfull has-contrast-color has-accent-5-background-color has-text-color has-background" style="margin-top:0;margin-bottom:0;padding-top:var(--wp--preset--spacing--70);padding-right:var(--wp--preset--spacing--50);padding-bottom:var(--wp--preset--spacing--70);padding-left:var(--wp--preset--spacing--50)"><!-- wp:columns {"verticalAlignment":"center","style":{"spacing":{"blockGap":{"top":"var:preset|spacing|50","left":"var:preset|spacing|60"}}}} -->
<div class="wp-block-columns are-vertically-aligned-center"><!-- wp:column {"verticalAlignment":"center","width":"30%"} -->
<div class="wp-block-column is-vertically-aligned-center" style="flex-basis:30%"><!-- wp:group {"style":{"dimensions":{"minHeight":"240px"},"border":{"radius":"20px"},"spacing":{"padding":{"top":"var:preset|spacing|40","bottom":"var:preset|spacing|40"}}},"backgroundColor":"accent-2","textColor":"contrast","layout":{"type":"flex","orientation":"vertical","justifyContent":"center","verticalAlignment":"center"}} -->
<div class="wp-block-group has-contrast-color has-accent-2-background-color has-text-color has-background" style="border-radius:20px;min-height:240px;padding-top:var(--wp--preset--spacing--40);padding-bottom:var(--wp--preset--spacing--40)"><!-- wp:paragraph {"style":{"typography":{"fontSize":"4.5rem","fontWeight":"700","lineHeight":"1"}}} -->
<p style="font-size:4.5rem;font-weight:700;line-height:1">IM</p>
<!-- /wp:paragraph --></div>
<!-- /wp:group --></div>
<!-- /wp:column -->

<!-- wp:column {"verticalAlignment":"center","width":"70%"} -->
<div class="wp-block-column is-vertically-aligned-center" style="flex-basis:70%"><!-- wp:paragraph {"style":{"typography":{"fontWeight":"600","letterSpacing":"0.08em","textTransform":"uppercase"}},"fontSize":"small"} -->
<p class="has-small-font-size" style="font-weight:600;letter-spacing:0.08em;text-transform:uppercase"><?php esc_html_e( 'Your host', 'dmat' ); ?></p>
<!-- /wp:paragraph -->

<!-- wp:heading {"style":{"typography":{"fontWeight":"600","lineHeight":"1.15"}},"fontSize":"x-large"} -->
<h2 class="wp-block-heading has-x-large-font-size" style="font-weight:600;line-height:1.15">Ines Moreau</h2>
<!-- /wp:heading -->

<!-- wp:paragraph -->
<p><?php esc_html_e( 'Ten years of closing books, four of them from a kitchen table. She teaches what she wished somebody had told her.', 'dmat' ); ?></p>
<!-- /wp:paragraph -->

<!-- wp:dmat/testimonial -->
<figure class="wp-block-dmat-testimonial"><blockquote class="dmat-testimonial__words"><!-- wp:paragraph -->
<p><?php esc_html_e( 'The first hour about money in which nobody yawned.', 'dmat' ); ?></p>
<!-- /wp:paragraph --></blockquote><figcaption class="dmat-testimonial__who"><span class="dmat-testimonial__face" aria-hidden="true">TO</span><span class="dmat-testimonial__person"><span class="dmat-testimonial__name">Tom Okafor</span><span class="dmat-testimonial__role"><?php esc_html_e( 'Founder, aster', 'dmat' ); ?></span></span></figcaption></figure>
<!-- /wp:dmat/testimonial --></div>
<!-- /wp:column --></div>
<!-- /wp:columns --></div>
<!-- /wp:group -->

<!-- wp:group {"metadata":{"name":"<?php echo \Dmat\Patterns::attribute( __( 'Questions', 'dmat' ) ); ?>"},"align":"full","style":{"spacing":{"padding":{"top":"var:preset|spacing|70","bottom":"var:preset|spacing|70","left":"var:preset|spacing|50","right":"var:preset|spacing|50"},"margin":{"top":"0","bottom":"0"}}},"layout":{"type":"constrained","contentSize":"760px"}} -->
<div class="wp-block-group alignfull" style="margin-top:0;margin-bottom:0;padding-top:var(--wp--preset--spacing--70);padding-right:var(--wp--preset--spacing--50);padding-bottom:var(--wp--preset--spacing--70);padding-left:var(--wp--preset--spacing--50)"><!-- wp:heading {"textAlign":"center","style":{"typography":{"fontWeight":"600","lineHeight":"1.15"}},"fontSize":"x-large"} -->
<h2 class="wp-block-heading has-text-align-center has-x-large-font-size" style="font-weight:600;line-height:1.15"><?php esc_html_e( 'Before you ask', 'dmat' ); ?></h2>
<!-- /wp:heading -->

<!-- wp:dmat/faq {"style":{"spacing":{"margin":{"top":"var:preset|spacing|40"}}}} -->
<div class="wp-block-dmat-faq" style="margin-top:var(--wp--preset--spacing--40)"><!-- wp:details -->
<details class="wp-block-details"><summary><?php esc_html_e( 'Will there be a recording?', 'dmat' ); ?></summary><!-- wp:paragraph {"fontSize":"medium"} -->
<p class="has-medium-font-size"><?php esc_html_e( 'Yes, for everybody who registered, for thirty days.', 'dmat' ); ?></p>
<!-- /wp:paragraph --></details>
<!-- /wp:details -->

<!-- wp:details -->
<details class="wp-block-details"><summary><?php esc_html_e( 'Do I need a camera?', 'dmat' ); ?></summary><!-- wp:paragraph {"fontSize":"medium"} -->
<p class="has-medium-font-size"><?php esc_html_e( 'No. You can write your questions, or speak if you like.', 'dmat' ); ?></p>
<!-- /wp:paragraph --></details>
<!-- /wp:details -->

<!-- wp:details -->
<details class="wp-block-details"><summary><?php esc_html_e( 'Is it a sales talk?', 'dmat' ); ?></summary><!-- wp:paragraph {"fontSize":"medium"} -->
<p class="has-medium-font-size"><?php esc_html_e( 'No. There is one minute about us, at the end, and you may leave before.', 'dmat' ); ?></p>
<!-- /wp:paragraph --></details>
<!-- /wp:details --></div>
<!-- /wp:dmat/faq --></div>
<!-- /wp:group -->

<!-- wp:group {"metadata":{"name":"<?php echo \Dmat\Patterns::attribute( __( 'Imprint', 'dmat' ) ); ?>"},"align":"full","style":{"spacing":{"padding":{"top":"var:preset|spacing|40","bottom":"var:preset|spacing|40","left":"var:preset|spacing|50","right":"var:preset|spacing|50"},"margin":{"top":"0","bottom":"0"}}},"backgroundColor":"contrast","textColor":"base","layout":{"type":"constrained","contentSize":"1140px"}} -->
<div class="wp-block-group alignfull has-base-color has-contrast-background-color has-text-color has-background" style="margin-top:0;margin-bottom:0;padding-top:var(--wp--preset--spacing--40);padding-right:var(--wp--preset--spacing--50);padding-bottom:var(--wp--preset--spacing--40);padding-left:var(--wp--preset--spacing--50)"><!-- wp:paragraph {"align":"center","fontSize":"small"} -->
<p class="has-text-align-center has-small-font-size"><?php esc_html_e( 'Your company · Street 1, City · hello@example.com', 'dmat' ); ?></p>
<!-- /wp:paragraph --></div>
<!-- /wp:group -->
