import { readCompanySize } from './company-size.js';

describe('readCompanySize', () => {
  it.each([
    ['11-50', '11-50'], ['11 to 50', '11-50'], ['11_to_50', '11-50'], ['51–200 people', '51-200'], ['201 to 1,000', '201-1000'],
    ['1000+', '1000+'], ['1,000+', '1000+'], ['More than 1 000', '1000+'],
  ])('reads "%s" as %s', (answer, size) => {
    expect(readCompanySize(answer)).toBe(size);
  });

  it.each(['', 'huge', '10', '11 to 49', 'More than 50', '1-10-50'])('does not guess at "%s"', (answer) => {
    expect(readCompanySize(answer)).toBe('');
  });
});
