import { sumCents, type Cents } from '#app/domain/money.ts';
import { countForeseen, foreseenOf } from '#app/domain/orders/attendance.ts';
import { UNDELIVERED_STATES } from '#app/domain/orders/order-state.ts';
import { keepDelivered } from '#app/domain/orders/periods.ts';
import type { DbOrTx } from '#db/client.ts';
import type { OrderRow } from '#db/queries/orders/orders.ts';
import type { listOrderLines } from '#db/queries/orders/shares.ts';
import { listAllocations } from '#db/queries/wallet/allocations.ts';

import { markedDates, readAttendance } from './read-attendance.server.ts';

/** What a household's absences would take off its open periods, and how many they are. */
export type Savings = { readonly cents: Cents; readonly absences: number };

/**
 * What marks and absences that were told beforehand would take off each of a household's lines, were its
 * period closed with all else attended (ATT13); by the id of the line, lines of open periods alone.
 */
export async function readSavings(
  db: DbOrTx,
  input: {
    readonly order: OrderRow;
    readonly householdId: string;
    readonly lines: Awaited<ReturnType<typeof listOrderLines>>;
  },
): Promise<ReadonlyMap<string, Savings>> {
  const { order, householdId } = input;
  const { id: orderId, absenceRule: rule, status } = order;
  if (rule === 'always' || status === 'confirming' || !UNDELIVERED_STATES.includes(status)) {
    return new Map();
  }
  const [attendance, held] = await Promise.all([
    readAttendance(db, { orderId, householdId }),
    listAllocations(db, { orderId, states: ['held'] }),
  ]);
  const open = new Map(
    attendance.periods
      .filter(({ closedAt }) => closedAt === null)
      .map((period) => [period.number, period]),
  );
  return new Map(
    input.lines
      .filter((line) => line.householdId === householdId)
      .flatMap((line): [string, Savings][] => {
        const period = open.get(line.period);
        const dates = period ? markedDates(attendance, period, line) : [];
        const absences = countForeseen(rule, dates);
        if (absences === 0) return [];
        const parts = held.filter(({ lineId }) => lineId === line.id);
        const kept = keepDelivered({ ...line, parts }, foreseenOf(rule, dates), orderId);
        return [[line.id, { cents: line.amountCents - kept.amountCents, absences }]];
      }),
  );
}

/** The same of several lines together; null where nothing would be taken off. */
export function savingsTogether(savings: Iterable<Savings>): Savings | null {
  const all = [...savings];
  const cents = sumCents(all.map((one) => one.cents));
  return cents === 0 ? null : { cents, absences: all.reduce((sum, one) => sum + one.absences, 0) };
}
