import { runCommand } from '../process/run.mjs';
import { Missing, step } from '../process/say.mjs';
import { firstExisting } from '../runtime/layout.mjs';

const KNOWN = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable'];

/**
 * The browser of the end-to-end tests: what `DMAT_CHROMIUM` names, the machine's own, or, where this runs as root on
 * Debian, the one it installs now.
 * @returns {Promise<string>}
 */
export async function findChromium() {
  const found = firstExisting([process.env.DMAT_CHROMIUM ?? '', ...KNOWN].filter(Boolean));
  if (found) return found;
  const isRoot = process.getuid?.() === 0;
  if (isRoot && firstExisting(['/usr/bin/apt-get'])) {
    await step('Installing Chromium for the browser tests', async () => {
      const env = { DEBIAN_FRONTEND: 'noninteractive' };
      await runCommand(['apt-get', 'update', '-qq'], { what: 'apt-get update' });
      await runCommand(['apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation'], { env, what: 'apt-get install chromium' });
    });
    const installed = firstExisting(KNOWN);
    if (installed) return installed;
  }
  throw new Missing(
    'Chromium',
    'the end-to-end tests drive WordPress in a real browser',
    'sudo apt-get install chromium   (or set DMAT_CHROMIUM to the path of a Chromium or Chrome; npm run check needs none)',
  );
}
