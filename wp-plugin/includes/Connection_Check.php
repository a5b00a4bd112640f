<?php
/**
 * Is the connection well, and if not, what to do.
 *
 * @package Dmat
 */

namespace Dmat;

defined( 'ABSPATH' ) || exit;

/**
 * Looks at the connection the way a patient administrator would: one thing after the other, each in words.
 */
final class Connection_Check {

	private const SECONDS = 5.0;

	/** Seconds of difference between the clocks: worth a word, and too much for tokens. */
	private const SKEW_NOTABLE = 20;
	private const SKEW_BROKEN  = 60;

	/**
	 * Everything that can be known. Stops where nothing further can be known.
	 *
	 * @return list<array{code: string, label: string, status: string, detail: string, fix: string|null}>
	 */
	public static function run(): array {
		if ( ! Connection::is_connected() ) {
			return array( self::error( 'connected', __( 'Connected', 'dmat' ), __( 'This site is not connected to a backend.', 'dmat' ), __( 'Make a pairing code in the backend and enter it under DMAT, Settings.', 'dmat' ) ) );
		}
		$sent   = microtime( true );
		$answer = Backend::ask( Connection::server_url(), 'GET', '/api/public/sites/time', null, self::SECONDS );
		$took   = microtime( true ) - $sent;
		$checks = array( self::tls( $answer ), self::reachable( $answer ) );
		if ( ! $answer->is_ok() ) {
			return $checks;
		}
		$checks[] = self::clock( $answer, $sent + $took / 2 );
		$checks[] = self::known();
		$checks[] = self::cors();
		$checks[] = self::waiting();
		return $checks;
	}

	/**
	 * Does it answer?
	 *
	 * @param Backend_Answer $answer To a harmless question.
	 */
	private static function reachable( Backend_Answer $answer ): array {
		$label = __( 'Backend answers', 'dmat' );
		$url   = Connection::server_url();
		if ( $answer->is_ok() ) {
			/* translators: %s: address of the backend. */
			return self::ok( 'reachable', $label, sprintf( __( '%s answers.', 'dmat' ), $url ) );
		}
		if ( ! $answer->is_answered() ) {
			/* translators: 1: address of the backend, 2: technical message. */
			return self::error( 'reachable', $label, sprintf( __( '%1$s does not answer: %2$s', 'dmat' ), $url, $answer->failure ), __( 'Check that the backend runs and that this server may open connections to it (firewall, name, port).', 'dmat' ) );
		}
		/* translators: 1: address of the backend, 2: HTTP status code. */
		return self::error( 'reachable', $label, sprintf( __( '%1$s answers with status %2$d.', 'dmat' ), $url, $answer->status ), $answer->status >= 500 ? __( 'The backend is ill: look at its log and at /health/ready.', 'dmat' ) : __( 'Something else answers at this address. Check the address and what stands before the backend.', 'dmat' ) );
	}

	/**
	 * Is the way encrypted?
	 *
	 * @param Backend_Answer $answer To a harmless question.
	 */
	private static function tls( Backend_Answer $answer ): array {
		$label = __( 'Encrypted connection', 'dmat' );
		if ( $answer->is_tls_failure() ) {
			return self::error( 'tls', $label, $answer->failure, __( 'Renew the certificate of the backend, use the name it was made for, or add its authority to this server.', 'dmat' ) );
		}
		$page_is_https = str_starts_with( home_url(), 'https:' );
		if ( $page_is_https && ! str_starts_with( Connection::api_url(), 'https:' ) ) {
			return self::error( 'tls', $label, __( 'Your pages use HTTPS but the backend does not: browsers block such requests.', 'dmat' ), __( 'Give the backend a certificate and connect again with its https:// address.', 'dmat' ) );
		}
		if ( ! str_starts_with( Connection::server_url(), 'https:' ) && ! self::is_near( Connection::server_url() ) ) {
			return self::warning( 'tls', $label, __( 'Leads travel to the backend unencrypted.', 'dmat' ), __( 'Give the backend a certificate and connect again with its https:// address.', 'dmat' ) );
		}
		return self::ok( 'tls', $label, str_starts_with( Connection::server_url(), 'https:' ) ? __( 'The certificate is trusted.', 'dmat' ) : __( 'The backend is in your own network; no encryption needed.', 'dmat' ) );
	}

