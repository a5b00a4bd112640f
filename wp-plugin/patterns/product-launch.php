<?php
/**
 * A page for a product in the colours and fonts of the theme.
 *
 * @package Dmat
 */

defined( 'ABSPATH' ) || exit;

// phpcs:disable WordPress.Security.EscapeOutput.OutputNotEscaped -- Patterns::attribute() escapes for the attributes of blocks.
?>
<!-- wp:dmat/hero {"templateType":"product","shape":"dots","style":{"spacing":{"padding":{"top":"var:preset|spacing|70","bottom":"var:preset|spacing|70","left":"var:preset|spacing|50","right":"var:preset|spacing|50"},"margin":{"top":"0","bottom":"0"}}},"backgroundColor":"contrast","textColor":"base","layout":{"type":"constrained","contentSize":"1140px"}} -->
<div class="wp-block-dmat-hero alignfull has-shape-dots has-base-color has-contrast-background-color has-text-color has-background" style="margin-top:0;margin-bottom:0;padding-top:var(--wp--preset--spacing--70);padding-right:var(--wp--preset--spacing--50);padding-bottom:var(--wp--preset--spacing--70);padding-left:var(--wp--preset--spacing--50)"><!-- wp:paragraph {"align":"center","style":{"typography":{"fontWeight":"600","letterSpacing":"0.08em","textTransform":"uppercase"}},"fontSize":"small"} -->
<p class="has-text-align-center has-small-font-size" style="font-weight:600;letter-spacing:0.08em;text-transform:uppercase"><?php esc_html_e( 'New: Marginalia 2', 'dmat' ); ?></p>
<!-- /wp:paragraph -->

<!-- wp:heading {"textAlign":"center","level":1,"style":{"typography":{"fontSize":"clamp(2.6rem, 6.5vw, 5rem)","fontWeight":"700","lineHeight":"1.02","letterSpacing":"-0.03em"}}} -->
<h1 class="wp-block-heading has-text-align-center" style="font-size:clamp(2.6rem, 6.5vw, 5rem);font-weight:700;letter-spacing:-0.03em;line-height:1.02"><?php esc_html_e( 'Notes that find you again', 'dmat' ); ?></h1>
<!-- /wp:heading -->

<!-- wp:paragraph {"align":"center","fontSize":"large"} -->
<p class="has-text-align-center has-large-font-size"><?php esc_html_e( 'Write anywhere. When you work on something, what you once thought about it is already there.', 'dmat' ); ?></p>
<!-- /wp:paragraph -->

<!-- wp:group {"style":{"spacing":{"margin":{"top":"var:preset|spacing|40"}}},"layout":{"type":"flex","flexWrap":"wrap","justifyContent":"center"}} -->
<div class="wp-block-group" style="margin-top:var(--wp--preset--spacing--40)"><!-- wp:dmat/cta {"backgroundColor":"accent-1","textColor":"contrast"} -->
<div class="wp-block-dmat-cta"><a class="wp-element-button dmat-cta__link has-contrast-color has-accent-1-background-color has-text-color has-background" href="#sign-up" data-dmat-cta="<?php esc_attr_e( 'Try it for a month', 'dmat' ); ?>"><?php esc_html_e( 'Try it for a month', 'dmat' ); ?></a></div>
<!-- /wp:dmat/cta -->

<!-- wp:dmat/cta {"className":"is-style-arrow"} -->
<div class="wp-block-dmat-cta is-style-arrow"><a class="wp-element-button dmat-cta__link" href="#prices" data-dmat-cta="<?php esc_attr_e( 'See the prices', 'dmat' ); ?>"><?php esc_html_e( 'See the prices', 'dmat' ); ?></a></div>
<!-- /wp:dmat/cta --></div>
<!-- /wp:group -->

