/** Signs that stand between the cells of a CSV file, in the order of preference where a file fits several. */
export const delimiters = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

const LOOKED_AT = 20;

/**
 * The sign that splits the first lines into the same number of cells, more than one; where several do, the one that
 * makes most cells. A comma where none does.
 */
export function sniffDelimiter(text: string): Delimiter {
  const lines = linesOf(text);
  let best: { delimiter: Delimiter; score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of delimiters) {
    const counts = lines.map((line) => line.filter((sign) => sign === delimiter).length);
    const [first = 0] = counts;
    if (first === 0) continue;
    const alike = counts.filter((count) => count === first).length / counts.length;
    const score = alike * alike * first;
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

/** How many cells the first line has at least; a line that is cut off has more. */
export function cellsOfFirstLine(text: string, delimiter: Delimiter): number {
  return 1 + (linesOf(text)[0] ?? []).filter((sign) => sign === delimiter).length;
}

/** The delimiters of each line outside quotation marks; a line break inside them ends no line. */
function linesOf(text: string): string[][] {
  const lines: string[][] = [];
  let line: string[] = [];
  let isQuoted = false;
  let hasText = false;
  for (const sign of text) {
    if (sign === '"') isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (sign === '\n' || sign === '\r') {
      if (hasText) lines.push(line);
      if (lines.length === LOOKED_AT) return lines;
      [line, hasText] = [[], false];
      continue;
    } else if ((delimiters as readonly string[]).includes(sign)) line.push(sign);
    hasText = true;
  }
  if (hasText) lines.push(line);
  return lines;
}
