import type { PriceKind } from '#app/domain/catalogue/prices.ts';
import { parseCents } from '#app/domain/money.ts';
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
  'bands.empty' | 'bands.number' | 'bands.up_to' | 'bands.overlap' | `money.${string}`;

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
  const rows: { from: number; unitPriceCents: number }[] = [];
  for (const [index, text] of fields.price.entries()) {
    if (text.trim() === '') continue;
    const from = readHouseholds(fields.from[index] ?? '');
    if (from === null) return fail('bands.number', { row: index + 1 });
    const price = parseCents(text.trim());
    if (!price.ok) return fail(price.code, { row: index + 1 });
    rows.push({ from, unitPriceCents: price.value });
  }
  rows.sort((a, b) => a.from - b.from);
  if (rows.length === 0) return fail('bands.empty');
  if (new Set(rows.map(({ from }) => from)).size < rows.length) return fail('bands.overlap');
  if ((rows.at(-1)?.from ?? 0) > last) return fail('bands.up_to');
  return ok(
    rows.map(({ from, unitPriceCents }, index) => ({
      minHouseholds: from,
      maxHouseholds: (rows[index + 1]?.from ?? last + 1) - 1,
      unitPriceCents,
    })),
  );
}

/** The fields that would give these bands, with the prices as people type them. */
export function fieldsOfBands(bands: readonly PriceBand[]): BandFields {
  return {
    from: bands.map(({ minHouseholds }) => String(minHouseholds)),
    price: bands.map(({ unitPriceCents }) => typed(unitPriceCents)),
    upTo: String(bands.at(-1)?.maxHouseholds ?? ''),
  };
}

function typed(cents: number): string {
  const digits = String(cents).padStart(3, '0');
  const [whole, fraction] = [digits.slice(0, -2), digits.slice(-2)];
  return fraction === '00' ? whole : `${whole},${fraction}`;
}

function readHouseholds(text: string): number | null {
  const trimmed = text.trim();
  const value = WHOLE.test(trimmed) ? Number(trimmed) : 0;
  return value >= 1 && value <= MAX_HOUSEHOLDS ? value : null;
}