<!-- wp:group {"metadata":{"name":"<?php echo \Dmat\Patterns::attribute( __( 'Picture of the product', 'dmat' ) ); ?>"},"style":{"spacing":{"padding":{"top":"var:preset|spacing|30","bottom":"var:preset|spacing|40","left":"var:preset|spacing|40","right":"var:preset|spacing|40"},"margin":{"top":"var:preset|spacing|60"}},"border":{"radius":"18px"}},"backgroundColor":"base","textColor":"contrast","layout":{"type":"default"}} -->
<div class="wp-block-group has-contrast-color has-base-background-color has-text-color has-background" style="border-radius:18px;margin-top:var(--wp--preset--spacing--60);padding-top:var(--wp--preset--spacing--30);padding-right:var(--wp--preset--spacing--40);padding-bottom:var(--wp--preset--spacing--40);padding-left:var(--wp--preset--spacing--40)"><!-- wp:paragraph {"textColor":"accent-4","fontSize":"small"} -->
<p class="has-accent-4-color has-text-color has-small-font-size">● ● ●</p>
<!-- /wp:paragraph -->

<!-- wp:columns {"style":{"spacing":{"blockGap":{"top":"var:preset|spacing|50","left":"var:preset|spacing|40"},"margin":{"top":"var:preset|spacing|30"}}}} -->
<div class="wp-block-columns" style="margin-top:var(--wp--preset--spacing--30)"><!-- wp:column {"width":"28%"} -->
<div class="wp-block-column" style="flex-basis:28%"><!-- wp:paragraph {"style":{"typography":{"fontWeight":"600"}},"fontSize":"small"} -->
<p class="has-small-font-size" style="font-weight:600"><?php esc_html_e( 'Today', 'dmat' ); ?></p>
<!-- /wp:paragraph -->

<!-- wp:paragraph {"fontSize":"small"} -->
<p class="has-small-font-size"><?php esc_html_e( 'Letter to the bank', 'dmat' ); ?></p>
<!-- /wp:paragraph -->

<!-- wp:paragraph {"fontSize":"small"} -->
<p class="has-small-font-size"><?php esc_html_e( 'Reading list', 'dmat' ); ?></p>
<!-- /wp:paragraph -->

<!-- wp:paragraph {"fontSize":"small"} -->
<p class="has-small-font-size"><?php esc_html_e( 'Garden, spring', 'dmat' ); ?></p>
<!-- /wp:paragraph --></div>
<!-- /wp:column -->

<!-- wp:column {"width":"44%"} -->
<div class="wp-block-column" style="flex-basis:44%"><!-- wp:paragraph {"style":{"typography":{"fontWeight":"600"}},"fontSize":"large"} -->
<p class="has-large-font-size" style="font-weight:600"><?php esc_html_e( 'Letter to the bank', 'dmat' ); ?></p>
<!-- /wp:paragraph -->

<!-- wp:paragraph {"fontSize":"medium"} -->
<p class="has-medium-font-size"><?php esc_html_e( 'We talked about the rate in May. They wanted three years of figures, and we only had two.', 'dmat' ); ?></p>
<!-- /wp:paragraph -->

<!-- wp:group {"style":{"spacing":{"padding":{"top":"0.6rem","bottom":"0.6rem","left":"0.9rem","right":"0.9rem"}},"border":{"radius":"8px"}},"backgroundColor":"accent-1","layout":{"type":"default"}} -->
<div class="wp-block-group has-accent-1-background-color has-background" style="border-radius:8px;padding-top:0.6rem;padding-right:0.9rem;padding-bottom:0.6rem;padding-left:0.9rem"><!-- wp:paragraph {"style":{"typography":{"fontWeight":"600"}},"fontSize":"small"} -->
<p class="has-small-font-size" style="font-weight:600"><?php esc_html_e( 'You noted the third year on 4 June.', 'dmat' ); ?></p>
<!-- /wp:paragraph --></div>
<!-- /wp:group --></div>
<!-- /wp:column -->

