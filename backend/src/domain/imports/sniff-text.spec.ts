import { sniffText } from './sniff-text.js';

const encodingOf = (head: Uint8Array, isWhole = true) => {
  const sniffed = sniffText(head, isWhole);
  return sniffed.ok ? sniffed.encoding : sniffed.message;
};
const bytes = (text: string, encoding: BufferEncoding = 'utf8') => Buffer.from(text, encoding);

describe('sniffText', () => {
  it('tells how a text is written', () => {
    expect(encodingOf(bytes('email,name\nada@example.test,Zoë\n'))).toBe('utf-8');
    expect(encodingOf(bytes('\ufeffemail;name'))).toBe('utf-8');
    expect(encodingOf(bytes('email;name\nada@example.test;Zo\xeb', 'latin1'))).toBe('windows-1252');
    expect(encodingOf(bytes('\ufeffemail;name', 'utf16le'))).toBe('utf-16le');
    expect(encodingOf(bytes('email;name;city', 'utf16le'))).toBe('utf-16le');
    expect(encodingOf(bytes('\ufeffemail;name', 'utf16le').swap16())).toBe('utf-16be');
    expect(encodingOf(bytes('email;name;city', 'utf16le').swap16())).toBe('utf-16be');
  });

  it('minds a character that is cut at the end of the head, but not at the end of the file', () => {
    const cut = bytes('email\nZoë').subarray(0, -1);
    expect(encodingOf(cut, false)).toBe('utf-8');
    expect(encodingOf(cut, true)).toBe('windows-1252');
  });

  it('says what a file is that holds no text, and what to do', () => {
    expect(encodingOf(bytes('PK\x03\x04rest', 'latin1'))).toMatch(/spreadsheet or a ZIP/);
    expect(encodingOf(bytes('\x1f\x8b\x08rest', 'latin1'))).toMatch(/gzip archive/);
    expect(encodingOf(bytes('MZ\x90\x00\x03\x00\x00\x00\x04\x00', 'latin1'))).toMatch(/not a text file/);
    expect(encodingOf(new Uint8Array())).toMatch(/empty/);
  });
});
