import { payAddress } from '#app/contracts/orders/order-address.ts';
import { romeDay } from '#app/domain/dates.ts';
import { sumCents } from '#app/domain/money.ts';
import { checkClosing, type ClosingCode, isAskedAhead } from '#app/domain/orders/periods.ts';
import { ok, type Result } from '#app/domain/result.ts';
import { askDues, listOrderDues, updateDue } from '#db/queries/orders/dues.ts';
import { listPeriods, type PeriodRow, updatePeriod } from '#db/queries/orders/periods.ts';
import { listSessions } from '#db/queries/orders/sessions.ts';
import { listAllocations } from '#db/queries/wallet/allocations.ts';
import { notify } from '#server/notifications/notify.server.ts';
import { captureHolds, refundCaptured, releaseHolds } from '#server/wallet/finish-holds.server.ts';
import { type HoldCode, holdForOrder } from '#server/wallet/hold-sources.server.ts';
import type { PostTransactionCode } from '#server/wallet/post-transaction.server.ts';

import type { OrderCommand } from './command-order.server.ts';

/** Why periods could not be closed, or opened again. */
export type ClosePeriodsCode = PostTransactionCode | HoldCode | ClosingCode;

/**
 * Closes periods of a locked order whose service was given (PER4): what vouchers hold for them
 * becomes the provider's. What a voucher that was suspended since holds goes back to it, and is due
 * in money (PER6): its household is told.
 */
export async function closePeriods(
  command: OrderCommand,
  periods: readonly PeriodRow[],
): Promise<Result<true, ClosePeriodsCode>> {
  const { ctx, unit, actor, order } = command;
  const { id: orderId, providerId, version } = order;
  const sessions = await listSessions(unit.tx, { orderIds: [orderId] });
  for (const { number: period, ...days } of periods) {
    const inTime = checkClosing(days, sessions, ctx.now());
    if (!inTime.ok) return inTime;
    const step = { orderId, providerId, period, key: `closed:${period}:${version}` };
    await turnToCash(command, period);
    const unused = await releaseHolds(ctx, unit, { ...step, isSuspended: true });
    if (!unused.ok) return unused;
    const change = { closedAt: ctx.now(), closedBy: actor.personId };
    await updatePeriod(unit.tx, { orderId, number: period, change });
    const captured = await captureHolds(ctx, unit, step);
    if (!captured.ok) return captured;
    await askDues(unit.tx, { orderId, period, isAsked: true });
  }
  return ok(true);
}

/** What suspended vouchers hold for a period is due in money: they pay no more (PER6). */
async function turnToCash(command: OrderCommand, period: number): Promise<void> {
  const { unit, order } = command;
  const held = await listAllocations(unit.tx, { orderId: order.id, states: ['held'] });
  const unused = held.filter((part) => part.period === period && part.isSuspended);
  await addToDues(command, period, unused);
}

async function addToDues(
  { ctx, unit, order }: OrderCommand,
  period: number,
  parts: readonly { readonly householdId: string; readonly amountCents: number }[],
): Promise<void> {
  if (parts.length === 0) return;
  const orderId = order.id;
  for (const due of await listOrderDues(unit.tx, { orderId })) {
    const { householdId } = due;
    const own = parts.filter((part) => part.householdId === householdId && due.period === period);
    const cents = sumCents(own.map(({ amountCents }) => amountCents));
    if (cents === 0) continue;
    const change = { cashDueCents: due.cashDueCents + cents };
    await updateDue(unit.tx, { orderId, period, householdId, change });
    await notify(
      ctx,
      unit,
      { householdIds: [householdId] },
      {
        eventKey: `order:${orderId}:voucher_unused:${period}:${order.version}`,
        kind: 'voucher_unused',
        params: { title: order.title, cents },
        href: payAddress(orderId),
      },
    );
  }
}

/**
 * Opens closed periods again, as they were before: what vouchers had paid for them goes back and is
 * held anew. What no voucher may hold any more (expired or suspended since) is due in money (PER6).
 */
export async function reopenPeriods(
  command: OrderCommand,
  numbers: readonly number[],
): Promise<Result<true, ClosePeriodsCode>> {
  const { ctx, unit, order } = command;
  const { id: orderId, providerId, version } = order;
  for (const period of numbers) {
    const key = `reopened:${period}:${version}`;
    const captured = await listAllocations(unit.tx, { orderId, states: ['captured'] });
    const parts = captured.filter((part) => part.period === period);
    const back = await refundCaptured(ctx, unit, { orderId, providerId, period, key });
    if (!back.ok) return back;
    const change = { closedAt: null, closedBy: null };
    await updatePeriod(unit.tx, { orderId, number: period, change });
    const isAsked = isAskedAhead(await listPeriods(unit.tx, { orderId }));
    await askDues(unit.tx, { orderId, period, isAsked });
    const isUsable = (part: (typeof parts)[number]) =>
      !part.isSuspended && part.expiresOn >= romeDay(ctx.now());
    await addToDues(
      command,
      period,
      parts.filter((part) => !isUsable(part)),
    );
    const held = await holdForOrder(ctx, unit, { orderId, key, parts: parts.filter(isUsable) });
    if (!held.ok) return held;
  }
  return ok(true);
}
