<?php
/**
 * The app on DMAT's page in wp-admin.
 *
 * @package Dmat
 */

namespace Dmat\Admin;

defined( 'ABSPATH' ) || exit;

use Dmat\Capabilities;
use Dmat\Connection;
use Dmat\Site_Origins;

/**
 * Prints the place the app mounts on, and gives it what it needs to know. No token and no secret is printed.
 */
final class App {

	private const HANDLE = 'dmat-admin';

	/** Hooks. */
	public static function register(): void {
		add_action( 'admin_enqueue_scripts', array( self::class, 'enqueue' ) );
		add_filter( 'plugin_action_links_' . plugin_basename( DMAT_PLUGIN_FILE ), array( self::class, 'add_links' ) );
	}

	/** The page. */
	public static function render(): void {
		?>
		<div class="wrap dmat-wrap">
			<div id="dmat-admin">
				<?php if ( ! self::is_built() ) : ?>
					<h1><?php esc_html_e( 'DMAT', 'dmat' ); ?></h1>
					<p><?php esc_html_e( 'The screens were not built. Run the build in the plugin folder, or install the released plugin.', 'dmat' ); ?></p>
				<?php endif; ?>
				<noscript><p><?php esc_html_e( 'DMAT’s screens need JavaScript.', 'dmat' ); ?></p></noscript>
			</div>
		</div>
		<?php
	}

	/**
	 * Adds script and style on our page only.
	 *
	 * @param string $hook_suffix The page being shown.
	 */
	public static function enqueue( string $hook_suffix ): void {
		if ( 'toplevel_page_' . Menu::PAGE !== $hook_suffix || ! self::is_built() ) {
			return;
		}
		$asset = require DMAT_PLUGIN_DIR . 'build/admin/index.asset.php';
		wp_enqueue_script( self::HANDLE, plugins_url( 'build/admin/index.js', DMAT_PLUGIN_FILE ), $asset['dependencies'], $asset['version'], array( 'in_footer' => true ) );
		wp_set_script_translations( self::HANDLE, 'dmat', DMAT_PLUGIN_DIR . 'languages' );
		wp_add_inline_script( self::HANDLE, 'window.dmatAdmin = ' . wp_json_encode( self::boot_data(), JSON_HEX_TAG | JSON_UNESCAPED_SLASHES ) . ';', 'before' );
		self::enqueue_styles( $asset['version'] );
	}

	/**
	 * Puts Settings beside the plugin's name in the list of plugins.
	 *
	 * @param array<string, string> $links Known links.
	 * @return array<string, string>
	 */
	public static function add_links( array $links ): array {
		if ( ! current_user_can( Capabilities::MANAGE_SETTINGS ) ) {
			return $links;
		}
		$settings = sprintf( '<a href="%s">%s</a>', esc_url( admin_url( Menu::link( '/settings' ) ) ), esc_html__( 'Settings', 'dmat' ) );
		return array( 'dmat-settings' => $settings ) + $links;
	}

	/**
	 * What the app reads from `window.dmatAdmin`.
	 *
	 * @return array<string, mixed>
	 */
	private static function boot_data(): array {
		return array(
			'restUrl'      => esc_url_raw( rest_url( 'dmat/v1/' ) ),
			'siteTimezone' => wp_timezone_string(),
			'locale'       => get_user_locale(),
			'userCaps'     => Capabilities::of( wp_get_current_user() ),
			'connected'    => Connection::is_connected(),
			'version'      => DMAT_VERSION,
			'adminUrl'     => admin_url(),
			'origins'      => Site_Origins::all(),
		);
	}

	/**
	 * The styles the build made.
	 *
	 * @param string $version Of the build.
	 */
	private static function enqueue_styles( string $version ): void {
		foreach ( array( 'index', 'style-index' ) as $name ) {
			if ( is_readable( DMAT_PLUGIN_DIR . "build/admin/{$name}.css" ) ) {
				$handle = self::HANDLE . '-' . $name;
				wp_enqueue_style( $handle, plugins_url( "build/admin/{$name}.css", DMAT_PLUGIN_FILE ), array( 'wp-components' ), $version );
				wp_style_add_data( $handle, 'rtl', 'replace' );
			}
		}
	}

	/** Whether the app was built. */
	private static function is_built(): bool {
		return is_readable( DMAT_PLUGIN_DIR . 'build/admin/index.asset.php' );
	}
}
