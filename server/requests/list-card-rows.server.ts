import { byKey } from '#server/by-key.ts';
import type { CardRow } from '#app/contracts/requests/card-row.ts';
import { romeDay } from '#app/domain/dates.ts';
import { firstCents, householdPrice, partOf } from '#app/domain/orders/cost.ts';
import { priceOrder } from '#app/domain/orders/reprice.ts';
import { confirmsUntil } from '#app/domain/orders/steps.ts';
import type { Participant } from '#app/domain/orders/split.ts';
import { countVotes, missingVoters } from '#app/domain/requests/decision.ts';
import { isOfferNew, newsSince } from '#app/domain/requests/offer-news.ts';
import { isOfferLive } from '#app/domain/requests/offer-state.ts';
import { requestStateAt } from '#app/domain/requests/request-state.ts';
import type { DbOrTx } from '#db/client.ts';
import { findMembership } from '#db/queries/groups/memberships.ts';
import { listOrdersOfRequests } from '#db/queries/orders/orders.ts';
import { listSessions, type SessionRow } from '#db/queries/orders/sessions.ts';
import { listLeftOfRequests, listSharesOfRequests } from '#db/queries/orders/shares.ts';
import { listDecisions, listVotes, type DecisionRow } from '#db/queries/requests/decisions.ts';
import { listOffersOfRequests, type OfferRow } from '#db/queries/requests/offers.ts';
import { listParticipants } from '#db/queries/requests/participants.ts';
import { listNewestRequests, type RequestRow } from '#db/queries/requests/requests.ts';

import { groupByHousehold, orderTerms } from '#server/orders/plan-order.server.ts';

import { toDecisionFacts, toOfferFacts, toRequestFacts } from './request-facts.ts';

/**
 * What a board shows beside the text of its cards: the newest request of each card, its offers, its
 * vote, its order with the viewer's own share. The caller has checked that the household may see
 * the group. Ten queries whatever the number of cards.
 */
export async function listCardRows(
  db: DbOrTx,
  input: { boardId: string; groupId: string; viewerHouseholdId: string; now: Date },
): Promise<CardRow[]> {
  const { now, groupId, viewerHouseholdId: householdId } = input;
  const requests = await listNewestRequests(db, input);
  if (requests.length === 0) return [];
  const requestIds = requests.map(({ id }) => id);
  const [place, offers, decisions, orders, participants, shares, gone] = await Promise.all([
    findMembership(db, { groupId, householdId }),
    listOffersOfRequests(db, { requestIds }),
    listDecisions(db, { requestIds }),
    listOrdersOfRequests(db, { requestIds, householdId }),
    listParticipants(db, { requestIds }),
    listSharesOfRequests(db, { requestIds }),
    listLeftOfRequests(db, { requestIds, today: romeDay(now) }),
  ]);
  const since = place ? newsSince(place, now) : now;
  const running = decisions.filter(({ status }) => status === 'open');
  const [votes, sessions] = await Promise.all([
    listVotes(db, { decisionIds: running.map(({ id }) => id) }),
    listSessions(db, { orderIds: orders.map(({ orderId }) => orderId) }),
  ]);
  const sessionsOf = byKey(sessions, (row) => row.orderId);
  const offersOf = byKey(offers, (row) => row.requestId);
  const participantsOf = byKey(participants, (row) => row.requestId);
  const votesOf = byKey(votes, (row) => row.decisionId);
  const sharesOf = byKey(shares, (row) => row.requestId);
  const goneOf = byKey(gone, (row) => row.requestId);
  return requests.map((request): CardRow => {
    const own = offersOf.get(request.id) ?? [];
    const live = own.filter((offer) => isOfferLive(toOfferFacts(offer), now));
    const decision = running.find(({ requestId }) => requestId === request.id) ?? null;
    const order = orders.find(({ requestId }) => requestId === request.id) ?? null;
    const people = groupByHousehold(participantsOf.get(request.id) ?? []);
    const ordered = sharesOf.get(request.id) ?? [];
    return {
      cardId: request.cardId,
      requestId: request.id,
      title: request.title,
      category: request.category,
      requestStatus: requestStateAt(toRequestFacts(request), now),
      startsOn: request.startsOn,
      endsOn: request.endsOn,
      offerCount: live.length,
      newOfferCount: live.filter(({ pricedAt }) => isOfferNew({ state: 'open', pricedAt }, since))
        .length,
      closesAt: request.closesAt.toISOString(),
      chooseBy: request.chooseBy.toISOString(),
      decision: decision && describeVote(decision, votesOf.get(decision.id) ?? [], householdId),
      order: order && {
        ...describeOrder(order, ordered, sessionsOf.get(order.orderId) ?? []),
        left: (goneOf.get(request.id) ?? []).map((row) => row.householdId),
      },
      price: order
        ? asPrice(householdPrice(ordered, householdId), false)
        : priceOf({ request, offers: pricedOffers(live, own, decision), people, householdId }),
    };
  });
}

