import { byKey } from '#server/by-key.ts';
import type { CardRow } from '#app/contracts/requests/card-row.ts';
import { romeDay } from '#app/domain/dates.ts';
import { countVotes } from '#app/domain/requests/decision.ts';
import { isOfferLive } from '#app/domain/requests/offer-state.ts';
import { quote, type Quantity } from '#app/domain/requests/price-bands.ts';
import { familiesInNumbers } from '#app/domain/requests/provider-view.ts';
import { requestStateAt } from '#app/domain/requests/request-state.ts';
import type { DbOrTx } from '#db/client.ts';
import { findMembership } from '#db/queries/groups/memberships.ts';
import { listOrdersOfRequests } from '#db/queries/orders/orders.ts';
import { listDecisions, listVotes, type DecisionRow } from '#db/queries/requests/decisions.ts';
import { listOffersOfRequests, type OfferRow } from '#db/queries/requests/offers.ts';
import { listParticipants } from '#db/queries/requests/participants.ts';
import { listNewestRequests, type RequestRow } from '#db/queries/requests/requests.ts';

import { isNewSince } from './describe-offers.server.ts';
import {
  toDecisionFacts,
  toOfferFacts,
  toParticipants,
  toRequestFacts,
  toRequestForProviders,
} from './request-facts.ts';

/**
 * What a board shows beside the text of its cards: the newest request of each card, its offers, its
 * vote, its order with the viewer's own share. The caller has checked that the household may see
 * the group. Five queries whatever the number of cards.
 */
export async function listCardRows(
  db: DbOrTx,
  input: { boardId: string; groupId: string; viewerHouseholdId: string; now: Date },
): Promise<CardRow[]> {
  const { now, groupId, viewerHouseholdId: householdId } = input;
  const requests = await listNewestRequests(db, input);
  if (requests.length === 0) return [];
  const requestIds = requests.map(({ id }) => id);
  const [place, offers, decisions, orders, participants] = await Promise.all([
    findMembership(db, { groupId, householdId }),
    listOffersOfRequests(db, { requestIds }),
    listDecisions(db, { requestIds }),
    listOrdersOfRequests(db, { requestIds, householdId }),
    listParticipants(db, { requestIds }),
  ]);
  const running = decisions.filter(({ status }) => status === 'open');
  const votes = await listVotes(db, { decisionIds: running.map(({ id }) => id) });
  const offersOf = byKey(offers, (row) => row.requestId);
  const participantsOf = byKey(participants, (row) => row.requestId);
  const votesOf = byKey(votes, (row) => row.decisionId);
  return requests.map((request): CardRow => {
    const own = offersOf.get(request.id) ?? [];
    const live = own.filter((offer) => isOfferLive(toOfferFacts(offer), now));
    const decision = running.find(({ requestId }) => requestId === request.id) ?? null;
    const order = orders.find(({ requestId }) => requestId === request.id) ?? null;
    const people = toParticipants(participantsOf.get(request.id) ?? []);
    const wanted = wantedOf(request, familiesInNumbers(people, romeDay(now)));
    return {
      cardId: request.cardId,
      requestId: request.id,
      requestStatus: requestStateAt(toRequestFacts(request), now),
      offerCount: live.length,
      newOfferCount: live.filter((offer) =>
        isNewSince(offer.updatedAt, place?.lastVisitAt ?? null, now),
      ).length,
      closesAt: request.closesAt.toISOString(),
      decision: decision && describeVote(decision, votesOf.get(decision.id) ?? [], householdId),
      order: order && describeOrder(order),
      perHouseholdCents: lowestShare(pricedOffers(own, live, decision), wanted),
    };
  });
}

function wantedOf(
  request: RequestRow,
  numbers: { households: number; beneficiaries: number },
): Quantity {
  const { quantity, basis } = toRequestForProviders(request.id, request);
  return { quantity, basis, ...numbers };
}

/** The offers whose price a card shows: the one that won, the one being voted on, or the live ones. */
function pricedOffers(
  own: readonly OfferRow[],
  live: readonly OfferRow[],
  decision: DecisionRow | null,
): readonly OfferRow[] {
  const won = own.filter(({ status }) => status === 'won');
  if (won.length > 0) return won;
  return decision ? own.filter(({ offerId }) => offerId === decision.offerId) : live;
}

function lowestShare(offers: readonly OfferRow[], wanted: Quantity): number | null {
  const shares = offers.flatMap((offer) => {
    const quoted = quote(offer.bands, wanted);
    return quoted.ok ? [Math.ceil(quoted.value.totalCents / wanted.households)] : [];
  });
  return shares.length > 0 ? Math.min(...shares) : null;
}

function describeVote(
  decision: DecisionRow,
  votes: Awaited<ReturnType<typeof listVotes>>,
  householdId: string,
): NonNullable<CardRow['decision']> {
  const tally = countVotes(decision.electorate, toDecisionFacts(decision, votes).votes);
  return {
    agree: tally.agree,
    cast: tally.cast,
    voters: decision.electorate.length,
    closesAt: decision.closesAt.toISOString(),
    isAsked: decision.electorate.includes(householdId),
    hasMyVote: votes.some((vote) => vote.householdId === householdId),
  };
}

function describeOrder(
  order: Awaited<ReturnType<typeof listOrdersOfRequests>>[number],
): NonNullable<CardRow['order']> {
  const isAsked = order.myStatus === 'pending' || order.myStatus === 'confirmed';
  const isCurrent =
    order.myStatus === 'confirmed' && order.myConfirmedPriceVersion === order.priceVersion;
  return {
    orderId: order.orderId,
    status: order.status,
    startsOn: order.startsOn,
    endsOn: order.endsOn,
    myShareCents: order.myShareCents,
    needsMyConfirmation: order.status === 'confirming' && isAsked && !isCurrent,
  };
}
