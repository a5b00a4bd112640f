<?php
/**
 * A landing page in the colours and fonts of the theme.
 *
 * @package Dmat
 */

defined( 'ABSPATH' ) || exit;

// phpcs:disable WordPress.Security.EscapeOutput.OutputNotEscaped -- Patterns::attribute() escapes for the attributes of blocks.
?>
<!-- wp:dmat/hero {"shape":"rings","style":{"spacing":{"padding":{"top":"var:preset|spacing|70","bottom":"var:preset|spacing|70","left":"var:preset|spacing|50","right":"var:preset|spacing|50"},"margin":{"top":"0","bottom":"0"}}},"backgroundColor":"accent-5","textColor":"contrast","layout":{"type":"constrained","contentSize":"1140px"}} -->
<div class="wp-block-dmat-hero alignfull has-shape-rings has-contrast-color has-accent-5-background-color has-text-color has-background" style="margin-top:0;margin-bottom:0;padding-top:var(--wp--preset--spacing--70);padding-right:var(--wp--preset--spacing--50);padding-bottom:var(--wp--preset--spacing--70);padding-left:var(--wp--preset--spacing--50)"><!-- wp:columns {"verticalAlignment":"center","style":{"spacing":{"blockGap":{"top":"var:preset|spacing|50","left":"var:preset|spacing|70"}}}} -->
<div class="wp-block-columns are-vertically-aligned-center"><!-- wp:column {"verticalAlignment":"center","width":"54%"} -->
<div class="wp-block-column is-vertically-aligned-center" style="flex-basis:54%"><!-- wp:paragraph {"style":{"typography":{"fontWeight":"600","letterSpacing":"0.08em","textTransform":"uppercase"}},"fontSize":"small"} -->
<p class="has-small-font-size" style="font-weight:600;letter-spacing:0.08em;text-transform:uppercase"><?php esc_html_e( 'Bookkeeping for teams of two to two hundred', 'dmat' ); ?></p>
<!-- /wp:paragraph -->

<!-- wp:heading {"level":1,"style":{"typography":{"fontWeight":"600","lineHeight":"1.08"}},"fontSize":"xx-large"} -->
<h1 class="wp-block-heading has-xx-large-font-size" style="font-weight:600;line-height:1.08"><?php esc_html_e( 'Close your books by Thursday noon', 'dmat' ); ?></h1>
<!-- /wp:heading -->

<!-- wp:paragraph {"fontSize":"large"} -->
<p class="has-large-font-size"><?php esc_html_e( 'Invoices, receipts and approvals in one place, so that the end of the month is a day like any other.', 'dmat' ); ?></p>
<!-- /wp:paragraph -->

<!-- wp:list {"className":"is-style-checkmark-list"} -->
<ul class="wp-block-list is-style-checkmark-list"><!-- wp:list-item -->
<li><?php esc_html_e( 'Ready in a day, with your own figures in it', 'dmat' ); ?></li>
<!-- /wp:list-item -->

<!-- wp:list-item -->
<li><?php esc_html_e( 'Everybody sees what waits for them, nobody chases anybody', 'dmat' ); ?></li>
<!-- /wp:list-item -->

<!-- wp:list-item -->
<li><?php esc_html_e( 'Your accountant gets one file, complete', 'dmat' ); ?></li>
<!-- /wp:list-item --></ul>
<!-- /wp:list -->

<!-- wp:group {"style":{"spacing":{"blockGap":"0.8rem","margin":{"top":"var:preset|spacing|40"}}},"layout":{"type":"flex","flexWrap":"wrap"}} -->
<div class="wp-block-group" style="margin-top:var(--wp--preset--spacing--40)"><!-- wp:paragraph {"style":{"typography":{"letterSpacing":"0.15em"}},"fontSize":"medium"} -->
<p class="has-medium-font-size" style="letter-spacing:0.15em">★★★★★</p>
<!-- /wp:paragraph -->

<!-- wp:paragraph {"fontSize":"small"} -->
<p class="has-small-font-size"><?php esc_html_e( '4.9 of 5 from 1,200 teams', 'dmat' ); ?></p>
<!-- /wp:paragraph --></div>
<!-- /wp:group --></div>
<!-- /wp:column -->

