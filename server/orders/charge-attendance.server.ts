import { sumCents } from '#app/domain/money.ts';
import { chargedOf, checkMarked } from '#app/domain/orders/attendance.ts';
import { ok, type Result } from '#app/domain/result.ts';
import { countOpenContests } from '#db/queries/orders/contests.ts';
import { updateOrder } from '#db/queries/orders/orders.ts';
import type { PeriodRow } from '#db/queries/orders/periods.ts';
import { listOrderLines } from '#db/queries/orders/shares.ts';
import type { KeptPart } from '#server/wallet/finish-holds.server.ts';

import type { OrderCommand } from './command-order.server.ts';
import { countUnmarkedDates, markedDates, readAttendance } from './read-attendance.server.ts';
import { writeGiven } from './write-given.server.ts';

/** Why a period cannot be charged by its marks. */
export type ChargeAttendanceCode =
  'attendance.unmarked' | 'attendance.contested' | 'order.cash_received';

/**
 * Brings a period that is being closed down to what the order's rule for absences asks of each
 * beneficiary (ATT5), where everybody is marked and nothing is contested (ATT7). Tells what sources
 * keep paying of it; the rest of it goes back to them once it is captured.
 */
export async function chargeAttendance(
  command: OrderCommand,
  period: PeriodRow,
): Promise<Result<readonly KeptPart[], ChargeAttendanceCode>> {
  const { ctx, unit, order } = command;
  const { id: orderId, absenceRule } = order;
  const { startsOn, endsOn } = period;
  const [attendance, contested] = await Promise.all([
    readAttendance(unit.tx, { orderId }),
    countOpenContests(unit.tx, { orderId, startsOn, endsOn }),
  ]);
  const now = ctx.now();
  const unmarkedDates = countUnmarkedDates(attendance, period, now);
  const marked = checkMarked(absenceRule, { unmarkedDates, contested });
  if (!marked.ok) return marked;
  const hasDates = attendance.beneficiaries.some(
    (who) => markedDates(attendance, period, who).length > 0,
  );
  if (absenceRule === 'always' || !hasDates) return ok([]);
  const kept = await writeGiven(command, period.number, (line) =>
    chargedOf(absenceRule, markedDates(attendance, period, line), now),
  );
  if (!kept.ok) return kept;
  const lines = await listOrderLines(unit.tx, { orderId });
  const totalCents = sumCents(lines.map(({ amountCents }) => amountCents));
  await updateOrder(unit.tx, { orderId, change: { totalCents } });
  return kept;
}
