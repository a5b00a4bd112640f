<?php
/**
 * Designs, what a page is for, and the blocks the server renders.
 *
 * @package Dmat
 */

namespace Dmat\Tests;

use Dmat\Block_Search;
use Dmat\Faq_Schema;
use Dmat\Form_Finder;
use Dmat\Landing_Template;
use Dmat\Page_Snapshot;
use Dmat\Page_Type;
use Dmat\Patterns;
use PHPUnit\Framework\Attributes\DataProvider;

final class LandingPagesTest extends Site_Test_Case {

	/** @return array<string, array{string, string}> Name and purpose of every design. */
	public static function designs(): array {
		$all = array();
		foreach ( Patterns::all() as $slug => $pattern ) {
			$all[ $slug ] = array( 'dmat/' . $slug, $pattern['type'] );
		}
		return $all;
	}

	#[DataProvider( 'designs' )]
	public function test_a_design_is_offered_for_new_pages_and_is_for_what_it_says( string $name, string $type ): void {
		$pattern = \WP_Block_Patterns_Registry::get_instance()->get_registered( $name );
		self::assertSame( array( array( 'dmat' ), array( 'core/post-content' ), array( 'page' ) ), array( $pattern['categories'], $pattern['blockTypes'], $pattern['postTypes'] ) );
		self::assertSame( $type, Page_Type::of( $pattern['content'] ) );
	}

	#[DataProvider( 'designs' )]
	public function test_a_design_holds_a_form_that_gets_its_own_id_and_asks_for_an_address( string $name, string $type ): void {
		$content = Patterns::content( $name );
		$forms   = Block_Search::all( $content, 'dmat/form' );
		self::assertCount( 1, $forms );
		self::assertArrayNotHasKey( 'formId', $forms[0]['attrs'], 'Everybody who starts from the design would share one form.' );
		self::assertCount( 1, Block_Search::all( $content, 'dmat/field-email' ) );
		self::assertCount( 1, Block_Search::all( $content, 'dmat/consent' ) );
		self::assertTrue( $forms[0]['attrs']['welcome']['enabled'] );
	}

	#[DataProvider( 'designs' )]
	public function test_a_design_brings_nothing_from_elsewhere_and_no_colour_of_its_own( string $name, string $type ): void {
		$content = Patterns::content( $name );
		self::assertDoesNotMatchRegularExpression( '#https?://|<img|url\(|\#[0-9a-f]{3,8}\b(?=["; ])|rgb#i', (string) preg_replace( '/#(sign-up|prices|inside)/', '', $content ) );
		self::assertSame( 1, preg_match_all( '/<h1\b/', $content ) );
		foreach ( array( 'sign-up', 'prices', 'inside' ) as $anchor ) {
			if ( str_contains( $content, 'href="#' . $anchor . '"' ) ) {
				self::assertMatchesRegularExpression( '/id="' . $anchor . '"|"anchor":"' . $anchor . '"/', $content, 'A button leads nowhere.' );
			}
		}
	}

	#[DataProvider( 'designs' )]
	public function test_the_headings_of_a_design_never_skip_a_level( string $name, string $type ): void {
		preg_match_all( '/<h([1-6])\b/', Patterns::content( $name ), $levels );
		$last = 0;
		foreach ( array_map( 'intval', $levels[1] ) as $level ) {
			self::assertLessThanOrEqual( $last + 1, $level, implode( ' ', $levels[1] ) );
			$last = $level;
		}
	}

	public function test_there_are_three_designs_for_each_purpose(): void {
		foreach ( array_count_values( array_column( Patterns::all(), 'type' ) ) as $type => $count ) {
			self::assertGreaterThanOrEqual( 3, $count, $type );
		}
	}

	public function test_words_of_a_translation_cannot_break_out_of_a_block(): void {
		$words = 'He said: "--> <script>" & it’s \\ done';
		$block = parse_blocks( '<!-- wp:dmat/hero {"x":"' . Patterns::attribute( $words ) . '"} /-->' )[0];
		self::assertSame( $words, $block['attrs']['x'] );
	}