<!-- wp:column {"width":"28%"} -->
<div class="wp-block-column" style="flex-basis:28%"><!-- wp:paragraph {"style":{"typography":{"fontWeight":"600"}},"fontSize":"small"} -->
<p class="has-small-font-size" style="font-weight:600"><?php esc_html_e( 'Found for you', 'dmat' ); ?></p>
<!-- /wp:paragraph -->

<!-- wp:group {"style":{"spacing":{"padding":{"top":"0.7rem","bottom":"0.7rem","left":"0.9rem","right":"0.9rem"}},"border":{"radius":"8px"}},"backgroundColor":"accent-2","layout":{"type":"default"}} -->
<div class="wp-block-group has-accent-2-background-color has-background" style="border-radius:8px;padding-top:0.7rem;padding-right:0.9rem;padding-bottom:0.7rem;padding-left:0.9rem"><!-- wp:paragraph {"fontSize":"small"} -->
<p class="has-small-font-size"><?php esc_html_e( 'Call with Mr Haas', 'dmat' ); ?></p>
<!-- /wp:paragraph --></div>
<!-- /wp:group -->

<!-- wp:group {"style":{"spacing":{"padding":{"top":"0.7rem","bottom":"0.7rem","left":"0.9rem","right":"0.9rem"}},"border":{"radius":"8px"}},"backgroundColor":"accent-5","layout":{"type":"default"}} -->
<div class="wp-block-group has-accent-5-background-color has-background" style="border-radius:8px;padding-top:0.7rem;padding-right:0.9rem;padding-bottom:0.7rem;padding-left:0.9rem"><!-- wp:paragraph {"fontSize":"small"} -->
<p class="has-small-font-size"><?php esc_html_e( 'Figures 2026, third sheet', 'dmat' ); ?></p>
<!-- /wp:paragraph --></div>
<!-- /wp:group --></div>
<!-- /wp:column --></div>
<!-- /wp:columns --></div>
<!-- /wp:group --></div>
<!-- /wp:dmat/hero -->

<!-- wp:group {"metadata":{"name":"<?php echo \Dmat\Patterns::attribute( __( 'What is new', 'dmat' ) ); ?>"},"align":"full","style":{"spacing":{"padding":{"top":"var:preset|spacing|70","bottom":"var:preset|spacing|70","left":"var:preset|spacing|50","right":"var:preset|spacing|50"},"margin":{"top":"0","bottom":"0"}}},"layout":{"type":"constrained","contentSize":"1140px"}} -->
<div class="wp-block-group alignfull" style="margin-top:0;margin-bottom:0;padding-top:var(--wp--preset--spacing--70);padding-right:var(--wp--preset--spacing--50);padding-bottom:var(--wp--preset--spacing--70);padding-left:var(--wp--preset--spacing--50)"><!-- wp:heading {"style":{"typography":{"fontWeight":"600","lineHeight":"1.15"}},"fontSize":"xx-large"} -->
<h2 class="wp-block-heading has-xx-large-font-size" style="font-weight:600;line-height:1.15"><?php esc_html_e( 'Three things you will not want to miss', 'dmat' ); ?></h2>
<!-- /wp:heading -->

<!-- wp:dmat/features {"style":{"spacing":{"blockGap":"var:preset|spacing|40","margin":{"top":"var:preset|spacing|50"}}},"layout":{"type":"grid","minimumColumnWidth":"19rem"}} -->
<div class="wp-block-dmat-features" style="margin-top:var(--wp--preset--spacing--50)"><!-- wp:dmat/feature {"icon":"bolt"} -->
<div class="wp-block-dmat-feature"><span class="dmat-feature__sign is-bolt" aria-hidden="true"></span><div class="dmat-feature__words"><!-- wp:heading {"level":3,"style":{"typography":{"fontWeight":"600","lineHeight":"1.15"}},"fontSize":"large"} -->
<h3 class="wp-block-heading has-large-font-size" style="font-weight:600;line-height:1.15"><?php esc_html_e( 'It looks first', 'dmat' ); ?></h3>
<!-- /wp:heading -->

