<?php
/**
 * One thing that still has to reach the backend.
 *
 * @package Dmat
 */

namespace Dmat;

defined( 'ABSPATH' ) || exit;

/**
 * A row of the outbox as a relay holds it.
 */
final class Outbox_Row {

	/**
	 * Use `from()`.
	 *
	 * @param int                  $id       Row id.
	 * @param string               $kind     A kind of Outbox.
	 * @param array<string, mixed> $payload  What to deliver.
	 * @param string               $state    A state of Outbox.
	 * @param int                  $changes  How often it changed before it was claimed.
	 * @param int                  $attempts Failed attempts so far.
	 * @param string               $claim    The claim that holds it.
	 */
	private function __construct(
		public readonly int $id,
		public readonly string $kind,
		public readonly array $payload,
		public readonly string $state,
		public readonly int $changes,
		public readonly int $attempts,
		public readonly string $claim
	) {}

	/**
	 * Reads a database row.
	 *
	 * @param array<string, string|null> $row Columns.
	 */
	public static function from( array $row ): self {
		$payload = json_decode( (string) $row['payload'], true );
		return new self( (int) $row['id'], (string) $row['kind'], is_array( $payload ) ? $payload : array(), (string) $row['state'], (int) $row['changes'], (int) $row['attempts'], (string) $row['claim'] );
	}
}
