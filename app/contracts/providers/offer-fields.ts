import { checkUnitPrice } from '#app/domain/caps.ts';
import type { PriceKind } from '#app/domain/catalogue/prices.ts';
import { parseCents, typedCents } from '#app/domain/money.ts';
import { MAX_HOUSEHOLDS, type PriceBand } from '#app/domain/requests/price-bands.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';

/** Prices as they stand in the form: "from so many households, this price", and the last number. */
export type BandFields = {
  readonly from: readonly string[];
  readonly price: readonly string[];
  readonly upTo: string;
};

/** Why the prices in a form cannot be read. */
export type BandFieldsCode =
  | 'bands.empty'
  | 'bands.number'
  | 'bands.up_to'
  | 'bands.overlap'
  | 'price.must_be_paid'
  | 'price.too_large'
  | `money.${string}`;

const WHOLE = /^\d{1,3}$/;

/**
 * Reads the prices of an offer from its fields (M3, P1). Each row holds from its number of
 * households to the one before the next row; the last one to `upTo`. Rows without a price are left
 * out; what is free needs no row. `details.row` counts rows from 1.
 */
export function readBands(
  fields: BandFields,
  priceKind: PriceKind,
): Result<PriceBand[], BandFieldsCode> {
  const last = readHouseholds(fields.upTo);
  if (last === null) return fail('bands.up_to');
  if (priceKind !== 'paid') {
    return ok([{ minHouseholds: 1, maxHouseholds: last, unitPriceCents: 0 }]);
  }
  const rows: { from: number; unitPriceCents: number; row: number }[] = [];
  for (const [index, text] of fields.price.entries()) {
    if (text.trim() === '') continue;
    const from = readHouseholds(fields.from[index] ?? '');
    if (from === null) return fail('bands.number', { row: index + 1 });
    const price = readPrice(text);
    if (!price.ok) return fail(price.code, { row: index + 1 });
    if (price.value === 0) return fail('price.must_be_paid', { row: index + 1 });
    rows.push({ from, unitPriceCents: price.value, row: index + 1 });
  }
  rows.sort((a, b) => a.from - b.from);
  if (rows.length === 0) return fail('bands.empty', { row: 1 });
  const twice = rows.find(({ from }, index) => rows[index - 1]?.from === from);
  if (twice) return fail('bands.overlap', { row: twice.row });
  if ((rows.at(-1)?.from ?? 0) > last) return fail('bands.up_to');
  return ok(
    rows.map(({ from, unitPriceCents }, index) => ({
      minHouseholds: from,
      maxHouseholds: (rows[index + 1]?.from ?? last + 1) - 1,
      unitPriceCents,
    })),
  );
}

/** The field of a row that is wrong, as the form names it: a number of households or a price. */
export function fieldOfRow(code: string, row: number): string {
  const column = code === 'bands.number' || code === 'bands.overlap' ? 'bandFrom' : 'bandPrice';
  return `${column}-${row}`;
}

/** The fields that would give these bands, with the prices as people type them. */
export function fieldsOfBands(bands: readonly PriceBand[]): BandFields {
  return {
    from: bands.map(({ minHouseholds }) => String(minHouseholds)),
    price: bands.map(({ unitPriceCents }) => typedCents(unitPriceCents)),
    upTo: String(bands.at(-1)?.maxHouseholds ?? ''),
  };
}

function readPrice(text: string): Result<number, BandFieldsCode> {
  const price = parseCents(text.trim());
  if (!price.ok) return fail(price.code === 'money.too_large' ? 'price.too_large' : price.code);
  return checkUnitPrice(price.value);
}

function readHouseholds(text: string): number | null {
  const trimmed = text.trim();
  const value = WHOLE.test(trimmed) ? Number(trimmed) : 0;
  return value >= 1 && value <= MAX_HOUSEHOLDS ? value : null;
}
