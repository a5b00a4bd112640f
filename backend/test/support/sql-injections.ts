import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Written for this test: what a filter or an order must never pass on, most of it slow where it works. */
const own: readonly string[] = ["'", '"', '`', '\\', "' OR '1'='1", '1 OR SLEEP(5)', "1' AND SLEEP(5)-- ", "1') OR SLEEP(5)#", 'name,(SELECT SLEEP(5))', '(CASE WHEN 1=1 THEN id ELSE name END)', "-created_at; SELECT SLEEP(5)", 'id DESC, SLEEP(5)', "any:a') OR SLEEP(5)-- ", "gt:1 OR SLEEP(5)", 'BENCHMARK(50000000,SHA2(1,512))'];

/**
 * Texts that try to become a part of a statement: public lists from `fuzz` of `DMAT_DATASETS`, or of `shared/datasets` beside
 * the repository; says so and uses a short list where there is none.
 */
export function sqlInjections(): string[] {
  const folder = `${process.env['DMAT_DATASETS'] ?? fileURLToPath(new URL('../../../../shared/datasets', import.meta.url))}/fuzz`;
  const files = ['sqli-generic-time.txt', 'sqli-mysql-order-by.txt', 'sqli-mysql-where-time.txt'].map((name) => `${folder}/${name}`);
  if (!files.every((file) => existsSync(file))) {
    process.stdout.write(`The public lists of SQL injections are not in ${folder}: only ${own.length} own ones are tried.\n`);
    return [...own];
  }
  return [...own, ...files.flatMap((file) => readFileSync(file, 'utf8').split('\n')).filter((line) => line !== '')];
}
