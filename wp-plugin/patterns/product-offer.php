<?php
/**
 * A page for a product in the colours and fonts of the theme.
 *
 * @package Dmat
 */

defined( 'ABSPATH' ) || exit;

// phpcs:disable WordPress.Security.EscapeOutput.OutputNotEscaped -- Patterns::attribute() escapes for the attributes of blocks.
?>
<!-- wp:dmat/hero {"templateType":"product","shape":"hills","style":{"spacing":{"padding":{"top":"var:preset|spacing|70","bottom":"var:preset|spacing|70","left":"var:preset|spacing|50","right":"var:preset|spacing|50"},"margin":{"top":"0","bottom":"0"}}},"backgroundColor":"accent-2","textColor":"contrast","layout":{"type":"constrained","contentSize":"1140px"}} -->
<div class="wp-block-dmat-hero alignfull has-shape-hills has-contrast-color has-accent-2-background-color has-text-color has-background" style="margin-top:0;margin-bottom:0;padding-top:var(--wp--preset--spacing--70);padding-right:var(--wp--preset--spacing--50);padding-bottom:var(--wp--preset--spacing--70);padding-left:var(--wp--preset--spacing--50)"><!-- wp:columns {"verticalAlignment":"center","style":{"spacing":{"blockGap":{"top":"var:preset|spacing|50","left":"var:preset|spacing|70"}}}} -->
<div class="wp-block-columns are-vertically-aligned-center"><!-- wp:column {"verticalAlignment":"center","width":"50%"} -->
<div class="wp-block-column is-vertically-aligned-center" style="flex-basis:50%"><!-- wp:paragraph {"style":{"typography":{"fontWeight":"600","letterSpacing":"0.08em","textTransform":"uppercase"}},"fontSize":"small"} -->
<p class="has-small-font-size" style="font-weight:600;letter-spacing:0.08em;text-transform:uppercase"><?php esc_html_e( 'Only this week', 'dmat' ); ?></p>
<!-- /wp:paragraph -->

<!-- wp:heading {"level":1,"style":{"typography":{"fontSize":"clamp(2.4rem, 5.5vw, 4.25rem)","fontWeight":"700","lineHeight":"1.02","letterSpacing":"-0.03em"}}} -->
<h1 class="wp-block-heading" style="font-size:clamp(2.4rem, 5.5vw, 4.25rem);font-weight:700;letter-spacing:-0.03em;line-height:1.02"><?php esc_html_e( 'Fresh coffee, roasted the day you order', 'dmat' ); ?></h1>
<!-- /wp:heading -->

<!-- wp:paragraph {"fontSize":"large"} -->
<p class="has-large-font-size"><?php esc_html_e( 'From three farms we visit ourselves. Two bags a month, at your door in two days.', 'dmat' ); ?></p>
<!-- /wp:paragraph -->

<!-- wp:group {"layout":{"type":"flex","flexWrap":"wrap","verticalAlignment":"center"}} -->
<div class="wp-block-group"><!-- wp:paragraph {"style":{"typography":{"fontWeight":"700","lineHeight":"1"}},"fontSize":"xx-large"} -->
<p class="has-xx-large-font-size" style="font-weight:700;line-height:1"><?php esc_html_e( '18', 'dmat' ); ?></p>
<!-- /wp:paragraph -->

<!-- wp:paragraph -->
<p><s><?php esc_html_e( '27', 'dmat' ); ?></s> <?php esc_html_e( 'for two bags', 'dmat' ); ?></p>
<!-- /wp:paragraph --></div>
<!-- /wp:group --></div>
<!-- /wp:column -->

<!-- wp:column {"verticalAlignment":"center","width":"50%"} -->
<div class="wp-block-column is-vertically-aligned-center" style="flex-basis:50%"><!-- wp:dmat/offer {"anchor":"sign-up","endsAt":"<?php echo esc_attr( \Dmat\Patterns::day( 6, '23:59' ) ); ?>","endedText":"<?php echo \Dmat\Patterns::attribute( __( 'The third off is over. The coffee is as good as ever.', 'dmat' ) ); ?>","style":{"border":{"radius":"20px","width":"0px"},"spacing":{"padding":{"top":"var:preset|spacing|40","bottom":"var:preset|spacing|40","left":"var:preset|spacing|40","right":"var:preset|spacing|40"}},"shadow":"var:preset|shadow|natural"},"backgroundColor":"base","textColor":"contrast","layout":{"type":"default"}} -->
<!-- wp:heading {"style":{"typography":{"fontWeight":"600","lineHeight":"1.15"}},"fontSize":"x-large"} -->
<h2 class="wp-block-heading has-x-large-font-size" style="font-weight:600;line-height:1.15"><?php esc_html_e( 'A third off your first month', 'dmat' ); ?></h2>
<!-- /wp:heading -->

