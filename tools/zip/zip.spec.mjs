import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { inflateRawSync } from 'node:zlib';
import { pluginFiles, pluginVersion } from './plugin-files.mjs';
import { writeZip } from './write-zip.mjs';

/** Reads a zip through its directory, as WordPress does. @param {Buffer} zip */
function readZip(zip) {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  let at = zip.readUInt32LE(end + 16);
  return Array.from({ length: zip.readUInt16LE(end + 10) }, () => {
    const packed = zip.readUInt32LE(at + 20);
    const nameLength = zip.readUInt16LE(at + 28);
    const local = zip.readUInt32LE(at + 42);
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    const body = local + 30 + zip.readUInt16LE(local + 26);
    at += 46 + nameLength;
    return { name, data: inflateRawSync(zip.subarray(body, body + packed)) };
  });
}

describe('the installable plugin', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'dmat-zip-'));
  after(() => rmSync(folder, { recursive: true }));

  it('comes out of the zip as it went in, and the same every time', () => {
    const files = [{ name: 'dmat/dmat.php', data: Buffer.from('<?php // Grüße') }, { name: 'dmat/empty.txt', data: Buffer.alloc(0) }];
    assert.deepEqual(readZip(writeZip(files)), files);
    assert.deepEqual(writeZip(files), writeZip(files));
  });

  it('holds what runs and leaves sources, tests and maps at home', () => {
    for (const file of ['dmat.php', 'uninstall.php', 'readme.txt', 'includes/Plugin.php', 'build/a.js', 'build/a.js.map', 'build/.cache', 'src/a.ts', 'tests/a.php', 'package.json']) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), 'x');
    }
    assert.deepEqual(pluginFiles(folder), ['build/a.js', 'dmat.php', 'includes/Plugin.php', 'readme.txt', 'uninstall.php']);
    rmSync(path.join(folder, 'build'), { recursive: true });
    assert.throws(() => pluginFiles(folder), /build missing/);
  });

  it('is named by the version WordPress reads', () => {
    assert.equal(pluginVersion('<?php\n/**\n * Plugin Name: DMAT\n * Version: 1.2.3\n */'), '1.2.3');
  });
});
