import type { WaitingItem, WaitingPurchase } from '#app/contracts/notifications/views.ts';
import { votesAddress } from '#app/contracts/decisions/votes-address.ts';
import { orderAddress, payAddress } from '#app/contracts/orders/order-address.ts';
import { balancesAfter } from '#app/domain/expenses/claims.ts';
import { partOf } from '#app/domain/orders/cost.ts';
import type { Session } from '#app/domain/orders/sessions.ts';
import { confirmsUntil } from '#app/domain/orders/steps.ts';
import { askerKey, byAsker } from '#app/domain/requests/open-questions.ts';
import { isRequestOver, requestStateAt } from '#app/domain/requests/request-state.ts';
import type { DbOrTx } from '#db/client.ts';
import { listOfferedSeats } from '#db/queries/bookings/claims.ts';
import { listGroupVotesWaiting } from '#db/queries/decisions/group-decisions.ts';
import { listFundDuesToPay } from '#db/queries/decisions/order-funds.ts';
import { listClaimsOfHousehold } from '#db/queries/expenses/claims.ts';
import { listFundMovesToConfirm } from '#db/queries/expenses/funds.ts';
import { listAnnouncedOfHousehold, listPaymentsToConfirm } from '#db/queries/expenses/payments.ts';
import { listJoinsToAnswer } from '#db/queries/groups/join-requests.ts';
import { listAgreementsWaiting } from '#db/queries/groups/memberships.ts';
import { listSessions } from '#db/queries/orders/sessions.ts';
import { listOwnParts } from '#db/queries/orders/shares.ts';
import { listRequestsToPutToVote } from '#db/queries/requests/offers.ts';
import { listVotesWaiting } from '#db/queries/requests/decisions.ts';
import { listQuestionsToAnswer } from '#db/queries/requests/questions.ts';

import { byKey } from '#server/by-key.ts';

import { listAnswersOnOrders } from './list-answers-on-orders.server.ts';
import { namesOf, toAnswer } from './to-answer.ts';

type Home = { readonly householdId: string; readonly now: Date };

/** What waits for a household: for itself, and as an organiser for its groups. */
export async function listWaitingAtHome(db: DbOrTx, home: Home): Promise<readonly WaitingItem[]> {
  const lists = await Promise.all([
    listInGroups(db, home),
    listOnRequests(db, home),
    listOnOrders(db, home),
    listSeats(db, home),
  ]);
  return lists.flat();
}

async function listInGroups(db: DbOrTx, home: Home): Promise<readonly WaitingItem[]> {
  const [agreements, joins, payments, fundMoves, fundDues, votes, debts] = await Promise.all([
    listAgreementsWaiting(db, home),
    listJoinsToAnswer(db, home),
    listPaymentsToConfirm(db, home),
    listFundMovesToConfirm(db, home),
    listFundDuesToPay(db, home),
    listGroupVotesWaiting(db, home),
    listDebts(db, home),
  ]);
  return [
    ...agreements.map(({ groupId, groupName }) =>
      toAnswer({
        kind: 'agree',
        subjectId: groupId,
        title: groupName,
        href: `/groups/${groupId}/agreement`,
      }),
    ),
    ...joins.map(({ requestId, householdName, groupId, groupName }) =>
      toAnswer({
        kind: 'join',
        subjectId: requestId,
        // A household that found the group in the directory is not named yet (OPN4).
        title: householdName ?? groupName,
        groupName: householdName === null ? null : groupName,
        href: `/groups/${groupId}/members#asking`,
      }),
    ),
    ...payments.map(({ paymentId, fromName, amountCents, groupId, groupName }) =>
      toAnswer({
        kind: 'arrived',
        subjectId: paymentId,
        title: fromName,
        groupName,
        amountCents,
        href: `/groups/${groupId}/money`,
      }),
    ),
    ...fundMoves.map(({ moveId, otherName, amountCents, groupId, groupName }) =>
      toAnswer({
        kind: 'fund',
        subjectId: moveId,
        title: otherName,
        groupName,
        amountCents,
        href: `/groups/${groupId}/money/fund`,
      }),
    ),
    ...fundDues.map(({ reference, title, groupId, groupName, dueCents }) =>
      toAnswer({
        kind: 'fund_pay',
        subjectId: reference,
        title,
        groupName,
        amountCents: dueCents,
        href: `/groups/${groupId}/money/fund#to-pay`,
      }),
    ),
    ...votes.map(({ decisionId, orderTitle, groupId, groupName, closesAt }) =>
      toAnswer({
        kind: 'group_vote',
        subjectId: decisionId,
        title: orderTitle ?? groupName,
        groupName,
        href: votesAddress(groupId),
        closesAt: closesAt.toISOString(),
      }),
    ),
    ...debts,
  ];
}

