import type { Cents } from './money.ts';

/** Excel reads UTF-8 only after this mark. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Where a spreadsheet would find a formula: `= + - @`, also full-width, at the beginning of a cell, or
 * behind something at which another reader than ours ends a cell. Excel in Italian splits at `;`, a
 * pasted text at tabs, and then our quotes are letters to it and a line break ends the row. Blanks and
 * quotes before the sign do not stop it (OWASP, CSV injection).
 */
const FORMULAS =
  /(^|[;|\t\n\v\f\r\u0085\u2028\u2029])([\s"]*)(?=[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/gu;

/** Blanks that some readers throw away at the beginning of a cell, with what follows in sight. */
const DROPPED_START = /^[\t\r]/;

/** What stands between cells: spreadsheets in Italian open a file with semicolons as a table. */
export type CsvSeparator = ',' | ';';

/** Cents from zero as a cell's figure, with two decimals behind the mark: `12,00`. */
export function centsCell(cents: Cents, decimalMark: ',' | '.'): string {
  const digits = String(cents).padStart(3, '0');
  return `${digits.slice(0, -2)}${decimalMark}${digits.slice(-2)}`;
}

/**
 * Rows of texts as a CSV file (RFC 4180): every cell quoted, and inert at whichever of `,`, `;`, tab,
 * `|` or line breaks it is split. An apostrophe before the sign makes a formula plain text; a number
 * below zero and a telephone's +39 get one as well, and stay what was written.
 */
export function toCsv(rows: readonly (readonly string[])[], separator: CsvSeparator = ','): string {
  const lines = rows.map((cells) => `${cells.map(toCell).join(separator)}\r\n`);
  return BYTE_ORDER_MARK + lines.join('');
}

function toCell(text: string): string {
  const inert = text.replaceAll(FORMULAS, "$1$2'");
  const safe = DROPPED_START.test(text) ? `'${inert}` : inert;
  return `"${safe.replaceAll('"', '""')}"`;
}
