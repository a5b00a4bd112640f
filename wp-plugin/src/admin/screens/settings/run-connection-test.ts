import { __ } from '@wordpress/i18n';
import { readConnection, testConnection, type ConnectionCheck } from '../../api/wordpress.js';

/** WordPress's own checks, and the one only a browser can make: whether the backend lets this site's pages ask. */
export async function runConnectionTest(): Promise<ConnectionCheck[]> {
  const checks = await testConnection();
  return [...checks, await browserCheck()];
}

async function browserCheck(): Promise<ConnectionCheck> {
  const label = __('From this browser', 'dmat');
  const { api_url: address } = await readConnection();
  const root = (address ?? '').replace(/\/+$/, '').replace(/\/api$/, '');
  try {
    const answer = await fetch(`${root}/api/public/sites/time`, { credentials: 'omit', signal: AbortSignal.timeout(8000) });
    if (answer.ok) {
      return { code: 'browser', label, status: 'ok', detail: __('Your browser reaches the backend, so forms and these screens do too.', 'dmat'), fix: null };
    }
  } catch {
    // Told below: from here a refused connection and a refused origin look the same.
  }
  const isMixed = window.location.protocol === 'https:' && root.startsWith('http:');
  return {
    code: 'browser',
    label,
    status: 'error',
    detail: isMixed
      ? __('This site is served over HTTPS but the backend is not, so browsers refuse to talk to it.', 'dmat')
      : __('Your browser does not get an answer from the backend.', 'dmat'),
    fix: isMixed
      ? __('Give the backend an https:// address and connect again.', 'dmat')
      : __('Check that the backend’s address is reachable from outside the server, and that this site’s address is among its allowed origins.', 'dmat'),
  };
}