<!-- wp:paragraph {"fontSize":"medium"} -->
<p class="has-medium-font-size"><?php esc_html_e( 'Open a page and see what belongs to it. No search, no folders.', 'dmat' ); ?></p>
<!-- /wp:paragraph --></div></div>
<!-- /wp:dmat/feature -->

<!-- wp:dmat/feature {"icon":"key"} -->
<div class="wp-block-dmat-feature"><span class="dmat-feature__sign is-key" aria-hidden="true"></span><div class="dmat-feature__words"><!-- wp:heading {"level":3,"style":{"typography":{"fontWeight":"600","lineHeight":"1.15"}},"fontSize":"large"} -->
<h3 class="wp-block-heading has-large-font-size" style="font-weight:600;line-height:1.15"><?php esc_html_e( 'Yours, on your machine', 'dmat' ); ?></h3>
<!-- /wp:heading -->

<!-- wp:paragraph {"fontSize":"medium"} -->
<p class="has-medium-font-size"><?php esc_html_e( 'Files you can read without us, in twenty years too.', 'dmat' ); ?></p>
<!-- /wp:paragraph --></div></div>
<!-- /wp:dmat/feature -->

<!-- wp:dmat/feature {"icon":"leaf"} -->
<div class="wp-block-dmat-feature"><span class="dmat-feature__sign is-leaf" aria-hidden="true"></span><div class="dmat-feature__words"><!-- wp:heading {"level":3,"style":{"typography":{"fontWeight":"600","lineHeight":"1.15"}},"fontSize":"large"} -->
<h3 class="wp-block-heading has-large-font-size" style="font-weight:600;line-height:1.15"><?php esc_html_e( 'It forgets with you', 'dmat' ); ?></h3>
<!-- /wp:heading -->

<!-- wp:paragraph {"fontSize":"medium"} -->
<p class="has-medium-font-size"><?php esc_html_e( 'What you never come back to steps aside by itself.', 'dmat' ); ?></p>
<!-- /wp:paragraph --></div></div>
<!-- /wp:dmat/feature --></div>
<!-- /wp:dmat/features --></div>
<!-- /wp:group -->

<!-- wp:group {"metadata":{"name":"<?php echo \Dmat\Patterns::attribute( __( 'Prices', 'dmat' ) ); ?>"},"align":"full","style":{"spacing":{"padding":{"top":"var:preset|spacing|70","bottom":"var:preset|spacing|70","left":"var:preset|spacing|50","right":"var:preset|spacing|50"},"margin":{"top":"0","bottom":"0"}}},"backgroundColor":"accent-5","textColor":"contrast","layout":{"type":"constrained","contentSize":"1140px"}} -->
<div class="wp-block-group alignfull has-contrast-color has-accent-5-background-color has-text-color has-background" id="prices" style="margin-top:0;margin-bottom:0;padding-top:var(--wp--preset--spacing--70);padding-right:var(--wp--preset--spacing--50);padding-bottom:var(--wp--preset--spacing--70);padding-left:var(--wp--preset--spacing--50)"><!-- wp:heading {"textAlign":"center","style":{"typography":{"fontWeight":"600","lineHeight":"1.15"}},"fontSize":"x-large"} -->
<h2 class="wp-block-heading has-text-align-center has-x-large-font-size" style="font-weight:600;line-height:1.15"><?php esc_html_e( 'Prices', 'dmat' ); ?></h2>
<!-- /wp:heading -->

<!-- wp:dmat/pricing {"style":{"spacing":{"margin":{"top":"var:preset|spacing|50"}}},"layout":{"type":"grid","minimumColumnWidth":"17rem"}} -->
<div class="wp-block-dmat-pricing" style="margin-top:var(--wp--preset--spacing--50)"><!-- wp:dmat/plan {"backgroundColor":"base"} -->
<div class="wp-block-dmat-plan has-base-background-color has-background"><div class="dmat-plan__words"><!-- wp:heading {"level":3,"style":{"typography":{"fontWeight":"600","lineHeight":"1.15"}},"fontSize":"large"} -->
<h3 class="wp-block-heading has-large-font-size" style="font-weight:600;line-height:1.15"><?php esc_html_e( 'Solo', 'dmat' ); ?></h3>
<!-- /wp:heading -->

