import { and, asc, eq, inArray, isNotNull, sql, sum } from 'drizzle-orm';

import type { DbOrTx, Tx } from '#db/client.ts';
import { dependants, households } from '#db/schema/accounts.ts';
import { accounts, vouchers } from '#db/schema/wallet.ts';

const GIVEN = {
  id: vouchers.id,
  code: vouchers.code,
  programmeId: vouchers.programmeId,
  householdId: vouchers.householdId,
  household: households.name,
  dependantId: vouchers.dependantId,
  holder: dependants.firstName,
  amountCents: vouchers.amountCents,
  balanceCents: accounts.balanceCents,
  heldCents: sql`coalesce((select sum(a.amount_cents) from allocations a
    where a.voucher_id = ${vouchers.id} and a.status = 'held'), 0)`.mapWith(Number),
  startsOn: vouchers.startsOn,
  expiresOn: vouchers.expiresOn,
  isSuspended: vouchers.isSuspended,
  revokedAt: vouchers.revokedAt,
};

function selectGiven(db: DbOrTx) {
  return db
    .select(GIVEN)
    .from(vouchers)
    .innerJoin(accounts, eq(accounts.id, vouchers.accountId))
    .innerJoin(households, eq(households.id, vouchers.householdId))
    .innerJoin(dependants, eq(dependants.id, vouchers.dependantId))
    .$dynamic();
}

/** Vouchers a programme gave, by code. */
export function listGiven(
  db: DbOrTx,
  params: { programmeId: string; limit: number; offset: number },
) {
  return selectGiven(db)
    .where(eq(vouchers.programmeId, params.programmeId))
    .orderBy(asc(vouchers.code))
    .limit(params.limit)
    .offset(params.offset);
}

/** How many vouchers a programme gave. */
export async function countGiven(db: DbOrTx, params: { programmeId: string }): Promise<number> {
  return db.$count(vouchers, eq(vouchers.programmeId, params.programmeId));
}

/** What vouchers were given again in the place of lost ones (VCH3), by programme, in cents. */
export function sumReplaced(db: DbOrTx, params: { programmeIds: readonly string[] }) {
  return db
    .select({
      programmeId: vouchers.programmeId,
      cents: sum(vouchers.amountCents).mapWith(Number),
    })
    .from(vouchers)
    .where(
      and(inArray(vouchers.programmeId, [...params.programmeIds]), isNotNull(vouchers.replacesId)),
    )
    .groupBy(vouchers.programmeId);
}

/** A voucher as {@link listGiven} reads it. */
export type GivenRow = Awaited<ReturnType<typeof listGiven>>[number];

/** Locks a voucher until the transaction ends, then reads what is left on it; null when there is none. */
export async function lockGiven(tx: Tx, params: { voucherId: string }): Promise<GivenRow | null> {
  const [locked] = await tx
    .select({ id: vouchers.id })
    .from(vouchers)
    .where(eq(vouchers.id, params.voucherId))
    .for('no key update');
  if (!locked) return null;
  const [row] = await selectGiven(tx).where(eq(vouchers.id, params.voucherId));
  return row ?? null;
}

/** Writes vouchers, whose accounts are there. */
export async function insertVouchers(
  tx: Tx,
  rows: readonly (typeof vouchers.$inferInsert)[],
): Promise<void> {
  await tx.insert(vouchers).values([...rows]);
}

/** Writes that a voucher is suspended, good again, or taken back. */
export async function updateVoucher(
  tx: Tx,
  params: {
    voucherId: string;
    set: Partial<Pick<typeof vouchers.$inferInsert, 'isSuspended' | 'revokedAt'>>;
  },
): Promise<void> {
  await tx.update(vouchers).set(params.set).where(eq(vouchers.id, params.voucherId));
}
