import path from 'node:path';
import { runCommand } from '../../process/run.mjs';
import { Missing } from '../../process/say.mjs';
import { REPOSITORY } from '../../stack/places.mjs';
import { prepareSite, scriptCommand } from '../../wordpress/site.mjs';
import { withServices } from '../services.mjs';
import { header, phpunitSuite } from '../suite.mjs';

/**
 * The plugin's PHP tests on an installed, throw-away WordPress, and on a network of sites.
 * @param {import('../../runtime/resolve.mjs').Runtime} runtime
 * @returns {Promise<import('../counts.mjs').Counts[]>}
 */
export async function phpStage(runtime) {
  header('The plugin in PHP');
  const { phpunit } = runtime;
  if (!phpunit) throw new Missing('PHPUnit', "it runs the plugin's PHP tests", 'sudo apt-get install phpunit');
  return withServices(runtime, async ({ dir, mysql }) => {
    const folder = path.join(dir, 'wordpress');
    const url = 'http://site.test';
    const plugin = path.join(REPOSITORY, 'wp-plugin');
    const [database, networkDatabase] = ['dmat_php_tests', 'dmat_php_network'];
    const make = [database, networkDatabase].map((name) => `$m->query('CREATE DATABASE ${name} CHARACTER SET utf8mb4');`).join(' ');
    await runCommand([...runtime.php, '-r', `$m = new mysqli('127.0.0.1', '${mysql.user}', '${mysql.password}', '', ${mysql.port}); ${make}`], { what: 'making the test databases' });
    const config = { url, mysql: { ...mysql, database }, salt: 'test', debugLog: path.join(dir, 'debug.log'), smtp: null };
    await prepareSite({ tree: runtime.wordpressTree, folder, plugin, config });
    const account = { url, user: 'admin', password: 'test-admin', email: 'admin@example.test', title: 'Tests', plugins: ['dmat/dmat.php'] };
    await runCommand(scriptCommand(runtime.php, 'install.php', folder, account), { what: 'installing WordPress' });
    await runCommand(scriptCommand(runtime.php, 'setup.php', folder, account), { what: 'activating the plugin' });
    await runCommand(scriptCommand(runtime.php, 'network.php', folder, { ...account, database: networkDatabase }), { what: 'installing a WordPress network' });
    return [
      await phpunitSuite('plugin tests in PHP', {
        command: [...phpunit, '-c', 'phpunit.xml.dist', '--no-progress'],
        cwd: plugin,
        env: { DMAT_TEST_WP_ROOT: folder },
      }),
      await phpunitSuite('plugin tests on a network of sites', {
        command: [...phpunit, '-c', 'tests/php/multisite.xml', '--no-progress'],
        cwd: plugin,
        env: { DMAT_TEST_WP_ROOT: folder, DMAT_TEST_WP_NETWORK_DATABASE: networkDatabase },
      }),
    ];
  });
}
