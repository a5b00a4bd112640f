import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { digestOf } from './digest.mjs';
import { outdatedPackages } from './install.mjs';
import { isEnough } from './node.mjs';

const base = mkdtempSync(path.join(tmpdir(), 'dmat-digest-'));
after(() => rmSync(base, { recursive: true }));

describe('the fingerprint of sources', () => {
  it('follows content, not dates, and leaves out what is made from it', () => {
    mkdirSync(path.join(base, 'src/dist'), { recursive: true });
    writeFileSync(path.join(base, 'src/a.ts'), 'a');
    const first = digestOf(base, ['src', 'absent.json']);
    utimesSync(path.join(base, 'src/a.ts'), 1, 1);
    writeFileSync(path.join(base, 'src/dist/a.js'), 'made');
    assert.equal(digestOf(base, ['src', 'absent.json']), first);
    writeFileSync(path.join(base, 'src/a.ts'), 'b');
    assert.notEqual(digestOf(base, ['src', 'absent.json']), first);
  });
});

describe('installed packages', () => {
  const wanted = {
    '': { version: '0.1.0' },
    'node_modules/a': { version: '1.0.0' },
    'node_modules/for-macs': { version: '1.0.0', optional: true },
    'node_modules/@dmat/shared': { link: true },
    shared: { version: '0.1.0' },
  };

  it('are enough when only those for other machines are absent', () => {
    assert.deepEqual(outdatedPackages(wanted, { 'node_modules/a': { version: '1.0.0' } }), []);
  });

  it('are not enough when one is absent or of another version', () => {
    assert.deepEqual(outdatedPackages(wanted, {}), ['node_modules/a']);
    assert.deepEqual(outdatedPackages(wanted, { 'node_modules/a': { version: '1.0.1' } }), ['node_modules/a']);
  });
});

describe('Node', () => {
  it('is new enough from 22.13 on', () => {
    assert.deepEqual(['20.20.0', '22.12.9', '22.13.0', '24.0.1'].map(isEnough), [false, false, true, true]);
  });
});