<!-- wp:paragraph {"fontSize":"x-large"} -->
<p class="has-x-large-font-size"><strong><?php esc_html_e( '4', 'dmat' ); ?></strong> <?php esc_html_e( 'a month', 'dmat' ); ?></p>
<!-- /wp:paragraph -->

<!-- wp:list {"fontSize":"medium"} -->
<ul class="wp-block-list has-medium-font-size"><!-- wp:list-item -->
<li><?php esc_html_e( 'All your notes', 'dmat' ); ?></li>
<!-- /wp:list-item -->

<!-- wp:list-item -->
<li><?php esc_html_e( 'Two devices', 'dmat' ); ?></li>
<!-- /wp:list-item --></ul>
<!-- /wp:list -->

<!-- wp:dmat/cta {"isWide":true,"className":"is-style-outline"} -->
<div class="wp-block-dmat-cta is-wide is-style-outline"><a class="wp-element-button dmat-cta__link" href="#sign-up" data-dmat-cta="<?php esc_attr_e( 'Begin alone', 'dmat' ); ?>"><?php esc_html_e( 'Begin alone', 'dmat' ); ?></a></div>
<!-- /wp:dmat/cta --></div></div>
<!-- /wp:dmat/plan -->

<!-- wp:dmat/plan {"isHighlighted":true,"backgroundColor":"base"} -->
<div class="wp-block-dmat-plan is-highlighted has-base-background-color has-background"><p class="dmat-plan__badge"><?php esc_html_e( 'Most chosen', 'dmat' ); ?></p><div class="dmat-plan__words"><!-- wp:heading {"level":3,"style":{"typography":{"fontWeight":"600","lineHeight":"1.15"}},"fontSize":"large"} -->
<h3 class="wp-block-heading has-large-font-size" style="font-weight:600;line-height:1.15"><?php esc_html_e( 'Studio', 'dmat' ); ?></h3>
<!-- /wp:heading -->

<!-- wp:paragraph {"fontSize":"x-large"} -->
<p class="has-x-large-font-size"><strong><?php esc_html_e( '9', 'dmat' ); ?></strong> <?php esc_html_e( 'a month', 'dmat' ); ?></p>
<!-- /wp:paragraph -->

<!-- wp:list {"fontSize":"medium"} -->
<ul class="wp-block-list has-medium-font-size"><!-- wp:list-item -->
<li><?php esc_html_e( 'Everything of Solo', 'dmat' ); ?></li>
<!-- /wp:list-item -->

<!-- wp:list-item -->
<li><?php esc_html_e( 'As many devices as you like', 'dmat' ); ?></li>
<!-- /wp:list-item -->

<!-- wp:list-item -->
<li><?php esc_html_e( 'Shared pages', 'dmat' ); ?></li>
<!-- /wp:list-item --></ul>
<!-- /wp:list -->

<!-- wp:dmat/cta {"isWide":true} -->
<div class="wp-block-dmat-cta is-wide"><a class="wp-element-button dmat-cta__link" href="#sign-up" data-dmat-cta="<?php esc_attr_e( 'Try it for a month', 'dmat' ); ?>"><?php esc_html_e( 'Try it for a month', 'dmat' ); ?></a></div>
<!-- /wp:dmat/cta --></div></div>
<!-- /wp:dmat/plan -->

<!-- wp:dmat/plan {"backgroundColor":"base"} -->
<div class="wp-block-dmat-plan has-base-background-color has-background"><div class="dmat-plan__words"><!-- wp:heading {"level":3,"style":{"typography":{"fontWeight":"600","lineHeight":"1.15"}},"fontSize":"large"} -->
<h3 class="wp-block-heading has-large-font-size" style="font-weight:600;line-height:1.15"><?php esc_html_e( 'Team', 'dmat' ); ?></h3>
<!-- /wp:heading -->

