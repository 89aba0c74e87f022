import {
  checkPriceTerms,
  type PriceKind,
  type PriceTermsCode,
} from '#app/domain/catalogue/prices.ts';
import {
  type AbsenceCode,
  type AbsenceFacts,
  type AbsenceRule,
  checkAbsenceRule,
} from '#app/domain/orders/absence-rule.ts';
import {
  checkBands,
  checkReach,
  checkTotals,
  type BandsCode,
  type PriceBand,
  type Quantity,
} from '#app/domain/requests/price-bands.ts';
import {
  checkOfferTimes,
  firstDateAt,
  type OfferedFor,
  type OfferTimesCode,
} from '#app/domain/requests/request-times.ts';
import { ok, type Result } from '#app/domain/result.ts';
import type { RequestRow } from '#db/queries/requests/requests.ts';

/** What a provider promises: prices by number of households, words, and until when. */
export type OfferTerms = {
  readonly priceKind: PriceKind;
  readonly funding: string | null;
  readonly absenceRule: AbsenceRule;
  readonly bands: readonly PriceBand[];
  readonly terms: string;
  readonly validUntil: Date;
};

/** What terms are held against: the time, and what the request asks for. */
export type OfferChecks = {
  readonly now: Date;
  readonly wanted: Quantity;
  readonly asked: Pick<AbsenceFacts, 'unit' | 'split'> & OfferedFor;
};

/** What a request says of what it asks for: its unit, its split and its days. */
export function askedOf(
  request: Pick<RequestRow, 'unit' | 'splitMethod' | 'timetable' | 'startsOn' | 'endsOn'>,
): OfferChecks['asked'] {
  const { unit, splitMethod, timetable, startsOn, endsOn } = request;
  const firstAt = firstDateAt(timetable, { startsOn, endsOn });
  return { unit, split: splitMethod, startsOn, endsOn, firstAt };
}

/** Why terms were refused. */
export type OfferTermsCode =
  | BandsCode
  | PriceTermsCode
  | AbsenceCode
  | OfferTimesCode
  | 'offer.reaches_too_few'
  | 'offer.total_too_large';

/**
 * Checks terms (P1, P4, ATT1, CAP3, OFR6, OFR7) and gives them back with the bands sorted, funding only if named
 * and a rule for absences only where something is paid.
 */
export function checkOfferTerms(
  terms: OfferTerms,
  { now, wanted, asked }: OfferChecks,
): Result<OfferTerms, OfferTermsCode> {
  const bands = checkBands(terms.bands);
  if (!bands.ok) return bands;
  const price = checkPriceTerms({
    kind: terms.priceKind,
    unitPricesCents: bands.value.map(({ unitPriceCents }) => unitPriceCents),
    funder: terms.funding,
  });
  if (!price.ok) return price;
  const absenceRule = terms.priceKind === 'paid' ? terms.absenceRule : 'always';
  const { priceKind } = terms;
  const absences = checkAbsenceRule(absenceRule, { ...asked, priceKind, basis: wanted.basis });
  if (!absences.ok) return absences;
  const reach = checkReach(bands.value, wanted);
  if (!reach.ok) return reach;
  const totals = checkTotals(bands.value, wanted);
  if (!totals.ok) return totals;
  const times = checkOfferTimes(terms.validUntil, asked, now);
  if (!times.ok) return times;
  const funding = terms.priceKind === 'funded' ? terms.funding : null;
  return ok({ ...terms, bands: bands.value, funding, absenceRule });
}

/** Whether an offer would say what it says already: nobody is told of that as of a change. */
export function isUnchanged(before: OfferTerms, after: OfferTerms): boolean {
  const said = ({ priceKind, funding, absenceRule, bands, terms, validUntil }: OfferTerms) =>
    JSON.stringify([
      priceKind,
      funding,
      absenceRule,
      bands.map((band) => [band.minHouseholds, band.maxHouseholds, band.unitPriceCents]),
      terms,
      validUntil.getTime(),
    ]);
  return said(before) === said(after);
}
