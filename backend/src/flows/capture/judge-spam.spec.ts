import { judgeSpam } from './judge-spam.js';

const person = { honeypot: '', elapsedMs: 8_000, timesThisMinute: 1 };

describe('judgeSpam', () => {
  it('lets a person through', () => {
    expect(judgeSpam(person)).toBeNull();
  });

  it('marks what filled the field that people do not see', () => {
    expect(judgeSpam({ ...person, honeypot: 'https://spam.example' })).toBe('honeypot');
  });

  it('marks what was faster than a person, but not what could not be timed', () => {
    expect(judgeSpam({ ...person, elapsedMs: 1_999 })).toBe('too-fast');
    expect(judgeSpam({ ...person, elapsedMs: 2_000 })).toBeNull();
    expect(judgeSpam({ ...person, elapsedMs: null })).toBeNull();
  });

  it('marks a flood from one address', () => {
    expect(judgeSpam({ ...person, timesThisMinute: 30 })).toBeNull();
    expect(judgeSpam({ ...person, timesThisMinute: 31 })).toBe('too-many');
  });
});
