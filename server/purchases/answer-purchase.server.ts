import { romeDay } from '#app/domain/dates.ts';
import { checkYes, confirmsUntil } from '#app/domain/orders/steps.ts';
import { sessionsOf } from '#app/domain/orders/sessions.ts';
import {
  answersUntil,
  isAnswerInTime,
  nextPurchaseState,
  type PurchaseEvent,
} from '#app/domain/purchases/purchase.ts';
import {
  purchaseTimes,
  type PurchaseTimesCode,
  type WantedTime,
} from '#app/domain/purchases/times.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { isOrderOnSale } from '#db/queries/catalogue/services.ts';
import { updateOrder } from '#db/queries/orders/orders.ts';
import { listPeriods } from '#db/queries/orders/periods.ts';
import { listSessions } from '#db/queries/orders/sessions.ts';
import { findPurchase, type PurchaseRow, updatePurchase } from '#db/queries/purchases/purchases.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import type { ServiceContext } from '#server/context.ts';
import { callOff, type CancelLockedCode } from '#server/orders/cancel-locked-order.server.ts';
import {
  commandOrder,
  type CommandOrderCode,
  type OrderCommand,
  publishOrder,
} from '#server/orders/command-order.server.ts';
import {
  finishConfirming,
  type FinishConfirmingCode,
} from '#server/orders/confirm-share.server.ts';
import { beginning } from '#server/orders/dates-facts.ts';
import { tellHouseholds } from '#server/orders/tell-order.server.ts';

type Sent = { readonly orderId: string; readonly idempotencyKey: string };

/** What came of an answer. */
export type AnsweredPurchase = { readonly orderId: string };

/** Why an answer does not count. `purchase.not_on_sale`: service or provider are suspended meanwhile. */
export type AnswerPurchaseCode =
  | CommandOrderCode
  | OpenPurchaseCode
  | FinishConfirmingCode
  | CancelLockedCode
  | PurchaseTimesCode
  | 'order.yes_too_late'
  | 'purchase.too_soon'
  | 'purchase.by_months'
  | 'purchase.not_on_sale';

/** Why a purchase is not open to an answer. */
export type OpenPurchaseCode =
  'purchase.not_found' | 'purchase.answered' | 'purchase.answer_too_late';

/** The purchase of a locked order, when an event may still happen to it (BUY4, BUY5). */
export async function openPurchase(
  { ctx, unit, order }: OrderCommand,
  event: PurchaseEvent,
): Promise<Result<PurchaseRow, OpenPurchaseCode>> {
  const purchase = await findPurchase(unit.tx, { orderId: order.id });
  if (!purchase) return fail('purchase.not_found');
  const next = nextPurchaseState(purchase.state, event);
  if (!next.ok) return next;
  return isAnswerInTime(purchase.answerBy, ctx.now())
    ? ok(purchase)
    : fail('purchase.answer_too_late');
}

/**
 * The provider takes a purchase as it was asked (BUY5): the order is confirmed, its household told
 * what is left to pay. Not once the service was to begin (R6), nor while it may not be sold (R5).
 */
export function acceptPurchase(
  ctx: ServiceContext,
  { orderId, idempotencyKey: key }: Sent,
): Promise<Result<AnsweredPurchase, AnswerPurchaseCode>> {
  return commandOrder<AnsweredPurchase, AnswerPurchaseCode>(
    ctx,
    { orderId, key, action: 'answer_purchase', input: { answer: 'accept' } },
    async (command) => {
      const { order, sessions } = command;
      const open = await openPurchase(command, 'accept');
      if (!open.ok) return open;
      if (!(await isSold(command))) return fail('purchase.not_on_sale');
      const inTime = checkYes({ startsOn: order.startsOn, sessions }, ctx.now());
      if (!inTime.ok) return inTime;
      await writeAnswer(command, { state: 'agreed', answer: '' });
      const confirmed = await finishConfirming(command);
      if (!confirmed.ok) return confirmed;
      publishOrder(command);
      return ok({ orderId });
    },
  );
}

