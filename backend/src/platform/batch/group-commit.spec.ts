import { GroupCommit } from './group-commit.js';

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
