import {
  nextOrderState,
  type OrderEvent,
  type OrderState,
} from '#app/domain/orders/order-state.ts';
import type { OrderAction, OrderFacts } from '#app/domain/orders/policy.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { findOrder, lockOrderRow, type OrderRow, updateOrder } from '#db/queries/orders/orders.ts';
import { listSessions, type SessionRow } from '#db/queries/orders/sessions.ts';
import { listOrderHouseholds, type OrderHouseholdRow } from '#db/queries/orders/shares.ts';
import { findSides } from '#db/queries/orders/sides.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import type { LiveEvent, PersonActor, ServiceContext } from '#server/context.ts';
import type { Unit } from '#server/transact.ts';
import { runOnce, type RunOnceCode } from '#server/wallet/run-once.server.ts';

import { type OrderStandingCode, standingBy } from './standing.server.ts';

/** A command under way: the order is locked and the person may give it. */
export type OrderCommand = {
  readonly ctx: ServiceContext;
  readonly unit: Unit;
  readonly actor: PersonActor;
  readonly order: OrderRow;
  readonly facts: OrderFacts;
  readonly households: readonly OrderHouseholdRow[];
  /** Its dates as they were when the command began. */
  readonly sessions: readonly SessionRow[];
};

/** Why a command on an order was refused before it began. */
export type CommandOrderCode = RunOnceCode | OrderStandingCode;

/**
 * The frame of every command on an order: once per key (L2), the order locked, the policy checked.
 * Whoever may not see the order learns `order.not_found`, so that its existence does not leak (B1).
 */
export function commandOrder<T, Code extends string>(
  ctx: ServiceContext,
  command: {
    readonly orderId: string;
    readonly key: string;
    readonly action: OrderAction;
    readonly input: Readonly<Record<string, unknown>>;
  },
  work: (command: OrderCommand) => Promise<Result<T, Code>>,
): Promise<Result<T, Code | CommandOrderCode>> {
  const { orderId, key, action } = command;
  const once = { key, action: `order.${action}`, input: { orderId, ...command.input } };
  return runOnce<T, Code | CommandOrderCode>(ctx, once, async (unit, actor) => {
    const opened = await openCommand(ctx, unit, actor, { orderId, action });
    return opened.ok ? work(opened.value) : opened;
  });
}

/**
 * Locks an order for a command that is under way, and checks that the person may give it. All that the
 * command does is done at one moment, that of the lock: what belongs together is found again by it.
 */
export async function openCommand(
  ctx: ServiceContext,
  unit: Unit,
  actor: PersonActor,
  { orderId, action }: { readonly orderId: string; readonly action: OrderAction },
): Promise<Result<OrderCommand, OrderStandingCode>> {
  const { tx } = unit;
  await lockOrderRow(tx, { orderId });
  const [order, sides, households, sessions] = await Promise.all([
    findOrder(tx, { orderId }),
    findSides(tx, { orderId, ...actor }),
    listOrderHouseholds(tx, { orderId }),
    listSessions(tx, { orderIds: [orderId] }),
  ]);
  if (!order) return fail('order.not_found');
  const standing = standingBy(sides, { order, actor, action });
  if (!standing.ok) return standing;
  const at = ctx.now();
  const still = { ...ctx, now: () => at };
  return ok({ ctx: still, unit, actor, order, facts: standing.value, households, sessions });
}

/** Moves an order along its states (R3) with an audit row; `order.wrong_state` when it cannot. */
export async function changeState(
  { ctx, unit, order }: Pick<OrderCommand, 'ctx' | 'unit' | 'order'>,
  event: OrderEvent,
  change: Parameters<typeof updateOrder>[1]['change'] = {},
  details: Readonly<Record<string, string | number | boolean | null>> = {},
): Promise<Result<OrderState, 'order.wrong_state'>> {
  const next = nextOrderState(order.status, event);
  if (!next.ok) return next;
  await Promise.all([
    updateOrder(unit.tx, { orderId: order.id, change: { ...change, status: next.value } }),
    recordAudit(ctx, unit, {
      action: `order.${event}`,
      subjectKind: 'order',
      subjectId: order.id,
      details: { from: order.status, to: next.value, ...details },
    }),
  ]);
  return ok(next.value);
}

/** The pages of those who buy an order: the group's, or the household's that buys alone. */
export function buyerTopic({ buyer }: Pick<OrderRow, 'buyer'>): LiveEvent['topic'] {
  return buyer.kind === 'group' ? `group:${buyer.groupId}` : `household:${buyer.householdId}`;
}

/** Tells the open pages of those who buy and of the provider, after the commit. */
export function publishOrder({ unit, order }: Pick<OrderCommand, 'unit' | 'order'>): void {
  const event = { id: `order:${order.id}`, version: order.version + 1 };
  unit.publish({ topic: buyerTopic(order), ...event });
  unit.publish({ topic: `provider:${order.providerId}`, ...event });
}
