import { rm } from 'node:fs/promises';
import { createConnection } from 'mysql2/promise';

/** Drops the database and the files of the run. */
export default async function tearDown() {
  const { DMAT_TEST_MYSQL_URL: url, DMAT_TEST_DATABASE: name, DMAT_FILES_DIR: files } = process.env;
  if (files) await rm(files, { recursive: true, force: true });
  if (!url || !name) return;
  const server = await createConnection(url);
  await server.query(`DROP DATABASE IF EXISTS ${name}`);
  await server.end();
}
