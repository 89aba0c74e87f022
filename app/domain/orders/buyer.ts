/**
 * How an order comes to be: an offer was accepted, or a household bought from a price list (BUY1) or
 * took seats of an edition (SEA5).
 */
export const ORDER_ORIGINS = ['offer', 'catalogue', 'seat'] as const;

/** Who buys: a group, with the request and the offer that it accepted, or one household alone. */
export type Buyer =
  | {
      readonly kind: 'group';
      readonly groupId: string;
      readonly requestId: string;
      readonly offerId: string;
      readonly offerRevision: number;
    }
  | {
      readonly kind: 'household';
      readonly householdId: string;
      readonly serviceId: string;
      /** Of which it took seats; null for what it bought from the price list. */
      readonly editionId: string | null;
    };

/** The columns of an order that say who buys. */
export type BuyerColumns = {
  readonly groupId: string | null;
  readonly requestId: string | null;
  readonly offerId: string | null;
  readonly offerRevision: number | null;
  readonly buyerHouseholdId: string | null;
  readonly serviceId: string | null;
  readonly editionId: string | null;
};

/** Who buys, as the columns of an order say it (BUY1); columns that name nobody whole are a bug. */
export function buyerOf(columns: BuyerColumns): Buyer {
  const { groupId, requestId, offerId, offerRevision, buyerHouseholdId, serviceId, editionId } =
    columns;
  if (groupId !== null && requestId !== null && offerId !== null && offerRevision !== null) {
    return { kind: 'group', groupId, requestId, offerId, offerRevision };
  }
  if (buyerHouseholdId !== null && serviceId !== null) {
    return { kind: 'household', householdId: buyerHouseholdId, serviceId, editionId };
  }
  throw new RangeError('An order names neither a group with its offer nor a household');
}
