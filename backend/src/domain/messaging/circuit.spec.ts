import { afterAnswer, afterRateLimit, afterSilence, allowance, OPEN_CIRCUIT, type Circuit } from './circuit.js';

const now = new Date('2026-06-10T12:00:00Z');
const at = (ms: number) => new Date(now.getTime() + ms);
const silent = (times: number): Circuit =>
  Array.from({ length: times }).reduce<Circuit>((circuit) => afterSilence(circuit, now, 0.999999), OPEN_CIRCUIT);

describe('the circuit of a channel', () => {
  it('lets everything through while the provider answers', () => {
    expect(allowance(OPEN_CIRCUIT, now, 10)).toBe(10);
    expect(allowance(silent(4), now, 10)).toBe(10);
  });

  it('closes after five silences in a row, then tries with one message', () => {
    const closed = silent(5);
    expect(allowance(closed, now, 10)).toBe(0);
    expect(allowance(closed, at(5_001), 10)).toBe(1);
  });

  it('rests longer each time, but never more than two minutes', () => {
    expect(silent(6).closedUntil).toEqual(at(10_000));
    expect(silent(40).closedUntil).toEqual(at(120_000));
  });

  it('opens at once when the provider answers', () => {
    expect(allowance(afterAnswer(), now, 10)).toBe(10);
  });

  it('keeps the pause a provider asked for, the longest of several', () => {
    const paused = afterRateLimit(afterRateLimit(OPEN_CIRCUIT, now, 30_000), now, 10_000);
    expect(allowance(paused, at(29_999), 10)).toBe(0);
    expect(allowance(paused, at(30_000), 10)).toBe(1);
  });
});
