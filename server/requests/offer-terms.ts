import {
  checkPriceTerms,
  type PriceKind,
  type PriceTermsCode,
} from '#app/domain/catalogue/prices.ts';
import {
  checkBands,
  checkTotals,
  type BandsCode,
  type PriceBand,
  type Quantity,
} from '#app/domain/requests/price-bands.ts';
import { checkOfferTimes, type OfferTimesCode } from '#app/domain/requests/request-times.ts';
import { ok, type Result } from '#app/domain/result.ts';

/** What a provider promises: prices by number of households, words, and until when. */
export type OfferTerms = {
  readonly priceKind: PriceKind;
  readonly funding: string | null;
  readonly bands: readonly PriceBand[];
  readonly terms: string;
  readonly validUntil: Date;
};

/** Why terms were refused. */
export type OfferTermsCode = BandsCode | PriceTermsCode | OfferTimesCode | 'offer.total_too_large';

/** Checks terms (P1, P4, CAP3) and gives them back with the bands sorted, funding only if named. */
export function checkOfferTerms(
  terms: OfferTerms,
  { now, wanted }: { readonly now: Date; readonly wanted: Quantity },
): Result<OfferTerms, OfferTermsCode> {
  const bands = checkBands(terms.bands);
  if (!bands.ok) return bands;
  const price = checkPriceTerms({
    kind: terms.priceKind,
    unitPricesCents: bands.value.map(({ unitPriceCents }) => unitPriceCents),
    funder: terms.funding,
  });
  if (!price.ok) return price;
  const totals = checkTotals(bands.value, wanted);
  if (!totals.ok) return totals;
  const times = checkOfferTimes(terms.validUntil, now);
  if (!times.ok) return times;
  const funding = terms.priceKind === 'funded' ? terms.funding : null;
  return ok({ ...terms, bands: bands.value, funding });
}
