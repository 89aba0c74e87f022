import type { PriceKind } from '../catalogue/prices.ts';
import type { CalendarDay } from '../dates.ts';
import type { Cents } from '../money.ts';
import { type CashFacts, cashState } from '../payments/cash-due.ts';
import { type EachOf, MAX_HOUSEHOLDS, type PriceBand } from '../requests/price-bands.ts';
import type { SimpleSplitKind } from './split.ts';

/** What one household pays of a purchase, whatever covers it. */
export type ShareOf = { readonly householdId: string; readonly shareCents: Cents };

/**
 * What a purchase costs a household, as it may be said to one reader (PRC1). `own`: the reader's own
 * share. `each`: the same for all, give or take the odd cent; the higher one. `between`: they differ.
 */
export type HouseholdPrice =
  | { readonly kind: 'own'; readonly cents: Cents }
  | { readonly kind: 'each'; readonly cents: Cents }
  | { readonly kind: 'between'; readonly lowestCents: Cents; readonly highestCents: Cents };

/**
 * The one figure every screen gives for "what does this cost a household" (PRC1): the reader's own
 * share if it has one, else that of each where all pay alike, else from the lowest to the highest.
 * `readerId` null is nobody who takes part. Null when nobody takes part at all.
 */
export function householdPrice(
  shares: readonly ShareOf[],
  readerId: string | null,
): HouseholdPrice | null {
  const own = shares.find(({ householdId }) => householdId === readerId);
  if (own) return { kind: 'own', cents: own.shareCents };
  if (shares.length === 0) return null;
  const amounts = shares.map(({ shareCents }) => shareCents);
  const [lowestCents, highestCents] = [Math.min(...amounts), Math.max(...amounts)];
  // S1 gives one cent more to some: that is still the same price.
  return highestCents - lowestCents <= 1
    ? { kind: 'each', cents: highestCents }
    : { kind: 'between', lowestCents, highestCents };
}

/** Parts that would be equal, were it not for the cents left over: `more` of `all` pay one more. */
export type OddCent = {
  readonly lowCents: Cents;
  readonly more: number;
  readonly all: number;
};

/** The odd cent of equal parts (PRC5); null where they are equal, or differ for another reason. */
export function oddCentOf(parts: readonly Cents[]): OddCent | null {
  const [low, high] = [Math.min(...parts), Math.max(...parts)];
  if (high - low !== 1) return null;
  return { lowCents: low, more: parts.filter((cents) => cents === high).length, all: parts.length };
}

/** The figure a price is compared and sorted by: the one that is read first on screen (PRC1). */
export function firstCents(price: HouseholdPrice): Cents {
  return price.kind === 'between' ? price.lowestCents : price.cents;
}

/** Who pays alike under a split (PRC2): households (S1), or their people (S2). */
export function eachOf(split: SimpleSplitKind): EachOf {
  return split === 'per_household' ? 'household' : 'beneficiary';
}

/** P4: free and funded offers cost the households nothing, whatever their bands say. */
export function payableBands(kind: PriceKind, bands: readonly PriceBand[]): readonly PriceBand[] {
  if (kind === 'paid') return bands;
  if (bands.length > 0) return bands.map((band) => ({ ...band, unitPriceCents: 0 }));
  return [{ minHouseholds: 1, maxHouseholds: MAX_HOUSEHOLDS, unitPriceCents: 0 }];
}

/** What an order asks of a household now (PRC3). */
export type PartAsks = 'confirm' | 'pay' | 'nothing';

/** A household's part in an order, as far as it has to do with it. */
export type OwnPart = {
  readonly leftCents: Cents;
  readonly asks: PartAsks;
  /** When it says it paid, while the provider has not answered. */
  readonly saidOn: CalendarDay | null;
};

/**
 * What is still to pay in money and what is asked for (PRC3): a yes while it is awaited, then money
 * until the household says that it paid (PAY6), on `saidOn`. Before all have said yes nobody pays.
 */
export function partOf(facts: CashFacts): OwnPart {
  const { orderState, answer } = facts;
  const isEarly = orderState === 'confirming';
  const leftCents = (isEarly ? facts.cashDueCents : facts.cashAskedCents) - facts.cashReceivedCents;
  if (isEarly && answer === 'pending') return { leftCents, asks: 'confirm', saidOn: null };
  const cash = cashState(facts);
  if (cash.kind === 'to_pay') return { leftCents: cash.leftCents, asks: 'pay', saidOn: null };
  return { leftCents, asks: 'nothing', saidOn: cash.kind === 'said' ? cash.saidOn : null };
}
