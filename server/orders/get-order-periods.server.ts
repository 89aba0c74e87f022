import type {
  OrderPeriodsView,
  PeriodSums,
  PeriodView,
} from '#app/contracts/orders/periods-view.ts';
import { romeDay } from '#app/domain/dates.ts';
import { sumCents } from '#app/domain/money.ts';
import { BINDING_STATES, UNDELIVERED_STATES } from '#app/domain/orders/order-state.ts';
import { checkClosing, closesAt, countDates, periodState } from '#app/domain/orders/periods.ts';
import { mayOnOrder } from '#app/domain/orders/policy.ts';
import type { OrderSide } from '#app/domain/orders/session-change.ts';
import { isLeft } from '#app/domain/payments/cash-due.ts';
import { mayAtProvider } from '#app/domain/providers/policy.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { type DueOfOrder, listOrderDues } from '#db/queries/orders/dues.ts';
import { listPeriods, type PeriodRow } from '#db/queries/orders/periods.ts';
import { listSessions, type SessionRow } from '#db/queries/orders/sessions.ts';
import { countOpenObjections } from '#db/queries/orders/steps.ts';
import type { ServiceContext } from '#server/context.ts';

import { openOrder, type OpenedOrder } from './standing.server.ts';

/**
 * The periods of an order for a page of one side: to a household its own sums alone, to those of the
 * provider who see takings the sums of all; of single households nothing is in it (R4).
 */
export async function getOrderPeriods(
  ctx: ServiceContext,
  { orderId, side }: { readonly orderId: string; readonly side: OrderSide },
): Promise<Result<OrderPeriodsView, 'order.not_found'>> {
  const { db } = ctx;
  const opened = await openOrder(ctx, { orderId });
  if (!opened.ok) return opened;
  const { order, standing } = opened.value;
  const isProvider = side === 'provider';
  if (isProvider && !mayAtProvider(standing.atProvider, 'view_orders'))
    return fail('order.not_found');
  if (!isProvider && !standing.isParticipant && standing.standing === 'outsider') {
    return fail('order.not_found');
  }
  const [periods, sessions, dues, objections] = await Promise.all([
    listPeriods(db, { orderId }),
    listSessions(db, { orderIds: [orderId] }),
    listOrderDues(db, { orderId }),
    countOpenObjections(db, { orderId }),
  ]);
  const reader = { ...opened.value, side, now: ctx.now() };
  const open = periods.filter(({ closedAt }) => closedAt === null);
  const [next] = open;
  const mayClose =
    isProvider &&
    order.status === 'active' &&
    objections === 0 &&
    open.length > 1 &&
    mayOnOrder(standing, 'mark_delivered');
  return ok({
    orderId,
    title: order.title,
    side,
    periods: periods
      .filter(({ closedAt }) => closedAt !== null || UNDELIVERED_STATES.includes(order.status))
      .map((period) => describe(period, sessions, dues, reader)),
    closable: mayClose && next && checkClosing(next, sessions, ctx.now()).ok ? next.number : null,
    isContested: objections > 0,
  });
}

type Reader = OpenedOrder & { readonly side: OrderSide; readonly now: Date };

function describe(
  period: PeriodRow,
  sessions: readonly SessionRow[],
  dues: readonly DueOfOrder[],
  reader: Reader,
): PeriodView {
  const { order, now } = reader;
  const seen = duesSeen(period, dues, reader);
  const sums = seen && sumsOf(seen);
  const leftCents = sums ? sums.cashDueCents - sums.cashReceivedCents : 0;
  const hasBegun = BINDING_STATES.includes(order.status) && order.status !== 'confirmed';
  return {
    number: period.number,
    startsOn: period.startsOn,
    endsOn: period.endsOn,
    state: periodState(period, { hasBegun, leftCents, today: romeDay(now) }),
    dateCount: countDates(period, sessions),
    closesAt: closesAt(period, sessions).toISOString(),
    closedAt: period.closedAt?.toISOString() ?? null,
    sums,
    isToPay:
      BINDING_STATES.includes(order.status) &&
      (seen ?? []).some((due) => due.isAsked && isLeft(due)),
    saidOn: reader.side === 'group' ? (seen?.[0]?.saidOn ?? null) : null,
  };
}

/** The dues a reader sees the sum of; null for whoever sees none. */
function duesSeen(
  { number }: PeriodRow,
  dues: readonly DueOfOrder[],
  { side, standing, actor, order }: Reader,
): readonly DueOfOrder[] | null {
  const of = dues.filter(({ period, answer }) => period === number && answer !== 'dropped');
  if (side === 'group') {
    const own = of.filter(({ householdId }) => householdId === actor.householdId);
    return own.length > 0 ? own : null;
  }
  const isTold = BINDING_STATES.includes(order.status);
  return isTold && mayAtProvider(standing.atProvider, 'view_takings') ? of : null;
}

function sumsOf(dues: readonly DueOfOrder[]): PeriodSums {
  const shareCents = sumCents(dues.map((due) => due.shareCents));
  const cashDueCents = sumCents(dues.map((due) => due.cashDueCents));
  return {
    shareCents,
    sourceCents: shareCents - cashDueCents,
    cashDueCents,
    cashReceivedCents: sumCents(dues.map((due) => due.cashReceivedCents)),
  };
}
