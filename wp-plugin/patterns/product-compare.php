<?php
/**
 * A page for a product in the colours and fonts of the theme.
 *
 * @package Dmat
 */

defined( 'ABSPATH' ) || exit;

// phpcs:disable WordPress.Security.EscapeOutput.OutputNotEscaped -- Patterns::attribute() escapes for the attributes of blocks.
?>
<!-- wp:dmat/hero {"templateType":"product","shape":"grid","style":{"spacing":{"padding":{"top":"var:preset|spacing|70","bottom":"var:preset|spacing|70","left":"var:preset|spacing|50","right":"var:preset|spacing|50"},"margin":{"top":"0","bottom":"0"}}},"layout":{"type":"constrained","contentSize":"1140px"}} -->
<div class="wp-block-dmat-hero alignfull has-shape-grid" style="margin-top:0;margin-bottom:0;padding-top:var(--wp--preset--spacing--70);padding-right:var(--wp--preset--spacing--50);padding-bottom:var(--wp--preset--spacing--70);padding-left:var(--wp--preset--spacing--50)"><!-- wp:heading {"textAlign":"center","level":1,"style":{"typography":{"fontWeight":"600","lineHeight":"1.08"}},"fontSize":"xx-large"} -->
<h1 class="wp-block-heading has-text-align-center has-xx-large-font-size" style="font-weight:600;line-height:1.08"><?php esc_html_e( 'Hosting that somebody looks after', 'dmat' ); ?></h1>
<!-- /wp:heading -->

<!-- wp:paragraph {"align":"center","fontSize":"large"} -->
<p class="has-text-align-center has-large-font-size"><?php esc_html_e( 'Three sizes, one promise: a person answers in ten minutes, at night too.', 'dmat' ); ?></p>
<!-- /wp:paragraph -->

<!-- wp:dmat/pricing {"style":{"spacing":{"margin":{"top":"var:preset|spacing|60"}}},"layout":{"type":"grid","minimumColumnWidth":"17rem"}} -->
<div class="wp-block-dmat-pricing" style="margin-top:var(--wp--preset--spacing--60)"><!-- wp:dmat/plan {"backgroundColor":"accent-5","textColor":"contrast"} -->
<div class="wp-block-dmat-plan has-contrast-color has-accent-5-background-color has-text-color has-background"><div class="dmat-plan__words"><!-- wp:heading {"style":{"typography":{"fontWeight":"600","lineHeight":"1.15"}},"fontSize":"large"} -->
<h2 class="wp-block-heading has-large-font-size" style="font-weight:600;line-height:1.15"><?php esc_html_e( 'Cabin', 'dmat' ); ?></h2>
<!-- /wp:heading -->

<!-- wp:paragraph {"fontSize":"small"} -->
<p class="has-small-font-size"><?php esc_html_e( 'A site, a blog, a shop window', 'dmat' ); ?></p>
<!-- /wp:paragraph -->

<!-- wp:paragraph {"fontSize":"x-large"} -->
<p class="has-x-large-font-size"><strong><?php esc_html_e( '12', 'dmat' ); ?></strong> <?php esc_html_e( 'a month', 'dmat' ); ?></p>
<!-- /wp:paragraph -->

<!-- wp:list {"fontSize":"medium"} -->
<ul class="wp-block-list has-medium-font-size"><!-- wp:list-item -->
<li><?php esc_html_e( 'One site', 'dmat' ); ?></li>
<!-- /wp:list-item -->

<!-- wp:list-item -->
<li><?php esc_html_e( '20,000 visits', 'dmat' ); ?></li>
<!-- /wp:list-item -->

<!-- wp:list-item -->
<li><?php esc_html_e( 'A copy every night', 'dmat' ); ?></li>
<!-- /wp:list-item --></ul>
<!-- /wp:list -->

<!-- wp:dmat/cta {"isWide":true,"className":"is-style-outline"} -->
<div class="wp-block-dmat-cta is-wide is-style-outline"><a class="wp-element-button dmat-cta__link" href="#sign-up" data-dmat-cta="<?php esc_attr_e( 'Take the cabin', 'dmat' ); ?>"><?php esc_html_e( 'Take the cabin', 'dmat' ); ?></a></div>
<!-- /wp:dmat/cta --></div></div>
<!-- /wp:dmat/plan -->

