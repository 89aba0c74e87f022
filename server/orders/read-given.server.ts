import { chargedOf } from '#app/domain/orders/attendance.ts';
import { datedOf, deliveredOf, type Fraction, partOfPart } from '#app/domain/orders/periods.ts';
import type { DbOrTx } from '#db/client.ts';
import type { OrderRow } from '#db/queries/orders/orders.ts';
import type { PeriodRow } from '#db/queries/orders/periods.ts';

import {
  type Attendance,
  type Beneficiary,
  markedDates,
  readAttendance,
} from './read-attendance.server.ts';

/** A period with how much of what was bought for it was given, and of each line of it (PER8). */
export type GivenPeriod = {
  readonly period: PeriodRow;
  readonly part: Fraction;
  readonly ofLine: (line: Beneficiary) => Fraction;
};

/** How much of each period of an order was given by now: what is said before it is ended, and then done. */
export async function readGiven(
  db: DbOrTx,
  { order, now }: { readonly order: OrderRow; readonly now: Date },
): Promise<readonly GivenPeriod[]> {
  const attendance = await readAttendance(db, { orderId: order.id });
  const { sessions, periods } = attendance;
  return periods.map((period) => {
    const dated = datedOf(period, sessions, { ...order, periods });
    const part = partOfPart(deliveredOf(period, sessions, { unit: order.unit, now }), dated);
    return { period, part, ofLine: givenTo({ order, attendance, period, part, dated, now }) };
  });
}

/** Whether something of an order was given: a closed period, a date, a day. */
export function hasGiven(periods: readonly GivenPeriod[]): boolean {
  return periods.some(({ period, part }) => period.closedAt !== null || part.done > 0);
}

/** How much of a period each beneficiary had: where absences are taken off, by their marks (ATT5). */
function givenTo(of: {
  readonly order: Pick<OrderRow, 'absenceRule'>;
  readonly attendance: Attendance;
  readonly period: PeriodRow;
  readonly part: Fraction;
  readonly dated: Fraction;
  readonly now: Date;
}): GivenPeriod['ofLine'] {
  const { absenceRule } = of.order;
  return (line) => {
    const dates = markedDates(of.attendance, of.period, line);
    return absenceRule === 'always' || dates.length === 0
      ? of.part
      : partOfPart(chargedOf(absenceRule, dates, of.now), of.dated);
  };
}
