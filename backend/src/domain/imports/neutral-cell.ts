/** What makes a spreadsheet take a cell for a formula; exports put an apostrophe before it. */
const FORMULA = /^'[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;

/** A cell as it was before an export made it harmless for spreadsheets: without the apostrophe before a formula's sign. */
export function parseCell(cell: string): string {
  return FORMULA.test(cell) ? cell.slice(1) : cell;
}
