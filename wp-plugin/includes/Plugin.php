<?php
/**
 * The list of what the plugin consists of.
 *
 * @package Dmat
 */

namespace Dmat;

defined( 'ABSPATH' ) || exit;

/**
 * Registers every part with WordPress; a part hooks itself up in its own `register()` and decides nothing here.
 */
final class Plugin {

	private const PARTS = array(
		Installer::class,
		Settings::class,
		Blocks::class,
		Form_Scripts::class,
		Editor_Data::class,
		Landing_Template::class,
		Patterns::class,
		Private_Files::class,
		Download_Link::class,
		Faq_Schema::class,
		Offer_Markup::class,
		Page_Sync::class,
		Spam_List::class,
		Outbox_Relay::class,
		Beacon_Relay::class,
		Pixel::class,
		Form_Result::class,
		Form_Prefill::class,
		Rest\Session::class,
		Rest\Connection::class,
		Rest\Custom_Fields::class,
		Rest\Settings::class,
		Rest\Relay::class,
		Rest\Beacons::class,
		Rest\Outbox::class,
		Rest\Starter_Page::class,
		Rest\File_Answer::class,
		Rest\Calendar::class,
		Rest\Download::class,
		Admin\Menu::class,
		Admin\App::class,
		Admin\First_Run::class,
		Site_Health::class,
		Privacy_Policy::class,
		Personal_Data::class,
	);

	/** Hooks up every part. Called once, when WordPress loads the plugin. */
	public static function boot(): void {
		foreach ( self::PARTS as $part ) {
			$part::register();
		}
	}
}
