import { checkUnitPrice, totalOf } from '../caps.ts';
import { type QuantityBasis, unitsToPay } from '../catalogue/units.ts';
import { type Cents, isCents } from '../money.ts';
import { fail, ok, type Result } from '../result.ts';

/**
 * Price of an offer for a number of households, both ends included. `unitPriceCents` is what the
 * whole group pays for one unit (P1), not each household.
 */
export type PriceBand = {
  readonly minHouseholds: number;
  readonly maxHouseholds: number;
  readonly unitPriceCents: Cents;
};

/** Highest number of households an offer may name. */
export const MAX_HOUSEHOLDS = 200;

/** Why bands were refused. */
export type BandsCode =
  'bands.empty' | 'bands.range' | 'bands.price' | 'bands.overlap' | 'bands.gap' | 'price.too_large';

/**
 * Checks bands and returns them sorted: at least one, whole numbers from 1, prices in cents,
 * contiguous, without overlap. `details` names the first number of households at fault.
 */
export function checkBands(bands: readonly PriceBand[]): Result<readonly PriceBand[], BandsCode> {
  if (bands.length === 0) return fail('bands.empty');
  const sorted = bands.toSorted((a, b) => a.minHouseholds - b.minHouseholds);
  let expected: number | null = null;
  for (const band of sorted) {
    if (!isRange(band)) return fail('bands.range', { households: band.minHouseholds });
    if (!isCents(band.unitPriceCents)) {
      return fail('bands.price', { households: band.minHouseholds });
    }
    const price = checkUnitPrice(band.unitPriceCents);
    if (!price.ok) return fail(price.code, { households: band.minHouseholds });
    if (expected !== null && band.minHouseholds < expected) {
      return fail('bands.overlap', { households: band.minHouseholds });
    }
    if (expected !== null && band.minHouseholds > expected) {
      return fail('bands.gap', { households: expected });
    }
    expected = band.maxHouseholds + 1;
  }
  return ok(sorted);
}

function isRange({ minHouseholds, maxHouseholds }: PriceBand): boolean {
  const areWhole = Number.isInteger(minHouseholds) && Number.isInteger(maxHouseholds);
  return (
    areWhole &&
    minHouseholds >= 1 &&
    minHouseholds <= maxHouseholds &&
    maxHouseholds <= MAX_HOUSEHOLDS
  );
}

/** Why an offer has no price for a number of households; `details.limit` is the nearest it has. */
export type BandForCode = 'offer.too_few_households' | 'offer.too_many_households';

/** The band that holds for a number of households. Expects bands that passed {@link checkBands}. */
export function bandFor(
  bands: readonly PriceBand[],
  households: number,
): Result<PriceBand, BandForCode> {
  const band = bands.find((b) => b.minHouseholds <= households && households <= b.maxHouseholds);
  if (band) return ok(band);
  const lowest = Math.min(...bands.map((b) => b.minHouseholds));
  if (households < lowest) return fail('offer.too_few_households', { households, limit: lowest });
  const limit = Math.max(...bands.map((b) => b.maxHouseholds));
  return fail('offer.too_many_households', { households, limit });
}

/** How much is bought and by how many: enough to turn a unit price into a total. */
export type Quantity = {
  readonly quantity: number;
  readonly basis: QuantityBasis;
  readonly households: number;
  readonly beneficiaries: number;
};

/** Price of an offer for one number of households. */
export type QuotedPrice = {
  readonly band: PriceBand;
  readonly units: number;
  readonly totalCents: Cents;
};

/** Why an offer has no total: nothing for so many households, or more than an order may cost (CAP3). */
export type QuoteCode = BandForCode | 'offer.total_too_large';

/** Price of the whole purchase (P1): unit price of the band x units. */
export function quote(
  bands: readonly PriceBand[],
  wanted: Quantity,
): Result<QuotedPrice, QuoteCode> {
  const found = bandFor(bands, wanted.households);
  if (!found.ok) return found;
  const units = unitsToPay(wanted.quantity, wanted.basis, wanted.beneficiaries);
  const total = totalOf(found.value.unitPriceCents, units);
  return total.ok ? ok({ band: found.value, units, totalCents: total.value }) : total;
}