/** The offers whose price a card shows before there is an order: the one being voted on, or all. */
function pricedOffers(
  live: readonly OfferRow[],
  all: readonly OfferRow[],
  decision: DecisionRow | null,
): readonly OfferRow[] {
  return decision ? all.filter(({ offerId }) => offerId === decision.offerId) : live;
}

/** The price of the cheapest offer for the reader: planned as its order would be (PRC1). */
function priceOf(input: {
  request: RequestRow;
  offers: readonly OfferRow[];
  people: readonly Participant[];
  householdId: string;
}): CardRow['price'] {
  const { request, offers, people, householdId } = input;
  const plans = offers.flatMap((offer) => {
    const priced = priceOrder(orderTerms(request, offer), people);
    return priced.ok ? [priced.value] : [];
  });
  const [cheapest] = plans.toSorted((a, b) => a.totalCents - b.totalCents);
  if (!cheapest) return null;
  const shares = cheapest.shares.map((share) => ({ ...share, shareCents: share.amountCents }));
  const isFrom = plans.some(({ totalCents }) => totalCents > cheapest.totalCents);
  return asPrice(householdPrice(shares, householdId), isFrom);
}

function asPrice(price: ReturnType<typeof householdPrice>, isFrom: boolean): CardRow['price'] {
  return price && { ...price, isFrom: isFrom && firstCents(price) > 0 };
}

function describeVote(
  decision: DecisionRow,
  votes: Awaited<ReturnType<typeof listVotes>>,
  householdId: string,
): NonNullable<CardRow['decision']> {
  const { votes: given } = toDecisionFacts(decision, votes);
  const tally = countVotes(decision.electorate, given);
  return {
    agree: tally.agree,
    cast: tally.cast,
    quorum: decision.quorum,
    missing: missingVoters(decision.electorate, given),
    voters: decision.electorate.length,
    closesAt: decision.closesAt.toISOString(),
    isAsked: decision.electorate.includes(householdId),
    hasMyVote: votes.some((vote) => vote.householdId === householdId),
  };
}

function describeOrder(
  order: Awaited<ReturnType<typeof listOrdersOfRequests>>[number],
  ordered: Awaited<ReturnType<typeof listSharesOfRequests>>,
  sessions: readonly SessionRow[],
): Omit<NonNullable<CardRow['order']>, 'left'> {
  const { status: orderState, myStatus: answer } = order;
  const part =
    answer === null || answer === 'dropped'
      ? null
      : partOf({
          orderState,
          answer,
          cashDueCents: order.myCashDueCents ?? 0,
          cashAskedCents: order.myCashAskedCents ?? 0,
          cashReceivedCents: order.myCashReceivedCents ?? 0,
          cashSaidCents: order.myCashSaidCents,
          saidOn: order.mySaidOn,
        });
  return {
    orderId: order.orderId,
    status: order.status,
    isHeldUp: order.isHeldUp,
    startsOn: order.startsOn,
    endsOn: order.endsOn,
    sessions: sessions
      .filter(({ state }) => state === 'planned')
      .map(({ startsAt }) => startsAt.toISOString()),
    myLeftCents: part && part.leftCents,
    needsMyConfirmation: part?.asks === 'confirm',
    confirmBy: confirmsUntil({ startsOn: order.startsOn, sessions }).toISOString(),
    missing: ordered.filter((row) => row.answer === 'pending').map((row) => row.householdId),
  };
}
