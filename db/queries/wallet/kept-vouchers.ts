import { and, eq } from 'drizzle-orm';

import type { DbOrTx } from '#db/client.ts';
import { keptVouchers, vouchers } from '#db/schema/wallet.ts';

/** Vouchers that households keep out of an order (V10), with whose they are. */
export function listKeptVouchers(db: DbOrTx, params: { orderId: string }) {
  return db
    .select({ voucherId: keptVouchers.voucherId, householdId: vouchers.householdId })
    .from(keptVouchers)
    .innerJoin(vouchers, eq(vouchers.id, keptVouchers.voucherId))
    .where(eq(keptVouchers.orderId, params.orderId));
}

/** Remembers that a voucher is kept out of an order; again changes nothing. */
export async function insertKeptVoucher(
  db: DbOrTx,
  row: typeof keptVouchers.$inferInsert,
): Promise<void> {
  await db.insert(keptVouchers).values(row).onConflictDoNothing();
}

/** Lets a voucher pay for an order again. */
export async function deleteKeptVoucher(
  db: DbOrTx,
  params: { orderId: string; voucherId: string },
): Promise<void> {
  await db
    .delete(keptVouchers)
    .where(
      and(eq(keptVouchers.orderId, params.orderId), eq(keptVouchers.voucherId, params.voucherId)),
    );
}