<!-- wp:dmat/plan {"isHighlighted":true,"backgroundColor":"accent-1","textColor":"contrast"} -->
<div class="wp-block-dmat-plan is-highlighted has-contrast-color has-accent-1-background-color has-text-color has-background"><p class="dmat-plan__badge"><?php esc_html_e( 'Fits most shops', 'dmat' ); ?></p><div class="dmat-plan__words"><!-- wp:heading {"style":{"typography":{"fontWeight":"600","lineHeight":"1.15"}},"fontSize":"large"} -->
<h2 class="wp-block-heading has-large-font-size" style="font-weight:600;line-height:1.15"><?php esc_html_e( 'House', 'dmat' ); ?></h2>
<!-- /wp:heading -->

<!-- wp:paragraph {"fontSize":"small"} -->
<p class="has-small-font-size"><?php esc_html_e( 'A shop that sells every day', 'dmat' ); ?></p>
<!-- /wp:paragraph -->

<!-- wp:paragraph {"fontSize":"x-large"} -->
<p class="has-x-large-font-size"><strong><?php esc_html_e( '39', 'dmat' ); ?></strong> <?php esc_html_e( 'a month', 'dmat' ); ?></p>
<!-- /wp:paragraph -->

<!-- wp:list {"fontSize":"medium"} -->
<ul class="wp-block-list has-medium-font-size"><!-- wp:list-item -->
<li><?php esc_html_e( 'Three sites', 'dmat' ); ?></li>
<!-- /wp:list-item -->

<!-- wp:list-item -->
<li><?php esc_html_e( '200,000 visits', 'dmat' ); ?></li>
<!-- /wp:list-item -->

<!-- wp:list-item -->
<li><?php esc_html_e( 'A copy every hour', 'dmat' ); ?></li>
<!-- /wp:list-item -->

<!-- wp:list-item -->
<li><?php esc_html_e( 'A second place to try things', 'dmat' ); ?></li>
<!-- /wp:list-item --></ul>
<!-- /wp:list -->

<!-- wp:dmat/cta {"isWide":true} -->
<div class="wp-block-dmat-cta is-wide"><a class="wp-element-button dmat-cta__link" href="#sign-up" data-dmat-cta="<?php esc_attr_e( 'Take the house', 'dmat' ); ?>"><?php esc_html_e( 'Take the house', 'dmat' ); ?></a></div>
<!-- /wp:dmat/cta --></div></div>
<!-- /wp:dmat/plan -->

<!-- wp:dmat/plan {"backgroundColor":"accent-5","textColor":"contrast"} -->
<div class="wp-block-dmat-plan has-contrast-color has-accent-5-background-color has-text-color has-background"><div class="dmat-plan__words"><!-- wp:heading {"style":{"typography":{"fontWeight":"600","lineHeight":"1.15"}},"fontSize":"large"} -->
<h2 class="wp-block-heading has-large-font-size" style="font-weight:600;line-height:1.15"><?php esc_html_e( 'Harbour', 'dmat' ); ?></h2>
<!-- /wp:heading -->

<!-- wp:paragraph {"fontSize":"small"} -->
<p class="has-small-font-size"><?php esc_html_e( 'Many sites, many people', 'dmat' ); ?></p>
<!-- /wp:paragraph -->

<!-- wp:paragraph {"fontSize":"x-large"} -->
<p class="has-x-large-font-size"><strong><?php esc_html_e( '149', 'dmat' ); ?></strong> <?php esc_html_e( 'a month', 'dmat' ); ?></p>
<!-- /wp:paragraph -->

<!-- wp:list {"fontSize":"medium"} -->
<ul class="wp-block-list has-medium-font-size"><!-- wp:list-item -->
<li><?php esc_html_e( 'Twenty sites', 'dmat' ); ?></li>
<!-- /wp:list-item -->

<!-- wp:list-item -->
<li><?php esc_html_e( 'Two million visits', 'dmat' ); ?></li>
<!-- /wp:list-item -->

<!-- wp:list-item -->
<li><?php esc_html_e( 'Your own engineer', 'dmat' ); ?></li>
<!-- /wp:list-item --></ul>
<!-- /wp:list -->

<!-- wp:dmat/cta {"isWide":true,"className":"is-style-outline"} -->
<div class="wp-block-dmat-cta is-wide is-style-outline"><a class="wp-element-button dmat-cta__link" href="#sign-up" data-dmat-cta="<?php esc_attr_e( 'Talk to us', 'dmat' ); ?>"><?php esc_html_e( 'Talk to us', 'dmat' ); ?></a></div>
<!-- /wp:dmat/cta --></div></div>
<!-- /wp:dmat/plan --></div>
<!-- /wp:dmat/pricing --></div>
<!-- /wp:dmat/hero -->

