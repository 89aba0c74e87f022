import type { QuantityBasis } from '../catalogue/units.ts';
import type { Cents } from '../money.ts';
import { type PriceBand, quote, type QuoteCode } from '../requests/price-bands.ts';
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
export type PriceOrderCode = QuoteCode | SplitOrderCode;

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

/** What a household of an order owes: its share, and the part of it in money. */
export type OwedAmounts = {
  readonly householdId: string;
  readonly shareCents: Cents;
  readonly cashDueCents: Cents;
};

/**
 * Households that would pay more than before, in all or in money: nobody pays more without its own yes
 * (R7, AMD2). Whoever was not in before pays more than nothing.
 */
export function whoPaysMore(
  before: readonly OwedAmounts[],
  after: readonly OwedAmounts[],
): readonly string[] {
  const known = new Map(before.map((owed) => [owed.householdId, owed]));
  return after
    .filter(({ householdId, shareCents, cashDueCents }) => {
      const owed = known.get(householdId);
      return shareCents > (owed?.shareCents ?? 0) || cashDueCents > (owed?.cashDueCents ?? 0);
    })
    .map(({ householdId }) => householdId);
}

/**
 * Whether households that stay in an order must say yes again (R3): one of them would owe another
 * share, or another sum in money. Even inside one band the shares can change, because the group's
 * price is divided by fewer; whoever was not in before must be asked anyway.
 */
export function mustAskAgain(
  before: readonly OwedAmounts[],
  after: readonly OwedAmounts[],
): boolean {
  const known = new Map(before.map((owed) => [owed.householdId, owed]));
  return after.some(({ householdId, shareCents, cashDueCents }) => {
    const owed = known.get(householdId);
    return owed?.shareCents !== shareCents || owed.cashDueCents !== cashDueCents;
  });
}
