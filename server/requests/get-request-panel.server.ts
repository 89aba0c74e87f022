import type { RequestPanelView, RequestPermissions } from '#app/contracts/requests/panel-view.ts';
import { romeDay } from '#app/domain/dates.ts';
import { eachOf } from '#app/domain/orders/cost.ts';
import { placeTime } from '#app/domain/orders/delivery-sheet.ts';
import { takenOffCents } from '#app/domain/orders/attendance.ts';
import { mayOnRequest } from '#app/domain/requests/policy.ts';
import { figureFor } from '#app/domain/requests/price-bands.ts';
import { familiesInNumbers } from '#app/domain/requests/provider-view.ts';
import {
  isRequestOver,
  isToChoose,
  nextRequestState,
  requestStateAt,
} from '#app/domain/requests/request-state.ts';
import {
  firstDateAt,
  usualProlongedEnd,
  usualVoteEnd,
} from '#app/domain/requests/request-times.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { romeLocal } from '#app/domain/rome-clock.ts';
import { findGroup } from '#db/queries/groups/groups.ts';
import { listOrdersOfRequests } from '#db/queries/orders/orders.ts';
import { listOrderLines, listSharesOfRequests } from '#db/queries/orders/shares.ts';
import { listParticipants } from '#db/queries/requests/participants.ts';
import { listRecipients } from '#db/queries/requests/recipients.ts';
import type { RequestRow } from '#db/queries/requests/requests.ts';
import type { ServiceContext } from '#server/context.ts';

import { describeDecision } from './describe-decision.server.ts';
import { describeOffers } from './describe-offers.server.ts';
import { readQuestions } from './describe-questions.server.ts';
import { toParticipants, toRequestFacts, toRequestForProviders } from './request-facts.ts';
import { openRequest, type GroupSide, type GroupSideCode } from './standing.server.ts';

/**
 * A request with its offers, vote and questions as one household of the group sees it: every total,
 * but after vouchers only its own part (flow step 5). Others' requests are `request.not_found`.
 */
export async function getRequestPanel(
  ctx: ServiceContext,
  input: { groupId: string; requestId: string },
): Promise<Result<RequestPanelView, GroupSideCode>> {
  const { db } = ctx;
  const opened = await openRequest(ctx, db, { ...input, action: 'view_offers' });
  if (!opened.ok) return opened;
  const { request, householdId, newsSince, person } = opened.value;
  const requestId = request.id;
  const now = ctx.now();
  const today = romeDay(now);
  const group = await findGroup(db, { groupId: request.groupId });
  if (!group) return fail('request.not_found');
  const rows = await listParticipants(db, { requestIds: [requestId] });
  const participants = toParticipants(rows);
  const numbers = familiesInNumbers(participants, today);
  const nameOf = new Map(rows.map((row) => [row.householdId, row.householdName]));
  const facing = toRequestForProviders(requestId, request);
  const wanted = { quantity: facing.quantity, basis: facing.basis, ...numbers };
  const viewer = { householdId, newsSince, now, today };
  const [[order], shares] = await Promise.all([
    listOrdersOfRequests(db, { requestIds: [requestId], householdId }),
    listSharesOfRequests(db, { requestIds: [requestId] }),
  ]);
  const ordered = order && {
    orderId: order.orderId,
    totalCents: order.totalCents,
    takenOffCents: takenOffCents(await listOrderLines(db, order)),
    households: shares,
  };
  const service = { ...request, firstAt: firstDateAt(request.timetable, request) };
  const each = eachOf(request.splitMethod);
  const own = participants.filter((participant) => participant.householdId === householdId);
  const ownPeople = own.length === 0 ? null : familiesInNumbers(own, today).beneficiaries;
  const [offers, vote, questions, recipients] = await Promise.all([
    describeOffers(db, { requestId, wanted, each, ownPeople, viewer, order: ordered ?? null }),
    describeDecision(db, { requestId, householdId, now }),
    readQuestions(ctx, { requestId, reader: { personId: person.personId, providerId: null } }),
    listRecipients(db, { requestId }),
  ]);
  return ok({
    ...describeRequest(request, now),
    groupName: group.name,
    placeTime: placeTime(requestStateAt(toRequestFacts(request), now), order ?? null, now),
    voteClosesAt: usualVoteEnd(service, romeLocal(now)),
    prolongTo: prolongTo(opened.value, service, group.archivedAt, now),
    households: [...nameOf]
      .map(([id, name]) => ({ householdId: id, name }))
      .sort((a, b) => a.name.localeCompare(b.name, 'it')),
    figureOf: figureFor(each, ownPeople),
    beneficiaries: numbers.beneficiaries,
    ages: numbers.ages,
    takesPart: nameOf.has(householdId),
    providers: {
      sent: recipients.length,
      seen: recipients.filter(({ seenAt }) => seenAt !== null).length,
    },
    offers,
    decision: vote?.view ?? null,
    questions,
    orderId: order?.orderId ?? null,
    orderStatus: order?.status ?? null,
    mustAgree: opened.value.mustAgree,
    canAskAgain: canAskAgain(opened.value, request, now),
    may: permissions(opened.value, request, now, vote),
  });
}

