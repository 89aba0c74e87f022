import { mustHave } from '#app/domain/must-have.ts';
import { sumCents } from '#app/domain/money.ts';
import { checkYes } from '#app/domain/orders/steps.ts';
import { sessionsOf, type Session } from '#app/domain/orders/sessions.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { updateOrder } from '#db/queries/orders/orders.ts';
import { deleteSessions, insertSessions } from '#db/queries/orders/sessions.ts';
import { listOrderHouseholds, listOrderLines } from '#db/queries/orders/shares.ts';
import type { PurchaseRow } from '#db/queries/purchases/purchases.ts';
import { lockSourcesOf } from '#db/queries/wallet/sources.ts';
import type { ServiceContext } from '#server/context.ts';
import { callOff } from '#server/orders/cancel-locked-order.server.ts';
import {
  commandOrder,
  type OrderCommand,
  publishOrder,
} from '#server/orders/command-order.server.ts';
import { finishConfirming } from '#server/orders/confirm-share.server.ts';
import { coverAgain } from '#server/orders/cover-again.server.ts';
import { releaseHolds } from '#server/wallet/finish-holds.server.ts';
import type { HoldCode } from '#server/wallet/hold-sources.server.ts';

import {
  type AnsweredPurchase,
  type AnswerPurchaseCode,
  isSold,
  openPurchase,
  writeAnswer,
} from './answer-purchase.server.ts';

type Sent = { readonly orderId: string; readonly idempotencyKey: string };

/** The household's yes to another time, with what its page said is then left to pay in money. */
export type TakeTimeInput = Sent & { readonly cashDueCents: number };

/** Why another time was not taken. */
export type TakeTimeCode = AnswerPurchaseCode | HoldCode | 'order.stale';

/**
 * The household takes the time its provider proposed (BUY5): the order moves there and is confirmed.
 * Sources are held anew, since not all are valid on every day (V1): a sum in money that is not the one
 * that was shown is asked again.
 */
export function takeTime(
  ctx: ServiceContext,
  { orderId, idempotencyKey: key, cashDueCents }: TakeTimeInput,
): Promise<Result<AnsweredPurchase, TakeTimeCode>> {
  return commandOrder<AnsweredPurchase, TakeTimeCode>(
    ctx,
    { orderId, key, action: 'answer_time', input: { cashDueCents } },
    async (command) => {
      const open = await openPurchase(command, 'take_time');
      if (!open.ok) return open;
      if (!(await isSold(command))) return fail('purchase.not_on_sale');
      const moved = await moveTo(command, open.value);
      if (!moved.ok) return moved;
      if (moved.value !== cashDueCents) return fail('order.stale');
      await writeAnswer(command, { state: 'agreed' });
      const households = await listOrderHouseholds(command.unit.tx, { orderId });
      const confirmed = await finishConfirming({ ...command, households });
      if (!confirmed.ok) return confirmed;
      publishOrder(command);
      return ok({ orderId });
    },
  );
}

/** Moves a locked order to the proposed time; gives what is then due in money. */
async function moveTo(
  command: OrderCommand,
  purchase: PurchaseRow,
): Promise<Result<number, HoldCode | 'order.yes_too_late'>> {
  const { ctx, unit, order } = command;
  const { tx } = unit;
  const orderId = order.id;
  const { startsOn, endsOn, timetable } = proposedOf(purchase);
  const sessions = sessionsOf(timetable, { startsOn, endsOn }).map((time, index): Session => ({
    ...time,
    number: index + 1,
    state: 'planned',
  }));
  const inTime = checkYes({ startsOn, sessions }, ctx.now());
  if (!inTime.ok) return inTime;
  await lockSourcesOf(tx, { householdIds: command.households.map((row) => row.householdId) });
  const held = { orderId, providerId: order.providerId, key: `${order.version}` };
  const released = await releaseHolds(ctx, unit, held);
  if (!released.ok) return released;
  await updateOrder(tx, { orderId, change: { startsOn, endsOn, timetable } });
  await deleteSessions(tx, { orderId });
  await insertSessions(tx, { orderId, sessions });
  const lines = await listOrderLines(tx, { orderId });
  const covered = await coverAgain(command, { lines, key: `${order.version + 1}` });
  if (!covered.ok) return covered;
  return ok(sumCents(covered.value.map(({ cashDueCents }) => cashDueCents)));
}

/** The time that waits for an answer; the CHECK of the table says that it is whole. */
export function proposedOf(purchase: PurchaseRow) {
  const { proposedStartsOn, proposedEndsOn, proposedTimetable } = purchase;
  return {
    startsOn: mustHave(proposedStartsOn, 'the first day of a proposal'),
    endsOn: mustHave(proposedEndsOn, 'the last day of a proposal'),
    timetable: mustHave(proposedTimetable, 'the times of a proposal'),
  };
}

/** The household does not take the other time (BUY5): nothing comes of it, and all goes back. */
export function refuseTime(
  ctx: ServiceContext,
  { orderId, idempotencyKey: key }: Sent,
): Promise<Result<AnsweredPurchase, AnswerPurchaseCode>> {
  return commandOrder<AnsweredPurchase, AnswerPurchaseCode>(
    ctx,
    { orderId, key, action: 'answer_time', input: { answer: 'refuse' } },
    async (command) => {
      const open = await openPurchase(command, 'end');
      if (!open.ok) return open;
      if (open.value.state !== 'proposed') return fail('purchase.answered');
      await writeAnswer(command, { state: 'ended' });
      const called = await callOff(command, { reason: 'time_refused', words: null });
      return called.ok ? ok({ orderId }) : called;
    },
  );
}
