import { type RegisterNames, registerNames } from '#app/domain/orders/attendance.ts';
import { sheetTime } from '#app/domain/orders/delivery-sheet.ts';
import type { DbOrTx } from '#db/client.ts';
import { listOrderDues } from '#db/queries/orders/dues.ts';
import type { OrderRow } from '#db/queries/orders/orders.ts';
import { listSheetBeneficiaries, listSheets } from '#db/queries/orders/sheets.ts';
import { listOrderHouseholds } from '#db/queries/orders/shares.ts';

import type { Attendance, Beneficiary } from './read-attendance.server.ts';
import { whoStays } from './sheet-facts.ts';

/** A place on a provider's roll. */
export type RollPlace = {
  /** From 1, the same on every date; the household reads its own. */
  readonly place: number;
  readonly who: Beneficiary;
  /** Null for whom the provider is not to read the name of. */
  readonly name: string | null;
  /** Of a dependant. */
  readonly householdName: string | null;
};

/** Who takes part in an order, as its provider calls them, and where names come from. */
export type Roll = { readonly names: RegisterNames; readonly places: readonly RollPlace[] };

/**
 * The roll of an order as its provider reads it: a name is there only of whom their household names on
 * its sheet, while sheets are open and no sum could be read beside names (R4, DS1).
 */
export async function rollOf(
  db: DbOrTx,
  {
    order,
    attendance,
    now,
  }: {
    readonly order: Pick<OrderRow, 'id' | 'absenceRule' | 'buyer' | 'status' | 'completedAt'>;
    readonly attendance: Pick<Attendance, 'beneficiaries'>;
    readonly now: Date;
  },
): Promise<Roll> {
  const names = registerNames({
    time: sheetTime(order, now),
    isAlone: order.buyer.kind === 'household',
    rule: order.absenceRule,
    seen: await sumsSeen(db, order.id),
  });
  const isTold = names === 'by_sheet' ? await readTold(db, order.id) : () => false;
  const places = attendance.beneficiaries.map((row, index) => {
    const { householdId, dependantId, firstName, householdName } = row;
    const isNamed = isTold(row);
    return {
      place: index + 1,
      who: { householdId, dependantId },
      name: isNamed ? (firstName ?? householdName) : null,
      householdName: isNamed && firstName !== null ? householdName : null,
    };
  });
  return { names, places };
}

/** What a provider reads of money together: the households of the order, and the dues of each period. */
async function sumsSeen(db: DbOrTx, orderId: string) {
  const [households, all] = await Promise.all([
    listOrderHouseholds(db, { orderId }),
    listOrderDues(db, { orderId }),
  ]);
  const dues = all.filter(({ answer }) => answer !== 'dropped');
  const periods = [...new Set(dues.map(({ period }) => period))];
  return [
    whoStays(households),
    ...periods.map((one) => dues.filter(({ period }) => period === one)),
  ];
}

/** Whom the sheets of an order tell of: the dependants on them, and a household that wrote one. */
async function readTold(db: DbOrTx, orderId: string): Promise<(who: Beneficiary) => boolean> {
  const [sheets, named] = await Promise.all([
    listSheets(db, { orderId }),
    listSheetBeneficiaries(db, { orderId }),
  ]);
  const households = new Set(sheets.map(({ householdId }) => householdId));
  const dependants = new Set(named.map(({ dependantId }) => dependantId));
  return ({ householdId, dependantId }) =>
    dependantId === null ? households.has(householdId) : dependants.has(dependantId);
}
