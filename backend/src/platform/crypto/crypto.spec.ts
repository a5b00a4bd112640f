import { Config } from '../config/config.js';
import { Crypto, isSame } from './crypto.js';

const crypto = new Crypto(Object.assign(new Config(), { secret: 'a secret of at least 32 characters' }));

describe('sealing', () => {
  it('gives back what was sealed', () => {
    expect(crypto.open('site', crypto.seal('site', Buffer.from('s3cret'))).toString()).toBe('s3cret');
  });

  it('never seals twice alike', () => {
    expect(crypto.seal('site', Buffer.from('x')).equals(crypto.seal('site', Buffer.from('x')))).toBe(false);
  });

  it('refuses another purpose and a changed byte', () => {
    const sealed = crypto.seal('site', Buffer.from('s3cret'));
    expect(() => crypto.open('mail', sealed)).toThrow();
    sealed[sealed.length - 1]! ^= 1;
    expect(() => crypto.open('site', sealed)).toThrow();
  });
});

describe('comparing', () => {
  it('holds different lengths for unequal', () => {
    expect(isSame(Buffer.from('a'), Buffer.from('ab'))).toBe(false);
    expect(isSame(Buffer.from('ab'), Buffer.from('ab'))).toBe(true);
  });
});
