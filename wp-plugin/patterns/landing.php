<?php
/**
 * A landing page in the tokens of the theme: promise, form, reasons, steps, questions.
 *
 * @package Dmat
 */

defined( 'ABSPATH' ) || exit;

?>
<!-- wp:group {"metadata":{"name":"<?php esc_attr_e( 'Hero', 'dmat' ); ?>"},"align":"full","style":{"spacing":{"padding":{"top":"var:preset|spacing|70","bottom":"var:preset|spacing|70","left":"var:preset|spacing|50","right":"var:preset|spacing|50"},"margin":{"top":"0","bottom":"0"}}},"backgroundColor":"accent-5","layout":{"type":"constrained","contentSize":"1140px"}} -->
<div class="wp-block-group alignfull has-accent-5-background-color has-background" style="margin-top:0;margin-bottom:0;padding-top:var(--wp--preset--spacing--70);padding-right:var(--wp--preset--spacing--50);padding-bottom:var(--wp--preset--spacing--70);padding-left:var(--wp--preset--spacing--50)"><!-- wp:columns {"verticalAlignment":"center","style":{"spacing":{"blockGap":{"top":"var:preset|spacing|60","left":"var:preset|spacing|70"}}}} -->
<div class="wp-block-columns are-vertically-aligned-center"><!-- wp:column {"verticalAlignment":"center","width":"55%"} -->
<div class="wp-block-column is-vertically-aligned-center" style="flex-basis:55%"><!-- wp:paragraph {"style":{"typography":{"fontWeight":"600"}},"fontSize":"small"} -->
<p class="has-small-font-size" style="font-weight:600"><?php esc_html_e( 'For teams of two to two hundred', 'dmat' ); ?></p>
<!-- /wp:paragraph -->

<!-- wp:heading {"level":1,"style":{"typography":{"fontWeight":"600","lineHeight":"1.1"}},"fontSize":"xx-large"} -->
<h1 class="wp-block-heading has-xx-large-font-size" style="font-weight:600;line-height:1.1"><?php esc_html_e( 'Spend your week on the work, not on the paperwork', 'dmat' ); ?></h1>
<!-- /wp:heading -->

<!-- wp:paragraph {"fontSize":"large"} -->
<p class="has-large-font-size"><?php esc_html_e( 'See in twenty minutes how your team could close its books, invoices and approvals by Thursday noon.', 'dmat' ); ?></p>
<!-- /wp:paragraph -->

<!-- wp:list {"className":"is-style-checkmark-list","style":{"spacing":{"margin":{"top":"var:preset|spacing|40"}}}} -->
<ul style="margin-top:var(--wp--preset--spacing--40)" class="wp-block-list is-style-checkmark-list"><!-- wp:list-item -->
<li><?php esc_html_e( 'A plan made for your team, not a sales talk', 'dmat' ); ?></li>
<!-- /wp:list-item -->

<!-- wp:list-item -->
<li><?php esc_html_e( 'The real product, with figures like yours', 'dmat' ); ?></li>
<!-- /wp:list-item -->

<!-- wp:list-item -->
<li><?php esc_html_e( 'No card, no contract, no follow-up calls you did not ask for', 'dmat' ); ?></li>
<!-- /wp:list-item --></ul>
<!-- /wp:list -->

<!-- wp:group {"style":{"spacing":{"margin":{"top":"var:preset|spacing|50"},"padding":{"left":"var:preset|spacing|30"},"blockGap":"0.25rem"},"border":{"left":{"width":"3px"}}},"layout":{"type":"default"}} -->
<div class="wp-block-group" style="border-left-width:3px;margin-top:var(--wp--preset--spacing--50);padding-left:var(--wp--preset--spacing--30)"><!-- wp:paragraph -->
<p><?php esc_html_e( '“We had our Fridays back within a month.”', 'dmat' ); ?></p>
<!-- /wp:paragraph -->

<!-- wp:paragraph {"fontSize":"small"} -->
<p class="has-small-font-size"><?php esc_html_e( 'Name Surname, Company', 'dmat' ); ?></p>
<!-- /wp:paragraph --></div>
<!-- /wp:group --></div>
<!-- /wp:column -->

