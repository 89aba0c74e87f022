import { and, asc, eq, inArray, isNotNull } from 'drizzle-orm';

import type { DbOrTx } from '#db/client.ts';
import { householdAdults } from '#db/schema/accounts.ts';
import { benefits } from '#db/schema/benefits.ts';
import { vouchers } from '#db/schema/wallet.ts';

/**
 * Locks the vouchers and benefits of some households, in id order, until the transaction ends: what is
 * left on them, and whether they are suspended, cannot change under a plan (M15, V7).
 */
export async function lockSourcesOf(
  db: DbOrTx,
  params: { householdIds: readonly string[] },
): Promise<void> {
  const householdIds = [...params.householdIds];
  const lockVouchers = db
    .select({ id: vouchers.id })
    .from(vouchers)
    .where(inArray(vouchers.householdId, householdIds))
    .orderBy(asc(vouchers.id))
    .for('no key update');
  const lockBenefits = db
    .select({ id: benefits.id })
    .from(benefits)
    .where(
      inArray(
        benefits.personId,
        db
          .select({ id: householdAdults.personId })
          .from(householdAdults)
          .where(inArray(householdAdults.householdId, householdIds)),
      ),
    )
    .orderBy(asc(benefits.id))
    .for('no key update');
  // In this order, which is the order in which they are asked for.
  await Promise.all([lockVouchers, lockBenefits]);
}

/** Whether a household has a voucher, or a benefit of one of its adults, whatever is left on it. */
export async function hasSources(db: DbOrTx, params: { householdId: string }): Promise<boolean> {
  const { householdId } = params;
  const [voucher] = await db
    .select({ id: vouchers.id })
    .from(vouchers)
    .where(eq(vouchers.householdId, householdId))
    .limit(1);
  if (voucher) return true;
  const [benefit] = await db
    .select({ id: benefits.id })
    .from(benefits)
    .innerJoin(householdAdults, eq(householdAdults.personId, benefits.personId))
    .where(eq(householdAdults.householdId, householdId))
    .limit(1);
  return benefit !== undefined;
}

/** Those of some vouchers that an officer took back, with the programme each was given by. */
export async function listRevoked(db: DbOrTx, params: { voucherIds: readonly string[] }) {
  if (params.voucherIds.length === 0) return [];
  return db
    .select({ voucherId: vouchers.id, programmeId: vouchers.programmeId })
    .from(vouchers)
    .where(and(inArray(vouchers.id, [...params.voucherIds]), isNotNull(vouchers.revokedAt)))
    .orderBy(asc(vouchers.id));
}
