import { cellsOfFirstLine, sniffDelimiter } from './sniff-delimiter.js';

describe('sniffDelimiter', () => {
  it.each<[string, string]>([
    [',', 'email,name\na@b.test,Ada\n'],
    [';', 'email;name\na@b.test;Lovelace, Ada\nb@b.test;Hopper, Grace\n'],
    ['\t', 'email\tname\na@b.test\tAda\n'],
    ['|', 'email|name\na@b.test|Ada'],
    [';', 'email;note\na@b.test;"one, two, three\nand; more"\nb@b.test;x\n'],
    [',', 'email,tags\na@b.test,"a;b;c"\nb@b.test,"a;b"\n'],
    [',', 'email\na@b.test\n'],
    [',', ''],
  ])('finds %j', (delimiter, text) => {
    expect(sniffDelimiter(text)).toBe(delimiter);
  });
});

describe('cellsOfFirstLine', () => {
  it('counts the cells outside quotation marks', () => {
    expect(cellsOfFirstLine('a;"b;c";d\ne;f', ';')).toBe(3);
    expect(cellsOfFirstLine('', ',')).toBe(1);
  });
});
