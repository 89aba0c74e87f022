import type { OrderFactsView } from '#app/contracts/orders/views.ts';
import { unitsToPay } from '#app/domain/catalogue/units.ts';
import { countUncharged, takenOffCents } from '#app/domain/orders/attendance.ts';
import { paidAt } from '#app/domain/orders/periods.ts';
import { ok, type Result } from '#app/domain/result.ts';
import type { DbOrTx } from '#db/client.ts';
import type { OrderRow } from '#db/queries/orders/orders.ts';
import { listPeriods, type PeriodRow } from '#db/queries/orders/periods.ts';
import {
  listOrderHouseholds,
  listOrderLines,
  type OrderHouseholdRow,
} from '#db/queries/orders/shares.ts';
import { findAskedWords } from '#db/queries/requests/requests.ts';
import type { ServiceContext } from '#server/context.ts';

import { describeOrder } from './describe-order.ts';
import { markedDates, readAttendance } from './read-attendance.server.ts';
import { openOrder, type OpenedOrder } from './standing.server.ts';

/** An order as read for a page, with who asks. */
export type ReadOrder = OpenedOrder & {
  readonly households: readonly OrderHouseholdRow[];
  readonly lines: Awaited<ReturnType<typeof listOrderLines>>;
  readonly periods: readonly PeriodRow[];
  readonly facts: OrderFactsView;
  /** Where the group wants it; empty where it said nothing. For a provider only as {@link mayReadPlace} says. */
  readonly place: string;
};

/** Reads an order for somebody who may see it; for others it does not exist (B1). */
export async function readOrder(
  ctx: ServiceContext,
  { orderId }: { orderId: string },
): Promise<Result<ReadOrder, 'order.not_found'>> {
  const { db } = ctx;
  const opened = await openOrder(ctx, { orderId });
  if (!opened.ok) return opened;
  const { order } = opened.value;
  const { buyer } = order;
  const [asked, households, lines, periods] = await Promise.all([
    buyer.kind === 'group' ? findAskedWords(db, { requestId: buyer.requestId }) : null,
    listOrderHouseholds(db, { orderId }),
    listOrderLines(db, { orderId }),
    listPeriods(db, { orderId }),
  ]);
  const facts = describeOrder(order, {
    units: unitsOf(order, households, lines),
    asked: asked && { description: asked.description, schedule: asked.schedule },
    priceSteps: stepsOf(order, periods),
    paidAt: paidAt(periods, order.absenceRule),
    takenOff: await takenOffOf(db, order, lines),
  });
  return ok({ ...opened.value, households, lines, periods, facts, place: asked?.place ?? '' });
}

/** What is not paid of the plan, and for how many absences where it is only they (ATT12). */
async function takenOffOf(
  db: DbOrTx,
  { id: orderId, absenceRule, calledOff }: OrderRow,
  lines: ReadOrder['lines'],
): Promise<OrderFactsView['takenOff']> {
  const cents = takenOffCents(lines);
  if (cents === 0) return null;
  if (calledOff.reason) return { cents, absences: null };
  const attendance = await readAttendance(db, { orderId });
  const closed = attendance.periods.filter(({ closedAt }) => closedAt !== null);
  const absences = closed.flatMap((period) =>
    attendance.beneficiaries.map((who) =>
      countUncharged(absenceRule, markedDates(attendance, period, who)),
    ),
  );
  return { cents, absences: absences.reduce((sum, count) => sum + count, 0) };
}

/** From which days on a unit costs something else than before (AMD5). */
function stepsOf(
  { unitPriceCents }: OrderRow,
  periods: readonly PeriodRow[],
): OrderFactsView['priceSteps'] {
  const prices = periods.map((period) => ({
    startsOn: period.startsOn,
    unitPriceCents: period.unitPriceCents ?? unitPriceCents,
  }));
  return prices.filter((one, index) => {
    const before = prices[index - 1]?.unitPriceCents ?? unitPriceCents;
    return one.unitPriceCents !== before;
  });
}

/** Units bought by those that were in at first: who comes in or goes on the way changes later periods. */
function unitsOf(
  order: OrderRow,
  households: readonly OrderHouseholdRow[],
  lines: ReadOrder['lines'],
): number {
  const staying = new Set(
    households.filter(({ status }) => status !== 'dropped').map(({ householdId }) => householdId),
  );
  const first = Math.min(...lines.map(({ period }) => period));
  const beneficiaries = new Set(
    lines
      .filter(({ householdId, period }) => staying.has(householdId) && period === first)
      .map(({ householdId, dependantId }) => `${householdId} ${dependantId ?? ''}`),
  );
  return unitsToPay(order.quantity, order.quantityBasis, beneficiaries.size);
}
