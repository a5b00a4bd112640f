/** Sizes an employer can have, in people. */
export const companySizes = ['1-10', '11-50', '51-200', '201-1000', '1000+'] as const;
export type CompanySize = (typeof companySizes)[number];

/**
 * The size behind an answer in a form's own words: "11 to 50", "11–50 people" and "11_to_50" are all 11-50, "1,000+"
 * and "over 1000" are 1000+. An empty string where the numbers are those of no size.
 */
export function readCompanySize(answer: string): CompanySize | '' {
  const numbers = answer.replace(/(\d)[.,'\s](?=\d{3}(?!\d))/g, '$1').match(/\d+/g) ?? [];
  const wanted = numbers.length === 1 ? `${numbers[0]}+` : numbers.join('-');
  return companySizes.find((size) => size === wanted) ?? '';
}
