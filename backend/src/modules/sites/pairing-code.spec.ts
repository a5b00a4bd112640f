import { makePairingCode, readPairingCode, showPairingCode } from './pairing-code.js';

describe('a pairing code', () => {
  it('is read back from what a person sees', () => {
    for (let round = 0; round < 200; round++) {
      const code = makePairingCode();
      expect(readPairingCode(showPairingCode(code))).toBe(code);
      expect(readPairingCode(showPairingCode(code).toLowerCase())).toBe(code);
    }
  });

  it('forgives letters that look like digits, spaces and dashes', () => {
    expect(readPairingCode(' oIl23-abc dE ')).toBe('01123ABCDE');
  });

  it.each(['', '12345', '12345-6789', '12345-678901', 'UUUUU-UUUUU', '12345-6789!', 'ſſſſſ-ſſſſſ'])('is nothing else: %s', (typed) => {
    expect(readPairingCode(typed)).toBeNull();
  });

  it('differs each time', () => {
    expect(new Set(Array.from({ length: 1_000 }, makePairingCode)).size).toBe(1_000);
  });
});