	public function test_the_backend_is_told_what_a_page_is_for(): void {
		$types = array();
		foreach ( array( '"templateType":"webinar","shape":"dots"', '"templateType":"nonsense"', '' ) as $attributes ) {
			$types[] = Page_Snapshot::of( $this->save_page( '<!-- wp:dmat/hero {' . $attributes . '} --><div class="wp-block-dmat-hero alignfull"></div><!-- /wp:dmat/hero -->' . $this->form_markup() ) )['template_type'];
		}
		self::assertSame( array( 'webinar', 'standard', 'standard' ), $types );
		self::assertSame( 'product', Page_Type::of( '<!-- wp:group --><!-- wp:dmat/pricing /--><!-- /wp:group -->' ) );
	}

	public function test_the_wizard_makes_a_page_of_the_chosen_design(): void {
		$this->become( 'editor' );
		$made = $this->ask( 'POST', '/starter-page', array( 'pattern' => 'dmat/webinar-stage' ) );
		self::assertSame( 201, $made->get_status() );
		$page = get_post( $made->get_data()['id'] );
		self::assertSame( 'webinar', Page_Type::of( $page->post_content ) );
		self::assertSame( $made->get_data()['form_id'], Form_Finder::in( $page->post_content )[0]['attrs']['formId'] );
		self::assertSame( 400, $this->ask( 'POST', '/starter-page', array( 'pattern' => '../../wp-config' ) )->get_status() );
	}

	public function test_a_classic_theme_shows_the_page_and_nothing_else(): void {
		$theme = get_theme_root() . '/dmat-test-classic';
		wp_mkdir_p( $theme );
		file_put_contents( $theme . '/style.css', "/*\nTheme Name: A classic theme of a test\n*/" );
		file_put_contents( $theme . '/index.php', '<?php get_header(); echo "menu of the theme"; while ( have_posts() ) { the_post(); the_content(); } get_footer();' );
		$classic = static fn(): string => 'dmat-test-classic';
		add_filter( 'pre_option_template', $classic );
		add_filter( 'pre_option_stylesheet', $classic );
		wp_clean_themes_cache();
		$_SERVER['SERVER_NAME'] = 'site.test';
		// The theme that is loaded in this process looks for its own files.
		remove_action( 'wp_enqueue_scripts', 'twentytwentyfive_enqueue_styles' );
		try {
			$id      = $this->save_page( Patterns::content( 'dmat/standard-bold' ), array( 'page_template' => '' ) );
			update_post_meta( $id, '_wp_page_template', Landing_Template::SLUG );
			$offered = wp_get_theme()->get_page_templates( get_post( $id ), 'page' );
			$is_block_theme = wp_is_block_theme();
			$html    = $this->show( $id );
		} finally {
			unset( $_SERVER['SERVER_NAME'] );
			add_action( 'wp_enqueue_scripts', 'twentytwentyfive_enqueue_styles' );
			remove_filter( 'pre_option_template', $classic );
			remove_filter( 'pre_option_stylesheet', $classic );
			array_map( 'unlink', array( $theme . '/style.css', $theme . '/index.php' ) );
			rmdir( $theme );
			wp_clean_themes_cache();
		}
		self::assertFalse( $is_block_theme );
		self::assertArrayHasKey( Landing_Template::SLUG, $offered );
		self::assertStringContainsString( '<main id="content" class="dmat-landing__content">', $html );
		self::assertStringContainsString( 'Order dinner in Spanish', $html );
		self::assertStringContainsString( 'wp-block-dmat-hero', $html );
		self::assertStringNotContainsString( 'menu of the theme', $html );
	}

	public function test_an_offer_says_its_end_in_the_time_of_the_site_and_is_gone_afterwards(): void {
		update_option( 'timezone_string', 'Europe/Berlin' );
		$soon = wp_date( 'Y-m-d', time() + 3 * DAY_IN_SECONDS ) . 'T18:30';
		$html = $this->offer( '"endsAt":"' . $soon . '"' );
		self::assertMatchesRegularExpression( '/data-dmat-ends="' . substr( $soon, 0, 10 ) . 'T18:30:00\+0[12]:00"/', $html );
		self::assertMatchesRegularExpression( '#Ends <time datetime="[^"]+">[^<]+6:30 pm \((CET|CEST)\)</time>#', $html );
		self::assertMatchesRegularExpression( '#<div class="dmat-offer__clock" aria-hidden="true" hidden>#', $html );
		self::assertSame( 1, substr_count( $html, 'aria-live' ) );
		$past = '"endsAt":"2020-01-01T00:00"';
		self::assertStringContainsString( 'Next time!', $this->offer( $past . ',"endedText":"Next \u003cb\u003etime\u003c/b\u003e!"' ) );
		self::assertStringNotContainsString( 'A third off', $this->offer( $past ) );
		self::assertSame( '', $this->offer( $past . ',"after":"hide"' ) );
		self::assertStringContainsString( 'A third off', $this->offer( '"endsAt":"whenever"' ) );
	}

