<?php
/**
 * What a form brings along beyond its own script.
 *
 * @package Dmat
 */

namespace Dmat;

defined( 'ABSPATH' ) || exit;

/**
 * The scripts of questions that not every form asks. A page loads those its forms need and no other: a plain form costs
 * 1.5 kB.
 */
final class Form_Scripts {

	private const FOLDER = 'build/form-scripts/';

	/** Each script and what it is for. */
	private const SCRIPTS = array(
		'more',  // Conditions, numbers, days.
		'steps', // One step at a time.
		'files', // Files go along.
		'known', // A known visitor is not asked twice.
		'proof', // Works out a proof of work from the first touch on.
	);

	/**
	 * Forms that were seen to have a question of a queue while they are rendered.
	 *
	 * @var array<string, true>
	 */
	private static array $turns = array();

	/** Hooks. */
	public static function register(): void {
		add_action( 'init', array( self::class, 'register_scripts' ) );
	}

	/** Tells WordPress of the scripts; nothing is printed by that. */
	public static function register_scripts(): void {
		foreach ( self::SCRIPTS as $name ) {
			$asset = DMAT_PLUGIN_DIR . self::FOLDER . $name . '.asset.php';
			if ( is_readable( $asset ) ) {
				$built = require $asset;
				wp_register_script_module( '@dmat/form-' . $name, plugins_url( self::FOLDER . $name . '.js', DMAT_PLUGIN_FILE ), $built['dependencies'], $built['version'] );
			}
		}
	}

	/**
	 * The scripts a form needs.
	 *
	 * @param list<array<string, mixed>> $fields What it asks.
	 * @param int                        $steps  How many steps it has.
	 * @return list<string>
	 */
	public static function needed( array $fields, int $steps ): array {
		$kinds = array_column( $fields, 'kind' );
		$files = in_array( 'file', $kinds, true ) ? array( 'files' ) : array();
		$known = array() === array_column( $fields, 'ask' ) ? array() : array( 'known' );
		$extra = array( ...( $steps > 1 ? array( 'steps' ) : array() ), ...$files, ...$known );
		$more  = array() !== $extra || array() !== array_column( $fields, 'when' ) || array() !== array_intersect( array( 'number', 'date' ), $kinds );
		return $more ? array( 'more', ...$extra ) : array();
	}

	/**
	 * Puts scripts on the page.
	 *
	 * @param list<string> $names Of `needed()`.
	 */
	public static function enqueue( array $names ): void {
		foreach ( $names as $name ) {
			wp_enqueue_script_module( '@dmat/form-' . $name );
		}
	}

	/**
	 * Whether a question of a queue comes after another one. Called once for each, in the order of the page.
	 *
	 * @param string $form The form.
	 */
	public static function is_later_turn( string $form ): bool {
		$is_later             = isset( self::$turns[ $form ] );
		self::$turns[ $form ] = true;
		return $is_later;
	}

	/**
	 * The form is rendered; it may stand on the page once more.
	 *
	 * @param string $form The form.
	 */
	public static function forget_turns( string $form ): void {
		unset( self::$turns[ $form ] );
	}
}
