import { mayNameOnRegister } from '#app/domain/orders/attendance.ts';
import type { DbOrTx } from '#db/client.ts';
import { listOrderDues } from '#db/queries/orders/dues.ts';
import type { OrderRow } from '#db/queries/orders/orders.ts';
import { listOrderHouseholds } from '#db/queries/orders/shares.ts';

import type { Attendance, Beneficiary } from './read-attendance.server.ts';
import { whoStays } from './sheet-facts.ts';

/** A place on a provider's roll. Names stand where no sum could be read beside them (R4). */
export type RollPlace = {
  /** From 1, the same on every date; the household reads its own. */
  readonly place: number;
  readonly who: Beneficiary;
  readonly name: string | null;
  /** Of a dependant. */
  readonly householdName: string | null;
};

/** Who takes part in an order, as its provider calls them. */
export async function rollOf(
  db: DbOrTx,
  {
    order,
    attendance,
  }: {
    readonly order: Pick<OrderRow, 'id' | 'absenceRule'>;
    readonly attendance: Pick<Attendance, 'beneficiaries'>;
  },
): Promise<readonly RollPlace[]> {
  const isNamed = await mayRollBeNamed(db, order);
  return attendance.beneficiaries.map(({ householdId, dependantId, ...names }, index) => ({
    place: index + 1,
    who: { householdId, dependantId },
    name: isNamed ? (names.firstName ?? names.householdName) : null,
    householdName: isNamed && names.firstName !== null ? names.householdName : null,
  }));
}

/** Whether names may stand on the roll beside all that its provider reads of money (R4). */
export async function mayRollBeNamed(
  db: DbOrTx,
  { id: orderId, absenceRule }: Pick<OrderRow, 'id' | 'absenceRule'>,
): Promise<boolean> {
  const [households, all] = await Promise.all([
    listOrderHouseholds(db, { orderId }),
    listOrderDues(db, { orderId }),
  ]);
  const dues = all.filter(({ answer }) => answer !== 'dropped');
  const periods = [...new Set(dues.map(({ period }) => period))];
  const seen = [
    whoStays(households),
    ...periods.map((one) => dues.filter(({ period }) => period === one)),
  ];
  return seen.every((sums) => mayNameOnRegister(absenceRule, sums));
}
