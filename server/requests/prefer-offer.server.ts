import { isOfferLive } from '#app/domain/requests/offer-state.ts';
import { isRequestOver, requestStateAt } from '#app/domain/requests/request-state.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { findPreferredOffer, lockOffers, replacePreference } from '#db/queries/requests/offers.ts';
import type { ServiceContext } from '#server/context.ts';
import { transact } from '#server/transact.ts';

import { toOfferFacts, toRequestFacts } from './request-facts.ts';
import { openRequestLocked, type GroupSideCode } from './standing.server.ts';
import { publishChange } from './publish-change.server.ts';

/** Why a preference was not noted. */
export type PreferOfferCode =
  GroupSideCode | 'request.wrong_state' | 'offer.not_found' | 'offer.expired';

/**
 * Notes which offer a household likes best, or with null that it likes none: a sign for the
 * organiser before any vote, one per household, and no promise. Doing it twice changes nothing.
 */
export async function preferOffer(
  ctx: ServiceContext,
  input: { groupId: string; requestId: string; offerId: string | null },
): Promise<Result<true, PreferOfferCode>> {
  return transact(ctx, async (unit) => {
    const { tx } = unit;
    const opened = await openRequestLocked(ctx, tx, { ...input, action: 'prefer_offer' });
    if (!opened.ok) return opened;
    const { request, householdId } = opened.value;
    const now = ctx.now();
    const state = requestStateAt(toRequestFacts(request), now);
    if (isRequestOver(state)) return fail('request.wrong_state', { state });
    const { offerId } = input;
    const offers = await lockOffers(tx, { requestId: request.id });
    const offerIds = offers.map((row) => row.offerId);
    // A press more changes nothing, so that it is no news either.
    const earlier = await findPreferredOffer(tx, { offerIds, householdId });
    if (earlier === offerId) return ok(true);
    if (offerId !== null) {
      const offer = offers.find((row) => row.offerId === offerId);
      if (!offer) return fail('offer.not_found');
      if (!isOfferLive(toOfferFacts(offer), now)) return fail('offer.expired');
    }
    await replacePreference(tx, { requestId: request.id, householdId, offerId, now });
    await publishChange(unit, { request, providers: [] });
    return ok(true);
  });
}