<!-- wp:dmat/form {"name":"<?php echo \Dmat\Patterns::attribute( __( 'First bags', 'dmat' ) ); ?>","tags":["offer"],"successText":"<?php echo \Dmat\Patterns::attribute( __( 'Done. We roast tomorrow; your code is in your inbox.', 'dmat' ) ); ?>","welcome":{"enabled":true,"subject":"<?php echo \Dmat\Patterns::attribute( __( 'A third off, and what to do with it', 'dmat' ) ); ?>","body":"<?php echo \Dmat\Patterns::attribute( __( 'Hello', 'dmat' ) ); ?> {{ lead.first_name | default: \u0022<?php echo \Dmat\Patterns::attribute( __( 'there', 'dmat' ) ); ?>\u0022 }},\n\n<?php echo \Dmat\Patterns::attribute( __( 'Your code is FRESH. It takes a third off your first month. We roast on the day you order.', 'dmat' ) ); ?>","fromName":"","fromEmail":""},"fontSize":"medium"} -->
<!-- wp:dmat/field-text {"name":"first_name","label":"<?php echo \Dmat\Patterns::attribute( __( 'First name', 'dmat' ) ); ?>","maps":"first_name","autocomplete":"given-name"} /-->

<!-- wp:dmat/field-email {"name":"email","label":"<?php echo \Dmat\Patterns::attribute( __( 'Email', 'dmat' ) ); ?>","required":true} /-->

<!-- wp:dmat/field-radio {"name":"taste","label":"<?php echo \Dmat\Patterns::attribute( __( 'How do you like it?', 'dmat' ) ); ?>","options":[{"value":"bright","label":"<?php echo \Dmat\Patterns::attribute( __( 'Bright and fruity', 'dmat' ) ); ?>"},{"value":"round","label":"<?php echo \Dmat\Patterns::attribute( __( 'Round and sweet', 'dmat' ) ); ?>"},{"value":"dark","label":"<?php echo \Dmat\Patterns::attribute( __( 'Dark', 'dmat' ) ); ?>"}]} /-->

<!-- wp:dmat/consent {"text":"<?php echo \Dmat\Patterns::attribute( __( 'Yes, send me news by email. I can unsubscribe at any time.', 'dmat' ) ); ?>"} /-->

<!-- wp:dmat/submit {"text":"<?php echo \Dmat\Patterns::attribute( __( 'Take a third off', 'dmat' ) ); ?>","width":"full"} /-->
<!-- /wp:dmat/form -->
<!-- /wp:dmat/offer --></div>
<!-- /wp:column --></div>
<!-- /wp:columns --></div>
<!-- /wp:dmat/hero -->

<!-- wp:group {"metadata":{"name":"<?php echo \Dmat\Patterns::attribute( __( 'What you get', 'dmat' ) ); ?>"},"align":"full","style":{"spacing":{"padding":{"top":"var:preset|spacing|70","bottom":"var:preset|spacing|70","left":"var:preset|spacing|50","right":"var:preset|spacing|50"},"margin":{"top":"0","bottom":"0"}}},"layout":{"type":"constrained","contentSize":"1040px"}} -->
<div class="wp-block-group alignfull" style="margin-top:0;margin-bottom:0;padding-top:var(--wp--preset--spacing--70);padding-right:var(--wp--preset--spacing--50);padding-bottom:var(--wp--preset--spacing--70);padding-left:var(--wp--preset--spacing--50)"><!-- wp:heading {"textAlign":"center","style":{"typography":{"fontWeight":"600","lineHeight":"1.15"}},"fontSize":"x-large"} -->
<h2 class="wp-block-heading has-text-align-center has-x-large-font-size" style="font-weight:600;line-height:1.15"><?php esc_html_e( 'What comes to your door', 'dmat' ); ?></h2>
<!-- /wp:heading -->

