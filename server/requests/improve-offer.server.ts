import { nextOfferState, offerStateAt } from '#app/domain/requests/offer-state.ts';
import { requestStateAt } from '#app/domain/requests/request-state.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { insertRevision } from '#db/queries/requests/offers.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import type { ServiceContext } from '#server/context.ts';
import { transactOnce } from '#server/transact-once.ts';

import { toOfferFacts, toRequestFacts } from './request-facts.ts';
import {
  askedOf,
  checkOfferTerms,
  isUnchanged,
  type OfferTerms,
  type OfferTermsCode,
} from './offer-terms.ts';
import { publishChange } from './publish-change.server.ts';
import {
  lockOwnOffer,
  requireProviderSideLocked,
  type ProviderSideCode,
} from './standing.server.ts';
import { tellOfOffer } from './tell-of-offer.server.ts';
import { wantedOf } from './wanted-of.server.ts';

/** New terms for an offer of one's own. `revision`: the one the provider looked at. */
export type ImproveOfferInput = {
  readonly requestId: string;
  readonly offerId: string;
  readonly providerId?: string | undefined;
  readonly revision: number;
  readonly terms: OfferTerms;
};

/** Why an offer was not changed. */
export type ImproveOfferCode =
  | ProviderSideCode
  | OfferTermsCode
  | 'request.closed'
  | 'request.voting'
  | 'offer.not_found'
  | 'offer.wrong_state'
  | 'offer.stale'
  | 'offer.unchanged';

/**
 * Replaces the terms of an open offer by a new revision; the earlier ones stay as history (R1).
 * Refused while the group votes: a household's yes is to the price it saw.
 */
export async function improveOffer(
  ctx: ServiceContext,
  input: ImproveOfferInput,
): Promise<Result<{ revision: number }, ImproveOfferCode>> {
  return transactOnce(ctx, async (unit) => {
    const { tx } = unit;
    const { requestId, providerId } = input;
    const asked = { requestId, providerId, action: 'improve_offer' } as const;
    const side = await requireProviderSideLocked(ctx, tx, asked);
    if (!side.ok) return side;
    const { request } = side.value;
    const now = ctx.now();
    const { provider, person } = side.value;
    const offer = await lockOwnOffer(tx, side.value, input.offerId);
    if (!offer) return fail('offer.not_found');
    const state = requestStateAt(toRequestFacts(request), now);
    if (state === 'deciding') return fail('request.voting');
    if (state !== 'open') return fail('request.closed', { state });
    const next = nextOfferState(offerStateAt(toOfferFacts(offer), now), 'improve');
    if (!next.ok) return next;
    if (offer.revision !== input.revision) return fail('offer.stale');
    const wanted = await wantedOf(tx, request);
    const checked = checkOfferTerms(input.terms, { now, wanted, asked: askedOf(request) });
    if (!checked.ok) return checked;
    if (isUnchanged(offer, checked.value)) return fail('offer.unchanged');
    const revision = offer.revision + 1;
    const { bands, ...terms } = checked.value;
    await insertRevision(tx, {
      ...terms,
      offerId: offer.offerId,
      revision,
      bands: [...bands],
      createdBy: person.personId,
      createdAt: now,
    });
    await publishChange(unit, { request, providers: [provider.providerId] });
    const { offerId } = offer;
    await tellOfOffer(ctx, unit, { request, provider, offerId, revision, kind: 'offer_improved' });
    await recordAudit(ctx, unit, {
      action: 'offer.improve',
      subjectKind: 'offer',
      subjectId: offerId,
      details: { requestId: request.id, revision },
    });
    return ok({ revision });
  });
}
