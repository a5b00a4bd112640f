<?php
/**
 * DMAT in Tools, Export and Erase Personal Data.
 *
 * @package Dmat
 */

namespace Dmat;

defined( 'ABSPATH' ) || exit;

/**
 * What this site itself holds about a person (submissions that wait for the backend; delivered ones are kept here without
 * their content), and everything the backend holds: asked for page by page, and erased there.
 */
final class Personal_Data {

	private const AT_ONCE = 100;

	/** Seconds for one page of the backend: a person's own request may take a while. */
	private const PATIENCE = 20.0;

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
	 * What a person sent and still waits, and then, page by page, what the backend knows.
	 *
	 * @param string $email Their address.
	 * @param int    $page  From 1.
	 * @return array{data: list<array<string, mixed>>, done: bool}|\WP_Error
	 */
	public static function export( string $email, int $page = 1 ) {
		$data = 1 === $page ? self::waiting_data( $email ) : array();
		if ( ! Connection::is_connected() ) {
			return array(
				'data' => $data,
				'done' => true,
			);
		}
		$answer = self::ask( 'export', $email, $page );
		if ( is_wp_error( $answer ) ) {
			return $answer;
		}
		return array(
			'data' => array_merge( $data, array_map( array( self::class, 'item' ), (array) ( $answer['items'] ?? array() ) ) ),
			'done' => (bool) ( $answer['done'] ?? true ),
		);
	}

	/**
	 * What waits on this site.
	 *
	 * @param string $email The person's address.
	 * @return list<array<string, mixed>>
	 */
	private static function waiting_data( string $email ): array {
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
		return $data;
	}

	/**
	 * Removes what still waits, so that it never reaches the backend, and erases the person there.
	 *
	 * @param string $email The person's address.
	 * @return array{items_removed: bool, items_retained: bool, messages: list<string>, done: bool}|\WP_Error
	 */
	public static function erase( string $email ) {
		global $wpdb;
		$removed = 0;
		foreach ( self::undelivered_of( $email ) as $row ) {
			// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- The plugin's own table.
			$removed += (int) $wpdb->delete( Outbox_Table::name(), array( 'id' => $row->id ) );
		}
		$messages = array();
		$retained = false;
		if ( Connection::is_connected() ) {
			$answer = self::ask( 'erase', $email, 1 );
			if ( is_wp_error( $answer ) ) {
				return $answer;
			}
			$removed += (int) ( $answer['removed'] ?? 0 );
			if ( ! empty( $answer['retained'] ) ) {
				$retained   = true;
				$messages[] = __( 'DMAT keeps an unreadable mark of this address, so that nothing is sent to it again. Figures keep their counts without the person.', 'dmat' );
			}
		}
		return array(
			'items_removed'  => $removed > 0,
			'items_retained' => $retained,
			'messages'       => $messages,
			'done'           => true,
		);
	}

	/**
	 * Asks the backend.
	 *
	 * @param string $what  `export` or `erase`.
	 * @param string $email The person's address.
	 * @param int    $page  From 1.
	 * @return array<string, mixed>|\WP_Error
	 */
	private static function ask( string $what, string $email, int $page ) {
		$answer = Backend::request(
			'POST',
			'/api/sites/self/privacy/' . $what,
			array(
				'email' => $email,
				'page'  => $page,
			),
			self::PATIENCE
		);
		if ( $answer->is_ok() ) {
			return $answer->body;
		}
		return new \WP_Error( 'dmat_privacy', __( 'The DMAT backend, where leads are kept, does not answer. Nothing of it was exported or erased; please try again later.', 'dmat' ) );
	}

	/**
	 * One thing the backend knows, as WordPress shows it.
	 *
	 * @param array{group?: string, id?: string, fields?: list<array{name?: string, value?: string}>} $item From the backend.
	 * @return array<string, mixed>
	 */
	private static function item( array $item ): array {
		$group = (string) ( $item['group'] ?? '' );
		return array(
			'group_id'    => 'dmat-' . sanitize_key( $group ),
			'group_label' => self::group_labels()[ $group ] ?? __( 'DMAT', 'dmat' ),
			'item_id'     => 'dmat-' . sanitize_key( $group . '-' . ( $item['id'] ?? '' ) ),
			'data'        => array_map(
				static fn ( array $field ): array => array(
					'name'  => esc_html( (string) ( $field['name'] ?? '' ) ),
					'value' => esc_html( (string) ( $field['value'] ?? '' ) ),
				),
				(array) ( $item['fields'] ?? array() )
			),
		);
	}

	/**
	 * What the groups of the backend are called.
	 *
	 * @return array<string, string>
	 */
	private static function group_labels(): array {
		return array(
			'profile'     => __( 'Profile in DMAT', 'dmat' ),
			'fields'      => __( 'More fields', 'dmat' ),
			'tags'        => __( 'Tags', 'dmat' ),
			'consents'    => __( 'Consents', 'dmat' ),
			'submissions' => __( 'Forms sent', 'dmat' ),
			'notes'       => __( 'Notes', 'dmat' ),
			'tasks'       => __( 'Tasks', 'dmat' ),
			'files'       => __( 'Files', 'dmat' ),
			'messages'    => __( 'Messages', 'dmat' ),
			'score'       => __( 'Score', 'dmat' ),
			'activities'  => __( 'Activities', 'dmat' ),
			'visits'      => __( 'Visits', 'dmat' ),
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
