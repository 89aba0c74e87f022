import { requestStateAt } from '#app/domain/requests/request-state.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { insertOffer } from '#db/queries/requests/offers.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import type { ServiceContext } from '#server/context.ts';
import { transactOnce } from '#server/transact-once.ts';

import { toRequestFacts } from './request-facts.ts';
import { askedOf, checkOfferTerms, type OfferTerms, type OfferTermsCode } from './offer-terms.ts';
import { publishChange } from './publish-change.server.ts';
import { requireProviderSideLocked, type ProviderSideCode } from './standing.server.ts';
import { tellOfOffer } from './tell-of-offer.server.ts';
import { wantedOf } from './wanted-of.server.ts';

/** An answer to a request. `providerId` chooses among several employers of the same person. */
export type MakeOfferInput = {
  readonly requestId: string;
  readonly providerId?: string | undefined;
  readonly terms: OfferTerms;
};

/** Why an offer was not made. `offer.already_done`: this provider has a live one. */
export type MakeOfferCode =
  ProviderSideCode | OfferTermsCode | 'request.closed' | 'request.voting' | 'offer.already_done';

/**
 * A provider answers a request (flow step 4). One live offer per provider; after withdrawing, it
 * may make another. While the group votes nobody can offer: the households vote on what they saw.
 */
export async function makeOffer(
  ctx: ServiceContext,
  input: MakeOfferInput,
): Promise<Result<{ offerId: string }, MakeOfferCode>> {
  return transactOnce(ctx, async (unit) => {
    const { tx } = unit;
    const { requestId, providerId } = input;
    const asked = { requestId, providerId, action: 'make_offer' } as const;
    const side = await requireProviderSideLocked(ctx, tx, asked);
    if (!side.ok) return side;
    const { request } = side.value;
    const now = ctx.now();
    const state = requestStateAt(toRequestFacts(request), now);
    if (state === 'deciding') return fail('request.voting');
    if (state !== 'open') return fail('request.closed', { state });
    if (side.value.ownOffers.some(({ status }) => status === 'open')) {
      return fail('offer.already_done');
    }
    const wanted = await wantedOf(tx, request);
    const checked = checkOfferTerms(input.terms, { now, wanted, asked: askedOf(request) });
    if (!checked.ok) return checked;
    const { provider, person } = side.value;
    const offerId = ctx.newId();
    const { bands, ...terms } = checked.value;
    await insertOffer(
      tx,
      {
        id: offerId,
        requestId: request.id,
        providerId: provider.providerId,
        status: 'open',
        revision: 1,
        createdAt: now,
        updatedAt: now,
      },
      {
        ...terms,
        offerId,
        revision: 1,
        bands: [...bands],
        createdBy: person.personId,
        createdAt: now,
      },
    );
    await publishChange(unit, { request, providers: [provider.providerId] });
    await tellOfOffer(ctx, unit, { request, provider, offerId, revision: 1, kind: 'offer_made' });
    await recordAudit(ctx, unit, {
      action: 'offer.make',
      subjectKind: 'offer',
      subjectId: offerId,
      details: { requestId: request.id, providerId: provider.providerId },
    });
    return ok({ offerId });
  });
}
