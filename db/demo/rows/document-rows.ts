import { romeDay, romeYear } from '#app/domain/dates.ts';
import { mustHave } from '#app/domain/must-have.ts';
import { documentLines } from '#app/domain/payments/document.ts';
import type { documents } from '#db/schema/documents.ts';

import type { DemoClock } from '../clock.ts';
import { demoId } from '../ids.ts';
import { demoHouseholds } from '../people.ts';
import { providerRows } from './catalogue-rows.ts';
import type { DueRow, OrderRows } from './order-rows.ts';
import { householdRows } from './people-rows.ts';
import { orderStories } from './stories.ts';

type DocumentRow = typeof documents.$inferInsert;

const firstNames = new Map(
  demoHouseholds.flatMap(({ key, dependants }) =>
    dependants.map(({ firstName }) => [
      demoId.dependant(`${key}/${firstName.toLowerCase()}`),
      firstName,
    ]),
  ),
);

/** A receipt for all money that came, in the order in which it came: so they are numbered. */
export function documentRows(clock: DemoClock, placed: OrderRows): DocumentRow[] {
  const providers = new Map(providerRows(clock).map((row) => [row.id, row]));
  const households = new Map(householdRows(clock).map((row) => [row.id, row.name]));
  return placed.dues
    .flatMap((due) => {
      const { cashReceivedAt: issuedAt, cashTransactionId: transactionId } = due;
      if (!issuedAt || !transactionId) return [];
      const order = mustHave(
        placed.orders.find(({ id }) => id === due.orderId),
        'the order of a due',
      );
      const period = mustHave(
        placed.periods.find((one) => one.orderId === order.id && one.number === due.period),
        'the period of a due',
      );
      const { card } = mustHave(
        orderStories.find((story) => demoId.order(story.card.key) === order.id),
        'the story of an order',
      );
      const provider = mustHave(providers.get(order.providerId), 'a provider');
      return [
        {
          id: `demo-receipt-${transactionId.replace('demo-transaction-', '')}`,
          providerId: order.providerId,
          year: romeYear(issuedAt),
          kind: 'receipt' as const,
          issuedAt,
          paidOn: romeDay(issuedAt),
          transactionId,
          orderId: order.id,
          period: due.period,
          householdId: due.householdId,
          reference: due.paymentReference,
          amountCents: due.cashReceivedCents,
          providerName: provider.name,
          providerTaxCode: provider.taxCode ?? null,
          householdName: households.get(due.householdId) ?? '',
          title: card.title,
          category: card.category,
          startsOn: period.startsOn,
          endsOn: period.endsOn,
          lines: documentLines(coveredLines(due, placed), due.cashReceivedCents),
        },
      ];
    })
    .toSorted((a, b) => a.issuedAt.getTime() - b.issuedAt.getTime());
}

function coveredLines(due: DueRow, { lines, allocations }: OrderRows) {
  return lines
    .filter(
      ({ orderId, period, householdId }) =>
        orderId === due.orderId && period === due.period && householdId === due.householdId,
    )
    .map(({ id, dependantId, amountCents }) => {
      const sum = (isOf: (row: OrderRows['allocations'][number]) => boolean) =>
        allocations
          .filter((row) => row.lineId === id && isOf(row))
          .reduce((cents, row) => cents + row.amountCents, 0);
      return {
        name: dependantId ? (firstNames.get(dependantId) ?? null) : null,
        amountCents,
        voucherCents: sum((row) => Boolean(row.voucherId)),
        benefitCents: sum((row) => Boolean(row.benefitId)),
        fundCents: 0,
      };
    });
}
