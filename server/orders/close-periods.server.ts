import { payAddress } from '#app/contracts/orders/order-address.ts';
import { romeDay } from '#app/domain/dates.ts';
import { sumCents } from '#app/domain/money.ts';
import { checkClosing, type ClosingCode, isAskedAhead } from '#app/domain/orders/periods.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { listFundDues } from '#db/queries/decisions/order-funds.ts';
import { askDues, listOrderDues, updateDue } from '#db/queries/orders/dues.ts';
import { listPeriods, type PeriodRow, updatePeriod } from '#db/queries/orders/periods.ts';
import { listSessions } from '#db/queries/orders/sessions.ts';
import { listAllocations } from '#db/queries/wallet/allocations.ts';
import { notify } from '#server/notifications/notify.server.ts';
import {
  captureHolds,
  refundCaptured,
  refundParts,
  releaseHolds,
} from '#server/wallet/finish-holds.server.ts';
import { type HoldCode, holdForOrder } from '#server/wallet/hold-sources.server.ts';
import type { PostTransactionCode } from '#server/wallet/post-transaction.server.ts';

import { chargeAttendance, type ChargeAttendanceCode } from './charge-attendance.server.ts';
import type { OrderCommand } from './command-order.server.ts';
import { restoreLines } from './restore-lines.server.ts';
import { askFund } from './tell-fund-due.server.ts';
import { tellRefunds } from './tell-refunds.server.ts';

/** Why periods could not be closed, or opened again. */
export type ClosePeriodsCode = PostTransactionCode | HoldCode | ClosingCode | ChargeAttendanceCode;

/**
 * Closes periods of a locked order whose service was given (PER4): what vouchers hold for them
 * becomes the provider's, less what is taken off for absences (ATT5), which goes back to them. What a voucher that was suspended since holds goes back to it, and is due
 * in money (PER6): its household is told.
 */
export async function closePeriods(
  command: OrderCommand,
  periods: readonly PeriodRow[],
): Promise<Result<true, ClosePeriodsCode>> {
  const { ctx, unit, actor, order } = command;
  const { id: orderId, providerId, version } = order;
  const sessions = await listSessions(unit.tx, { orderIds: [orderId] });
  for (const closing of periods) {
    const { number: period } = closing;
    const inTime = checkClosing(closing, sessions, ctx.now());
    if (!inTime.ok) return inTime;
    const step = { orderId, providerId, period, key: `closed:${period}:${version}` };
    await turnToCash(command, period);
    const unused = await releaseHolds(ctx, unit, { ...step, isSuspended: true });
    if (!unused.ok) return unused;
    const charged = await chargeAttendance(command, closing);
    if (!charged.ok) return charged;
    const change = { closedAt: ctx.now(), closedBy: actor.personId };
    await updatePeriod(unit.tx, { orderId, number: period, change });
    const captured = await captureHolds(ctx, unit, step);
    if (!captured.ok) return captured;
    const back = await refundParts(ctx, unit, { ...step, parts: charged.value });
    if (!back.ok) return back;
    await tellRefunds(command, back.value);
    await askFund(command, closing);
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
 * held anew, also what had gone back for absences as far as it is still there (ATT10). What no voucher
 * may hold any more (expired or suspended since) is due in money (PER6).
 */
export async function reopenPeriods(
  command: OrderCommand,
  numbers: readonly number[],
): Promise<Result<true, ClosePeriodsCode>> {
  const { ctx, unit, order } = command;
  const { id: orderId, providerId, version } = order;
  const periods = await listPeriods(unit.tx, { orderId });
  const fundDues = await listFundDues(unit.tx, { orderId });
  if (fundDues.some((due) => numbers.includes(due.period) && due.receivedCents > 0)) {
    return fail('order.cash_received');
  }
  for (const period of numbers) {
    const key = `reopened:${period}:${version}`;
    const captured = await listAllocations(unit.tx, { orderId, states: ['captured'] });
    const parts = captured.filter((part) => part.period === period);
    const closedAt = periods.find(({ number }) => number === period)?.closedAt ?? null;
    const back = await refundCaptured(ctx, unit, { orderId, providerId, period, key });
    if (!back.ok) return back;
    const change = { closedAt: null, closedBy: null };
    await updatePeriod(unit.tx, { orderId, number: period, change });
    const isAsked = isAskedAhead(periods, order.absenceRule);
    await askDues(unit.tx, { orderId, period, isAsked });
    const isUsable = (part: (typeof parts)[number]) =>
      !part.isSuspended && part.expiresOn >= romeDay(ctx.now());
    await addToDues(
      command,
      period,
      parts.filter((part) => !isUsable(part)),
    );
    const restored = await restoreLines(command, {
      period,
      closedAt,
      parts: parts.filter(isUsable),
    });
    const held = await holdForOrder(ctx, unit, { orderId, key, parts: restored });
    if (!held.ok) return held;
  }
  return ok(true);
}
