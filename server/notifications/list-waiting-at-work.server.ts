import type { WaitingAnswer, WaitingItem } from '#app/contracts/notifications/views.ts';
import { PROVIDER_PAYMENTS } from '#app/contracts/orders/order-address.ts';
import { sumCents } from '#app/domain/money.ts';
import { PAYABLE_STATES } from '#app/domain/orders/order-state.ts';
import { mayAtProvider, type ProviderAction } from '#app/domain/providers/policy.ts';
import type { DbOrTx } from '#db/client.ts';
import { type DueRow, listDues } from '#db/queries/payments/dues.ts';
import { listOpenProposals, type ProposalRow } from '#db/queries/qualification/proposals.ts';
import { listRequestsToAnswer } from '#db/queries/requests/recipients.ts';
import { byKey } from '#server/by-key.ts';
import { listEmployers } from '#server/providers/standing.server.ts';
import { sheetAddress, typedTitle } from '#server/qualification/tell-of-sheet.server.ts';

import { listAnswersOnOrders } from './list-answers-on-orders.server.ts';
import { listWorkOnOrders } from './list-work-on-orders.server.ts';
import { namesOf, toAnswer } from './to-answer.ts';

/** Money that is looked through; a desk with more has a page for it. */
const DUES_READ = 500;

/** What waits for the providers a person works for, as far as their role there lets them do it. */
export async function listWaitingAtWork(
  db: DbOrTx,
  person: {
    readonly personId: string;
    /** Theirs at home. */
    readonly householdId: string | null;
    readonly now: Date;
  },
): Promise<readonly WaitingItem[]> {
  const { personId, householdId, now } = person;
  const employers = await listEmployers(db, { personId });
  if (employers.length === 0) return [];
  const idsThatMay = (action: ProviderAction) =>
    employers.filter(({ role }) => mayAtProvider(role, action)).map(({ providerId }) => providerId);
  const by = { side: 'provider', providerIds: idsThatMay('deliver_orders'), householdId } as const;
  const [requests, answers, sheets, dues] = await Promise.all([
    listRequestsToAnswer(db, { providerIds: idsThatMay('edit_offers'), after: now }),
    listAnswersOnOrders(db, { by, now }),
    listOpenProposals(db, { providerIds: idsThatMay('edit_sheets') }),
    listDues(db, {
      providerIds: idsThatMay('book_cash'),
      of: 'open',
      readerHouseholdId: householdId,
      limit: DUES_READ,
    }),
  ]);
  const work = await listWorkOnOrders(db, {
    providerIds: by.providerIds,
    readerHouseholdId: householdId,
    contested: answers.filter(({ kind }) => kind === 'objection').map(({ href }) => href),
    now,
  });
  const open = dues.filter(({ isInside, status }) => !isInside && PAYABLE_STATES.includes(status));
  return [
    ...requests.map(({ requestId, title, category, providerName, closesAt }) =>
      toAnswer({
        kind: 'request',
        subjectId: requestId,
        title,
        category,
        providerName,
        href: `/provider/requests/${requestId}`,
        closesAt: closesAt.toISOString(),
      }),
    ),
    ...answers,
    ...work,
    ...sheets.filter(({ state }) => state === 'to_correct').map(toCorrect),
    ...[...byKey(open, ({ orderId }) => orderId).values()].flatMap(moneyOf),
  ];
}

/** A sheet the city gave back. */
function toCorrect(row: ProposalRow): WaitingAnswer {
  return toAnswer({
    kind: 'correction',
    subjectId: row.id,
    title: typedTitle(row, row.fields),
    providerName: row.providerName,
    href: sheetAddress(row),
  });
}

/** Of one order: what is said to be paid waits for a word; what is not, once its period is closed. */
function moneyOf(dues: readonly DueRow[]): WaitingAnswer[] {
  const [row] = dues;
  if (!row) return [];
  const said = dues.filter(({ saidOn }) => saidOn !== null);
  const isSaid = said.length > 0;
  const closed = dues.filter(({ closedAt, status }) => closedAt !== null || status === 'completed');
  const counted = isSaid ? said : closed;
  if (counted.length === 0) return [];
  return [
    toAnswer({
      ...namesOf(row),
      kind: isSaid ? 'arrived' : 'collect',
      subjectId: row.orderId,
      href: PROVIDER_PAYMENTS,
      amountCents: sumCents(counted.map((due) => due.cashDueCents - due.cashReceivedCents)),
    }),
  ];
}