<!-- wp:column {"verticalAlignment":"center","width":"45%"} -->
<div class="wp-block-column is-vertically-aligned-center" style="flex-basis:45%"><!-- wp:group {"metadata":{"name":"<?php esc_attr_e( 'Form card', 'dmat' ); ?>"},"style":{"spacing":{"padding":{"top":"var:preset|spacing|50","bottom":"var:preset|spacing|50","left":"var:preset|spacing|50","right":"var:preset|spacing|50"},"blockGap":"var:preset|spacing|30"},"border":{"radius":"12px"},"shadow":"var:preset|shadow|natural"},"backgroundColor":"base","textColor":"contrast","layout":{"type":"default"}} -->
<div class="wp-block-group has-contrast-color has-base-background-color has-text-color has-background" style="border-radius:12px;padding-top:var(--wp--preset--spacing--50);padding-right:var(--wp--preset--spacing--50);padding-bottom:var(--wp--preset--spacing--50);padding-left:var(--wp--preset--spacing--50);box-shadow:var(--wp--preset--shadow--natural)"><!-- wp:heading {"style":{"typography":{"fontWeight":"600"}},"fontSize":"x-large"} -->
<h2 class="wp-block-heading has-x-large-font-size" style="font-weight:600"><?php esc_html_e( 'See it with your own figures', 'dmat' ); ?></h2>
<!-- /wp:heading -->

<!-- wp:dmat/form <?php echo wp_json_encode( array( 'name' => __( 'Demo request', 'dmat' ), 'tags' => array( 'demo' ), 'successText' => __( 'Thank you. We will write within one working day to find a time.', 'dmat' ), 'welcome' => array( 'enabled' => true, 'subject' => __( 'Your demo', 'dmat' ), 'body' => __( 'Hello', 'dmat' ) . ' {{ lead.first_name | default: "' . __( 'there', 'dmat' ) . "\" }},\n\n" . __( 'Thank you for asking for a demo. We will write within one working day to find a time that suits you.', 'dmat' ), 'fromName' => '', 'fromEmail' => '' ) ), JSON_HEX_TAG | JSON_HEX_AMP | JSON_HEX_QUOT | JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES ); // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped ?> -->
<!-- wp:dmat/field-text {"name":"name","label":"<?php esc_attr_e( 'Your name', 'dmat' ); ?>","required":true,"maps":"name","autocomplete":"name"} /-->

<!-- wp:dmat/field-email {"name":"email","label":"<?php esc_attr_e( 'Work email', 'dmat' ); ?>","required":true} /-->

<!-- wp:dmat/field-text {"name":"company","label":"<?php esc_attr_e( 'Company', 'dmat' ); ?>","maps":"company_name","autocomplete":"organization"} /-->

<!-- wp:dmat/consent {"text":"<?php esc_attr_e( 'Yes, send me news by email. I can unsubscribe at any time.', 'dmat' ); ?>"} /-->

<!-- wp:dmat/submit {"text":"<?php esc_attr_e( 'Ask for a demo', 'dmat' ); ?>","width":"full"} /-->
<!-- /wp:dmat/form --></div>
<!-- /wp:group --></div>
<!-- /wp:column --></div>
<!-- /wp:columns --></div>
<!-- /wp:group -->

<!-- wp:group {"metadata":{"name":"<?php esc_attr_e( 'How it goes', 'dmat' ); ?>"},"align":"full","style":{"spacing":{"padding":{"top":"var:preset|spacing|70","bottom":"var:preset|spacing|70","left":"var:preset|spacing|50","right":"var:preset|spacing|50"},"margin":{"top":"0","bottom":"0"}}},"backgroundColor":"contrast","textColor":"base","layout":{"type":"constrained","contentSize":"1140px"}} -->
<div class="wp-block-group alignfull has-base-color has-contrast-background-color has-text-color has-background" style="margin-top:0;margin-bottom:0;padding-top:var(--wp--preset--spacing--70);padding-right:var(--wp--preset--spacing--50);padding-bottom:var(--wp--preset--spacing--70);padding-left:var(--wp--preset--spacing--50)"><!-- wp:heading {"textAlign":"center","style":{"typography":{"fontWeight":"600"}},"fontSize":"x-large"} -->
<h2 class="wp-block-heading has-text-align-center has-x-large-font-size" style="font-weight:600"><?php esc_html_e( 'How it goes', 'dmat' ); ?></h2>
<!-- /wp:heading -->

