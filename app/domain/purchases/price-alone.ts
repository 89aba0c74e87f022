import { CAPS } from '../caps.ts';
import { type Price, type PriceCode, priceFor, type PriceList } from '../catalogue/prices.ts';
import type { CalendarDay } from '../dates.ts';
import { fail, type Result } from '../result.ts';

/** What a household buys alone. */
export type AloneQuestion = {
  /** Dependants it is for; none is the household itself, which counts as one person. */
  readonly beneficiaries: number;
  readonly quantity: number;
  readonly day: CalendarDay;
};

/** Why a service has no price for a household alone, as it is told to who buys. */
export type PriceAloneCode =
  | 'purchase.no_price'
  | 'purchase.below_minimum'
  | 'purchase.no_persons_band'
  | 'purchase.no_quantity_band'
  | 'purchase.total_too_large'
  | 'purchase.quantity_too_large';

const TOLD: Readonly<Record<PriceCode, PriceAloneCode>> = {
  'price.not_valid': 'purchase.no_price',
  'price.below_minimum': 'purchase.below_minimum',
  'price.no_persons_band': 'purchase.no_persons_band',
  'price.no_quantity_band': 'purchase.no_quantity_band',
  'offer.total_too_large': 'purchase.total_too_large',
};

/**
 * What a service's own list asks of one household (BUY6): the price of so many persons together, as in
 * a group's curve (P1), with the list's own refusals (P2) and the caps (CAP2, CAP3).
 */
export function priceAlone(
  list: PriceList,
  { beneficiaries, quantity, day }: AloneQuestion,
): Result<Price, PriceAloneCode> {
  if (quantity > CAPS.quantity) {
    return fail('purchase.quantity_too_large', { most: CAPS.quantity });
  }
  const priced = priceFor(list, { persons: Math.max(1, beneficiaries), quantity, day });
  return priced.ok ? priced : fail(TOLD[priced.code], priced.details);
}