<!-- wp:group {"metadata":{"name":"<?php echo \Dmat\Patterns::attribute( __( 'Comparison', 'dmat' ) ); ?>"},"align":"full","style":{"spacing":{"padding":{"top":"var:preset|spacing|60","bottom":"var:preset|spacing|60","left":"var:preset|spacing|50","right":"var:preset|spacing|50"},"margin":{"top":"0","bottom":"0"}}},"layout":{"type":"constrained","contentSize":"1040px"}} -->
<div class="wp-block-group alignfull" style="margin-top:0;margin-bottom:0;padding-top:var(--wp--preset--spacing--60);padding-right:var(--wp--preset--spacing--50);padding-bottom:var(--wp--preset--spacing--60);padding-left:var(--wp--preset--spacing--50)"><!-- wp:heading {"style":{"typography":{"fontWeight":"600","lineHeight":"1.15"}},"fontSize":"x-large"} -->
<h2 class="wp-block-heading has-x-large-font-size" style="font-weight:600;line-height:1.15"><?php esc_html_e( 'Side by side', 'dmat' ); ?></h2>
<!-- /wp:heading -->

<!-- wp:table {"hasFixedLayout":false,"className":"is-style-stripes","style":{"spacing":{"margin":{"top":"var:preset|spacing|40"}}},"fontSize":"medium"} -->
<figure class="wp-block-table is-style-stripes has-medium-font-size" style="margin-top:var(--wp--preset--spacing--40)"><table><thead><tr><th class="has-text-align-left" data-align="left"></th><th class="has-text-align-left" data-align="left"><?php esc_html_e( 'Cabin', 'dmat' ); ?></th><th class="has-text-align-left" data-align="left"><?php esc_html_e( 'House', 'dmat' ); ?></th><th class="has-text-align-left" data-align="left"><?php esc_html_e( 'Harbour', 'dmat' ); ?></th></tr></thead><tbody><tr><td><?php esc_html_e( 'Answer by a person', 'dmat' ); ?></td><td><?php esc_html_e( '10 min', 'dmat' ); ?></td><td><?php esc_html_e( '10 min', 'dmat' ); ?></td><td><?php esc_html_e( '2 min', 'dmat' ); ?></td></tr><tr><td><?php esc_html_e( 'Updates done for you', 'dmat' ); ?></td><td>✓</td><td>✓</td><td>✓</td></tr><tr><td><?php esc_html_e( 'Moves from your old place', 'dmat' ); ?></td><td><?php esc_html_e( '1', 'dmat' ); ?></td><td><?php esc_html_e( '3', 'dmat' ); ?></td><td><?php esc_html_e( 'All', 'dmat' ); ?></td></tr><tr><td><?php esc_html_e( 'Uptime we pay for', 'dmat' ); ?></td><td>99.9 %</td><td>99.95 %</td><td>99.99 %</td></tr></tbody></table></figure>
<!-- /wp:table --></div>
<!-- /wp:group -->

<!-- wp:group {"metadata":{"name":"<?php echo \Dmat\Patterns::attribute( __( 'Customers', 'dmat' ) ); ?>"},"align":"full","style":{"spacing":{"padding":{"top":"var:preset|spacing|40","bottom":"var:preset|spacing|40","left":"var:preset|spacing|50","right":"var:preset|spacing|50"},"margin":{"top":"0","bottom":"0"}}},"backgroundColor":"accent-5","textColor":"contrast","layout":{"type":"constrained","contentSize":"1140px"}} -->
<div class="wp-block-group alignfull has-contrast-color has-accent-5-background-color has-text-color has-background" style="margin-top:0;margin-bottom:0;padding-top:var(--wp--preset--spacing--40);padding-right:var(--wp--preset--spacing--50);padding-bottom:var(--wp--preset--spacing--40);padding-left:var(--wp--preset--spacing--50)"><!-- wp:dmat/logos {"layout":{"type":"flex","justifyContent":"center","flexWrap":"wrap"}} -->
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

