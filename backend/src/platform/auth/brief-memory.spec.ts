import { BriefMemory } from './brief-memory.js';

describe('BriefMemory', () => {
  it('forgets an answer when its time is over', () => {
    let now = 0;
    const memory = new BriefMemory<string>(10, 1_000, () => now);
    memory.set('a', 'answer');
    now = 999;
    expect(memory.get('a')).toBe('answer');
    now = 1_000;
    expect(memory.get('a')).toBeUndefined();
  });

  it('forgets what was unused longest when it is full', () => {
    const memory = new BriefMemory<number>(2, 1_000, () => 0);
    memory.set('a', 1);
    memory.set('b', 2);
    memory.get('a');
    memory.set('c', 3);
    expect([memory.get('a'), memory.get('b'), memory.get('c')]).toEqual([1, undefined, 3]);
  });

  it('does not live longer for being asked', () => {
    let now = 0;
    const memory = new BriefMemory<number>(2, 1_000, () => now);
    memory.set('a', 1);
    now = 900;
    memory.get('a');
    now = 1_001;
    expect(memory.get('a')).toBeUndefined();
  });

  it('forgets by name and by rule', () => {
    const memory = new BriefMemory<number>(5, 1_000, () => 0);
    ['1:a', '1:b', '2:a'].forEach((key, value) => memory.set(key, value));
    memory.forget((key) => key.startsWith('1:'));
    expect([memory.get('1:a'), memory.get('1:b'), memory.get('2:a')]).toEqual([undefined, undefined, 2]);
    memory.forget('2:a');
    expect(memory.get('2:a')).toBeUndefined();
  });
});
