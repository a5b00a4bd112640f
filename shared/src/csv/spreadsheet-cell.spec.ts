import { fromSpreadsheetCell, toCsvLine, toSpreadsheetCell } from './spreadsheet-cell.js';

const nasty = ['=1+1', '+49 30 1', '-5', '@SUM(A1)', '\t=1', '\r=1', '\n=1', "'=1", "''+1", "'", "'hello", '', 'plain', '=cmd|\'/C calc\'!A0', '＝1', '"=1"', ' =1'];

describe('cells of a spreadsheet', () => {
  it.each(nasty)('bring %j back as it was', (text) => {
    expect(fromSpreadsheetCell(toSpreadsheetCell(text))).toBe(text);
  });

  it.each(['=1+1', '+49 30 1', '-5', '@SUM(A1)', '\t=1', '\r=1', '＋1'])('never begin %j as a formula', (text) => {
    expect(toSpreadsheetCell(text)).toBe(`'${text}`);
  });

  it('leave other texts alone', () => {
    for (const text of ['Ada', "O'Neil", "'quoted'", '1+1', 'a@b.test', ' =1']) expect(toSpreadsheetCell(text)).toBe(text);
  });

  it('make lines that quotes cannot break out of', () => {
    expect(toCsvLine(['a"b', 'c,d', '=1,2', 'e\r\nf', -5, true, null, ''])).toBe('"a""b","c,d","\'=1,2","e\r\nf",-5,true,,\r\n');
  });
});
