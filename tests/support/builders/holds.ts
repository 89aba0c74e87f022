import { eq, sql } from 'drizzle-orm';

import type { Result } from '#app/domain/result.ts';
import type { SourceRef } from '#app/domain/wallet/ledger.ts';
import { orderDues } from '#db/schema/order-dues.ts';
import { orderLines } from '#db/schema/orders.ts';
import { transact, type Unit } from '#server/transact.ts';
import { type HoldCode, holdForOrder } from '#server/wallet/hold-sources.server.ts';

import type { TestWorld } from '#tests/support/context.ts';

import { testId } from './accounts.ts';

/** A part of a source for a line of an order. */
type LinePart = {
  readonly orderId: string;
  readonly lineId: string;
  readonly source: SourceRef;
  readonly amountCents: number;
};

/** Holds a part of a source for a line, and takes it off what is due in money. */
export function holdOnLine(
  world: TestWorld,
  { orderId, lineId, source, amountCents }: LinePart,
): Promise<Result<{ heldCents: number }, HoldCode>> {
  const ctx = world.as();
  return transact<{ heldCents: number }, HoldCode>(ctx, async (unit) => {
    const parts = [{ lineId, source, amountCents }];
    const held = await holdForOrder(ctx, unit, { orderId, key: testId(), parts });
    if (held.ok) await addToCash(unit, lineId, -amountCents);
    return held;
  });
}

/** Changes what the due of a line asks in money. */
export async function addToCash(unit: Unit, lineId: string, cents: number): Promise<void> {
  const [line] = await unit.tx.select().from(orderLines).where(eq(orderLines.id, lineId));
  if (!line) throw new Error(`no line ${lineId}`);
  const { orderId, period, householdId } = line;
  await unit.tx
    .update(orderDues)
    .set({ cashDueCents: sql`${orderDues.cashDueCents} + ${cents}` })
    .where(
      sql`${orderDues.orderId} = ${orderId} and ${orderDues.period} = ${period} and ${orderDues.householdId} = ${householdId}`,
    );
}
