import type { WaitingAnswer } from '#app/contracts/notifications/views.ts';
import { attendanceAddress, orderAddress } from '#app/contracts/orders/order-address.ts';
import { changeStateAt } from '#app/domain/orders/session-change.ts';
import type { DbOrTx } from '#db/client.ts';
import { listChangesToAnswer } from '#db/queries/orders/session-changes.ts';
import { listContestsToAnswer } from '#db/queries/orders/contests.ts';
import type { Answerer } from '#db/queries/orders/sides.ts';
import { listObjectionsToAnswer } from '#db/queries/orders/steps.ts';
import { listPurchasesToAnswer } from '#db/queries/purchases/purchases.ts';

import { namesOf, toAnswer } from './to-answer.ts';

/** Purchases, proposed dates and words against a step that wait for one side of orders. */
export async function listAnswersOnOrders(
  db: DbOrTx,
  { by, now }: { readonly by: Answerer; readonly now: Date },
): Promise<readonly WaitingAnswer[]> {
  const [changes, objections, contests, purchases] = await Promise.all([
    listChangesToAnswer(db, by),
    listObjectionsToAnswer(db, by),
    listContestsToAnswer(db, by),
    listPurchasesToAnswer(db, { by, now }),
  ]);
  return [
    ...purchases.map((row) =>
      toAnswer({
        ...namesOf(row),
        kind: by.side === 'provider' ? 'purchase' : 'time',
        subjectId: row.orderId,
        href: orderAddress(by.side, row.orderId),
        closesAt: row.answerBy.toISOString(),
      }),
    ),
    ...changes
      .filter((row) => changeStateAt(row, now) === 'open')
      .map((row) =>
        toAnswer({
          ...namesOf(row),
          kind: 'dates',
          subjectId: row.changeId,
          href: `${orderAddress(by.side, row.orderId)}/dates`,
        }),
      ),
    ...objections.map((row) =>
      toAnswer({
        ...namesOf(row),
        kind: 'objection',
        subjectId: row.stepId,
        href: orderAddress(by.side, row.orderId),
      }),
    ),
    ...contests.map((row) =>
      toAnswer({
        ...namesOf(row),
        kind: 'objection',
        subjectId: row.markId,
        href: attendanceAddress(by.side, row.orderId),
      }),
    ),
  ];
}
