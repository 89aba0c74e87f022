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

/**
 * Whether bands reach as many households as take part by now (OFR7); one that begins above them waits for more.
 * `details.households`: how many there are.
 */
export function checkReach(
  bands: readonly PriceBand[],
  { households }: Pick<Quantity, 'households'>,
): Result<true, 'offer.reaches_too_few'> {
  const most = Math.max(...bands.map(({ maxHouseholds }) => maxHouseholds));
  return most < households ? fail('offer.reaches_too_few', { households }) : ok(true);
}

/** Who pays alike, so that one figure holds for each of them: the households, or their people. */
export type EachOf = 'household' | 'beneficiary';

/** Whose the figure of a curve is: `own` is what the reader's household pays for all its people together. */
export type FigureOf = EachOf | 'own';

/**
 * Whose figure one reader compares (PRC2): where each household pays alike, a household's; where each
 * person does, that of the reader's household, or of one person if it takes no part (`ownPeople` null).
 */
export function figureFor(each: EachOf, ownPeople: number | null): FigureOf {
  return each === 'beneficiary' && ownPeople !== null ? 'own' : each;
}

/**
 * One point of the "one more household" meter. `eachCents`: what each household, each person or the
 * reader's household pays, half a cent rounded up, never a whole cent off what it does pay (PRC2).
 */
export type CurvePoint = {
  readonly households: number;
  /** Persons the price is for, where it depends on them (PRC2); null where only households count. */
  readonly people: number | null;
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
 * alike; `ownPeople`: persons of the reader's household, null if it takes no part (PRC2).
 */
export function householdCurve(
  bands: readonly PriceBand[],
  wanted: Quantity,
  each: EachOf,
  ownPeople: number | null = null,
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
    const paidCents = totalCents * (each === 'household' ? 1 : (ownPeople ?? 1));
    points.push({
      households,
      people:
        each === 'beneficiary' || wanted.basis === 'per_beneficiary' ? then.beneficiaries : null,
      unitPriceCents: band.unitPriceCents,
      totalCents,
      eachCents: Math.round(paidCents / among),
      isRounded: paidCents % among !== 0,
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

/** Points drawn on each side of the number of households there are now. */
const POINTS_BEFORE = 2;
const POINTS_AFTER = 5;

/**
 * The points worth a row, from the households there are now on; `withFewer`: and a few below. How many
 * persons would stay without some of the households nobody can know, so where the price depends on
 * them there are none below (PRC2).
 */
export function shownPoints(
  curve: readonly CurvePoint[],
  households: number,
  withFewer: boolean,
): readonly CurvePoint[] {
  const from = Math.max(households, curve[0]?.households ?? 0);
  return curve.filter(({ households: at, people }) => {
    const before = withFewer && people === null ? POINTS_BEFORE : 0;
    return at >= households - before && at <= from + POINTS_AFTER;
  });
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
