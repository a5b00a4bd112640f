/**
 * Texts in CSV files that spreadsheets open. A text that a spreadsheet would take for a formula gets an apostrophe in front;
 * one that has apostrophes in front of such a sign already gets one more. So nothing is calculated, and reading back what
 * was written gives exactly what there was.
 */
const dangerous = /^'*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;
const guarded = /^''*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

/** The text as a cell holds it, not quoted yet. */
export function toSpreadsheetCell(text: string): string {
  return dangerous.test(text) ? `'${text}` : text;
}

/** The text a cell stands for. */
export function fromSpreadsheetCell(cell: string): string {
  return guarded.test(cell) ? cell.slice(1) : cell;
}

/** One line of a CSV file (RFC 4180), its cells made safe. Numbers are no texts and stay what they are. */
export function toCsvLine(cells: readonly (string | number | boolean | null)[]): string {
  return `${cells.map((cell) => (cell === null ? '' : typeof cell === 'string' ? quoted(toSpreadsheetCell(cell)) : String(cell))).join(',')}\r\n`;
}

function quoted(text: string): string {
  return /[",\r\n;]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
