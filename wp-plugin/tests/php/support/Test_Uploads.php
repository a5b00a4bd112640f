<?php
/**
 * Uploads in a test.
 *
 * @package Dmat
 */

namespace Dmat;

/** Files that a test says came with the request, for PHP knows of none on the command line. */
final class Test_Uploads {

	/** @var list<string> */
	public static array $paths = array();
}

/** In this namespace, in the place of PHP's own. */
function is_uploaded_file( string $path ): bool {
	return in_array( $path, Test_Uploads::$paths, true ) || \is_uploaded_file( $path );
}
