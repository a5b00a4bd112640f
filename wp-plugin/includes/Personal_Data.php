<?php
/**
 * DMAT in Tools, Export and Erase Personal Data.
 *
 * @package Dmat
 */

namespace Dmat;

defined( 'ABSPATH' ) || exit;

/**
 * What this site itself holds about a person: submissions that wait for the backend. Delivered ones are kept here without
 * their content; leads are in the backend and are exported and erased there.
 */
final class Personal_Data {

	private const AT_ONCE = 100;

	/** Hooks. */
	public static function register(): void {
		add_filter( 'wp_privacy_personal_data_exporters', array( self::class, 'add_exporter' ) );
		add_filter( 'wp_privacy_personal_data_erasers', array( self::class, 'add_eraser' ) );
	}

	/**
	 * Adds ours.
	 *
	 * @param array<string, mixed> $exporters Known exporters.
	 * @return array<string, mixed>
	 */
	public static function add_exporter( array $exporters ): array {
		$exporters['dmat'] = array(
			'exporter_friendly_name' => __( 'DMAT', 'dmat' ),
			'callback'               => array( self::class, 'export' ),
		);
		return $exporters;
	}

	/**
	 * Adds ours.
	 *
	 * @param array<string, mixed> $erasers Known erasers.
	 * @return array<string, mixed>
	 */
	public static function add_eraser( array $erasers ): array {
		$erasers['dmat'] = array(
			'eraser_friendly_name' => __( 'DMAT', 'dmat' ),
			'callback'             => array( self::class, 'erase' ),
		);
		return $erasers;
	}

	/**
	 * What a person sent and what still waits.
	 *
	 * @param string $email Their address.
	 * @return array{data: list<array<string, mixed>>, done: bool}
	 */
	public static function export( string $email ): array {
		$data = array();
		foreach ( self::undelivered_of( $email ) as $row ) {
			$fields = array();
			foreach ( self::answers_in( $row ) as $name => $answer ) {
				$fields[] = array(
					'name'  => (string) $name,
					'value' => esc_html( implode( ', ', array_map( 'strval', (array) $answer ) ) ),
				);
			}
			$data[] = array(
				'group_id'    => 'dmat-submissions',
				'group_label' => __( 'Forms that wait for delivery', 'dmat' ),
				'item_id'     => 'dmat-submission-' . $row->id,
				'data'        => $fields,
			);
		}
		return array(
			'data' => $data,
			'done' => true,
		);
	}

	/**
	 * Removes what still waits; it will not reach the backend any more.
	 *
	 * @param string $email The person's address.
	 * @return array{items_removed: bool, items_retained: bool, messages: list<string>, done: bool}
	 */
	public static function erase( string $email ): array {
		global $wpdb;
		$removed = 0;
		foreach ( self::undelivered_of( $email ) as $row ) {
			// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- The plugin's own table.
			$removed += (int) $wpdb->delete( Outbox_Table::name(), array( 'id' => $row->id ) );
		}
		return array(
			'items_removed'  => $removed > 0,
			'items_retained' => false,
			'messages'       => Connection::is_connected() ? array( __( 'DMAT keeps leads in its backend. Delete this person under DMAT, Leads.', 'dmat' ) ) : array(),
			'done'           => true,
		);
	}

	/**
	 * The submissions that wait and that gave an address as an answer.
	 *
	 * @param string $email The address.
	 * @return iterable<Outbox_Row>
	 */
	private static function undelivered_of( string $email ): iterable {
		global $wpdb;
		$wanted = mb_strtolower( trim( $email ) );
		$last   = 0;
		do {
			// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- The plugin's own table.
			$rows = $wpdb->get_results( $wpdb->prepare( 'SELECT * FROM %i WHERE kind = %s AND state <> %s AND payload LIKE %s AND id > %d ORDER BY id LIMIT %d', Outbox_Table::name(), Outbox::SUBMISSION, Outbox::DELIVERED, '%' . $wpdb->esc_like( $wanted ) . '%', $last, self::AT_ONCE ), ARRAY_A );
			foreach ( array_map( array( Outbox_Row::class, 'from' ), $rows ) as $row ) {
				$last = $row->id;
				foreach ( self::answers_in( $row ) as $answer ) {
					if ( is_string( $answer ) && mb_strtolower( trim( $answer ) ) === $wanted ) {
						yield $row;
						break;
					}
				}
			}
		} while ( self::AT_ONCE === count( $rows ) );
	}

	/**
	 * What was answered.
	 *
	 * @param Outbox_Row $row A submission.
	 * @return array<string, mixed>
	 */
	private static function answers_in( Outbox_Row $row ): array {
		return (array) ( $row->payload['body']['answers'] ?? array() );
	}
}
