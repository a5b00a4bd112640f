<?php
/**
 * What a form asks for, signed.
 *
 * @package Dmat
 */

namespace Dmat;

defined( 'ABSPATH' ) || exit;

/**
 * The signed description of a form on a page. It never expires and holds no nonce, so a page cache may keep it; the
 * backend can trust a submission by it alone, even if it never heard of the page.
 */
final class Form_Descriptor {

	/**
	 * Use `verified()`.
	 *
	 * @param array<string, mixed> $claims What was signed.
	 */
	private function __construct( private readonly array $claims ) {}

	/**
	 * The signed descriptor of a form. On a site that is not connected yet it is signed for the site alone, and anew when
	 * what was sent with it is delivered.
	 *
	 * @param array<string, mixed> $definition What Form_Definition made.
	 * @param \WP_Post|null        $post       The page the form stands on, if it stands on one.
	 */
	public static function for_form( array $definition, ?\WP_Post $post ): string {
		$claims = array(
			'v'    => 1,
			'site' => Connection::site_id(),
			'page' => array(
				'id'    => null === $post ? 0 : $post->ID,
				'rev'   => null === $post ? 0 : Page_Revision::of( $post ),
				'url'   => null === $post ? home_url( '/' ) : (string) get_permalink( $post ),
				'title' => null === $post ? '' : Page_Snapshot::title_of( $post ),
			),
			'form' => $definition,
		);
		return self::sign( $claims, Connection::form_key( Site_Key::FORM_DESCRIPTOR ) );
	}

	/**
	 * A descriptor this site signed, under this or an earlier connection; null for any other text.
	 *
	 * @param string $signed The descriptor.
	 */
	public static function verified( string $signed ): ?self {
		foreach ( Descriptor_Keys::accepted() as $key ) {
			$payload = Site_Key::verified_payload( $signed, $key );
			$claims  = null === $payload ? null : json_decode( (string) Base64url::decode( $payload ), true );
			if ( is_array( $claims ) && is_string( $claims['form']['id'] ?? null ) ) {
				return new self( $claims );
			}
		}
		return null;
	}

	/**
	 * The descriptor as the backend of today accepts it: as it is when this very site signed it, under this or an earlier
	 * pairing; else signed anew, because the site was connected after it was sent, or elsewhere. Only for descriptors that
	 * were verified when they came in: it asks no more who signed them.
	 *
	 * @param string $signed A descriptor out of the outbox.
	 */
	public static function for_backend( string $signed ): string {
		$key = Connection::key( Site_Key::FORM_DESCRIPTOR );
		if ( null === $key ) {
			return $signed;
		}
		$claims = json_decode( (string) Base64url::decode( (string) strtok( $signed, '.' ) ), true );
		if ( ! is_array( $claims ) ) {
			return $signed;
		}
		if ( Connection::site_id() === ( $claims['site'] ?? null ) ) {
			foreach ( Descriptor_Keys::shared_with_backend() as $shared ) {
				if ( null !== Site_Key::verified_payload( $signed, $shared ) ) {
					return $signed;
				}
			}
		}
		return self::sign( array_replace( $claims, array( 'site' => Connection::site_id() ) ), $key );
	}

	/** The form's id. */
	public function form_id(): string {
		return $this->claims['form']['id'];
	}

	/**
	 * What the form asks.
	 *
	 * @return list<array<string, mixed>>
	 */
	public function fields(): array {
		return array_values( array_filter( (array) ( $this->claims['form']['fields'] ?? array() ), 'is_array' ) );
	}

	/** Where the form stood when it was signed. */
	public function page_url(): string {
		return (string) ( $this->claims['page']['url'] ?? home_url( '/' ) );
	}

	/**
	 * What a visitor sees after sending.
	 *
	 * @return array{kind: string, text?: string, url?: string}
	 */
	public function success(): array {
		$success = $this->claims['form']['success'] ?? null;
		return is_array( $success ) && isset( $success['kind'] ) ? $success : array(
			'kind' => 'message',
			'text' => '',
		);
	}

	/**
	 * Signs claims.
	 *
	 * @param array<string, mixed> $claims What to sign.
	 * @param string               $key    The raw key.
	 */
	private static function sign( array $claims, string $key ): string {
		return Site_Key::sign( Base64url::encode( Canonical_Json::encode( $claims ) ), $key );
	}
}
