import { fail, ok, type Result } from '../result.ts';
import { unfitSigns } from '../typed-text.ts';
import { EMPLOYMENT_LIMITS } from './employment-ask.ts';

/** Most rows of a list, most people on a company's lists of a year, longest address (RFC 5321). */
export const STAFF_LIST_LIMITS = {
  rows: 5_000,
  invitesOfYear: 10_000,
  address: 254,
  /** Letters of the longest list: each row with both fields filled, and what stands between. */
  letters: 5_000 * (254 + EMPLOYMENT_LIMITS.staffNumber + 8),
} as const;

/** Somebody on a list; `address` in lower case, `staffNumber` may be empty. */
export type StaffListRow = { readonly address: string; readonly staffNumber: string };

/** What is wrong in a row, counted from 1 as the file shows it; `field` says which of both. */
export type StaffListFault = {
  readonly row: number;
  readonly field: 'email' | 'number' | 'row';
  readonly code: 'staff.row_email' | 'staff.row_twice' | 'staff.row_number' | 'staff.row_columns';
};

/** Why a list as a whole is none. */
export type StaffListCode = 'staff.list_empty' | 'staff.list_too_long';

/** A list read: all of its rows, or all that is wrong with it. */
export type StaffList =
  | { readonly kind: 'rows'; readonly rows: readonly StaffListRow[] }
  | { readonly kind: 'faults'; readonly faults: readonly StaffListFault[] };

const SEPARATORS = /[;,\t]/;
/** One address as programs for mail write them; what may stand in it is RFC 5321's, unquoted. */
const ADDRESS =
  /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d](?:[a-z\d-]*[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]*[a-z\d])?)+$/i;

/**
 * Reads a company's list of employees (EMP5), one a row: address, then perhaps a staff number, parted by
 * a semicolon, comma or tab, in quotes or not. Blank rows, and a first one that names the columns, are
 * passed over. All or nothing: with one fault no row counts, and all faults are told at once.
 */
export function readStaffList(text: string): Result<StaffList, StaffListCode> {
  if (text.length > STAFF_LIST_LIMITS.letters) return fail('staff.list_too_long', LONGEST);
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .map((line, index) => ({ row: index + 1, cells: cellsOf(line) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  const [first] = lines;
  const people =
    first && !first.cells.some((cell) => cell.includes('@')) && isHead(first.cells)
      ? lines.slice(1)
      : lines;
  if (people.length === 0) return fail('staff.list_empty');
  if (people.length > STAFF_LIST_LIMITS.rows) return fail('staff.list_too_long', LONGEST);
  const seen = new Set<string>();
  const rows: StaffListRow[] = [];
  const faults: StaffListFault[] = [];
  for (const { row, cells } of people) {
    const [address = '', staffNumber = ''] = cells;
    const found = { address: address.toLowerCase(), staffNumber };
    faults.push(...faultsOf(found, cells, seen).map((fault) => ({ row, ...fault })));
    seen.add(found.address);
    rows.push(found);
  }
  return ok(faults.length > 0 ? { kind: 'faults', faults } : { kind: 'rows', rows });
}

const LONGEST = { most: STAFF_LIST_LIMITS.rows };

function cellsOf(line: string): readonly string[] {
  const cells = line.split(SEPARATORS).map((cell) =>
    cell
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .trim(),
  );
  // Spreadsheets end rows with the separators of columns that are empty.
  while (cells.length > 2 && cells.at(-1) === '') cells.pop();
  return cells;
}

/** Names of columns have letters and no address; a first row of figures alone is a wrong row. */
function isHead(cells: readonly string[]): boolean {
  return /mail|indirizz|address/i.test(cells[0] ?? '');
}

function faultsOf(
  { address, staffNumber }: StaffListRow,
  cells: readonly string[],
  seen: ReadonlySet<string>,
): readonly Omit<StaffListFault, 'row'>[] {
  if (cells.length > 2) return [{ field: 'row', code: 'staff.row_columns' }];
  const faults: Omit<StaffListFault, 'row'>[] = [];
  if (address.length > STAFF_LIST_LIMITS.address || !ADDRESS.test(address)) {
    faults.push({ field: 'email', code: 'staff.row_email' });
  } else if (seen.has(address)) {
    faults.push({ field: 'email', code: 'staff.row_twice' });
  }
  if (
    staffNumber.length > EMPLOYMENT_LIMITS.staffNumber ||
    unfitSigns(staffNumber, 'one') !== null
  ) {
    faults.push({ field: 'number', code: 'staff.row_number' });
  }
  return faults;
}
