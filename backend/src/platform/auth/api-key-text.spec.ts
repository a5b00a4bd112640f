import { formatApiKey, parseApiKey } from './api-key-text.js';

const parts = { keyId: '0123456789abcdef', secret: 'AAAAAAAAAA_BBBBBBBBBB-CCCCCCCCCC_DDDDDDDDDD' };

describe('an API key as text', () => {
  it('is read back as it was written, though a secret may hold underscores', () => {
    expect(parseApiKey(formatApiKey(parts))).toEqual(parts);
  });

  it.each(['', 'dmat_', 'dmat_0123456789abcdef_', 'dmat_0123456789ABCDEF_' + parts.secret, 'x' + formatApiKey(parts), formatApiKey(parts) + 'x'])('is nothing else: %s', (text) => {
    expect(parseApiKey(text)).toBeNull();
  });
});