<!-- wp:paragraph {"fontSize":"x-large"} -->
<p class="has-x-large-font-size"><strong><?php esc_html_e( '7', 'dmat' ); ?></strong> <?php esc_html_e( 'a month each', 'dmat' ); ?></p>
<!-- /wp:paragraph -->

<!-- wp:list {"fontSize":"medium"} -->
<ul class="wp-block-list has-medium-font-size"><!-- wp:list-item -->
<li><?php esc_html_e( 'From five people', 'dmat' ); ?></li>
<!-- /wp:list-item -->

<!-- wp:list-item -->
<li><?php esc_html_e( 'Your own server, if you want', 'dmat' ); ?></li>
<!-- /wp:list-item --></ul>
<!-- /wp:list -->

<!-- wp:dmat/cta {"isWide":true,"className":"is-style-outline"} -->
<div class="wp-block-dmat-cta is-wide is-style-outline"><a class="wp-element-button dmat-cta__link" href="#sign-up" data-dmat-cta="<?php esc_attr_e( 'Talk to us', 'dmat' ); ?>"><?php esc_html_e( 'Talk to us', 'dmat' ); ?></a></div>
<!-- /wp:dmat/cta --></div></div>
<!-- /wp:dmat/plan --></div>
<!-- /wp:dmat/pricing --></div>
<!-- /wp:group -->

<!-- wp:group {"metadata":{"name":"<?php echo \Dmat\Patterns::attribute( __( 'Form', 'dmat' ) ); ?>"},"align":"full","style":{"spacing":{"padding":{"top":"var:preset|spacing|70","bottom":"var:preset|spacing|70","left":"var:preset|spacing|50","right":"var:preset|spacing|50"},"margin":{"top":"0","bottom":"0"}}},"layout":{"type":"constrained","contentSize":"1040px"}} -->
<div class="wp-block-group alignfull" id="sign-up" style="margin-top:0;margin-bottom:0;padding-top:var(--wp--preset--spacing--70);padding-right:var(--wp--preset--spacing--50);padding-bottom:var(--wp--preset--spacing--70);padding-left:var(--wp--preset--spacing--50)"><!-- wp:columns {"style":{"spacing":{"blockGap":{"top":"var:preset|spacing|50","left":"var:preset|spacing|70"}}}} -->
<div class="wp-block-columns"><!-- wp:column {"width":"45%"} -->
<div class="wp-block-column" style="flex-basis:45%"><!-- wp:heading {"style":{"typography":{"fontWeight":"600","lineHeight":"1.15"}},"fontSize":"xx-large"} -->
<h2 class="wp-block-heading has-xx-large-font-size" style="font-weight:600;line-height:1.15"><?php esc_html_e( 'A month, on us', 'dmat' ); ?></h2>
<!-- /wp:heading -->

<!-- wp:paragraph -->
<p><?php esc_html_e( 'We send you a key. It opens everything for a month and then stops, without asking for a card.', 'dmat' ); ?></p>
<!-- /wp:paragraph -->

<!-- wp:dmat/testimonial -->
<figure class="wp-block-dmat-testimonial"><blockquote class="dmat-testimonial__words"><!-- wp:paragraph -->
<p><?php esc_html_e( 'I had stopped looking for things. I did not notice until I went back to the old one.', 'dmat' ); ?></p>
<!-- /wp:paragraph --></blockquote><figcaption class="dmat-testimonial__who"><span class="dmat-testimonial__face" aria-hidden="true">PN</span><span class="dmat-testimonial__person"><span class="dmat-testimonial__name">Priya Nair</span><span class="dmat-testimonial__role"><?php esc_html_e( 'Editor', 'dmat' ); ?></span></span></figcaption></figure>
<!-- /wp:dmat/testimonial --></div>
<!-- /wp:column -->

