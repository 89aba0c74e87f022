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

/**
 * What a service's own list asks of one household (BUY6): the price of so many persons together, as in
 * a group's curve (P1), with the list's own refusals (P2) and the caps (CAP2, CAP3).
 */
export function priceAlone(
  list: PriceList,
  { beneficiaries, quantity, day }: AloneQuestion,
): Result<Price, PriceCode | 'purchase.quantity_too_large'> {
  if (quantity > CAPS.quantity) {
    return fail('purchase.quantity_too_large', { most: CAPS.quantity });
  }
  return priceFor(list, { persons: Math.max(1, beneficiaries), quantity, day });
}
