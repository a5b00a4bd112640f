import path from 'node:path';
import { runCommand } from '../../process/run.mjs';
import { Missing } from '../../process/say.mjs';
import { REPOSITORY } from '../../stack/places.mjs';
import { prepareSite, scriptCommand } from '../../wordpress/site.mjs';
import { withServices } from '../services.mjs';
import { header, phpunitSuite } from '../suite.mjs';

/**
 * The plugin's PHP tests on an installed, throw-away WordPress.
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
    const database = 'dmat_php_tests';
    await runCommand([...runtime.php, '-r', `$m = new mysqli('127.0.0.1', '${mysql.user}', '${mysql.password}', '', ${mysql.port}); $m->query('CREATE DATABASE ${database} CHARACTER SET utf8mb4');`], { what: 'making the test database' });
    const config = { url, mysql: { ...mysql, database }, salt: 'test', debugLog: path.join(dir, 'debug.log'), smtp: null };
    await prepareSite({ tree: runtime.wordpressTree, folder, plugin, config });
    const account = { url, user: 'admin', password: 'test-admin', email: 'admin@example.test', title: 'Tests', plugins: ['dmat/dmat.php'] };
    await runCommand(scriptCommand(runtime.php, 'install.php', folder, account), { what: 'installing WordPress' });
    await runCommand(scriptCommand(runtime.php, 'setup.php', folder, account), { what: 'activating the plugin' });
    return [
      await phpunitSuite('plugin tests in PHP', {
        command: [...phpunit, '-c', 'phpunit.xml.dist', '--no-progress'],
        cwd: plugin,
        env: { DMAT_TEST_WP_ROOT: folder },
      }),
    ];
  });
}