<!-- wp:dmat/features {"className":"is-style-beside","style":{"spacing":{"blockGap":"var:preset|spacing|40","margin":{"top":"var:preset|spacing|50"}}},"layout":{"type":"grid","minimumColumnWidth":"25rem"}} -->
<div class="wp-block-dmat-features is-style-beside" style="margin-top:var(--wp--preset--spacing--50)"><!-- wp:dmat/feature {"icon":"mail"} -->
<div class="wp-block-dmat-feature"><span class="dmat-feature__sign is-mail" aria-hidden="true"></span><div class="dmat-feature__words"><!-- wp:heading {"level":3,"style":{"typography":{"fontWeight":"600","lineHeight":"1.15"}},"fontSize":"large"} -->
<h3 class="wp-block-heading has-large-font-size" style="font-weight:600;line-height:1.15"><?php esc_html_e( 'Two bags, 250 g each', 'dmat' ); ?></h3>
<!-- /wp:heading -->

<!-- wp:paragraph {"fontSize":"medium"} -->
<p class="has-medium-font-size"><?php esc_html_e( 'Flat enough for a letterbox. Nobody has to be home.', 'dmat' ); ?></p>
<!-- /wp:paragraph --></div></div>
<!-- /wp:dmat/feature -->

<!-- wp:dmat/feature {"icon":"calendar"} -->
<div class="wp-block-dmat-feature"><span class="dmat-feature__sign is-calendar" aria-hidden="true"></span><div class="dmat-feature__words"><!-- wp:heading {"level":3,"style":{"typography":{"fontWeight":"600","lineHeight":"1.15"}},"fontSize":"large"} -->
<h3 class="wp-block-heading has-large-font-size" style="font-weight:600;line-height:1.15"><?php esc_html_e( 'When you run out', 'dmat' ); ?></h3>
<!-- /wp:heading -->

<!-- wp:paragraph {"fontSize":"medium"} -->
<p class="has-medium-font-size"><?php esc_html_e( 'Every two, four or six weeks. Skip one with a word.', 'dmat' ); ?></p>
<!-- /wp:paragraph --></div></div>
<!-- /wp:dmat/feature -->

<!-- wp:dmat/feature {"icon":"globe"} -->
<div class="wp-block-dmat-feature"><span class="dmat-feature__sign is-globe" aria-hidden="true"></span><div class="dmat-feature__words"><!-- wp:heading {"level":3,"style":{"typography":{"fontWeight":"600","lineHeight":"1.15"}},"fontSize":"large"} -->
<h3 class="wp-block-heading has-large-font-size" style="font-weight:600;line-height:1.15"><?php esc_html_e( 'From people with names', 'dmat' ); ?></h3>
<!-- /wp:heading -->

<!-- wp:paragraph {"fontSize":"medium"} -->
<p class="has-medium-font-size"><?php esc_html_e( 'Each bag says who grew it, and what they were paid.', 'dmat' ); ?></p>
<!-- /wp:paragraph --></div></div>
<!-- /wp:dmat/feature -->

<!-- wp:dmat/feature {"icon":"shield"} -->
<div class="wp-block-dmat-feature"><span class="dmat-feature__sign is-shield" aria-hidden="true"></span><div class="dmat-feature__words"><!-- wp:heading {"level":3,"style":{"typography":{"fontWeight":"600","lineHeight":"1.15"}},"fontSize":"large"} -->
<h3 class="wp-block-heading has-large-font-size" style="font-weight:600;line-height:1.15"><?php esc_html_e( 'Or your money back', 'dmat' ); ?></h3>
<!-- /wp:heading -->

<!-- wp:paragraph {"fontSize":"medium"} -->
<p class="has-medium-font-size"><?php esc_html_e( 'If it is not the best cup of your week, we pay for it.', 'dmat' ); ?></p>
<!-- /wp:paragraph --></div></div>
<!-- /wp:dmat/feature --></div>
<!-- /wp:dmat/features --></div>
<!-- /wp:group -->