<!-- wp:group {"metadata":{"name":"<?php echo \Dmat\Patterns::attribute( __( 'Form', 'dmat' ) ); ?>"},"align":"full","style":{"spacing":{"padding":{"top":"var:preset|spacing|70","bottom":"var:preset|spacing|70","left":"var:preset|spacing|50","right":"var:preset|spacing|50"},"margin":{"top":"0","bottom":"0"}}},"backgroundColor":"contrast","textColor":"base","layout":{"type":"constrained","contentSize":"1040px"}} -->
<div class="wp-block-group alignfull has-base-color has-contrast-background-color has-text-color has-background" id="sign-up" style="margin-top:0;margin-bottom:0;padding-top:var(--wp--preset--spacing--70);padding-right:var(--wp--preset--spacing--50);padding-bottom:var(--wp--preset--spacing--70);padding-left:var(--wp--preset--spacing--50)"><!-- wp:columns {"verticalAlignment":"center","style":{"spacing":{"blockGap":{"top":"var:preset|spacing|50","left":"var:preset|spacing|70"}}}} -->
<div class="wp-block-columns are-vertically-aligned-center"><!-- wp:column {"verticalAlignment":"center","width":"48%"} -->
<div class="wp-block-column is-vertically-aligned-center" style="flex-basis:48%"><!-- wp:heading {"style":{"typography":{"fontWeight":"600","lineHeight":"1.15"}},"fontSize":"xx-large"} -->
<h2 class="wp-block-heading has-xx-large-font-size" style="font-weight:600;line-height:1.15"><?php esc_html_e( 'Not sure? Ask somebody who does this all day.', 'dmat' ); ?></h2>
<!-- /wp:heading -->

<!-- wp:paragraph -->
<p><?php esc_html_e( 'Send us your address. We look at it and say what it needs, also if that is nothing.', 'dmat' ); ?></p>
<!-- /wp:paragraph -->

<!-- wp:dmat/testimonial -->
<figure class="wp-block-dmat-testimonial"><blockquote class="dmat-testimonial__words"><!-- wp:paragraph -->
<p><?php esc_html_e( 'They told me to stay where I was. Two years later I moved. Guess where.', 'dmat' ); ?></p>
<!-- /wp:paragraph --></blockquote><figcaption class="dmat-testimonial__who"><span class="dmat-testimonial__face" aria-hidden="true">NB</span><span class="dmat-testimonial__person"><span class="dmat-testimonial__name">Nora Bell</span><span class="dmat-testimonial__role"><?php esc_html_e( 'Kestrel &amp; Co', 'dmat' ); ?></span></span></figcaption></figure>
<!-- /wp:dmat/testimonial --></div>
<!-- /wp:column -->

<!-- wp:column {"verticalAlignment":"center","width":"52%"} -->
<div class="wp-block-column is-vertically-aligned-center" style="flex-basis:52%"><!-- wp:group {"metadata":{"name":"<?php echo \Dmat\Patterns::attribute( __( 'Form card', 'dmat' ) ); ?>"},"style":{"spacing":{"padding":{"top":"var:preset|spacing|40","bottom":"var:preset|spacing|40","left":"var:preset|spacing|40","right":"var:preset|spacing|40"},"blockGap":"var:preset|spacing|30"},"border":{"radius":"16px"},"shadow":"var:preset|shadow|natural"},"backgroundColor":"base","textColor":"contrast","layout":{"type":"default"}} -->
<div class="wp-block-group has-contrast-color has-base-background-color has-text-color has-background" style="border-radius:16px;padding-top:var(--wp--preset--spacing--40);padding-right:var(--wp--preset--spacing--40);padding-bottom:var(--wp--preset--spacing--40);padding-left:var(--wp--preset--spacing--40);box-shadow:var(--wp--preset--shadow--natural)"><!-- wp:dmat/form {"name":"<?php echo \Dmat\Patterns::attribute( __( 'Hosting advice', 'dmat' ) ); ?>","tags":["hosting"],"successText":"<?php echo \Dmat\Patterns::attribute( __( 'Thank you. You hear from us within the day.', 'dmat' ) ); ?>","welcome":{"enabled":true,"subject":"<?php echo \Dmat\Patterns::attribute( __( 'Your site', 'dmat' ) ); ?>","body":"<?php echo \Dmat\Patterns::attribute( __( 'Hello', 'dmat' ) ); ?> {{ lead.first_name | default: \u0022<?php echo \Dmat\Patterns::attribute( __( 'there', 'dmat' ) ); ?>\u0022 }},\n\n<?php echo \Dmat\Patterns::attribute( __( 'Thank you. We look at your site and write to you within the day.', 'dmat' ) ); ?>","fromName":"","fromEmail":""},"fontSize":"medium"} -->
<!-- wp:dmat/field-text {"name":"name","label":"<?php echo \Dmat\Patterns::attribute( __( 'Your name', 'dmat' ) ); ?>","required":true,"maps":"name","autocomplete":"name"} /-->

<!-- wp:dmat/field-email {"name":"email","label":"<?php echo \Dmat\Patterns::attribute( __( 'Work email', 'dmat' ) ); ?>","required":true} /-->

