import { Passwords } from './passwords.js';

describe('Passwords', () => {
  const passwords = new Passwords();

  it('are kept as argon2id with a salt of their own', async () => {
    const [one, two] = [await passwords.hash('correct horse'), await passwords.hash('correct horse')];
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(two);
    expect(await passwords.fits(one, 'correct horse')).toBe(true);
    expect(await passwords.fits(one, 'correct horse ')).toBe(false);
  });

  it('never fit a user who does not exist', async () => {
    expect(await passwords.fits(null, '')).toBe(false);
  });
});
