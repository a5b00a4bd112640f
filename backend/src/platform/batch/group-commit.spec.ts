import { GroupCommit, type GroupCommitOptions } from './group-commit.js';

const options = { most: 100, waitMs: 1, mostWaiting: 1000 };

describe('GroupCommit', () => {
  it('stores what arrives together in one write and answers each with its own result', async () => {
    const writes: number[][] = [];
    const group = new GroupCommit<number, string>({ ...options, write: async (items) => { writes.push([...items]); return items.map(String); } });
    expect(await Promise.all([1, 2, 3].map((item) => group.add(item)))).toEqual(['1', '2', '3']);
    expect(writes).toEqual([[1, 2, 3]]);
  });

  it('gathers the next group while one is being written', async () => {
    const sizes: number[] = [];
    const group = new GroupCommit<number, number>({
      ...options, most: 50,
      write: async (items) => { sizes.push(items.length); await new Promise((resolve) => setTimeout(resolve, 5)); return [...items]; },
    });
    await Promise.all(Array.from({ length: 120 }, (_, item) => group.add(item)));
    expect(sizes).toEqual([50, 50, 20]);
  });

  it('lets one bad item fail alone', async () => {
    const stored: number[] = [];
    const group = new GroupCommit<number, number>({
      ...options,
      write: async (items) => { if (items.includes(5)) throw new Error('poisoned'); stored.push(...items); return [...items]; },
    });
    const results = await Promise.allSettled(Array.from({ length: 9 }, (_, item) => group.add(item)));
    expect(results.map((result) => result.status)).toEqual(Array.from({ length: 9 }, (_, item) => (item === 5 ? 'rejected' : 'fulfilled')));
    expect(stored.sort()).toEqual([0, 1, 2, 3, 4, 6, 7, 8]);
  });

  it('does not try a dead database once for each item', async () => {
    let writes = 0;
    const group = new GroupCommit<number, number>({
      ...options, write: async () => { writes++; throw Object.assign(new Error('gone'), { code: 'ECONNREFUSED' }); },
    });
    const results = await Promise.allSettled([1, 2, 3, 4].map((item) => group.add(item)));
    expect(results.every((result) => result.status === 'rejected')).toBe(true);
    expect(writes).toBe(1);
  });

  it('refuses what it could not hold', async () => {
    const group = new GroupCommit<number, number>({ ...options, mostWaiting: 2, write: async (items) => [...items] });
    const results = await Promise.allSettled([1, 2, 3].map((item) => group.add(item)));
    expect(results.map((result) => result.status)).toEqual(['fulfilled', 'fulfilled', 'rejected']);
  });

  it('writes what waits before it says that it is drained', async () => {
    const stored: number[] = [];
    const group = new GroupCommit<number, number>({ ...options, waitMs: 60_000, write: async (items) => { stored.push(...items); return [...items]; } });
    const added = group.add(7);
    await group.drain();
    expect(stored).toEqual([7]);
    await added;
  });
});

describe('GroupCommit of items with a size', () => {
  const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
  const makeGroup = (write: (rows: number[]) => Promise<void>, more: Partial<GroupCommitOptions<number[], void>> = {}): GroupCommit<number[], void> =>
    new GroupCommit({ most: 10, waitMs: 2, mostWaiting: 20, sizeOf: (rows) => rows.length, write: async (calls) => { await write(calls.flat()); return []; }, ...more });

  it('writes what arrives together in one go, and answers after that', async () => {
    const writes: number[][] = [];
    let isWritten = false;
    const group = makeGroup(async (rows) => { writes.push(rows); await wait(5); isWritten = true; });
    await group.add([1]).then(() => expect(isWritten).toBe(true));
    isWritten = false;
    await Promise.all([group.add([2]), group.add([3, 4])]);
    expect(writes).toEqual([[1], [2, 3, 4]]);
  });

  it('does not wait when a group is full', async () => {
    const writes: number[] = [];
    const group = makeGroup(async (rows) => { writes.push(rows.length); }, { waitMs: 60_000 });
    await group.add(Array.from({ length: 10 }, (_, row) => row));
    expect(writes).toEqual([10]);
  });

  it('counts rows, not calls, in what goes together', async () => {
    const writes: number[] = [];
    const group = makeGroup(async (rows) => { writes.push(rows.length); await wait(5); });
    const eight = Array.from({ length: 8 }, (_, row) => row);
    await Promise.all([group.add([1]), group.add(eight), group.add([2]), group.add(eight)]);
    expect(writes).toEqual([10, 8]);
  });

  it('refuses more than may wait instead of growing', async () => {
    const group = makeGroup(() => wait(20), { mostWaiting: 3 });
    const kept = [group.add([1]), group.add([2, 3])];
    await expect(group.add([4])).rejects.toMatchObject({ kind: 'unavailable', code: 'too-much-waiting' });
    await Promise.all(kept);
    await group.add([4]);
  });

  it('stores the others when one call is faulty, and tells only that one', async () => {
    const stored: number[] = [];
    const group = makeGroup(async (rows) => {
      if (rows.includes(13)) throw new Error('bad luck');
      stored.push(...rows);
    });
    const results = await Promise.allSettled([group.add([1]), group.add([13, 4]), group.add([2]), group.add([3])]);
    expect(results.map((result) => result.status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
    expect(stored.sort()).toEqual([1, 2, 3]);
  });

  it('has stored everything when it is drained, also while a write is under way', async () => {
    const stored: number[] = [];
    const group = makeGroup(async (rows) => { await wait(5); stored.push(...rows); }, { waitMs: 60_000 });
    const added = [group.add([1]), group.add([2])];
    const drained = group.drain();
    added.push(group.add([3]));
    await drained;
    expect(stored).toEqual([1, 2, 3]);
    await Promise.all(added);
    await group.drain();
  });
});