<!-- wp:column {"verticalAlignment":"center","width":"46%"} -->
<div class="wp-block-column is-vertically-aligned-center" style="flex-basis:46%"><!-- wp:group {"metadata":{"name":"<?php echo \Dmat\Patterns::attribute( __( 'Form card', 'dmat' ) ); ?>"},"style":{"spacing":{"padding":{"top":"var:preset|spacing|40","bottom":"var:preset|spacing|40","left":"var:preset|spacing|40","right":"var:preset|spacing|40"},"blockGap":"var:preset|spacing|30"},"border":{"radius":"16px"},"shadow":"var:preset|shadow|natural"},"backgroundColor":"base","textColor":"contrast","layout":{"type":"default"}} -->
<div id="sign-up" class="wp-block-group has-contrast-color has-base-background-color has-text-color has-background" style="border-radius:16px;padding-top:var(--wp--preset--spacing--40);padding-right:var(--wp--preset--spacing--40);padding-bottom:var(--wp--preset--spacing--40);padding-left:var(--wp--preset--spacing--40);box-shadow:var(--wp--preset--shadow--natural)"><!-- wp:heading {"style":{"typography":{"fontWeight":"600","lineHeight":"1.15"}},"fontSize":"large"} -->
<h2 class="wp-block-heading has-large-font-size" style="font-weight:600;line-height:1.15"><?php esc_html_e( 'See it with your own figures', 'dmat' ); ?></h2>
<!-- /wp:heading -->

<!-- wp:paragraph {"fontSize":"small"} -->
<p class="has-small-font-size"><?php esc_html_e( 'Twenty minutes, at a time that suits you.', 'dmat' ); ?></p>
<!-- /wp:paragraph -->

<!-- wp:dmat/form {"name":"<?php echo \Dmat\Patterns::attribute( __( 'Demo request', 'dmat' ) ); ?>","tags":["demo"],"successText":"<?php echo \Dmat\Patterns::attribute( __( 'Thank you. We will write within one working day to find a time.', 'dmat' ) ); ?>","welcome":{"enabled":true,"subject":"<?php echo \Dmat\Patterns::attribute( __( 'Your demo', 'dmat' ) ); ?>","body":"<?php echo \Dmat\Patterns::attribute( __( 'Hello', 'dmat' ) ); ?> {{ lead.first_name | default: \u0022<?php echo \Dmat\Patterns::attribute( __( 'there', 'dmat' ) ); ?>\u0022 }},\n\n<?php echo \Dmat\Patterns::attribute( __( 'Thank you for asking for a demo. We will write within one working day to find a time that suits you.', 'dmat' ) ); ?>","fromName":"","fromEmail":""},"fontSize":"medium"} -->
<!-- wp:dmat/field-text {"name":"name","label":"<?php echo \Dmat\Patterns::attribute( __( 'Your name', 'dmat' ) ); ?>","required":true,"maps":"name","autocomplete":"name"} /-->

<!-- wp:dmat/field-email {"name":"email","label":"<?php echo \Dmat\Patterns::attribute( __( 'Work email', 'dmat' ) ); ?>","required":true} /-->

<!-- wp:dmat/field-text {"name":"company","label":"<?php echo \Dmat\Patterns::attribute( __( 'Company', 'dmat' ) ); ?>","maps":"company_name","autocomplete":"organization"} /-->

<!-- wp:dmat/consent {"text":"<?php echo \Dmat\Patterns::attribute( __( 'Yes, send me news by email. I can unsubscribe at any time.', 'dmat' ) ); ?>"} /-->

<!-- wp:dmat/submit {"text":"<?php echo \Dmat\Patterns::attribute( __( 'Show me', 'dmat' ) ); ?>","width":"full"} /-->
<!-- /wp:dmat/form --></div>
<!-- /wp:group --></div>
<!-- /wp:column --></div>
<!-- /wp:columns --></div>
<!-- /wp:dmat/hero -->

