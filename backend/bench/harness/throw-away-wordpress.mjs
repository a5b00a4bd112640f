import { cp, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { groupMembers } from '../../../tools/process/identity.mjs';
import { runCommand } from '../../../tools/process/run.mjs';
import { answers } from '../../../tools/process/wait.mjs';
import { scriptCommand, serveCommand, wpConfig } from '../../../tools/wordpress/site.mjs';

/** Answers without doing anything: what remains is what WordPress itself costs. */
const noOperation = `<?php
add_action( 'wp_ajax_nopriv_bench', static function () { wp_send_json_success(); } );
`;

/**
 * A fresh WordPress without plugins and with all caches of code on, as a process of the stack, on the stack's own MySQL.
 * @param {import('../../test/support/real-stack.mjs').RealStack} stack
 * @param {number} port
 * @returns {Promise<{url: string, pids: () => number[]}>} the pids are its workers
 */
export async function throwAwayWordPress(stack, port) {
  const folder = path.join(stack.dir, 'wordpress');
  const url = `http://127.0.0.1:${port}`;
  await cp(stack.runtime.wordpressTree, folder, { recursive: true });
  await mkdir(path.join(folder, 'wp-content/mu-plugins'), { recursive: true });
  await writeFile(path.join(folder, 'wp-content/mu-plugins/bench.php'), noOperation);
  const { hostname, port: mysqlPort, username, password, pathname } = new URL(stack.env.DMAT_MYSQL_URL);
  const config = wpConfig({
    url, smtp: null, salt: 'a site that lives for a benchmark', debugLog: path.join(stack.dir, 'wordpress-debug.log'),
    mysql: { host: hostname, port: Number(mysqlPort), user: username, password, database: pathname.slice(1) },
  });
  // As on a live site: nothing is written down for developers.
  await writeFile(path.join(folder, 'wp-config.php'), config.replace("'WP_DEBUG', true", "'WP_DEBUG', false").replace("'WP_ENVIRONMENT_TYPE', 'local'", "'WP_ENVIRONMENT_TYPE', 'production'"));
  await runCommand(scriptCommand(stack.runtime.php, 'install.php', folder, { title: 'Bench', user: 'admin', password: 'a long enough password', email: 'admin@example.test' }), { what: 'installing WordPress' });
  const child = stack.spawn('wordpress', serveCommand(stack.runtime.php, { folder, host: '127.0.0.1', port }), { PHP_CLI_SERVER_WORKERS: '4' });
  await stack.waitFor('wordpress', () => answers(`${url}/`, 20_000));
  return { url, pids: () => groupMembers(child) };
}

