import { CAPS, checkUnitPrice } from '../caps.ts';
import type { PriceCell } from '../catalogue/prices.ts';
import { type Cents, parseCents, typedCents } from '../money.ts';
import { fail, ok, type Result } from '../result.ts';
import { readWhole } from '../whole-number.ts';
import { textsOf, type TypedSheet } from './typed-sheet.ts';

/** Most persons that share one unit, in price lists. */
export const MAX_PERSONS = 200;

/** Most rows of a price list. */
export const MAX_PRICE_ROWS = 40;

/**
 * One row of a price list: from so many persons to so many, from so many units to so many (null is
 * without end), all the persons together pay so many cents for one unit.
 */
export type PriceRow = Omit<PriceCell, 'validFrom' | 'validTo'>;

/** Names of the columns of the typed rows. */
export const PRICE_COLUMNS = [
  'personsMin',
  'personsMax',
  'quantityMin',
  'quantityMax',
  'price',
] as const;

/** Why typed rows are no price list (QUA3). `row` counts from 1. */
export type PriceRowsCode =
  | 'sheet.rows_empty'
  | 'sheet.rows_many'
  | 'sheet.rows_persons'
  | 'sheet.rows_quantity'
  | 'sheet.rows_overlap'
  | 'sheet.rows_hole'
  | 'sheet.rows_minimum'
  | 'price.must_be_paid'
  | 'price.too_large'
  | `money.${string}`;

/**
 * Reads the rows of a paid service (QUA3, M3): each whole, with a price above zero, and together they
 * cover every number of persons and every quantity from the lowest to the highest exactly once, from
 * the smallest quantity sold on. Rows in which nothing is typed are left out.
 */
export function readPriceRows(
  typed: TypedSheet,
  minQuantity: number,
): Result<readonly PriceRow[], PriceRowsCode> {
  const columns = PRICE_COLUMNS.map((name) => textsOf(typed, name));
  const length = Math.max(...columns.map((texts) => texts.length));
  if (length > MAX_PRICE_ROWS) return fail('sheet.rows_many', { limit: MAX_PRICE_ROWS });
  const rows: (PriceRow & { readonly row: number })[] = [];
  for (let index = 0; index < length; index += 1) {
    const texts = columns.map((column) => (column[index] ?? '').trim());
    if (texts.every((text) => text === '')) continue;
    const row = index + 1;
    const read = readRow(texts, row);
    if (!read.ok) return read;
    rows.push({ ...read.value, row });
  }
  const [first] = rows;
  if (!first) return fail('sheet.rows_empty', { row: 1 });
  const overlap = findOverlap(rows);
  if (overlap) return fail('sheet.rows_overlap', overlap);
  if (Math.min(...rows.map((row) => row.quantityMin)) > minQuantity) {
    return fail('sheet.rows_minimum', { row: first.row, minimum: minQuantity });
  }
  const hole = findHole(rows);
  if (hole) return fail('sheet.rows_hole', hole);
  return ok(rows.map(({ row: _row, ...cell }) => cell));
}

/** The texts that would give these rows, as people type them. */
export function typedPriceRows(rows: readonly PriceRow[]): TypedSheet {
  return {
    personsMin: rows.map(({ personsMin }) => String(personsMin)),
    personsMax: rows.map(({ personsMax }) => String(personsMax)),
    quantityMin: rows.map(({ quantityMin }) => String(quantityMin)),
    quantityMax: rows.map(({ quantityMax }) => (quantityMax === null ? '' : String(quantityMax))),
    price: rows.map(({ unitPriceCents }) => typedCents(unitPriceCents)),
  };
}

function readRow(texts: readonly string[], row: number): Result<PriceRow, PriceRowsCode> {
  const [from = '', to = '', least = '', most = '', price = ''] = texts;
  const persons = { min: 1, max: MAX_PERSONS };
  const [personsMin, personsMax] = [readWhole(from, persons), readWhole(to, persons)];
  if (!personsMin.ok || !personsMax.ok || personsMin.value > personsMax.value) {
    return fail('sheet.rows_persons', { row, max: MAX_PERSONS });
  }
  const quantity = { min: 1, max: CAPS.quantity };
  const quantityMin = readWhole(least, quantity);
  const quantityMax = most === '' ? ok(null) : readWhole(most, quantity);
  if (
    !quantityMin.ok ||
    !quantityMax.ok ||
    quantityMin.value > (quantityMax.value ?? CAPS.quantity)
  ) {
    return fail('sheet.rows_quantity', { row, max: CAPS.quantity });
  }
  const cents = readPrice(price);
  if (!cents.ok) return fail(cents.code, { row });
  return ok({
    personsMin: personsMin.value,
    personsMax: personsMax.value,
    quantityMin: quantityMin.value,
    quantityMax: quantityMax.value,
    unitPriceCents: cents.value,
  });
}

function readPrice(text: string): Result<Cents, PriceRowsCode> {
  const price = parseCents(text);
  if (!price.ok) return fail(price.code === 'money.too_large' ? 'price.too_large' : price.code);
  return price.value === 0 ? fail('price.must_be_paid') : checkUnitPrice(price.value);
}

const endOf = ({ quantityMax }: PriceRow) => quantityMax ?? Number.POSITIVE_INFINITY;

function findOverlap(rows: readonly (PriceRow & { readonly row: number })[]) {
  for (const [index, later] of rows.entries()) {
    const earlier = rows
      .slice(0, index)
      .find(
        (row) =>
          row.personsMin <= later.personsMax &&
          later.personsMin <= row.personsMax &&
          row.quantityMin <= endOf(later) &&
          later.quantityMin <= endOf(row),
      );
    if (earlier) return { row: later.row, other: earlier.row };
  }
  return null;
}

/**
 * The first number of persons and quantity without a price inside the list's bounds. Between two
 * places at which a band begins nothing changes: looking at those is looking at all.
 */
function findHole(rows: readonly PriceRow[]): { persons: number; quantity: number } | null {
  const mostPersons = Math.max(...rows.map(({ personsMax }) => personsMax));
  const mostUnits = Math.max(...rows.map(endOf));
  const persons = startsOf(rows, (row) => [row.personsMin, row.personsMax + 1], mostPersons);
  const quantities = startsOf(rows, (row) => [row.quantityMin, endOf(row) + 1], mostUnits);
  for (const count of persons) {
    for (const quantity of quantities) {
      const isPriced = rows.some(
        (row) =>
          row.personsMin <= count &&
          count <= row.personsMax &&
          row.quantityMin <= quantity &&
          quantity <= endOf(row),
      );
      if (!isPriced) return { persons: count, quantity };
    }
  }
  return null;
}

function startsOf(
  rows: readonly PriceRow[],
  of: (row: PriceRow) => readonly number[],
  last: number,
): readonly number[] {
  const starts = [...new Set(rows.flatMap(of))].filter((n) => Number.isFinite(n) && n <= last);
  return starts.sort((a, b) => a - b);
}