<!-- wp:group {"metadata":{"name":"<?php echo \Dmat\Patterns::attribute( __( 'Customers', 'dmat' ) ); ?>"},"align":"full","style":{"spacing":{"padding":{"top":"var:preset|spacing|40","bottom":"var:preset|spacing|40","left":"var:preset|spacing|50","right":"var:preset|spacing|50"},"margin":{"top":"0","bottom":"0"}}},"layout":{"type":"constrained","contentSize":"1140px"}} -->
<div class="wp-block-group alignfull" style="margin-top:0;margin-bottom:0;padding-top:var(--wp--preset--spacing--40);padding-right:var(--wp--preset--spacing--50);padding-bottom:var(--wp--preset--spacing--40);padding-left:var(--wp--preset--spacing--50)"><!-- wp:paragraph {"align":"center","fontSize":"small"} -->
<p class="has-text-align-center has-small-font-size"><?php esc_html_e( 'Teams who go home on time', 'dmat' ); ?></p>
<!-- /wp:paragraph -->

<!-- wp:dmat/logos {"layout":{"type":"flex","justifyContent":"center","flexWrap":"wrap"}} -->
<div class="wp-block-dmat-logos"><!-- wp:paragraph {"style":{"typography":{"fontWeight":"700"}}} -->
<p style="font-weight:700">◆ Northwind</p>
<!-- /wp:paragraph -->

<!-- wp:paragraph {"style":{"typography":{"fontWeight":"300","letterSpacing":"0.3em"}}} -->
<p style="font-weight:300;letter-spacing:0.3em">HALDEN</p>
<!-- /wp:paragraph -->

<!-- wp:paragraph {"style":{"typography":{"fontWeight":"600"}}} -->
<p style="font-weight:600">● aster</p>
<!-- /wp:paragraph -->

<!-- wp:paragraph {"style":{"typography":{"fontStyle":"italic","fontWeight":"400"}}} -->
<p style="font-style:italic;font-weight:400">Kestrel &amp; Co</p>
<!-- /wp:paragraph -->

<!-- wp:paragraph {"style":{"typography":{"fontWeight":"800","letterSpacing":"0.05em"}}} -->
<p style="font-weight:800;letter-spacing:0.05em">▲ SUMMIT</p>
<!-- /wp:paragraph --></div>
<!-- /wp:dmat/logos --></div>
<!-- /wp:group -->

<!-- wp:group {"metadata":{"name":"<?php echo \Dmat\Patterns::attribute( __( 'Reasons', 'dmat' ) ); ?>"},"align":"full","style":{"spacing":{"padding":{"top":"var:preset|spacing|70","bottom":"var:preset|spacing|70","left":"var:preset|spacing|50","right":"var:preset|spacing|50"},"margin":{"top":"0","bottom":"0"}}},"layout":{"type":"constrained","contentSize":"1140px"}} -->
<div class="wp-block-group alignfull" style="margin-top:0;margin-bottom:0;padding-top:var(--wp--preset--spacing--70);padding-right:var(--wp--preset--spacing--50);padding-bottom:var(--wp--preset--spacing--70);padding-left:var(--wp--preset--spacing--50)"><!-- wp:heading {"textAlign":"center","style":{"typography":{"fontWeight":"600","lineHeight":"1.15"}},"fontSize":"x-large"} -->
<h2 class="wp-block-heading has-text-align-center has-x-large-font-size" style="font-weight:600;line-height:1.15"><?php esc_html_e( 'What changes in the first month', 'dmat' ); ?></h2>
<!-- /wp:heading -->

<!-- wp:dmat/features {"className":"is-style-cards","style":{"spacing":{"blockGap":"var:preset|spacing|40","margin":{"top":"var:preset|spacing|50"}}},"layout":{"type":"grid","minimumColumnWidth":"19rem"}} -->
<div class="wp-block-dmat-features is-style-cards" style="margin-top:var(--wp--preset--spacing--50)"><!-- wp:dmat/feature {"icon":"clock"} -->
<div class="wp-block-dmat-feature"><span class="dmat-feature__sign is-clock" aria-hidden="true"></span><div class="dmat-feature__words"><!-- wp:heading {"level":3,"style":{"typography":{"fontWeight":"600","lineHeight":"1.15"}},"fontSize":"large"} -->
<h3 class="wp-block-heading has-large-font-size" style="font-weight:600;line-height:1.15"><?php esc_html_e( 'Two days back', 'dmat' ); ?></h3>
<!-- /wp:heading -->

<!-- wp:paragraph {"fontSize":"medium"} -->
<p class="has-medium-font-size"><?php esc_html_e( 'The work of a week’s end shrinks to a morning. The rest is yours.', 'dmat' ); ?></p>
<!-- /wp:paragraph --></div></div>
<!-- /wp:dmat/feature -->

