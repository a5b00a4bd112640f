import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createConnection } from 'mysql2/promise';

/**
 * One fresh database for a run against real services. Needs DMAT_TEST_MYSQL_URL (a server, no database; the user may
 * create databases) and DMAT_TEST_REDIS_URL. Says what is missing and ends the run with a failure, never with a skip.
 */
export default async function setUp() {
  const mysqlUrl = process.env.DMAT_TEST_MYSQL_URL;
  const redisUrl = process.env.DMAT_TEST_REDIS_URL;
  if (!mysqlUrl || !redisUrl) {
    throw new Error('These tests need real services. Run them with "npm run test:int" or "npm run test:e2e" at the root, or set DMAT_TEST_MYSQL_URL and DMAT_TEST_REDIS_URL.');
  }
  const run = randomBytes(4).toString('hex');
  const name = `dmat_test_${run}`;
  const server = await createConnection(mysqlUrl);
  await server.query(`CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`);
  await server.end();
  Object.assign(process.env, {
    NODE_ENV: 'test',
    DMAT_MYSQL_URL: `${mysqlUrl.replace(/\/$/, '')}/${name}`,
    DMAT_REDIS_URL: redisUrl,
    DMAT_QUEUE_PREFIX: `test-${run}`,
    DMAT_SECRET: 'a secret of the tests, at least 32 long',
    DMAT_LOG_LEVEL: process.env.DMAT_LOG_LEVEL ?? 'silent',
    DMAT_RELAY_POLL_MS: '50',
    DMAT_HTTP_PORT: '0',
    DMAT_WORKER_HEALTH_PORT: '0',
    DMAT_FILES_DIR: path.join(tmpdir(), `dmat-files-${run}`),
    DMAT_TEST_DATABASE: name,
    DMAT_TEST_NEEDS_MIGRATION: '1',
  });
}
