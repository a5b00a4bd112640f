import { readPress } from './read-press.js';

const multipart = (name: string, value: string) =>
  `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n--b--\r\n`;

describe('readPress', () => {
  it('knows the one-click button in both encodings of RFC 8058', () => {
    expect(readPress('List-Unsubscribe=One-Click')).toBe('one-click');
    expect(readPress(multipart('List-Unsubscribe', 'One-Click'))).toBe('one-click');
  });

  it('knows the buttons of the page', () => {
    expect(readPress('action=unsubscribe')).toBe('unsubscribe');
    expect(readPress('action=subscribe')).toBe('subscribe');
    expect(readPress(multipart('action', 'subscribe'))).toBe('subscribe');
  });

  it.each(['', 'anything', '{"json":true}', 'List-Unsubscribe=other', '--'])('lets a body like %j mean unsubscribing', (body) => {
    expect(readPress(body)).toBe('unsubscribe');
  });
});
