<?php
/**
 * What the plugin's routes share.
 *
 * @package Dmat
 */

namespace Dmat\Rest;

defined( 'ABSPATH' ) || exit;

use Dmat\Capabilities;

/**
 * The namespace of the routes, and who may use them.
 */
final class Routes {

	public const NAMESPACE = 'dmat/v1';

	/** Whether the current user may connect the site and change its settings. */
	public static function may_manage_settings(): bool {
		return current_user_can( Capabilities::MANAGE_SETTINGS );
	}

	/** Whether the current user may see leads. */
	public static function may_view_leads(): bool {
		return current_user_can( Capabilities::VIEW_LEADS );
	}

	/** Whether the current user may make campaigns and landing pages. */
	public static function may_manage_campaigns(): bool {
		return current_user_can( Capabilities::MANAGE_CAMPAIGNS );
	}
}
