import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { tinyMmdb } from '../../../test/support/tiny-mmdb.js';
import type { Config } from '../../platform/config/config.js';
import { Countries } from './countries.js';
import { readHeaders } from './hot/read-headers.js';

const folder = mkdtempSync(path.join(tmpdir(), 'dmat-mmdb-'));
const file = path.join(folder, 'countries.mmdb');
writeFileSync(file, tinyMmdb(['203.0.113.0', 24], 'NZ'));
afterAll(() => rmSync(folder, { recursive: true }));

async function countries(geoipMmdb: string): Promise<Countries> {
  const made = new Countries({ geoipMmdb } as Config);
  await made.onModuleInit();
  return made;
}

it('knows the country of a network from the operator’s table', async () => {
  const of = await countries(file);
  expect(of.of({ ip: '203.0.113.77', edge: undefined })).toBe('NZ');
  expect(of.of({ ip: '198.51.100.7', edge: undefined })).toBe('');
  expect(of.of({ ip: '::1', edge: undefined })).toBe('');
  expect(of.of({ ip: 'nonsense', edge: undefined })).toBe('');
});

it('believes the edge before the table, where it names a country', async () => {
  const of = await countries(file);
  expect(of.of({ ip: '203.0.113.77', edge: 'de' })).toBe('DE');
  expect(['XX', 'T1', '', '<b>'].map((edge) => of.of({ ip: '203.0.113.77', edge }))).toEqual(['NZ', 'NZ', 'NZ', 'NZ']);
});

it('knows no country without a table, or with one that cannot be read', async () => {
  expect((await countries('')).of({ ip: '203.0.113.77', edge: undefined })).toBe('');
  expect((await countries(path.join(folder, 'missing.mmdb'))).of({ ip: '203.0.113.77', edge: undefined })).toBe('');
});

it('takes the edge’s word only when a trusted proxy brought the request', () => {
  const request = (ips: string[] | undefined) => ({ headers: { 'cf-ipcountry': 'DE' }, ip: '203.0.113.7', ips }) as never;
  expect(readHeaders(request(undefined), 'cf-ipcountry').edgeCountry).toBeUndefined();
  expect(readHeaders(request(['203.0.113.7']), 'cf-ipcountry').edgeCountry).toBeUndefined();
  expect(readHeaders(request(['10.0.0.1', '203.0.113.7']), 'cf-ipcountry').edgeCountry).toBe('DE');
  expect(readHeaders(request(['10.0.0.1', '203.0.113.7']), 'x-country').edgeCountry).toBeUndefined();
});