/** The frozen facts of a request, as they travel. */
function describeRequest(request: RequestRow, now: Date) {
  const facing = toRequestForProviders(request.id, request);
  return {
    requestId: request.id,
    groupId: request.groupId,
    cardId: request.cardId,
    title: facing.title,
    description: facing.description,
    place: request.place,
    category: facing.categoryId,
    municipio: facing.municipio,
    unit: facing.unit,
    quantity: facing.quantity,
    basis: facing.basis,
    splitMethod: request.splitMethod,
    schedule: facing.scheduleText,
    timetable: facing.timetable,
    startsOn: facing.startsOn,
    endsOn: facing.endsOn,
    closesAt: facing.closesAt.toISOString(),
    chooseBy: request.chooseBy.toISOString(),
    state: requestStateAt(toRequestFacts(request), now),
    now: now.toISOString(),
  };
}

/** What is proposed as a later end of answers; null where none is left or the viewer cannot (RQ8). */
function prolongTo(
  { standing }: GroupSide,
  request: RequestRow & { readonly firstAt: Date | null },
  archivedAt: Date | null,
  now: Date,
): string | null {
  const next = nextRequestState(requestStateAt(toRequestFacts(request), now), 'prolong');
  if (!next.ok || archivedAt !== null || !mayOnRequest(standing, 'prolong')) return null;
  return usualProlongedEnd(request.closesAt, request, now);
}

function canAskAgain({ standing }: GroupSide, request: RequestRow, now: Date): boolean {
  const state = requestStateAt(toRequestFacts(request), now);
  return mayOnRequest(standing, 'create') && (state === 'closed' || state === 'expired');
}

function permissions(
  { standing }: GroupSide,
  request: RequestRow,
  now: Date,
  vote: Awaited<ReturnType<typeof describeDecision>>,
): RequestPermissions {
  const state = requestStateAt(toRequestFacts(request), now);
  const isRunning = vote?.view.state === 'open';
  const isReady = isRunning && (vote.view.isTimeUp || vote.view.tally.missing === 0);
  return {
    prefer: mayOnRequest(standing, 'prefer_offer') && isToChoose(state),
    putToVote: mayOnRequest(standing, 'put_to_vote') && isToChoose(state),
    vote: mayOnRequest(standing, 'vote') && isRunning && vote.canVote,
    closeDecision: mayOnRequest(standing, 'close_decision') && isReady,
    close: mayOnRequest(standing, 'close') && !isRequestOver(state),
    answer: mayOnRequest(standing, 'answer_question') && !isRequestOver(state),
  };
}
