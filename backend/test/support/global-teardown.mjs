import { createConnection } from 'mysql2/promise';

/** Drops the database of the run. */
export default async function tearDown() {
  const { DMAT_TEST_MYSQL_URL: url, DMAT_TEST_DATABASE: name } = process.env;
  if (!url || !name) return;
  const server = await createConnection(url);
  await server.query(`DROP DATABASE IF EXISTS ${name}`);
  await server.end();
}
