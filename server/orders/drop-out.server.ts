import { mustHave } from '#app/domain/must-have.ts';
import type { ConfirmationState, OrderState } from '#app/domain/orders/order-state.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { updateDue } from '#db/queries/orders/dues.ts';
import { updateOrder } from '#db/queries/orders/orders.ts';
import {
  amendLine,
  listOrderHouseholds,
  listOrderLines,
  updateLineAmount,
  updateOrderHousehold,
} from '#db/queries/orders/shares.ts';
import { lockSourcesOf } from '#db/queries/wallet/sources.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import type { ServiceContext } from '#server/context.ts';
import { releaseHolds } from '#server/wallet/finish-holds.server.ts';
import type { HoldCode } from '#server/wallet/hold-sources.server.ts';

import { cancelLockedOrder, type CancelLockedCode } from './cancel-locked-order.server.ts';
import { confirmBy } from './confirm-by.server.ts';
import { commandOrder, type CommandOrderCode, publishOrder } from './command-order.server.ts';
import type { OrderCommand } from './command-order.server.ts';
import { finishConfirming } from './confirm-share.server.ts';
import { holdPlanned } from './cover-again.server.ts';
import { coverFromFund, fundOfYeses } from './cover-from-fund.server.ts';
import { lineKey } from './cover-plan.server.ts';
import { type DropOutPlan, planDropOut, type PlanDropOutCode } from './plan-drop-out.server.ts';
import type { OrderPlan } from './plan-order.server.ts';
import { tellHouseholds, tellProvider } from './tell-order.server.ts';

/** A household leaves an order that is still being confirmed. */
export type DropOutInput = {
  readonly orderId: string;
  readonly idempotencyKey: string;
  /** The consequence its page showed: the new total in cents, or that the order is cancelled. */
  readonly expected: number | 'cancelled';
  /** Why, where that calls the order off for the others (OFF1). */
  readonly words?: string;
};

/** What became of the order. */
export type DroppedOut = {
  readonly orderId: string;
  readonly orderStatus: OrderState;
  readonly priceVersion: number;
  readonly totalCents: number | null;
};

/** Why a household could not drop out; `order.stale`: the consequence is another one by now. */
export type DropOutCode =
  | CommandOrderCode
  | PlanDropOutCode
  | HoldCode
  | CancelLockedCode
  | 'order.stale'
  | 'order.dropped'
  | 'order.wrong_state';

/**
 * Takes a household out of an order (flow step 6): holds are released and made anew for those that
 * stay, at the accepted price's band for their number. When anybody's amount changes the price
 * version grows and all are asked again; below the lowest band the order is cancelled.
 */
export function dropOut(
  ctx: ServiceContext,
  input: DropOutInput,
): Promise<Result<DroppedOut, DropOutCode>> {
  const { orderId, idempotencyKey: key, expected, words } = input;
  return commandOrder<DroppedOut, DropOutCode>(
    ctx,
    { orderId, key, action: 'drop_out', input: { expected, words: words ?? '' } },
    async (command) => {
      const { unit, actor, order, households } = command;
      const own = households.find(({ householdId }) => householdId === actor.householdId);
      if (!own || own.status === 'dropped') return fail('order.dropped');
      // Who buys alone cancels instead: nobody stays.
      const isOfGroup = order.buyer.kind === 'group';
      if (order.status !== 'confirming' || !isOfGroup) return fail('order.wrong_state');
      // All of the order's households: releases and new holds then find their sources locked.
      const householdIds = households.map(({ householdId }) => householdId);
      await lockSourcesOf(unit.tx, { householdIds });
      const { householdId } = own;
      const now = ctx.now();
      const planned = await planDropOut(unit.tx, { order, households, householdId, now });
      if (!planned.ok) return planned;
      if (expected !== expectationOf(planned.value)) return fail('order.stale');
      await markDropped(command, householdId);
      if (planned.value.kind === 'cancelled') {
        const cancelled = await cancelLockedOrder(command, {
          reason: 'too_few_households',
          words: words ?? null,
        });
        if (!cancelled.ok) return cancelled;
        const { priceVersion } = order;
        return ok({ orderId, orderStatus: cancelled.value, priceVersion, totalCents: null });
      }
      return goOnWithout(command, householdId, planned.value);
    },
  );
}

/** The consequence in one figure, as the form carries it. */
export function expectationOf(planned: DropOutPlan): number | 'cancelled' {
  return planned.kind === 'cancelled' ? 'cancelled' : planned.plan.totalCents;
}

async function markDropped(command: OrderCommand, householdId: string): Promise<void> {
  const { ctx, unit, actor, order } = command;
  await updateOrderHousehold(unit.tx, {
    orderId: order.id,
    householdId,
    change: {
      status: 'dropped',
      answeredBy: actor.personId,
      answeredAt: ctx.now(),
    },
  });
  await recordAudit(ctx, unit, {
    action: 'order.drop_out',
    subjectKind: 'order',
    subjectId: order.id,
    details: { householdId, priceVersion: order.priceVersion, totalCents: order.totalCents },
  });
}