<!-- wp:columns {"style":{"spacing":{"margin":{"top":"var:preset|spacing|50"},"blockGap":{"top":"var:preset|spacing|50","left":"var:preset|spacing|60"}}}} -->
<div class="wp-block-columns" style="margin-top:var(--wp--preset--spacing--50)"><?php
$dmat_steps = array(
	array( __( 'You leave your name and email', 'dmat' ), __( 'That is enough to begin. A person reads it, not a robot.', 'dmat' ) ),
	array( __( 'We show you your own week', 'dmat' ), __( 'Twenty minutes on a call, at a time that suits you, with an example like your company.', 'dmat' ) ),
	array( __( 'You decide in peace', 'dmat' ), __( 'You get the plan in writing, with the price. Try it for 30 days or keep it for later.', 'dmat' ) ),
);
foreach ( $dmat_steps as $dmat_number => $dmat_step ) :
	?><!-- wp:column -->
<div class="wp-block-column"><!-- wp:paragraph {"style":{"typography":{"lineHeight":"1"}},"fontSize":"xx-large"} -->
<p class="has-xx-large-font-size" style="line-height:1"><?php echo esc_html( number_format_i18n( $dmat_number + 1 ) ); ?></p>
<!-- /wp:paragraph -->

<!-- wp:heading {"level":3,"style":{"typography":{"fontWeight":"600"}},"fontSize":"large"} -->
<h3 class="wp-block-heading has-large-font-size" style="font-weight:600"><?php echo esc_html( $dmat_step[0] ); ?></h3>
<!-- /wp:heading -->

<!-- wp:paragraph -->
<p><?php echo esc_html( $dmat_step[1] ); ?></p>
<!-- /wp:paragraph --></div>
<!-- /wp:column --><?php endforeach; ?></div>
<!-- /wp:columns --></div>
<!-- /wp:group -->

<!-- wp:group {"metadata":{"name":"<?php esc_attr_e( 'Questions', 'dmat' ); ?>"},"align":"full","style":{"spacing":{"padding":{"top":"var:preset|spacing|60","bottom":"var:preset|spacing|70","left":"var:preset|spacing|50","right":"var:preset|spacing|50"},"margin":{"top":"0","bottom":"0"}}},"layout":{"type":"constrained","contentSize":"720px"}} -->
<div class="wp-block-group alignfull" style="margin-top:0;margin-bottom:0;padding-top:var(--wp--preset--spacing--60);padding-right:var(--wp--preset--spacing--50);padding-bottom:var(--wp--preset--spacing--70);padding-left:var(--wp--preset--spacing--50)"><!-- wp:heading {"textAlign":"center","style":{"typography":{"fontWeight":"600"}},"fontSize":"x-large"} -->
<h2 class="wp-block-heading has-text-align-center has-x-large-font-size" style="font-weight:600"><?php esc_html_e( 'What people ask first', 'dmat' ); ?></h2>
<!-- /wp:heading -->

<?php
$dmat_questions = array(
	array( __( 'Do I have to prepare anything?', 'dmat' ), __( 'No. If you have your last month at hand, the example gets closer to your life.', 'dmat' ) ),
	array( __( 'What happens with my data?', 'dmat' ), __( 'We use it to answer you. News only come if you tick the box, and every one of them has a link to stop them.', 'dmat' ) ),
	array( __( 'What does it cost?', 'dmat' ), __( 'The demo is free. Prices start at 29 a month and are on the table before you decide.', 'dmat' ) ),
);
foreach ( $dmat_questions as $dmat_question ) :
	?>
<!-- wp:details {"style":{"spacing":{"padding":{"top":"var:preset|spacing|30","bottom":"var:preset|spacing|30"}},"border":{"bottom":{"width":"1px"}}}} -->
<details class="wp-block-details" style="border-bottom-width:1px;padding-top:var(--wp--preset--spacing--30);padding-bottom:var(--wp--preset--spacing--30)"><summary><?php echo esc_html( $dmat_question[0] ); ?></summary><!-- wp:paragraph -->
<p><?php echo esc_html( $dmat_question[1] ); ?></p>
<!-- /wp:paragraph --></details>
<!-- /wp:details -->

<?php endforeach; ?>
<!-- wp:paragraph {"align":"center","style":{"spacing":{"margin":{"top":"var:preset|spacing|60"}}},"fontSize":"small"} -->
<p class="has-text-align-center has-small-font-size" style="margin-top:var(--wp--preset--spacing--60)"><?php esc_html_e( 'Your company · Street 1, City · hello@example.com', 'dmat' ); ?></p>
<!-- /wp:paragraph --></div>
<!-- /wp:group -->
