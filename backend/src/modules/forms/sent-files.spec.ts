import { readSentFiles } from './sent-files.js';

const content = Buffer.from('Hello').toString('base64');

describe('the files of a submission', () => {
  it('are read from an object and from its JSON', () => {
    const files = { cv: { name: 'cv.pdf', content } };
    const read = [{ field: 'cv', name: 'cv.pdf', content: Buffer.from('Hello') }];
    expect(readSentFiles(files)).toEqual(read);
    expect(readSentFiles(JSON.stringify(files))).toEqual(read);
  });

  it.each([undefined, null, 7, 'no JSON', [], { cv: null }, { cv: { name: 1, content } }, { cv: { name: 'a', content: 'not base64!' } }])('are none in %j', (raw) => {
    expect(readSentFiles(raw)).toEqual([]);
  });

  it('are ten at most', () => {
    expect(readSentFiles(Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`f${index}`, { name: 'a', content }])))).toHaveLength(10);
  });

  it('are read in no time, however long', () => {
    const began = performance.now();
    readSentFiles({ cv: { name: 'a', content: `${'A'.repeat(14_000_000)}!` } });
    expect(performance.now() - began).toBeLessThan(1_000);
  });
});
