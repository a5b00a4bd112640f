import type { Database } from './database.js';

/**
 * Settings of the server that would break a promise, in words; empty when all is well.
 * Acknowledged rows survive a crash only with innodb_flush_log_at_trx_commit = 1.
 */
export async function checkServer(database: Database): Promise<string[]> {
  const [settings] = await database.query<{ flush: number; binlog: number; mode: string; charset: string }>(
    'SELECT @@innodb_flush_log_at_trx_commit AS flush, @@sync_binlog AS binlog, @@sql_mode AS mode, @@character_set_database AS charset');
  const faults: string[] = [];
  if (settings!.flush !== 1) faults.push('innodb_flush_log_at_trx_commit is not 1: a crash of the server may lose the last second.');
  if (!settings!.mode.includes('STRICT_TRANS_TABLES')) faults.push('sql_mode is not strict: wrong values would be stored silently.');
  if (settings!.charset !== 'utf8mb4') faults.push('The database is not utf8mb4: some names and emoji cannot be stored.');
  return faults;
}