<!-- wp:dmat/feature -->
<div class="wp-block-dmat-feature"><span class="dmat-feature__sign is-check" aria-hidden="true"></span><div class="dmat-feature__words"><!-- wp:heading {"level":3,"style":{"typography":{"fontWeight":"600","lineHeight":"1.15"}},"fontSize":"large"} -->
<h3 class="wp-block-heading has-large-font-size" style="font-weight:600;line-height:1.15"><?php esc_html_e( 'Nothing missing', 'dmat' ); ?></h3>
<!-- /wp:heading -->

<!-- wp:paragraph {"fontSize":"medium"} -->
<p class="has-medium-font-size"><?php esc_html_e( 'Each receipt finds its booking. What is open is on one list.', 'dmat' ); ?></p>
<!-- /wp:paragraph --></div></div>
<!-- /wp:dmat/feature -->

<!-- wp:dmat/feature {"icon":"people"} -->
<div class="wp-block-dmat-feature"><span class="dmat-feature__sign is-people" aria-hidden="true"></span><div class="dmat-feature__words"><!-- wp:heading {"level":3,"style":{"typography":{"fontWeight":"600","lineHeight":"1.15"}},"fontSize":"large"} -->
<h3 class="wp-block-heading has-large-font-size" style="font-weight:600;line-height:1.15"><?php esc_html_e( 'One click to approve', 'dmat' ); ?></h3>
<!-- /wp:heading -->

<!-- wp:paragraph {"fontSize":"medium"} -->
<p class="has-medium-font-size"><?php esc_html_e( 'On the phone, in the train, with the reason beside it.', 'dmat' ); ?></p>
<!-- /wp:paragraph --></div></div>
<!-- /wp:dmat/feature --></div>
<!-- /wp:dmat/features --></div>
<!-- /wp:group -->

<!-- wp:group {"metadata":{"name":"<?php echo \Dmat\Patterns::attribute( __( 'Voice', 'dmat' ) ); ?>"},"align":"full","style":{"spacing":{"padding":{"top":"var:preset|spacing|70","bottom":"var:preset|spacing|70","left":"var:preset|spacing|50","right":"var:preset|spacing|50"},"margin":{"top":"0","bottom":"0"}}},"backgroundColor":"contrast","textColor":"base","layout":{"type":"constrained","contentSize":"860px"}} -->
<div class="wp-block-group alignfull has-base-color has-contrast-background-color has-text-color has-background" style="margin-top:0;margin-bottom:0;padding-top:var(--wp--preset--spacing--70);padding-right:var(--wp--preset--spacing--50);padding-bottom:var(--wp--preset--spacing--70);padding-left:var(--wp--preset--spacing--50)"><!-- wp:dmat/testimonial {"className":"is-style-large"} -->
<figure class="wp-block-dmat-testimonial is-style-large"><blockquote class="dmat-testimonial__words"><!-- wp:paragraph -->
<p><?php esc_html_e( 'We had our Fridays back within a month. The accountant called to ask what had happened.', 'dmat' ); ?></p>
<!-- /wp:paragraph --></blockquote><figcaption class="dmat-testimonial__who"><span class="dmat-testimonial__face" aria-hidden="true">IM</span><span class="dmat-testimonial__person"><span class="dmat-testimonial__name">Ines Moreau</span><span class="dmat-testimonial__role"><?php esc_html_e( 'Head of Finance, Halden', 'dmat' ); ?></span></span></figcaption></figure>
<!-- /wp:dmat/testimonial --></div>
<!-- /wp:group -->

