import { findMariadb } from '../../runtime/fetch.mjs';
import { runtimeDir } from '../../stack/places.mjs';
import { say } from '../../process/say.mjs';
import { withServices } from '../services.mjs';
import { header, jestSuite } from '../suite.mjs';

/** @typedef {import('../counts.mjs').Counts} Counts */
/** @typedef {import('../../runtime/resolve.mjs').Runtime} Runtime */

/**
 * Repositories, flows and the api on a real database and a real Redis of their own.
 * @param {Runtime} runtime
 * @returns {Promise<Counts[]>}
 */
export async function integrationStage(runtime) {
  header(`Integration on ${runtime.database.kind} and Redis`);
  return withServices(runtime, async ({ mysqlUrl, redisUrl }) => {
    const env = { DMAT_TEST_MYSQL_URL: mysqlUrl, DMAT_TEST_REDIS_URL: redisUrl };
    return [
      await jestSuite(`integration tests on ${runtime.database.kind}`, { workspace: 'backend', script: 'test:int', env }),
      await jestSuite('api and worker end to end', { workspace: 'backend', script: 'test:e2e', env }),
    ];
  });
}

/**
 * The integration tests once more on MariaDB, where one can be had.
 * @param {Runtime} runtime
 * @returns {Promise<Counts[]>}
 */
export async function mariadbStage(runtime) {
  if (runtime.database.kind === 'MariaDB') return [];
  header('Integration on MariaDB and Redis');
  const database = await findMariadb(runtimeDir()).catch(() => null);
  if (!database) {
    say('There is no MariaDB on this machine and none can be fetched: this stage was left out (sudo apt-get install mariadb-server)');
    return [];
  }
  return withServices({ ...runtime, database }, async ({ mysqlUrl, redisUrl }) => [
    await jestSuite('integration tests on MariaDB', {
      workspace: 'backend',
      script: 'test:int',
      env: { DMAT_TEST_MYSQL_URL: mysqlUrl, DMAT_TEST_REDIS_URL: redisUrl, DMAT_TEST_SERVER: 'mariadb' },
    }),
  ]);
}
