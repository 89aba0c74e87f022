import { type BankEntry, BANK_LIMITS } from './bank-entry.ts';
import { guessNotation, type Notation, readBankAmount, readBankDay } from './bank-notation.ts';
import { fail, ok, type Result } from '../result.ts';

/** A bank's table: the names of its columns, each once, and the lines below them. */
export type BankTable = {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

/** Which columns of a bank's table say what, by their names. */
export type BankColumns = Notation & {
  readonly dayColumn: string;
  readonly amountColumn: string;
  readonly textColumns: readonly string[];
};

/** What a table says of money that came. */
export type TableEntries = {
  readonly entries: readonly BankEntry[];
  /** Lines without money that came: what left the account, sums, blank ones. */
  readonly otherCount: number;
  /** Lines whose day or amount cannot be read, counted from 1 below the names of the columns. */
  readonly unreadLines: readonly number[];
};

const SEPARATORS = [';', ',', '\t'] as const;
/** Lines above the names of the columns: the bank's name, the account, a balance. */
const PREAMBLE_LINES = 30;

/**
 * Reads a bank's table (BNK2): cells parted by semicolons, commas or tabs, quoted or not; above the
 * names of its columns there may be other lines. Codes: `bank.no_table`, `bank.too_many`.
 */
export function readBankTable(text: string): Result<BankTable, 'bank.no_table' | 'bank.too_many'> {
  const plain = text.replace(/^\uFEFF/, '');
  const head = plain.slice(0, 8_000);
  const best = SEPARATORS.map((separator) => ({
    separator,
    width: Math.max(...splitCells(head, separator).slice(0, PREAMBLE_LINES).map(countFilled), 0),
  })).reduce((wide, one) => (one.width > wide.width ? one : wide));
  if (best.width < 2) return fail('bank.no_table');
  const lines = splitCells(plain, best.separator).filter((cells) => countFilled(cells) > 0);
  if (lines.length > BANK_LIMITS.entries + PREAMBLE_LINES) return fail('bank.too_many');
  const top = lines.slice(0, PREAMBLE_LINES);
  const headAt = top.findIndex((cells) => countFilled(cells) === Math.max(...top.map(countFilled)));
  const columns = uniqueNames(lines[headAt] ?? []);
  if (columns.length > BANK_LIMITS.columns) return fail('bank.no_table');
  const rows = lines.slice(headAt + 1);
  return rows.length === 0 ? fail('bank.no_table') : ok({ columns, rows });
}

/** Columns as their names suggest them; what no name tells is left empty. */
export function guessColumns({ columns, rows }: BankTable): BankColumns {
  const find = (...patterns: readonly RegExp[]) =>
    patterns.flatMap((pattern) => columns.filter((name) => pattern.test(name)))[0] ?? '';
  const dayColumn = find(/contabil|booking/i, /operazion/i, /^data|date$/i, /valuta|value/i);
  const amountColumn = find(/avere|accredit|entrat|credit/i, /importo|amount/i);
  const textColumns = columns.filter((name) =>
    /causale|descri|detail|dettagl|reference|riferiment|remittance|^note/i.test(name),
  );
  const at = [columns.indexOf(dayColumn), columns.indexOf(amountColumn)];
  const samples = rows.slice(0, 200).flatMap((cells) => at.map((index) => cells[index] ?? ''));
  return { dayColumn, amountColumn, textColumns, ...guessNotation(samples) };
}

/** Whether a table has all the columns that were chosen for another one. */
export function hasColumns({ columns }: BankTable, chosen: BankColumns): boolean {
  const { dayColumn, amountColumn, textColumns } = chosen;
  return [dayColumn, amountColumn, ...textColumns].every((name) => columns.includes(name));
}

/** The money that came, as chosen columns say it (BNK2). */
export function readTableEntries(table: BankTable, chosen: BankColumns): TableEntries {
  const indexOf = (name: string) => table.columns.indexOf(name);
  const [dayAt, amountAt] = [indexOf(chosen.dayColumn), indexOf(chosen.amountColumn)];
  const textAt = chosen.textColumns.map(indexOf);
  const entries: BankEntry[] = [];
  const unreadLines: number[] = [];
  for (const [index, cells] of table.rows.entries()) {
    const amount = (cells[amountAt] ?? '').trim();
    if (amount === '') continue;
    const amountCents = readBankAmount(amount, chosen.decimalMark);
    if (amountCents !== null && amountCents <= 0) continue;
    const bookedOn = readBankDay(cells[dayAt] ?? '', chosen.dayOrder);
    if (amountCents === null || bookedOn === null) {
      unreadLines.push(index + 1);
      continue;
    }
    const text = textAt.map((at) => cells[at] ?? '').join(' ');
    entries.push({ bookedOn, amountCents, text, bankId: '' });
  }
  const otherCount = table.rows.length - entries.length - unreadLines.length;
  return { entries, otherCount, unreadLines };
}

/** Lines of cells (RFC 4180); a quote that nobody closes ends with the text. */
function splitCells(text: string, separator: string): string[][] {
  const lines: string[][] = [];
  let cells: string[] = [];
  let cell = '';
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (isQuoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else isQuoted = false;
    } else if (sign === '"' && cell.trim() === '') {
      cell = '';
      isQuoted = true;
    } else if (sign === separator) {
      cells.push(cell);
      cell = '';
    } else if (sign === '\n') {
      lines.push([...cells, cell]);
      cells = [];
      cell = '';
    } else if (sign !== '\r') cell += sign;
  }
  if (cell !== '' || cells.length > 0) lines.push([...cells, cell]);
  return lines;
}

function countFilled(cells: readonly string[]): number {
  return cells.filter((cell) => cell.trim() !== '').length;
}

/** Names by which columns are chosen: a second of the same name, or one without, is told by its place. */
function uniqueNames(cells: readonly string[]): readonly string[] {
  const names: string[] = [];
  for (const [index, cell] of cells.entries()) {
    const name = cell.replaceAll(/\s+/g, ' ').trim().slice(0, BANK_LIMITS.columnLetters);
    names.push(name === '' || names.includes(name) ? `${name}#${index + 1}` : name);
  }
  return names;
}