/** What the household owes its neighbours, by group, less what it said that it paid: as the group's money asks. */
async function listDebts(db: DbOrTx, { householdId }: Home): Promise<readonly WaitingItem[]> {
  const [claims, announced] = await Promise.all([
    listClaimsOfHousehold(db, { householdId }),
    listAnnouncedOfHousehold(db, { householdId }),
  ]);
  return claims.flatMap(({ groupId, groupName, amountCents }) => {
    const own = [{ householdId, amountCents }];
    const payments = announced.filter((payment) => payment.groupId === groupId);
    const after = balancesAfter(own, payments).find((each) => each.householdId === householdId);
    const owedCents = -(after?.amountCents ?? 0);
    if (owedCents <= 0) return [];
    return toAnswer({
      kind: 'settle',
      subjectId: groupId,
      title: groupName,
      amountCents: owedCents,
      href: `/groups/${groupId}/money`,
    });
  });
}

async function listOnRequests(db: DbOrTx, home: Home): Promise<readonly WaitingItem[]> {
  const [votes, questions, offered] = await Promise.all([
    listVotesWaiting(db, home),
    listQuestionsToAnswer(db, home),
    listRequestsToPutToVote(db, home),
  ]);
  const open = questions.filter((row) => !isRequestOver(requestStateAt(row, home.now)));
  return [
    ...votes.map(({ decisionId, groupId, requestId, closesAt, ...names }) => ({
      ...names,
      kind: 'vote' as const,
      subjectId: decisionId,
      href: `/groups/${groupId}/requests/${requestId}`,
      closesAt: closesAt.toISOString(),
    })),
    ...byAsker(open).map((row) =>
      toAnswer({
        ...namesOf(row),
        kind: 'question',
        subjectId: askerKey(row),
        count: row.count,
        href: `/groups/${row.groupId}/requests/${row.requestId}`,
      }),
    ),
    ...offered.map(({ requestId, title, category, groupId, groupName, closesAt }) =>
      toAnswer({
        kind: 'offer',
        subjectId: requestId,
        title,
        category,
        groupName,
        href: `/groups/${groupId}/requests/${requestId}`,
        closesAt: closesAt.toISOString(),
      }),
    ),
  ];
}

async function listOnOrders(db: DbOrTx, home: Home): Promise<readonly WaitingItem[]> {
  const by = { side: 'group', householdId: home.householdId } as const;
  const [parts, answers] = await Promise.all([
    listOwnParts(db, home),
    listAnswersOnOrders(db, { by, now: home.now }),
  ]);
  const asked = parts.filter((row) => partOf(row).asks === 'confirm');
  const sessions = byKey(
    await listSessions(db, { orderIds: asked.map(({ orderId }) => orderId) }),
    ({ orderId }) => orderId,
  );
  return [...parts.flatMap((row) => waitsFor(row, sessions.get(row.orderId) ?? [])), ...answers];
}

/** Seats kept for a household that waited for them (WAI3). */
async function listSeats(db: DbOrTx, home: Home): Promise<readonly WaitingItem[]> {
  const offered = await listOfferedSeats(db, home);
  return offered.map(({ claimId, editionId, slug, until, ...names }) =>
    toAnswer({
      ...names,
      kind: 'seat',
      subjectId: claimId,
      href: `/services/${slug}/editions/${editionId}`,
      closesAt: until.toISOString(),
    }),
  );
}

/** What a part of an order asks of the household (PRC3). */
function waitsFor(row: OwnPartRow, sessions: readonly Session[]): WaitingPurchase[] {
  const part = partOf(row);
  const { orderId, title, category, groupName, providerName, shareCents, previousShareCents } = row;
  const item = {
    title,
    category,
    groupName,
    providerName,
    subjectId: orderId,
    href: part.asks === 'pay' ? payAddress(orderId) : orderAddress('group', orderId),
    dueCents: part.leftCents,
  };
  if (part.asks === 'pay') return [{ ...item, kind: 'pay', periods: row.askingPeriods }];
  if (part.asks !== 'confirm') return [];
  const closesAt = confirmsUntil({ startsOn: row.startsOn, sessions }).toISOString();
  const asksFor = askedFor(row);
  return [{ ...item, kind: 'confirm', shareCents, previousShareCents, asksFor, closesAt }];
}

type OwnPartRow = Awaited<ReturnType<typeof listOwnParts>>[number];

/** Whether a yes is the first, or once more because the price changed or what pays it (R3, R7). */
function askedFor({ priceVersion, confirmedPriceVersion, previousShareCents }: OwnPartRow) {
  if (confirmedPriceVersion === priceVersion) return 'more_cash';
  if (previousShareCents === null) return 'share';
  return confirmedPriceVersion === null ? 'new_share' : 'again';
}
