<?php
/**
 * What the directory of plugins checks, and our own habits.
 *
 * @package Dmat
 */

namespace Dmat\Tests;

use PHPUnit\Framework\TestCase;

final class ConventionsTest extends TestCase {

	/** @return iterable<string, string> Name and content of every PHP file that ships. */
	private static function files(): iterable {
		$found = new \RecursiveIteratorIterator( new \RecursiveDirectoryIterator( DMAT_PLUGIN_DIR . 'includes', \FilesystemIterator::SKIP_DOTS ) );
		foreach ( $found as $file ) {
			yield substr( $file->getPathname(), strlen( DMAT_PLUGIN_DIR ) ) => (string) file_get_contents( $file->getPathname() );
		}
		$patterns = array_map( static fn( string $path ): string => 'patterns/' . basename( $path ), (array) glob( DMAT_PLUGIN_DIR . 'patterns/*.php' ) );
		foreach ( array( 'dmat.php', 'uninstall.php', ...$patterns ) as $name ) {
			yield $name => (string) file_get_contents( DMAT_PLUGIN_DIR . $name );
		}
	}

	public function test_no_file_does_anything_when_called_directly(): void {
		foreach ( self::files() as $name => $code ) {
			self::assertMatchesRegularExpression( "/defined\( '(ABSPATH|WP_UNINSTALL_PLUGIN)' \) \|\| exit;/", $code, $name );
		}
	}

	public function test_files_are_short(): void {
		foreach ( self::files() as $name => $code ) {
			self::assertLessThan( 300, substr_count( $code, "\n" ), $name );
		}
	}

	public function test_nothing_points_to_a_developers_machine(): void {
		foreach ( self::files() as $name => $code ) {
			self::assertDoesNotMatchRegularExpression( '/localhost|127\.0\.0\.1|0\.0\.0\.0/', $code, $name );
		}
	}

	public function test_texts_are_in_the_plugins_own_text_domain(): void {
		foreach ( self::files() as $name => $code ) {
			preg_match_all( "/\b(?:__|_n|_x|esc_html__|esc_html_e|esc_attr__|esc_attr_e)\((?:[^()']|'(?:[^'\\\\]|\\\\.)*')*\)/", $code, $calls );
			foreach ( $calls[0] as $call ) {
				self::assertStringContainsString( "'dmat'", $call, $name );
			}
		}
	}

	public function test_translators_get_every_text(): void {
		$pot = (string) file_get_contents( DMAT_PLUGIN_DIR . 'languages/dmat.pot' );
		foreach ( self::files() as $name => $code ) {
			preg_match_all( "/\\b(?:__|_n|_x|esc_html__|esc_html_e|esc_attr__|esc_attr_e)\\(\\s*'((?:[^'\\\\\\\\]|\\\\\\\\.)*)'/", $code, $calls );
			foreach ( $calls[1] as $text ) {
				self::assertStringContainsString( 'msgid "' . addcslashes( stripslashes( $text ), '"\\\\' ) . '"', $pot, $name . ': make languages/dmat.pot anew with `npm run pot`.' );
			}
		}
		self::assertStringContainsString( "msgctxt \"block title\"\nmsgid \"Form\"", $pot );
		self::assertStringContainsString( '#: src/admin/', $pot );
	}

	public function test_a_class_is_where_its_name_says(): void {
		foreach ( self::files() as $name => $code ) {
			if ( preg_match( '/^(?:final |abstract )?class (\w+)/m', $code, $class ) ) {
				preg_match( '/^namespace ([\w\\\\]+);/m', $code, $namespace );
				$expected = 'includes/' . str_replace( '\\', '/', substr( $namespace[1] . '\\' . $class[1], strlen( 'Dmat\\' ) ) ) . '.php';
				self::assertSame( $expected, $name );
			}
		}
	}

	public function test_what_is_dangerous_is_not_used(): void {
		foreach ( self::files() as $name => $code ) {
			if ( 'includes/Submission_Files.php' === $name ) {
				$code = str_replace( array( '? file_get_contents( $path )', ': file_get_contents( $path )' ), '', $code ); // Reading files is what it is for; no address reaches it.
			}
			self::assertDoesNotMatchRegularExpression( '/\b(eval|extract|create_function|unserialize|maybe_unserialize|wp_redirect|query_posts|file_get_contents|curl_init|move_uploaded_file)\s*\(/', $code, $name );
		}
	}

	public function test_every_query_with_a_value_is_prepared(): void {
		foreach ( self::files() as $name => $code ) {
			self::assertDoesNotMatchRegularExpression( '/\$wpdb->(query|get_var|get_col|get_row|get_results)\(\s*["\'][^"\']*\$(?!wpdb)/', $code, $name );
		}
	}

	public function test_header_readme_and_code_say_the_same(): void {
		$header = get_file_data(
			DMAT_PLUGIN_FILE,
			array(
				'version'  => 'Version',
				'wp'       => 'Requires at least',
				'php'      => 'Requires PHP',
				'domain'   => 'Text Domain',
				'path'     => 'Domain Path',
				'licence'  => 'License',
			)
		);
		$readme = (string) file_get_contents( DMAT_PLUGIN_DIR . 'readme.txt' );
		self::assertSame( array( DMAT_VERSION, '6.8', '8.1', 'dmat', '/languages', 'GPL-2.0-or-later' ), array_values( array_slice( $header, 0, 6 ) ) );
		self::assertStringContainsString( 'Stable tag: ' . DMAT_VERSION, $readme );
		self::assertStringContainsString( 'Requires at least: 6.8', $readme );
		self::assertStringContainsString( 'Requires PHP: 8.1', $readme );
		self::assertStringContainsString( '== External services ==', $readme );
		self::assertStringContainsString( "'" . DMAT_VERSION . "'", (string) file_get_contents( DMAT_PLUGIN_DIR . 'uninstall.php' ) );
	}
}