/** What is wanted when another number of households takes part: each brings or takes one person. */
function wantedBy(households: number, wanted: Quantity): Quantity {
  const moved = households - wanted.households;
  const beneficiaries = Math.max(households, wanted.beneficiaries + moved);
  return { ...wanted, households, beneficiaries };
}

/**
 * Whether no band asks more than an order may cost (CAP3), at the number of households there are now
 * or the nearest one of the band. `details.households`: where the band at fault begins.
 */
export function checkTotals(
  bands: readonly PriceBand[],
  wanted: Quantity,
): Result<true, 'offer.total_too_large'> {
  for (const { minHouseholds, maxHouseholds, unitPriceCents } of bands) {
    const near = Math.min(Math.max(wanted.households, minHouseholds), maxHouseholds);
    const { quantity, basis, beneficiaries } = wantedBy(near, wanted);
    const total = totalOf(unitPriceCents, unitsToPay(quantity, basis, beneficiaries));
    if (!total.ok) return fail(total.code, { households: minHouseholds });
  }
  return ok(true);
}

/** Who pays alike, so that one figure holds for each of them: the households, or their people. */
export type EachOf = 'household' | 'beneficiary';

/**
 * One point of the "one more household" meter. `eachCents`: what each household or person pays, half a
 * cent rounded up, never a whole cent off what it does pay (PRC2).
 */
export type CurvePoint = {
  readonly households: number;
  readonly unitPriceCents: Cents;
  readonly totalCents: Cents;
  readonly eachCents: Cents;
  /** The total cannot be divided to the cent: `eachCents` is said with "about". */
  readonly isRounded: boolean;
};

/** Longest curve worth drawing. */
const MAX_CURVE_POINTS = 40;

/**
 * Price for each number of households the offer covers, from the lowest, at most 40 points.
 * Households still to come are taken to bring one person each, and those that would leave to take
 * one away. Numbers for which an order would cost too much are left out (CAP3). `each`: who pays
 * alike (PRC2).
 */
export function householdCurve(
  bands: readonly PriceBand[],
  wanted: Quantity,
  each: EachOf,
): readonly CurvePoint[] {
  const points: CurvePoint[] = [];
  const first = Math.min(...bands.map((band) => band.minHouseholds));
  for (let households = first; households <= MAX_HOUSEHOLDS; households += 1) {
    const then = wantedBy(households, wanted);
    const quoted = quote(bands, then);
    if (!quoted.ok && quoted.code === 'offer.total_too_large') continue;
    if (!quoted.ok || points.length === MAX_CURVE_POINTS) break;
    const { band, totalCents } = quoted.value;
    const among = each === 'household' ? households : then.beneficiaries;
    points.push({
      households,
      unitPriceCents: band.unitPriceCents,
      totalCents,
      eachCents: Math.round(totalCents / among),
      isRounded: totalCents % among !== 0,
    });
  }
  return points;
}

/**
 * The curve as it stands beside a figure that is said of now (PRC2): where that is the same price but
 * for the odd cent, the point of now says it too, so that what is saved is the difference of the two.
 * `isExact`: it is what the reader pays, not what each does about.
 */
export function besideFigure(
  curve: readonly CurvePoint[],
  households: number,
  figure: { readonly cents: Cents; readonly isExact: boolean } | null,
): readonly CurvePoint[] {
  if (!figure) return curve;
  const { cents, isExact } = figure;
  return curve.map((point) =>
    point.households === households && Math.abs(point.eachCents - cents) <= 1
      ? { ...point, eachCents: cents, isRounded: point.isRounded && !isExact }
      : point,
  );
}

/** Whether the offer has a price for more households than there are now. */
export function isForMore(curve: readonly CurvePoint[], households: number): boolean {
  return curve.some((point) => point.households > households);
}

/** What each would save if one more household came; negative when it would cost more, null if unknown. */
export function savingOfOneMore(curve: readonly CurvePoint[], households: number): Cents | null {
  const now = curve.find((point) => point.households === households);
  const next = curve.find((point) => point.households === households + 1);
  return now && next ? now.eachCents - next.eachCents : null;
}