	public function test_an_offer_from_the_first_visit_is_the_same_page_for_everybody(): void {
		$html = $this->offer( '"mode":"evergreen","hours":48' );
		self::assertStringContainsString( 'data-dmat-hours="48"', $html );
		self::assertStringContainsString( 'Yours for 2 days from your first visit.', $html );
		self::assertStringNotContainsString( 'data-dmat-ends', $html );
	}

	public function test_the_script_of_an_offer_is_on_pages_with_one_only(): void {
		$type = \WP_Block_Type_Registry::get_instance()->get_registered( 'dmat/offer' );
		self::assertCount( 1, $type->view_script_module_ids );
		foreach ( array( 'hero', 'features', 'testimonial', 'logos', 'pricing', 'faq', 'cta', 'webinar' ) as $block ) {
			self::assertSame( array(), \WP_Block_Type_Registry::get_instance()->get_registered( 'dmat/' . $block )->view_script_module_ids, $block );
		}
	}

	public function test_questions_are_told_to_search_engines_once_for_the_whole_page(): void {
		$faq = static fn( string $q, string $a ): string => '<!-- wp:dmat/faq --><div class="wp-block-dmat-faq"><!-- wp:details --><details class="wp-block-details"><summary>' . $q . '</summary><!-- wp:paragraph --><p>' . $a . '</p><!-- /wp:paragraph --></details><!-- /wp:details --></div><!-- /wp:dmat/faq -->';
		$id  = $this->save_page( $faq( 'What &amp; <em>why</em>?', 'Because</p><p>of "this".' ) . $faq( 'Empty?', '' ) . $faq( 'How?', 'So.' ) );
		$this->visit( $id );
		do_blocks( get_post( $id )->post_content );
		ob_start();
		Faq_Schema::print_schema();
		Faq_Schema::print_schema();
		$html = (string) ob_get_clean();
		self::assertSame( 1, preg_match_all( '#<script type="application/ld\+json">\s*(.*?)\s*</script>#s', $html, $found ) );
		$schema = json_decode( $found[1][0], true );
		self::assertSame( 'FAQPage', $schema['@type'] );
		self::assertSame( array( 'What & why?', 'How?' ), array_column( $schema['mainEntity'], 'name' ) );
		self::assertSame( 'Because of "this".', $schema['mainEntity'][0]['acceptedAnswer']['text'] );
		self::assertStringContainsString( '<details', do_blocks( $faq( 'A', 'B' ) ) );
		$GLOBALS['wp_query'] = new \WP_Query();
		ob_start();
		Faq_Schema::print_schema();
		self::assertSame( '', ob_get_clean(), 'A list of posts is no page of questions.' );
	}

	private function offer( string $attributes ): string {
		return do_blocks( '<!-- wp:dmat/offer {' . $attributes . '} --><!-- wp:paragraph --><p>A third off</p><!-- /wp:paragraph --><!-- /wp:dmat/offer -->' );
	}

	/** Makes a page the one that was asked for. */
	private function visit( int $id ): void {
		global $wp_query, $wp_the_query, $post;
		$wp_query     = new \WP_Query( array( 'page_id' => $id, 'post_type' => 'page' ) );
		$wp_the_query = $wp_query;
		$post         = get_post( $id );
	}

	/** The whole page as the theme and the plugin show it. */
	private function show( int $id ): string {
		$this->visit( $id );
		$file = apply_filters( 'template_include', get_page_template() ?: get_index_template() );
		ob_start();
		include $file;
		return (string) ob_get_clean();
	}
}
