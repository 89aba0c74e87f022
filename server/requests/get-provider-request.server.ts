import type { OwnOfferView, ProviderRequestPageView } from '#app/contracts/providers/views.ts';
import { romeDay } from '#app/domain/dates.ts';
import { absenceRulesFor, whyAlways } from '#app/domain/orders/absence-rule.ts';
import { eachOf } from '#app/domain/orders/cost.ts';
import { mayProviderOnRequest } from '#app/domain/requests/policy.ts';
import { requestStateAt } from '#app/domain/requests/request-state.ts';
import { usualOfferEnd } from '#app/domain/requests/request-times.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import type { DbOrTx } from '#db/client.ts';
import { listOfferTemplates } from '#db/queries/providers/offer-templates.ts';
import { findOpenDecision } from '#db/queries/requests/decisions.ts';
import { listRevisions } from '#db/queries/requests/offers.ts';
import { listParticipants } from '#db/queries/requests/participants.ts';
import { markSeen } from '#db/queries/requests/recipients.ts';
import { findRequestById, type RequestRow } from '#db/queries/requests/requests.ts';
import type { ServiceContext } from '#server/context.ts';
import { transact } from '#server/transact.ts';

import { describeForProvider, describeOwnOffer } from './describe-for-provider.ts';
import { readQuestions } from './describe-questions.server.ts';
import { askedOf } from './offer-terms.ts';
import { ownPriceList } from './own-price-list.server.ts';
import { toParticipants, toRequestFacts, toRequestForProviders } from './request-facts.ts';
import {
  requireProviderSide,
  type ProviderSide,
  type ProviderSideCode,
} from './standing.server.ts';
import { wantedOf } from './wanted-of.server.ts';

/**
 * A request as a provider may see it (R4): numbers and ages, never names, other offers or vouchers.
 * The first look is noted, so that the group sees that somebody has read it.
 */
export async function getProviderRequest(
  ctx: ServiceContext,
  input: { requestId: string; providerId?: string | undefined },
): Promise<Result<ProviderRequestPageView, ProviderSideCode>> {
  const { db } = ctx;
  const { requestId, providerId } = input;
  const request = await findRequestById(db, { requestId });
  const side = await requireProviderSide(ctx, db, { request, providerId, action: 'view' });
  if (!side.ok) return side;
  if (!request) return fail('request.not_found');
  await noteFirstLook(ctx, request, side.value.provider.providerId);
  const now = ctx.now();
  const today = romeDay(now);
  const [participants, offer, questions] = await Promise.all([
    listParticipants(db, { requestIds: [requestId] }),
    ownOffer(db, request, side.value, now),
    readQuestions(ctx, {
      requestId,
      reader: {
        personId: side.value.person.personId,
        providerId: side.value.provider.providerId,
      },
    }),
  ]);
  const state = requestStateAt(toRequestFacts(request), now);
  const facing = toRequestForProviders(requestId, request);
  const shown = describeForProvider(facing, toParticipants(participants), state, today);
  const may = permissions(side.value, state, offer);
  const { providerId: ownId } = side.value.provider;
  const paid = {
    priceKind: 'paid',
    unit: request.unit,
    basis: request.quantityBasis,
    split: request.splitMethod,
  } as const;
  return ok({
    request: shown,
    provider: side.value.provider,
    offer,
    questions,
    isInGroup: side.value.isInGroup,
    may,
    each: eachOf(request.splitMethod),
    absenceRules: absenceRulesFor(paid),
    whyAlways: whyAlways(paid),
    priceList: may.offer
      ? await ownPriceList(db, { request, providerId: ownId, wanted: shown, today })
      : null,
    templates:
      may.offer || may.improve ? await listOfferTemplates(db, { providerIds: [ownId] }) : [],
    validUntil: usualOfferEnd(askedOf(request), request.closesAt),
    now: now.toISOString(),
  });
}

async function noteFirstLook(
  ctx: ServiceContext,
  request: RequestRow,
  providerId: string,
): Promise<void> {
  await transact(ctx, async (unit) => {
    const seen = { requestId: request.id, providerId, now: ctx.now() };
    if (await markSeen(unit.tx, seen)) {
      const id = `request:${request.id}`;
      unit.publish({ topic: `group:${request.groupId}`, id, version: request.version });
      unit.publish({ topic: `provider:${providerId}`, id, version: request.version });
    }
    return ok(true);
  });
}

async function ownOffer(
  db: DbOrTx,
  request: RequestRow,
  side: ProviderSide,
  now: Date,
): Promise<OwnOfferView | null> {
  const row = side.ownOffers.find(({ status }) => status === 'open') ?? side.ownOffers[0];
  if (!row) return null;
  const [wanted, revisions, decision] = await Promise.all([
    wantedOf(db, request),
    listRevisions(db, { offerIds: [row.offerId] }),
    findOpenDecision(db, { requestId: request.id }),
  ]);
  return describeOwnOffer(row, {
    revisions,
    wanted,
    isUnderVote: decision?.offerId === row.offerId,
    now,
  });
}

function permissions(
  side: ProviderSide,
  state: string,
  offer: OwnOfferView | null,
): ProviderRequestPageView['may'] {
  const facts = {
    isStaff: true,
    isMatch: true,
    ownsOffer: offer !== null,
    isInGroup: side.isInGroup,
  };
  const isLive = offer?.state === 'open';
  const isOpen = state === 'open';
  return {
    offer: isOpen && !isLive && mayProviderOnRequest(facts, 'make_offer'),
    improve: isOpen && isLive && mayProviderOnRequest(facts, 'improve_offer'),
    withdraw: isLive && !offer.isUnderVote && mayProviderOnRequest(facts, 'withdraw_offer'),
    ask: isOpen && mayProviderOnRequest(facts, 'ask_question'),
  };
}
