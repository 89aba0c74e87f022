import type { WaitingItem } from '#app/contracts/notifications/views.ts';
import { orderAddress } from '#app/contracts/orders/order-address.ts';
import { changeStateAt } from '#app/domain/orders/session-change.ts';
import { mayAtProvider, type ProviderAction } from '#app/domain/providers/policy.ts';
import type { DbOrTx } from '#db/client.ts';
import { listTakings } from '#db/queries/orders/orders.ts';
import { listChangesToAnswer } from '#db/queries/orders/session-changes.ts';
import { listObjectionsToAnswer } from '#db/queries/orders/steps.ts';
import { listRequestsToAnswer } from '#db/queries/requests/recipients.ts';
import { listEmployers } from '#server/providers/standing.server.ts';

import { toAnswer } from './to-answer.ts';

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
  const [requests, changes, objections, takings] = await Promise.all([
    listRequestsToAnswer(db, { providerIds: idsThatMay('edit_offers'), after: now }),
    listChangesToAnswer(db, by),
    listObjectionsToAnswer(db, by),
    listTakings(db, { providerIds: idsThatMay('book_cash') }),
  ]);
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
    ...changes
      .filter((row) => changeStateAt(row, now) === 'open')
      .map((row) =>
        toAnswer({
          ...namesOf(row),
          kind: 'dates',
          subjectId: row.changeId,
          href: `${orderAddress('provider', row.orderId)}/dates`,
        }),
      ),
    ...objections.map((row) =>
      toAnswer({
        ...namesOf(row),
        kind: 'objection',
        subjectId: row.stepId,
        href: orderAddress('provider', row.orderId),
      }),
    ),
    ...takings
      .filter(({ status }) => status === 'completed')
      .map((row) => ({ row, amountCents: row.cashDueCents - row.cashReceivedCents }))
      .filter(({ amountCents }) => amountCents > 0)
      .map(({ row, amountCents }) =>
        toAnswer({
          ...namesOf(row),
          kind: 'collect',
          subjectId: row.orderId,
          href: orderAddress('provider', row.orderId),
          amountCents,
        }),
      ),
  ];
}

type OrderNames = Pick<
  Awaited<ReturnType<typeof listTakings>>[number],
  'title' | 'category' | 'groupName' | 'providerName'
>;

function namesOf({ title, category, groupName, providerName }: OrderNames): OrderNames {
  return { title, category, groupName, providerName };
}
