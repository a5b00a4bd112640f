import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DataSource } from 'typeorm';
import { globFor } from './data-source.js';

describe('the folder the migrations lie in', () => {
  const root = mkdtempSync(path.join(tmpdir(), 'dmat-'));
  afterAll(() => rmSync(root, { recursive: true }));

  it.each(['plain', 'dm at', 'dmat (copy)', 'dmat [1] {a}', 'dm*at', 'größe'])('may be called %s', async (name) => {
    const folder = path.join(root, name);
    mkdirSync(folder);
    writeFileSync(path.join(folder, 'one.cjs'), 'exports.One1700000000000 = class One1700000000000 { up() {} down() {} };');
    const source = new DataSource({ type: 'mysql', migrations: [`${globFor(folder)}/*.{cjs,mjs}`] });
    await (source as unknown as { buildMetadatas(): Promise<void> }).buildMetadatas();
    expect(source.migrations).toHaveLength(1);
  });
});
