import { and, asc, eq, inArray, sum } from 'drizzle-orm';

import {
  type AllocationState,
  LIVE_ALLOCATION_STATES,
} from '#app/domain/wallet/allocation-state.ts';
import type { DbOrTx } from '#db/client.ts';
import { orderLines } from '#db/schema/orders.ts';
import { allocations, vouchers } from '#db/schema/wallet.ts';

/** What an order holds on each voucher, in cents. */
export async function sumHeldByVoucher(
  db: DbOrTx,
  params: { orderId: string },
): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .select({ voucherId: allocations.voucherId, heldCents: sum(allocations.amountCents) })
    .from(allocations)
    .where(and(eq(allocations.orderId, params.orderId), eq(allocations.status, 'held')))
    .groupBy(allocations.voucherId);
  return new Map(rows.map((row) => [row.voucherId, Number(row.heldCents ?? 0)]));
}

/** Allocations of an order in some states, with the programme of their voucher. */
export function listAllocations(
  db: DbOrTx,
  params: { orderId: string; states: readonly AllocationState[] },
) {
  return db
    .select({
      id: allocations.id,
      lineId: allocations.lineId,
      period: orderLines.period,
      status: allocations.status,
      voucherId: allocations.voucherId,
      programmeId: vouchers.programmeId,
      householdId: vouchers.householdId,
      expiresOn: vouchers.expiresOn,
      isSuspended: vouchers.isSuspended,
      amountCents: allocations.amountCents,
    })
    .from(allocations)
    .innerJoin(vouchers, eq(vouchers.id, allocations.voucherId))
    .innerJoin(orderLines, eq(orderLines.id, allocations.lineId))
    .where(and(eq(allocations.orderId, params.orderId), inArray(allocations.status, params.states)))
    .orderBy(asc(allocations.voucherId), asc(allocations.lineId));
}

/** Writes allocations; the database checks each against rules V1 and V2 once more. */
export async function insertAllocations(
  db: DbOrTx,
  rows: readonly (typeof allocations.$inferInsert)[],
): Promise<void> {
  await db.insert(allocations).values([...rows]);
}

/** Moves some allocations of an order from one state to the next. */
export async function updateAllocations(
  db: DbOrTx,
  params: {
    orderId: string;
    ids: readonly string[];
    from: 'held' | 'captured';
    to: 'captured' | 'released' | 'refunded';
    at: Date;
  },
): Promise<void> {
  await db
    .update(allocations)
    .set({ status: params.to, settledAt: params.at })
    .where(
      and(
        eq(allocations.orderId, params.orderId),
        inArray(allocations.id, [...params.ids]),
        eq(allocations.status, params.from),
      ),
    );
}

/** What vouchers of one household hold or paid on an order. */
export function listOwnAllocations(db: DbOrTx, params: { orderId: string; householdId: string }) {
  return db
    .select({
      lineId: allocations.lineId,
      code: vouchers.code,
      dependantId: vouchers.dependantId,
      amountCents: allocations.amountCents,
    })
    .from(allocations)
    .innerJoin(vouchers, eq(vouchers.id, allocations.voucherId))
    .where(
      and(
        eq(allocations.orderId, params.orderId),
        eq(vouchers.householdId, params.householdId),
        inArray(allocations.status, LIVE_ALLOCATION_STATES),
      ),
    )
    .orderBy(asc(vouchers.code), asc(allocations.lineId));
}
