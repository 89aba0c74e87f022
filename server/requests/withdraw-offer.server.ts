import { nextOfferState, offerStateAt } from '#app/domain/requests/offer-state.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { findOpenDecision } from '#db/queries/requests/decisions.ts';
import { endOffer } from '#db/queries/requests/offers.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import type { ServiceContext } from '#server/context.ts';
import { transact } from '#server/transact.ts';

import { toOfferFacts } from './request-facts.ts';
import { publishChange } from './publish-change.server.ts';
import {
  lockOwnOffer,
  requireProviderSideLocked,
  type ProviderSideCode,
} from './standing.server.ts';
import { tellOfOffer } from './tell-of-offer.server.ts';

/** Why an offer was not withdrawn. */
export type WithdrawOfferCode =
  ProviderSideCode | 'offer.not_found' | 'offer.wrong_state' | 'offer.under_vote';

/**
 * Takes an open offer back (R1). Not while the group votes on it: until the vote ends the provider
 * is bound by what it promised. Withdrawing it twice is the same as once.
 */
export async function withdrawOffer(
  ctx: ServiceContext,
  input: { requestId: string; offerId: string; providerId?: string | undefined },
): Promise<Result<true, WithdrawOfferCode>> {
  return transact(ctx, async (unit) => {
    const { tx } = unit;
    const { requestId, providerId } = input;
    const asked = { requestId, providerId, action: 'withdraw_offer' } as const;
    const side = await requireProviderSideLocked(ctx, tx, asked);
    if (!side.ok) return side;
    const { request } = side.value;
    const { provider } = side.value;
    const now = ctx.now();
    const offer = await lockOwnOffer(tx, side.value, input.offerId);
    if (!offer) return fail('offer.not_found');
    if (offer.status === 'withdrawn') return ok(true);
    const decision = await findOpenDecision(tx, { requestId: request.id });
    const { offerId, revision } = offer;
    if (decision?.offerId === offerId) return fail('offer.under_vote');
    const next = nextOfferState(offerStateAt(toOfferFacts(offer), now), 'withdraw');
    if (!next.ok) return next;
    await endOffer(tx, { offerId, status: next.value, now });
    await publishChange(unit, { request, providers: [provider.providerId] });
    await tellOfOffer(ctx, unit, { request, provider, offerId, revision, kind: 'offer_withdrawn' });
    await recordAudit(ctx, unit, {
      action: 'offer.withdraw',
      subjectKind: 'offer',
      subjectId: offerId,
      details: { requestId: request.id },
    });
    return ok(true);
  });
}