<!-- wp:group {"metadata":{"name":"<?php echo \Dmat\Patterns::attribute( __( 'Voice', 'dmat' ) ); ?>"},"align":"full","style":{"spacing":{"padding":{"top":"var:preset|spacing|70","bottom":"var:preset|spacing|70","left":"var:preset|spacing|50","right":"var:preset|spacing|50"},"margin":{"top":"0","bottom":"0"}}},"backgroundColor":"accent-5","textColor":"contrast","layout":{"type":"constrained","contentSize":"860px"}} -->
<div class="wp-block-group alignfull has-contrast-color has-accent-5-background-color has-text-color has-background" style="margin-top:0;margin-bottom:0;padding-top:var(--wp--preset--spacing--70);padding-right:var(--wp--preset--spacing--50);padding-bottom:var(--wp--preset--spacing--70);padding-left:var(--wp--preset--spacing--50)"><!-- wp:dmat/testimonial {"className":"is-style-large"} -->
<figure class="wp-block-dmat-testimonial is-style-large"><blockquote class="dmat-testimonial__words"><!-- wp:paragraph -->
<p><?php esc_html_e( 'I cancelled the café round the corner. I miss the people, not the coffee.', 'dmat' ); ?></p>
<!-- /wp:paragraph --></blockquote><figcaption class="dmat-testimonial__who"><span class="dmat-testimonial__face" aria-hidden="true">SO</span><span class="dmat-testimonial__person"><span class="dmat-testimonial__name">Samuel Ode</span><span class="dmat-testimonial__role"><?php esc_html_e( 'Since February', 'dmat' ); ?></span></span></figcaption></figure>
<!-- /wp:dmat/testimonial --></div>
<!-- /wp:group -->

<!-- wp:group {"metadata":{"name":"<?php echo \Dmat\Patterns::attribute( __( 'Questions', 'dmat' ) ); ?>"},"align":"full","style":{"spacing":{"padding":{"top":"var:preset|spacing|70","bottom":"var:preset|spacing|70","left":"var:preset|spacing|50","right":"var:preset|spacing|50"},"margin":{"top":"0","bottom":"0"}}},"layout":{"type":"constrained","contentSize":"760px"}} -->
<div class="wp-block-group alignfull" style="margin-top:0;margin-bottom:0;padding-top:var(--wp--preset--spacing--70);padding-right:var(--wp--preset--spacing--50);padding-bottom:var(--wp--preset--spacing--70);padding-left:var(--wp--preset--spacing--50)"><!-- wp:dmat/faq {"className":"is-style-cards"} -->
<div class="wp-block-dmat-faq is-style-cards"><!-- wp:details -->
<details class="wp-block-details"><summary><?php esc_html_e( 'Do I have to subscribe?', 'dmat' ); ?></summary><!-- wp:paragraph {"fontSize":"medium"} -->
<p class="has-medium-font-size"><?php esc_html_e( 'No. Take one month and leave; the third off is yours all the same.', 'dmat' ); ?></p>
<!-- /wp:paragraph --></details>
<!-- /wp:details -->

<!-- wp:details -->
<details class="wp-block-details"><summary><?php esc_html_e( 'Beans or ground?', 'dmat' ); ?></summary><!-- wp:paragraph {"fontSize":"medium"} -->
<p class="has-medium-font-size"><?php esc_html_e( 'Both. Tell us what you brew with and we grind for it.', 'dmat' ); ?></p>
<!-- /wp:paragraph --></details>
<!-- /wp:details -->

<!-- wp:details -->
<details class="wp-block-details"><summary><?php esc_html_e( 'When does it arrive?', 'dmat' ); ?></summary><!-- wp:paragraph {"fontSize":"medium"} -->
<p class="has-medium-font-size"><?php esc_html_e( 'Two working days after the day you order.', 'dmat' ); ?></p>
<!-- /wp:paragraph --></details>
<!-- /wp:details --></div>
<!-- /wp:dmat/faq --></div>
<!-- /wp:group -->

<!-- wp:group {"metadata":{"name":"<?php echo \Dmat\Patterns::attribute( __( 'Imprint', 'dmat' ) ); ?>"},"align":"full","style":{"spacing":{"padding":{"top":"var:preset|spacing|40","bottom":"var:preset|spacing|40","left":"var:preset|spacing|50","right":"var:preset|spacing|50"},"margin":{"top":"0","bottom":"0"}}},"backgroundColor":"accent-2","textColor":"contrast","layout":{"type":"constrained","contentSize":"1140px"}} -->
<div class="wp-block-group alignfull has-contrast-color has-accent-2-background-color has-text-color has-background" style="margin-top:0;margin-bottom:0;padding-top:var(--wp--preset--spacing--40);padding-right:var(--wp--preset--spacing--50);padding-bottom:var(--wp--preset--spacing--40);padding-left:var(--wp--preset--spacing--50)"><!-- wp:paragraph {"align":"center","fontSize":"small"} -->
<p class="has-text-align-center has-small-font-size"><?php esc_html_e( 'Your company · Street 1, City · hello@example.com', 'dmat' ); ?></p>
<!-- /wp:paragraph --></div>
<!-- /wp:group -->
