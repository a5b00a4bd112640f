import { MicroBatch, type MicroBatchOptions } from './micro-batch.js';

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

function makeBatch(write: (rows: number[]) => Promise<void>, options: Partial<MicroBatchOptions<number>> = {}): MicroBatch<number> {
  return new MicroBatch({ most: 10, waitMs: 2, mostWaiting: 20, mostWrites: 1, write, ...options });
}

it('writes what arrives together in one go, and answers after that', async () => {
  const writes: number[][] = [];
  let isWritten = false;
  const batch = makeBatch(async (rows) => { writes.push(rows); await wait(5); isWritten = true; });
  await batch.add([1]).then(() => expect(isWritten).toBe(true));
  isWritten = false;
  await Promise.all([batch.add([2]), batch.add([3, 4])]);
  expect(writes).toEqual([[1], [2, 3, 4]]);
});

it('does not wait when a batch is full', async () => {
  const writes: number[] = [];
  const batch = makeBatch(async (rows) => { writes.push(rows.length); }, { waitMs: 60_000 });
  await batch.add(Array.from({ length: 10 }, (_, i) => i));
  expect(writes).toEqual([10]);
});

it('refuses more than may wait instead of growing', async () => {
  const batch = makeBatch(() => wait(20), { mostWaiting: 3 });
  const kept = [batch.add([1]), batch.add([2, 3])];
  expect(() => batch.add([4])).toThrow(expect.objectContaining({ kind: 'unavailable', code: 'too-much-waiting' }));
  await Promise.all(kept);
  await batch.add([4]);
});

it('stores the others when one call is faulty, and tells only that one', async () => {
  const stored: number[] = [];
  const batch = makeBatch(async (rows) => {
    if (rows.includes(13)) throw new Error('bad luck');
    stored.push(...rows);
  });
  const results = await Promise.allSettled([batch.add([1]), batch.add([13]), batch.add([2]), batch.add([3])]);
  expect(results.map((result) => result.status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
  expect(stored.sort()).toEqual([1, 2, 3]);
});

it('tells every caller at once when the database is away, without trying each alone', async () => {
  let tries = 0;
  const batch = makeBatch(async () => { tries++; throw Object.assign(new Error('gone'), { code: 'ECONNREFUSED' }); });
  const results = await Promise.allSettled([batch.add([1]), batch.add([2])]);
  expect(results.map((result) => result.status)).toEqual(['rejected', 'rejected']);
  expect(tries).toBe(1);
});

it('has stored everything when it is drained', async () => {
  const stored: number[] = [];
  const batch = makeBatch(async (rows) => { await wait(5); stored.push(...rows); }, { waitMs: 60_000 });
  const added = [batch.add([1]), batch.add([2])];
  await batch.drain();
  expect(stored).toEqual([1, 2]);
  await Promise.all(added);
  await batch.drain();
});