	/**
	 * Do the clocks agree?
	 *
	 * @param Backend_Answer $answer With the backend's time.
	 * @param float          $here   Our time when it was read, about.
	 */
	private static function clock( Backend_Answer $answer, float $here ): array {
		$label = __( 'Clocks agree', 'dmat' );
		$there = date_create_immutable( (string) ( $answer->body['now'] ?? '' ) );
		if ( false === $there || empty( $answer->body['now'] ) ) {
			return self::error( 'clock', $label, __( 'The backend does not say what time it is.', 'dmat' ), __( 'Check that the address is the one of a DMAT backend, and that both have the same version.', 'dmat' ) );
		}
		$skew = (int) round( abs( (float) $there->format( 'U.u' ) - $here ) );
		/* translators: %s: number of seconds. */
		$detail = sprintf( _n( 'The clocks differ by %s second.', 'The clocks differ by %s seconds.', $skew, 'dmat' ), number_format_i18n( $skew ) );
		$fix    = __( 'Let both servers set their clocks by NTP. With a wrong clock the backend refuses this site’s tokens.', 'dmat' );
		if ( $skew >= self::SKEW_BROKEN ) {
			return self::error( 'clock', $label, $detail, $fix );
		}
		return $skew >= self::SKEW_NOTABLE ? self::warning( 'clock', $label, $detail, $fix ) : self::ok( 'clock', $label, $detail );
	}

	/** Does the backend know this site? */
	private static function known(): array {
		$label  = __( 'Backend knows this site', 'dmat' );
		$answer = Backend::request( 'POST', '/api/sites/self/check', array(), self::SECONDS );
		if ( $answer->is_ok() ) {
			/* translators: %s: name of the company account in the backend. */
			return self::ok( 'credentials', $label, sprintf( __( 'Connected to %s.', 'dmat' ), Connection::company()['name'] ) );
		}
		if ( in_array( $answer->status, array( 401, 403, 404 ), true ) ) {
			return self::error( 'credentials', $label, __( 'The backend does not accept this site any more.', 'dmat' ), __( 'Make a new pairing code in the backend and connect again. Waiting leads are kept and delivered then.', 'dmat' ) );
		}
		return self::error( 'credentials', $label, $answer->reason(), __( 'Look at the log of the backend, then test again.', 'dmat' ) );
	}

	/** May browsers on this site's pages call the backend? Asked as a browser asks. */
	private static function cors(): array {
		$label   = __( 'Browsers may call the backend', 'dmat' );
		$refused = array();
		foreach ( Site_Origins::all() as $origin ) {
			$answer = Backend::ask(
				Connection::server_url(),
				'OPTIONS',
				'/api/me',
				null,
				self::SECONDS,
				array(
					'Origin'                         => $origin,
					'Access-Control-Request-Method'  => 'GET',
					'Access-Control-Request-Headers' => 'authorization,content-type',
				)
			);
			if ( ! $answer->is_ok() || ( $answer->headers['access-control-allow-origin'] ?? '' ) !== $origin ) {
				$refused[] = $origin;
			}
		}
		if ( array() === $refused ) {
			return self::ok( 'cors', $label, implode( ', ', Site_Origins::all() ) );
		}
		/* translators: %s: list of addresses. */
		return self::error( 'cors', $label, sprintf( __( 'The backend does not accept requests from pages of %s.', 'dmat' ), implode( ', ', $refused ) ), __( 'Connect the site again so that the backend learns its addresses; check that nothing between them removes the CORS headers.', 'dmat' ) );
	}

	/** Does anything wait? */
	private static function waiting(): array {
		$label   = __( 'Nothing waits', 'dmat' );
		$figures = Outbox_Figures::read();
		if ( 0 === $figures['waiting'] ) {
			return self::ok( 'outbox', $label, __( 'Every submission reached the backend.', 'dmat' ) );
		}
		/* translators: %s: number of submissions. */
		$detail = sprintf( _n( '%s submission waits on this site.', '%s submissions wait on this site.', $figures['waiting'], 'dmat' ), number_format_i18n( $figures['waiting'] ) );
		return array() === $figures['failed']
			? self::warning( 'outbox', $label, $detail, __( 'They are delivered by themselves as soon as the backend takes them.', 'dmat' ) )
			: self::error( 'outbox', $label, $detail . ' ' . $figures['failed'][0]['reason'], __( 'The backend refused some of them. The reason is shown; they are kept and tried again.', 'dmat' ) );
	}

	/**
	 * Whether an address is this machine or a private network.
	 *
	 * @param string $url An address.
	 */
	private static function is_near( string $url ): bool {
		$host = (string) wp_parse_url( $url, PHP_URL_HOST );
		return wp_parse_url( home_url(), PHP_URL_HOST ) === $host
			|| false === filter_var( gethostbyname( $host ), FILTER_VALIDATE_IP, FILTER_FLAG_NO_PRIV_RANGE | FILTER_FLAG_NO_RES_RANGE );
	}

	/** Good. */
	private static function ok( string $code, string $label, string $detail ): array {
		return self::check( $code, $label, 'ok', $detail, null );
	}

	/** Works, but. */
	private static function warning( string $code, string $label, string $detail, string $fix ): array {
		return self::check( $code, $label, 'warning', $detail, $fix );
	}

	/** Does not work. */
	private static function error( string $code, string $label, string $detail, string $fix ): array {
		return self::check( $code, $label, 'error', $detail, $fix );
	}

	/** One line of the result. */
	private static function check( string $code, string $label, string $status, string $detail, ?string $fix ): array {
		return compact( 'code', 'label', 'status', 'detail', 'fix' );
	}
}
