import { CAPS } from '../caps.ts';
import { type Cents, isCents, parseCents } from '../money.ts';
import { fail, ok, type Result } from '../result.ts';

/** Most bands of a programme. */
export const MAX_BANDS = 6;

/** Highest end of a band: an ISEE of 1,000,000.00 EUR. */
const MAX_ISEE_CENTS = 100_000_000;

/** An ISEE band, ends included, and what a voucher of it is worth (E1). */
export type Band = {
  readonly iseeFromCents: Cents;
  readonly iseeToCents: Cents;
  readonly valueCents: Cents;
};

/** Why bands cannot be so; `row` of the refusal counts from 1. */
export type BandsCode = 'programme.no_bands' | 'programme.band_order' | 'programme.band_value';

/** Bands that follow each other from zero on, each by its upper end (PRG2). */
export function bandsFrom(
  rows: readonly { readonly iseeToCents: Cents; readonly valueCents: Cents }[],
): readonly Band[] {
  return rows.map((row, index) => {
    const before = rows[index - 1];
    return { iseeFromCents: before ? before.iseeToCents + 1 : 0, ...row };
  });
}

/** Whether bands are good (PRG2): one to six, each ends above the one before, each is worth something. */
export function checkBands(bands: readonly Band[]): Result<true, BandsCode> {
  if (bands.length === 0 || bands.length > MAX_BANDS) return fail('programme.no_bands');
  for (const [index, { iseeFromCents, iseeToCents, valueCents }] of bands.entries()) {
    const row = index + 1;
    const isInOrder = isCents(iseeToCents) && iseeFromCents <= iseeToCents;
    if (!isInOrder || iseeToCents > MAX_ISEE_CENTS) return fail('programme.band_order', { row });
    const isWorth = isCents(valueCents) && valueCents > 0 && valueCents <= CAPS.benefitCents;
    if (!isWorth) return fail('programme.band_value', { row });
  }
  return ok(true);
}

/** Bands as they are typed: the upper end and the value of each row; empty rows count for nothing. */
export function readBands(
  upTo: readonly string[],
  value: readonly string[],
): Result<readonly Band[], BandsCode> {
  const rows: { iseeToCents: Cents; valueCents: Cents }[] = [];
  for (let index = 0; index < Math.max(upTo.length, value.length); index += 1) {
    const end = (upTo[index] ?? '').trim();
    const worth = (value[index] ?? '').trim();
    if (end === '' && worth === '') continue;
    const [iseeTo, valueOf] = [parseCents(end), parseCents(worth)];
    if (!iseeTo.ok) return fail('programme.band_order', { row: index + 1 });
    if (!valueOf.ok) return fail('programme.band_value', { row: index + 1 });
    rows.push({ iseeToCents: iseeTo.value, valueCents: valueOf.value });
  }
  const bands = bandsFrom(rows);
  const checked = checkBands(bands);
  return checked.ok ? ok(bands) : checked;
}

/** The number of the band an ISEE is in, from 1; null when it is above all (PRG2). */
export function bandOf(bands: readonly Band[], iseeCents: Cents): number | null {
  const index = bands.findIndex(
    ({ iseeFromCents, iseeToCents }) => iseeFromCents <= iseeCents && iseeCents <= iseeToCents,
  );
  return index === -1 ? null : index + 1;
}
