import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCommand } from '../../../tools/process/run.mjs';

const backend = fileURLToPath(new URL('../..', import.meta.url));

const migration = `
/** What the next version might bring: a column on a busy table, and a table of its own. */
export class NextVersion2099010100000 {
  name = 'NextVersion2099010100000';
  async up(runner) {
    await runner.query('ALTER TABLE leads ADD COLUMN next_mark VARCHAR(20) NULL');
    await runner.query('CREATE TABLE next_effects (fact_id BIGINT UNSIGNED NOT NULL PRIMARY KEY) ENGINE=InnoDB');
  }
  async down(runner) {
    await runner.query('DROP TABLE next_effects');
    await runner.query('ALTER TABLE leads DROP COLUMN next_mark');
  }
}`;

/** A handler of a fact for which this version has none of that name: it marks the lead and leaves a row for each fact. */
const flow = `
import { Injectable, Module } from '@nestjs/common';
import { OnFact } from '../platform/events/on-fact.js';
@Injectable()
class NextFlow {
  @OnFact('lead.captured')
  async mark(facts, tx) {
    await tx.query('INSERT IGNORE INTO next_effects (fact_id) VALUES ?', [facts.map((fact) => [fact.id])]);
    await tx.query("UPDATE leads SET next_mark = 'seen' WHERE id IN (?)", [facts.map((fact) => fact.payload.leadId)]);
  }
}
@Module({ providers: [NextFlow] })
export class NextModule {}`;

/**
 * Builds this product once more with a migration and a handler that it does not have yet, as the version to come.
 * @returns {Promise<{folder: string, remove: () => Promise<void>}>} where its programs are
 */
export async function buildNextVersion() {
  const sources = path.join(backend, 'dist-next-sources');
  const folder = path.join(backend, 'dist-next');
  const remove = async () => { for (const made of [sources, folder]) await rm(made, { recursive: true, force: true }); };
  await remove();
  await cp(path.join(backend, 'src'), sources, { recursive: true });
  await writeFile(path.join(sources, 'migrations', '209901010000-next-version.ts'), migration);
  await mkdir(path.join(sources, 'flows'), { recursive: true });
  await writeFile(path.join(sources, 'flows', 'next.module.ts'), flow);
  const list = path.join(sources, 'modules.ts');
  const modules = await readFile(list, 'utf8');
  await writeFile(list, `import { NextModule } from './flows/next.module.js';\n${modules.replace('UsersModule,\n', 'UsersModule,\n  NextModule,\n')}`);
  await runCommand([process.execPath, path.join(backend, '../node_modules/@swc/cli/bin/swc.js'), 'dist-next-sources', '-d', 'dist-next', '--strip-leading-paths', '-q'], { cwd: backend, what: 'the next version' });
  return { folder, remove };
}