<!-- wp:dmat/field-text {"name":"site","label":"<?php echo \Dmat\Patterns::attribute( __( 'Address of your site', 'dmat' ) ); ?>"} /-->

<!-- wp:dmat/consent {"text":"<?php echo \Dmat\Patterns::attribute( __( 'Yes, send me news by email. I can unsubscribe at any time.', 'dmat' ) ); ?>"} /-->

<!-- wp:dmat/submit {"text":"<?php echo \Dmat\Patterns::attribute( __( 'Look at my site', 'dmat' ) ); ?>","width":"full"} /-->
<!-- /wp:dmat/form --></div>
<!-- /wp:group --></div>
<!-- /wp:column --></div>
<!-- /wp:columns --></div>
<!-- /wp:group -->

<!-- wp:group {"metadata":{"name":"<?php echo \Dmat\Patterns::attribute( __( 'Questions', 'dmat' ) ); ?>"},"align":"full","style":{"spacing":{"padding":{"top":"var:preset|spacing|70","bottom":"var:preset|spacing|70","left":"var:preset|spacing|50","right":"var:preset|spacing|50"},"margin":{"top":"0","bottom":"0"}}},"layout":{"type":"constrained","contentSize":"760px"}} -->
<div class="wp-block-group alignfull" style="margin-top:0;margin-bottom:0;padding-top:var(--wp--preset--spacing--70);padding-right:var(--wp--preset--spacing--50);padding-bottom:var(--wp--preset--spacing--70);padding-left:var(--wp--preset--spacing--50)"><!-- wp:heading {"textAlign":"center","style":{"typography":{"fontWeight":"600","lineHeight":"1.15"}},"fontSize":"x-large"} -->
<h2 class="wp-block-heading has-text-align-center has-x-large-font-size" style="font-weight:600;line-height:1.15"><?php esc_html_e( 'Good to know', 'dmat' ); ?></h2>
<!-- /wp:heading -->

<!-- wp:dmat/faq {"style":{"spacing":{"margin":{"top":"var:preset|spacing|40"}}}} -->
<div class="wp-block-dmat-faq" style="margin-top:var(--wp--preset--spacing--40)"><!-- wp:details -->
<details class="wp-block-details"><summary><?php esc_html_e( 'Can I change the size later?', 'dmat' ); ?></summary><!-- wp:paragraph {"fontSize":"medium"} -->
<p class="has-medium-font-size"><?php esc_html_e( 'Up and down, from one day to the next. You pay what you had.', 'dmat' ); ?></p>
<!-- /wp:paragraph --></details>
<!-- /wp:details -->

<!-- wp:details -->
<details class="wp-block-details"><summary><?php esc_html_e( 'Do you move my site?', 'dmat' ); ?></summary><!-- wp:paragraph {"fontSize":"medium"} -->
<p class="has-medium-font-size"><?php esc_html_e( 'Yes, at night, and we show you the copy first.', 'dmat' ); ?></p>
<!-- /wp:paragraph --></details>
<!-- /wp:details -->

<!-- wp:details -->
<details class="wp-block-details"><summary><?php esc_html_e( 'How do I leave?', 'dmat' ); ?></summary><!-- wp:paragraph {"fontSize":"medium"} -->
<p class="has-medium-font-size"><?php esc_html_e( 'We hand you everything as files and wish you well.', 'dmat' ); ?></p>
<!-- /wp:paragraph --></details>
<!-- /wp:details --></div>
<!-- /wp:dmat/faq --></div>
<!-- /wp:group -->

<!-- wp:group {"metadata":{"name":"<?php echo \Dmat\Patterns::attribute( __( 'Imprint', 'dmat' ) ); ?>"},"align":"full","style":{"spacing":{"padding":{"top":"var:preset|spacing|40","bottom":"var:preset|spacing|40","left":"var:preset|spacing|50","right":"var:preset|spacing|50"},"margin":{"top":"0","bottom":"0"}}},"layout":{"type":"constrained","contentSize":"1140px"}} -->
<div class="wp-block-group alignfull" style="margin-top:0;margin-bottom:0;padding-top:var(--wp--preset--spacing--40);padding-right:var(--wp--preset--spacing--50);padding-bottom:var(--wp--preset--spacing--40);padding-left:var(--wp--preset--spacing--50)"><!-- wp:paragraph {"align":"center","fontSize":"small"} -->
<p class="has-text-align-center has-small-font-size"><?php esc_html_e( 'Your company · Street 1, City · hello@example.com', 'dmat' ); ?></p>
<!-- /wp:paragraph --></div>
<!-- /wp:group -->
