<?php
/**
 * Who may do what.
 *
 * @package Dmat
 */

namespace Dmat;

defined( 'ABSPATH' ) || exit;

/**
 * The plugin's own capabilities and the roles that hold them.
 *
 * The backend knows the same four names: a session token carries those its user has, so taking one away here takes
 * effect there as soon as the token ends (five minutes).
 */
final class Capabilities {

	/** See leads, their score and their history. */
	public const VIEW_LEADS = 'dmat_view_leads';

	/** Edit leads, forms and landing pages. */
	public const MANAGE_CAMPAIGNS = 'dmat_manage_campaigns';

	/** Work on one's own leads. */
	public const SELL = 'dmat_sell';

	/** Connect the site, change settings, keys and users. */
	public const MANAGE_SETTINGS = 'dmat_manage_settings';

	public const ALL = array( self::VIEW_LEADS, self::MANAGE_CAMPAIGNS, self::SELL, self::MANAGE_SETTINGS );

	private const GRANTS = array(
		'administrator' => self::ALL,
		'editor'        => array( self::VIEW_LEADS, self::MANAGE_CAMPAIGNS ),
	);

	private const MARKETER = 'dmat_marketer';
	private const SALES    = 'dmat_sales';

	/** Adds the two roles of the product and grants the capabilities. Safe to repeat. */
	public static function grant(): void {
		add_role(
			self::MARKETER,
			__( 'Marketer', 'dmat' ),
			array_fill_keys(
				array(
					'read',
					'upload_files',
					'edit_posts',
					'edit_pages',
					'edit_others_pages',
					'edit_published_pages',
					'publish_pages',
					'delete_pages',
					self::VIEW_LEADS,
					self::MANAGE_CAMPAIGNS,
				),
				true
			)
		);
		add_role(
			self::SALES,
			__( 'Sales', 'dmat' ),
			array_fill_keys( array( 'read', self::VIEW_LEADS, self::SELL ), true )
		);
		foreach ( self::GRANTS as $role_name => $capabilities ) {
			$role = get_role( $role_name );
			if ( null === $role ) {
				continue;
			}
			foreach ( $capabilities as $capability ) {
				$role->add_cap( $capability );
			}
		}
	}

	/** Takes everything back: the roles of the product and its capabilities in all other roles. */
	public static function revoke(): void {
		remove_role( self::MARKETER );
		remove_role( self::SALES );
		foreach ( array_keys( wp_roles()->roles ) as $role_name ) {
			foreach ( self::ALL as $capability ) {
				wp_roles()->remove_cap( $role_name, $capability );
			}
		}
	}

	/**
	 * The DMAT capabilities a user has now.
	 *
	 * @param \WP_User $user The user.
	 * @return list<string>
	 */
	public static function of( \WP_User $user ): array {
		return array_values( array_filter( self::ALL, static fn( string $capability ): bool => $user->has_cap( $capability ) ) );
	}

	/** Whether the current user has any business in DMAT. */
	public static function current_user_has_any(): bool {
		return array() !== self::of( wp_get_current_user() );
	}
}
