import { freeSlots, SLOTS } from './free-slots.js';

const all = SLOTS.transactional + SLOTS.journey + SLOTS.bulk;

describe('freeSlots', () => {
  it('keeps the slots of answers free in the middle of a blast', () => {
    expect(freeSlots({ transactional: 0, journey: 2, bulk: 4 }, all)).toEqual({ transactional: 4, journey: 0, bulk: 0 });
  });

  it('lets a blast move during a rush of answers', () => {
    expect(freeSlots({ transactional: 4, journey: 0, bulk: 0 }, all)).toEqual({ transactional: 0, journey: 2, bulk: 4 });
  });

  it('tries a provider that was away with one message, an answer first', () => {
    const idle = { transactional: 0, journey: 0, bulk: 0 };
    expect(freeSlots(idle, 1)).toEqual({ transactional: 1, journey: 0, bulk: 0 });
    expect(freeSlots({ ...idle, bulk: 1 }, 1)).toEqual(idle);
    expect(freeSlots(idle, 0)).toEqual(idle);
  });
});