<!-- wp:group {"metadata":{"name":"<?php echo \Dmat\Patterns::attribute( __( 'Questions', 'dmat' ) ); ?>"},"align":"full","style":{"spacing":{"padding":{"top":"var:preset|spacing|70","bottom":"var:preset|spacing|70","left":"var:preset|spacing|50","right":"var:preset|spacing|50"},"margin":{"top":"0","bottom":"0"}}},"layout":{"type":"constrained","contentSize":"1140px"}} -->
<div class="wp-block-group alignfull" style="margin-top:0;margin-bottom:0;padding-top:var(--wp--preset--spacing--70);padding-right:var(--wp--preset--spacing--50);padding-bottom:var(--wp--preset--spacing--70);padding-left:var(--wp--preset--spacing--50)"><!-- wp:columns {"style":{"spacing":{"blockGap":{"top":"var:preset|spacing|50","left":"var:preset|spacing|70"}}}} -->
<div class="wp-block-columns"><!-- wp:column {"width":"36%"} -->
<div class="wp-block-column" style="flex-basis:36%"><!-- wp:heading {"style":{"typography":{"fontWeight":"600","lineHeight":"1.15"}},"fontSize":"x-large"} -->
<h2 class="wp-block-heading has-x-large-font-size" style="font-weight:600;line-height:1.15"><?php esc_html_e( 'What people ask first', 'dmat' ); ?></h2>
<!-- /wp:heading -->

<!-- wp:paragraph {"fontSize":"medium"} -->
<p class="has-medium-font-size"><?php esc_html_e( 'Something else? Write to us; a person answers.', 'dmat' ); ?></p>
<!-- /wp:paragraph -->

<!-- wp:dmat/cta {"className":"is-style-arrow"} -->
<div class="wp-block-dmat-cta is-style-arrow"><a class="wp-element-button dmat-cta__link" href="#sign-up" data-dmat-cta="<?php esc_attr_e( 'Ask us', 'dmat' ); ?>"><?php esc_html_e( 'Ask us', 'dmat' ); ?></a></div>
<!-- /wp:dmat/cta --></div>
<!-- /wp:column -->

<!-- wp:column {"width":"64%"} -->
<div class="wp-block-column" style="flex-basis:64%"><!-- wp:dmat/faq -->
<div class="wp-block-dmat-faq"><!-- wp:details -->
<details class="wp-block-details"><summary><?php esc_html_e( 'How long until we can begin?', 'dmat' ); ?></summary><!-- wp:paragraph {"fontSize":"medium"} -->
<p class="has-medium-font-size"><?php esc_html_e( 'A day. We bring your last month in for you, so that you begin with real figures.', 'dmat' ); ?></p>
<!-- /wp:paragraph --></details>
<!-- /wp:details -->

<!-- wp:details -->
<details class="wp-block-details"><summary><?php esc_html_e( 'What does it cost?', 'dmat' ); ?></summary><!-- wp:paragraph {"fontSize":"medium"} -->
<p class="has-medium-font-size"><?php esc_html_e( '29 a month for each person who approves or books. Looking is free.', 'dmat' ); ?></p>
<!-- /wp:paragraph --></details>
<!-- /wp:details -->

<!-- wp:details -->
<details class="wp-block-details"><summary><?php esc_html_e( 'What happens to my data?', 'dmat' ); ?></summary><!-- wp:paragraph {"fontSize":"medium"} -->
<p class="has-medium-font-size"><?php esc_html_e( 'It stays yours, is kept in the country you choose, and leaves with you whenever you like.', 'dmat' ); ?></p>
<!-- /wp:paragraph --></details>
<!-- /wp:details --></div>
<!-- /wp:dmat/faq --></div>
<!-- /wp:column --></div>
<!-- /wp:columns --></div>
<!-- /wp:group -->

<!-- wp:group {"metadata":{"name":"<?php echo \Dmat\Patterns::attribute( __( 'Imprint', 'dmat' ) ); ?>"},"align":"full","style":{"spacing":{"padding":{"top":"var:preset|spacing|40","bottom":"var:preset|spacing|40","left":"var:preset|spacing|50","right":"var:preset|spacing|50"},"margin":{"top":"0","bottom":"0"}}},"backgroundColor":"accent-5","textColor":"contrast","layout":{"type":"constrained","contentSize":"1140px"}} -->
<div class="wp-block-group alignfull has-contrast-color has-accent-5-background-color has-text-color has-background" style="margin-top:0;margin-bottom:0;padding-top:var(--wp--preset--spacing--40);padding-right:var(--wp--preset--spacing--50);padding-bottom:var(--wp--preset--spacing--40);padding-left:var(--wp--preset--spacing--50)"><!-- wp:paragraph {"align":"center","fontSize":"small"} -->
<p class="has-text-align-center has-small-font-size"><?php esc_html_e( 'Your company · Street 1, City · hello@example.com', 'dmat' ); ?></p>
<!-- /wp:paragraph --></div>
<!-- /wp:group -->