/** What a provider proposes instead, or again. */
export type ProposeTimeInput = Sent & { readonly wanted: WantedTime; readonly answer: string };

/**
 * The provider proposes another time (BUY5): the household has 48 hours to take it, and never beyond
 * its beginning. What goes on by the month keeps its days: its parts are paid month by month.
 */
export function proposeTime(
  ctx: ServiceContext,
  { orderId, idempotencyKey: key, wanted, answer }: ProposeTimeInput,
): Promise<Result<AnsweredPurchase, AnswerPurchaseCode>> {
  return commandOrder<AnsweredPurchase, AnswerPurchaseCode>(
    ctx,
    { orderId, key, action: 'answer_purchase', input: { wanted: JSON.stringify(wanted), answer } },
    async (command) => {
      const { unit, order } = command;
      const now = ctx.now();
      const open = await openPurchase(command, 'propose');
      if (!open.ok) return open;
      if (!(await isSold(command))) return fail('purchase.not_on_sale');
      const periods = await listPeriods(unit.tx, { orderId });
      if (periods.length > 1) return fail('purchase.by_months');
      const times = purchaseTimes(order, wanted, romeDay(now));
      if (!times.ok) return times;
      const { startsOn, endsOn, timetable } = times.value;
      const sessions = sessionsOf(timetable, times.value).map((time, index) => ({
        ...time,
        number: index + 1,
        state: 'planned' as const,
      }));
      const answerBy = answersUntil(now, confirmsUntil({ startsOn, sessions }));
      if (!isAnswerInTime(answerBy, now)) return fail('purchase.too_soon');
      await writeAnswer(command, {
        state: 'proposed',
        answer,
        answerBy,
        proposedTimetable: timetable,
        proposedStartsOn: startsOn,
        proposedEndsOn: endsOn,
      });
      await updateOrder(unit.tx, { orderId, change: {} });
      await tellHouseholds(command, command.households, {
        event: `time:${order.version}`,
        kind: 'purchase_proposed',
        params: {
          provider: order.providerName,
          told: now.toISOString(),
          from: beginning(await listSessions(unit.tx, { orderIds: [orderId] }), order.startsOn),
          to: beginning(sessions, startsOn),
        },
      });
      publishOrder(command);
      return ok({ orderId });
    },
  );
}

/** The provider cannot do it, and says why (BUY5): all that was held goes back, both are told. */
export function declinePurchase(
  ctx: ServiceContext,
  { orderId, idempotencyKey: key, answer }: Sent & { readonly answer: string },
): Promise<Result<AnsweredPurchase, AnswerPurchaseCode>> {
  return commandOrder<AnsweredPurchase, AnswerPurchaseCode>(
    ctx,
    { orderId, key, action: 'answer_purchase', input: { answer } },
    async (command) => {
      const open = await openPurchase(command, 'end');
      if (!open.ok) return open;
      await writeAnswer(command, { state: 'ended', answer });
      const called = await callOff(command, { reason: 'declined', words: answer });
      return called.ok ? ok({ orderId }) : called;
    },
  );
}

/** Whether the service of an order may still be sold (R5). */
export function isSold({ ctx, unit, order }: OrderCommand): Promise<boolean> {
  return isOrderOnSale(unit.tx, { orderId: order.id, today: romeDay(ctx.now()) });
}

/** Writes an answer, who gave it and when. */
export async function writeAnswer(
  { ctx, unit, actor, order }: OrderCommand,
  change: Parameters<typeof updatePurchase>[1]['change'] & Pick<PurchaseRow, 'state'>,
): Promise<void> {
  await updatePurchase(unit.tx, {
    orderId: order.id,
    change: { ...change, answeredBy: actor.personId, answeredAt: ctx.now() },
  });
  await recordAudit(ctx, unit, {
    action: `order.purchase_${change.state}`,
    subjectKind: 'order',
    subjectId: order.id,
    details: {},
  });
}