<!-- wp:column {"width":"55%"} -->
<div class="wp-block-column" style="flex-basis:55%"><!-- wp:dmat/form {"name":"<?php echo \Dmat\Patterns::attribute( __( 'Free month', 'dmat' ) ); ?>","tags":["trial"],"successText":"<?php echo \Dmat\Patterns::attribute( __( 'Your key is on its way to your inbox.', 'dmat' ) ); ?>","welcome":{"enabled":true,"subject":"<?php echo \Dmat\Patterns::attribute( __( 'Your key', 'dmat' ) ); ?>","body":"<?php echo \Dmat\Patterns::attribute( __( 'Hello', 'dmat' ) ); ?> {{ lead.first_name | default: \u0022<?php echo \Dmat\Patterns::attribute( __( 'there', 'dmat' ) ); ?>\u0022 }},\n\n<?php echo \Dmat\Patterns::attribute( __( 'Here is your key for a month. Reply to this mail if anything is in your way.', 'dmat' ) ); ?>","fromName":"","fromEmail":""},"fontSize":"medium"} -->
<!-- wp:dmat/field-text {"name":"first_name","label":"<?php echo \Dmat\Patterns::attribute( __( 'First name', 'dmat' ) ); ?>","maps":"first_name","width":"half","autocomplete":"given-name"} /-->

<!-- wp:dmat/field-email {"name":"email","label":"<?php echo \Dmat\Patterns::attribute( __( 'Email', 'dmat' ) ); ?>","required":true,"width":"half"} /-->

<!-- wp:dmat/field-select {"name":"use","label":"<?php echo \Dmat\Patterns::attribute( __( 'What will you write?', 'dmat' ) ); ?>","options":[{"value":"work","label":"<?php echo \Dmat\Patterns::attribute( __( 'Work', 'dmat' ) ); ?>"},{"value":"study","label":"<?php echo \Dmat\Patterns::attribute( __( 'Study', 'dmat' ) ); ?>"},{"value":"life","label":"<?php echo \Dmat\Patterns::attribute( __( 'Life', 'dmat' ) ); ?>"}]} /-->

<!-- wp:dmat/consent {"text":"<?php echo \Dmat\Patterns::attribute( __( 'Yes, send me news by email. I can unsubscribe at any time.', 'dmat' ) ); ?>"} /-->

<!-- wp:dmat/submit {"text":"<?php echo \Dmat\Patterns::attribute( __( 'Send me a key', 'dmat' ) ); ?>","width":"full"} /-->
<!-- /wp:dmat/form --></div>
<!-- /wp:column --></div>
<!-- /wp:columns --></div>
<!-- /wp:group -->

<!-- wp:group {"metadata":{"name":"<?php echo \Dmat\Patterns::attribute( __( 'Imprint', 'dmat' ) ); ?>"},"align":"full","style":{"spacing":{"padding":{"top":"var:preset|spacing|40","bottom":"var:preset|spacing|40","left":"var:preset|spacing|50","right":"var:preset|spacing|50"},"margin":{"top":"0","bottom":"0"}}},"backgroundColor":"contrast","textColor":"base","layout":{"type":"constrained","contentSize":"1140px"}} -->
<div class="wp-block-group alignfull has-base-color has-contrast-background-color has-text-color has-background" style="margin-top:0;margin-bottom:0;padding-top:var(--wp--preset--spacing--40);padding-right:var(--wp--preset--spacing--50);padding-bottom:var(--wp--preset--spacing--40);padding-left:var(--wp--preset--spacing--50)"><!-- wp:paragraph {"align":"center","fontSize":"small"} -->
<p class="has-text-align-center has-small-font-size"><?php esc_html_e( 'Your company · Street 1, City · hello@example.com', 'dmat' ); ?></p>
<!-- /wp:paragraph --></div>
<!-- /wp:group -->
