/** Excel reads UTF-8 only after this mark. */
const BYTE_ORDER_MARK = '\uFEFF';
/** A spreadsheet would run a cell that begins like this as a formula (OWASP, CSV injection). */
const FORMULA_START = /^[=+\-@\t\r]/;

/** Rows of texts as a CSV file (RFC 4180): every cell quoted, formulas made plain text. */
export function toCsv(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((cells) => `${cells.map(toCell).join(',')}\r\n`);
  return BYTE_ORDER_MARK + lines.join('');
}

function toCell(text: string): string {
  const safe = FORMULA_START.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
