import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fillOnce, findDebianSource } from './apt.mjs';

describe("the machine's Debian source", () => {
  /** @type {string} */ let etc;
  before(async () => {
    etc = await mkdtemp(path.join(tmpdir(), 'dmat-apt-'));
    await mkdir(path.join(etc, 'apt/sources.list.d'), { recursive: true });
  });
  after(() => rm(etc, { recursive: true, force: true }));

  const machine = async (/** @type {Record<string, string>} */ files) => {
    await rm(etc, { recursive: true, force: true });
    await mkdir(path.join(etc, 'apt/sources.list.d'), { recursive: true });
    for (const [name, text] of Object.entries(files)) await writeFile(path.join(etc, name), text);
  };
  const debian = 'ID=debian\nVERSION_CODENAME=bookworm\n';

  it('is the mirror of a one-line source', async () => {
    await machine({
      'os-release': debian,
      'apt/sources.list': '# a comment\ndeb [arch=amd64 signed-by=/k.gpg] https://mirror.test/debian bookworm main contrib\ndeb-src https://src.test/debian bookworm main\n',
    });
    assert.deepEqual(await findDebianSource(etc), { uri: 'https://mirror.test/debian', signedBy: '/k.gpg' });
  });

  it('is the mirror of a stanza, and neither the security one nor one that is switched off', async () => {
    await machine({
      'os-release': debian,
      'apt/sources.list.d/debian.sources': [
        'Types: deb\nURIs: https://off.test/debian\nSuites: bookworm\nComponents: main\nEnabled: no',
        'Types: deb\nURIs: https://mirror.test/debian-security\nSuites: bookworm-security\nComponents: main',
        'Types: deb deb-src\nURIs: https://mirror.test/debian\nSuites: bookworm bookworm-updates\nComponents: main\nSigned-By: /keys.gpg',
      ].join('\n\n'),
      'apt/sources.list.d/other.list': 'deb https://other.test/apt stable main\n',
    });
    assert.deepEqual(await findDebianSource(etc), { uri: 'https://mirror.test/debian', signedBy: '/keys.gpg' });
  });

  it('is nothing on another system', async () => {
    await machine({ 'os-release': 'ID=fedora\n', 'apt/sources.list': 'deb https://mirror.test/debian bookworm main\n' });
    assert.equal(await findDebianSource(etc), null);
  });
});

describe('a fetched folder', () => {
  it('appears whole or not at all', async () => {
    const parent = await mkdtemp(path.join(tmpdir(), 'dmat-fill-'));
    const dir = path.join(parent, 'runtime');
    await assert.rejects(fillOnce(dir, async (partial) => {
      await mkdir(partial);
      throw new Error('the network went away');
    }), /went away/);
    assert.deepEqual(await readdir(parent), []);
    let fills = 0;
    const fill = async (/** @type {string} */ partial) => {
      fills += 1;
      await mkdir(partial);
    };
    await fillOnce(dir, fill);
    await fillOnce(dir, fill);
    assert.ok(existsSync(dir));
    assert.equal(fills, 1);
    await rm(parent, { recursive: true });
  });
});
