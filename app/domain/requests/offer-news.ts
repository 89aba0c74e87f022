import type { OfferState } from './offer-state.ts';

/** How long an offer stays new to those who look while it comes: their visit is noted as they look. */
const FRESH_MS = 10 * 60_000;

/** What came after this moment is new to everybody, whoever has looked meanwhile (OFR4). */
export function freshSince(now: Date): Date {
  return new Date(now.getTime() - FRESH_MS);
}

/** Since when an offer is new to a household: its last visit, before the first one its joining (OFR4). */
export function newsSince(
  household: { readonly lastVisitAt: Date | null; readonly joinedAt: Date },
  now: Date,
): Date {
  const seenAt = household.lastVisitAt ?? household.joinedAt;
  const fresh = freshSince(now);
  return seenAt < fresh ? seenAt : fresh;
}

/** Whether an offer is new since then: it can be taken, and its price was made or changed after (OFR4). */
export function isOfferNew(
  offer: { readonly state: OfferState; readonly pricedAt: Date },
  since: Date,
): boolean {
  return offer.state === 'open' && offer.pricedAt > since;
}

/**
 * The offers that stand in sight of whoever has had some in sight before, in the order they came (OFR4):
 * one that comes meanwhile waits to be shown as long as it can be taken. What is decided is no news.
 */
export function offersInSight<
  Offer extends { readonly offerId: string; readonly state: OfferState },
>(offers: readonly Offer[], seenIds: readonly string[]): readonly Offer[] {
  return offers.filter(({ offerId, state }) => state !== 'open' || seenIds.includes(offerId));
}
