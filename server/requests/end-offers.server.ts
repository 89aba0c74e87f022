import { offerStateAt, type OfferOutcome } from '#app/domain/requests/offer-state.ts';
import { endOffer, type OfferRow } from '#db/queries/requests/offers.ts';
import type { RequestRow } from '#db/queries/requests/requests.ts';
import type { ServiceContext } from '#server/context.ts';
import { notify } from '#server/notifications/notify.server.ts';
import type { Unit } from '#server/transact.ts';

import { toOfferFacts } from './request-facts.ts';

/**
 * Writes the end of each offer and tells the authors of those that lost (R1: "the others are lost and
 * their authors told at once"), each of its own offer only. The winner is told with its order.
 */
export async function writeOutcomes(
  ctx: ServiceContext,
  unit: Unit,
  facts: {
    request: Pick<RequestRow, 'id' | 'title'>;
    offers: readonly OfferRow[];
    outcomes: readonly OfferOutcome[];
    now: Date;
    /** `ended`: the request is over and no offer won. */
    reason?: 'ended';
  },
): Promise<void> {
  const { request, offers, outcomes, now, reason } = facts;
  const providerOf = new Map(offers.map((offer) => [offer.offerId, offer.providerId]));
  for (const { offerId, state } of outcomes) {
    await endOffer(unit.tx, { offerId, status: state, now });
    const providerId = providerOf.get(offerId);
    if (providerId === undefined || state !== 'lost') continue;
    await notify(
      ctx,
      unit,
      { providerIds: [providerId] },
      {
        eventKey: `offer_lost:${offerId}`,
        kind: 'offer_lost',
        params: { title: request.title, ...(reason === undefined ? {} : { reason }) },
        href: `/provider/requests/${request.id}`,
      },
    );
  }
}

/** Ends every open offer of a request that ends without a winner: lost, or expired by its date. */
export async function endRemainingOffers(
  ctx: ServiceContext,
  unit: Unit,
  facts: { request: RequestRow; offers: readonly OfferRow[]; now: Date },
): Promise<void> {
  const outcomes = facts.offers.map(toOfferFacts).flatMap((offer): OfferOutcome[] => {
    if (offer.state !== 'open') return [];
    const isExpired = offerStateAt(offer, facts.now) === 'expired';
    return [{ offerId: offer.offerId, state: isExpired ? 'expired' : 'lost' }];
  });
  await writeOutcomes(ctx, unit, { ...facts, outcomes, reason: 'ended' });
}