async function goOnWithout(
  command: OrderCommand,
  droppedId: string,
  { plan, mustAskAgain }: Extract<DropOutPlan, { kind: 'repriced' }>,
): Promise<Result<DroppedOut, DropOutCode>> {
  const { ctx, unit, order } = command;
  const kept = mustAskAgain ? new Map<string, number>() : await fundOfYeses(unit, order.id);
  const released = await releaseHolds(ctx, unit, {
    orderId: order.id,
    providerId: order.providerId,
    key: `${order.version}`,
  });
  if (!released.ok) return released;
  const lines = await writeNewAmounts(command, droppedId, plan, mustAskAgain);
  const { allocations } = plan;
  const held = await holdPlanned(command, { lines, allocations, key: `${order.version + 1}` });
  if (!held.ok) return held;
  const fromFund = await coverFromFund(command, { key: `${order.version + 1}`, kept });
  if (!fromFund.ok) return fromFund;
  const { totalCents, unitPriceCents } = plan;
  const priceVersion = order.priceVersion + (mustAskAgain ? 1 : 0);
  await updateOrder(unit.tx, {
    orderId: order.id,
    change: { totalCents, unitPriceCents, priceVersion },
  });
  await recordAudit(ctx, unit, {
    action: 'order.reprice',
    subjectKind: 'order',
    subjectId: order.id,
    details: { fromCents: order.totalCents, toCents: totalCents, priceVersion, mustAskAgain },
  });
  if (mustAskAgain) await tellNewPrice(command, droppedId, plan, priceVersion);
  else await tellStaying(command, droppedId);
  // Told by the order's version: the event's name travels in a frame, and no id of a household may (R4).
  const event = `dropped:${order.version}`;
  await tellProvider(command, { event, kind: 'household_dropped_out' });
  const finished = await finishConfirming({
    ...command,
    order: { ...order, priceVersion, totalCents, unitPriceCents },
    households: (await listOrderHouseholds(unit.tx, { orderId: order.id })).map((row) =>
      answerAfter(row, droppedId, mustAskAgain),
    ),
  });
  if (!finished.ok) return finished;
  publishOrder(command);
  return ok({ orderId: order.id, orderStatus: finished.value, priceVersion, totalCents });
}

function answerAfter<Row extends { householdId: string; status: ConfirmationState }>(
  row: Row,
  droppedId: string,
  mustAskAgain: boolean,
): Row {
  if (row.householdId === droppedId) return { ...row, status: 'dropped' };
  return mustAskAgain && row.status === 'confirmed' ? { ...row, status: 'pending' } : row;
}

/** Writes shares and lines; the lines of those that left stay, at zero, for the history. */
async function writeNewAmounts(
  { unit, order, households }: OrderCommand,
  droppedId: string,
  plan: OrderPlan,
  mustAskAgain: boolean,
): Promise<Awaited<ReturnType<typeof listOrderLines>>> {
  const { tx } = unit;
  const orderId = order.id;
  const before = new Map(households.map((row) => [row.householdId, row.shareCents]));
  for (const { householdId, dues } of plan.households) {
    if (mustAskAgain) {
      const change = {
        status: 'pending',
        previousShareCents: before.get(householdId) ?? null,
      } as const;
      await updateOrderHousehold(tx, { orderId, householdId, change });
    }
    for (const { period, ...change } of dues) {
      await updateDue(tx, { orderId, period, householdId, change });
    }
  }
  for (const { number: period } of plan.periods) {
    const change = { shareCents: 0, cashDueCents: 0 };
    await updateDue(tx, { orderId, period, householdId: droppedId, change });
  }
  const amounts = new Map(plan.lines.map((line) => [lineKey(line), line.amountCents]));
  const lines = await listOrderLines(tx, { orderId });
  for (const line of lines) {
    if (line.householdId === droppedId) {
      // Nobody takes part by it any more: no later change of the order counts whoever left.
      await amendLine(tx, { orderId, lineId: line.id, amountCents: 0, isOff: true });
      continue;
    }
    const amountCents = amounts.get(lineKey(line)) ?? 0;
    if (amountCents !== line.amountCents) {
      const change = { lineId: line.id, amountCents, plannedCents: null };
      await updateLineAmount(tx, { orderId, ...change });
    }
  }
  return lines;
}

/** Tells each household that stays what its own part was and is now, and whether it had said yes to that. */
async function tellNewPrice(
  command: OrderCommand,
  droppedId: string,
  plan: OrderPlan,
  priceVersion: number,
): Promise<void> {
  const { households, unit, order } = command;
  const by = await confirmBy(command.ctx, unit.tx, order);
  for (const { householdId, shareCents } of plan.households) {
    const before = households.find((row) => row.householdId === householdId);
    const hadConfirmed = before !== undefined && before.confirmedPriceVersion !== null;
    const params = {
      household: nameIn(households, droppedId),
      beforeCents: before?.shareCents ?? shareCents,
      afterCents: shareCents,
      ...by,
      ...(hadConfirmed ? {} : { isFirst: 1 }),
    };
    const event = `confirm:${priceVersion}`;
    await tellHouseholds(command, [{ householdId }], { event, kind: 'order_repriced', params });
  }
}

async function tellStaying(command: OrderCommand, droppedId: string): Promise<void> {
  const staying = command.households.filter(
    ({ householdId, status }) => householdId !== droppedId && status !== 'dropped',
  );
  const kind = 'household_dropped_out';
  const params = { household: nameIn(command.households, droppedId) };
  await tellHouseholds(command, staying, { event: `dropped:${droppedId}`, kind, params });
}

/** The name of a household of an order, for the others of it. */
function nameIn(households: OrderCommand['households'], householdId: string): string {
  return mustHave(
    households.find((row) => row.householdId === householdId),
    'a household of the order',
  ).name;
}
