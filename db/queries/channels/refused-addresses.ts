import { eq } from 'drizzle-orm';

import type { DbOrTx } from '#db/client.ts';
import { refusedAddresses } from '#db/schema/channels.ts';

/** Whether who has an address (its hash) wants no invitation there. */
export async function isAddressRefused(
  db: DbOrTx,
  params: { readonly addressHash: string },
): Promise<boolean> {
  const rows = await db
    .select({ refusedAt: refusedAddresses.refusedAt })
    .from(refusedAddresses)
    .where(eq(refusedAddresses.addressHash, params.addressHash));
  return rows.length > 0;
}

/** Notes that an address wants no invitation; again is no harm. */
export async function refuseAddress(
  db: DbOrTx,
  row: typeof refusedAddresses.$inferInsert,
): Promise<void> {
  await db.insert(refusedAddresses).values(row).onConflictDoNothing();
}
