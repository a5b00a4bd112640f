import { bold } from '../process/say.mjs';
import { stackFilePath } from './stack-file.mjs';

/**
 * What a person needs to look around.
 * @param {import('./stack-file.mjs').StackFile} stack
 * @param {import('./settings.mjs').StackSettings} settings
 */
export function printWelcome(stack, { dir, isDetached }) {
  const rows = [
    ['Landing page', stack.landingPages.map(({ url }) => url).join(' ')],
    ['Leads in wp-admin', `${stack.wordpress.url}/wp-admin/admin.php?page=dmat`],
    ['  log in as', `${stack.wordpress.adminUser} / ${stack.wordpress.adminPassword}   (WordPress ${stack.wordpress.version})`],
    ['Caught mail', stack.mail.url],
    ['API', `${stack.api.url}/api   documented at ${stack.api.docsUrl}`],
    ['  log in as', `${stack.api.adminEmail} / ${stack.api.adminPassword}`],
    ['For scripts', stackFilePath(dir)],
    ...(isDetached ? [['End it', 'npm stop']] : []),
  ];
  process.stdout.write(`\n${bold('DMAT is up.')}\n${rows.map(([name, value]) => `  ${name.padEnd(18)} ${value}`).join('\n')}\n\n`);
}
