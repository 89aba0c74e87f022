import type { PurchaseView } from '#app/contracts/purchases/views.ts';
import { ageOn } from '#app/domain/accounts/age.ts';
import { romeDay } from '#app/domain/dates.ts';
import { sumCents } from '#app/domain/money.ts';
import { mayOnOrder } from '#app/domain/orders/policy.ts';
import { isAnswerInTime } from '#app/domain/purchases/purchase.ts';
import { ok, type Result } from '#app/domain/result.ts';
import { listPeriods } from '#db/queries/orders/periods.ts';
import { listOrderLines } from '#db/queries/orders/shares.ts';
import {
  findPurchase,
  listOrderBirthDates,
  type PurchaseRow,
} from '#db/queries/purchases/purchases.ts';
import type { ServiceContext } from '#server/context.ts';
import { coverPlan } from '#server/orders/cover-plan.server.ts';
import { openOrder, type OpenedOrder } from '#server/orders/standing.server.ts';

import { proposedOf } from './answer-time.server.ts';

/**
 * What was asked and answered about an order that one household bought; null for a group's. The
 * provider reads ages, never names (R4), and nothing of what pays.
 */
export async function getPurchase(
  ctx: ServiceContext,
  { orderId }: { readonly orderId: string },
): Promise<Result<PurchaseView | null, 'order.not_found'>> {
  const { db } = ctx;
  const opened = await openOrder(ctx, { orderId });
  if (!opened.ok) return opened;
  const { order, standing } = opened.value;
  const purchase = await findPurchase(db, { orderId });
  if (!purchase) return ok(null);
  const isBuyer = standing.standing !== 'outsider';
  const [birthDates, periods] = await Promise.all([
    listOrderBirthDates(db, { orderId }),
    listPeriods(db, { orderId }),
  ]);
  const isInTime = isAnswerInTime(purchase.answerBy, ctx.now());
  const action = isBuyer ? 'answer_time' : 'answer_purchase';
  const isAwaited = purchase.state === (isBuyer ? 'proposed' : 'asked');
  const { startsOn, endsOn, timetable } = order;
  return ok({
    state: purchase.state,
    note: purchase.note,
    answerBy: purchase.answerBy.toISOString(),
    mayAnswer: isAwaited && isInTime && mayOnOrder(standing, action),
    mayPropose: periods.length === 1,
    answer: purchase.answer,
    wanted: { startsOn, endsOn, timetable },
    proposed:
      purchase.state === 'proposed'
        ? {
            ...proposedOf(purchase),
            cashDueCents: isBuyer ? await cashAt(ctx, opened.value, purchase) : null,
          }
        : null,
    ages: birthDates.map((birthDate) => ageOn(birthDate, startsOn)),
  });
}

/** What the household would have to pay in money, were the service at the proposed time. */
async function cashAt(
  { db, now }: ServiceContext,
  { order }: OpenedOrder,
  purchase: PurchaseRow,
): Promise<number> {
  const orderId = order.id;
  const { startsOn, endsOn } = proposedOf(purchase);
  const lines = await listOrderLines(db, { orderId });
  const periods = await listPeriods(db, { orderId });
  const { allocations } = await coverPlan(db, {
    lines,
    periods: periods.map((period) => ({ ...period, startsOn, endsOn })),
    category: order.category,
    today: romeDay(now()),
    heldByOrderId: orderId,
  });
  return order.totalCents - sumCents(allocations.map(({ amountCents }) => amountCents));
}
