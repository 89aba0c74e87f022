import { romeDay } from '#app/domain/dates.ts';
import { ok } from '#app/domain/result.ts';
import {
  listEditionsToDecide,
  listEditionsToSettle,
  listOrdersToAsk,
  listOrdersToCallOff,
} from '#db/queries/bookings/editions.ts';
import { PATIENCE_HOURS } from '#app/domain/bookings/waiting.ts';
import type { CallingOff } from '#app/domain/orders/calling-off.ts';
import { listOrderDues, askDues } from '#db/queries/orders/dues.ts';
import { lockOrder, updateOrder } from '#db/queries/orders/orders.ts';
import { listOrderHouseholds } from '#db/queries/orders/shares.ts';
import type { ServiceContext } from '#server/context.ts';
import { callOff, type CancelLockedCode } from '#server/orders/cancel-locked-order.server.ts';
import { publishOrder } from '#server/orders/command-order.server.ts';
import { tellHouseholds } from '#server/orders/tell-order.server.ts';
import { transact } from '#server/transact.ts';

import { decideDueEdition } from './end-edition.server.ts';
import { settleSeats } from './settle-seats.server.ts';

/** Things carried out in one round; the next takes the rest. */
const MAX_PER_ROUND = 50;

/** Ends holds and offers that ran out, and offers what is free to who waits (WAI1-WAI3). */
export async function settleDueSeats(ctx: ServiceContext): Promise<void> {
  const now = ctx.now();
  const patientSince = new Date(now.getTime() - PATIENCE_HOURS * 3_600_000);
  const due = { now, patientSince, today: romeDay(now), limit: MAX_PER_ROUND };
  for (const editionId of await listEditionsToSettle(ctx.db, due)) {
    await transact(ctx, async (unit) => {
      await settleSeats(ctx, unit, { editionId });
      return ok(null);
    });
  }
}

/** Decides editions whose day is over (EDI4). */
export async function decideDueEditions(ctx: ServiceContext): Promise<void> {
  const due = { today: romeDay(ctx.now()), limit: MAX_PER_ROUND };
  for (const editionId of await listEditionsToDecide(ctx.db, due)) {
    await decideDueEdition(ctx, { editionId });
  }
}

/**
 * Cancels the orders of editions that are called off, each by itself (EDI6): every euro goes back to
 * its own source, everybody learns why. Where the provider has money of one, it waits until that went
 * back.
 */
export async function callOffOrdersOf(ctx: ServiceContext): Promise<void> {
  for (const { orderId, reason, words } of await listOrdersToCallOff(ctx.db, {
    limit: MAX_PER_ROUND,
  })) {
    const why: CallingOff = { reason: reason === 'too_few' ? 'too_few_seats' : 'provider', words };
    const done = await transact<null, CancelLockedCode>(ctx, async (unit) => {
      const order = await lockOrder(unit.tx, { orderId });
      if (!order || order.status === 'cancelled') return ok(null);
      const households = await listOrderHouseholds(unit.tx, { orderId });
      const called = await callOff({ ctx, unit, order, households }, why);
      return called.ok ? ok(null) : called;
    });
    if (!done.ok) ctx.log.error({ orderId, code: done.code }, 'an order was not called off');
  }
}

/** Asks for the money of orders whose edition is held for sure by now (EDI5). */
export async function askForSeats(ctx: ServiceContext): Promise<void> {
  for (const orderId of await listOrdersToAsk(ctx.db, { limit: MAX_PER_ROUND })) {
    await transact(ctx, async (unit) => {
      const order = await lockOrder(unit.tx, { orderId });
      const dues = await listOrderDues(unit.tx, { orderId });
      const open = dues.filter(({ isAsked }) => !isAsked);
      if (!order || open.length === 0) return ok(null);
      for (const { period } of open) await askDues(unit.tx, { orderId, period, isAsked: true });
      await updateOrder(unit.tx, { orderId, change: {} });
      for (const { householdId, cashDueCents: cents } of open.filter(
        (one) => one.cashDueCents > 0,
      )) {
        const params = { provider: order.providerName, cents };
        const news = { event: 'cash_due', kind: 'cash_due', params } as const;
        await tellHouseholds({ ctx, unit, order }, [{ householdId }], news);
      }
      publishOrder({ unit, order });
      return ok(null);
    });
  }
}
