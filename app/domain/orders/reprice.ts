import type { QuantityBasis } from '../catalogue/units.ts';
import type { Cents } from '../money.ts';
import { type BandForCode, type PriceBand, quote } from '../requests/price-bands.ts';
import { ok, type Result } from '../result.ts';
import {
  countBeneficiaries,
  type HouseholdShare,
  type Participant,
  type SplitMethod,
  splitOrder,
  type SplitOrderCode,
} from './split.ts';

/** The terms an order was placed on: the winning offer's bands (a snapshot) and what is bought. */
export type OrderTerms = {
  readonly orderId: string;
  readonly bands: readonly PriceBand[];
  readonly quantity: number;
  readonly basis: QuantityBasis;
  readonly method: SplitMethod;
};

/** Price of an order for a set of participants. Shares sum to `totalCents`. */
export type OrderPrice = {
  readonly band: PriceBand;
  readonly units: number;
  readonly totalCents: Cents;
  readonly shares: readonly HouseholdShare[];
};

/** Why an order has no price. */
export type PriceOrderCode = BandForCode | SplitOrderCode;

/** Total and shares of an order for its participants (P1, then S1-S6). */
export function priceOrder(
  terms: OrderTerms,
  participants: readonly Participant[],
): Result<OrderPrice, PriceOrderCode> {
  const quoted = quote(terms.bands, {
    quantity: terms.quantity,
    basis: terms.basis,
    households: participants.length,
    beneficiaries: countBeneficiaries(participants),
  });
  if (!quoted.ok) return quoted;
  const { orderId, method } = terms;
  const { totalCents } = quoted.value;
  const shares = splitOrder({ orderId, totalCents, participants, method });
  return shares.ok ? ok({ ...quoted.value, shares: shares.value }) : shares;
}

/** What a change of participants does to an order. */
export type Repricing = {
  readonly price: OrderPrice;
  readonly isSameBand: boolean;
  /** True when a household that stays would owe another amount: everyone must say yes again. */
  readonly mustAskAgain: boolean;
};

/**
 * Prices an order anew after a household dropped out or joined (flow step 6).
 *
 * Even inside one band the shares can change, because the group's price is divided by fewer. Too
 * few left for the lowest band: `offer.too_few_households`, with that band's minimum in `details`.
 */
export function repriceOrder(
  terms: OrderTerms,
  before: OrderPrice,
  participants: readonly Participant[],
): Result<Repricing, PriceOrderCode> {
  const priced = priceOrder(terms, participants);
  if (!priced.ok) return priced;
  const price = priced.value;
  const owedBefore = new Map(before.shares.map((s) => [s.householdId, s.amountCents]));
  const mustAskAgain = price.shares.some((s) => owedBefore.get(s.householdId) !== s.amountCents);
  return ok({
    price,
    isSameBand: price.band.minHouseholds === before.band.minHouseholds,
    mustAskAgain,
  });
}
