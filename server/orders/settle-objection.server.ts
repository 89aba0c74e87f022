import { checkSettling, type SettlingRefusal } from '#app/domain/orders/objections.ts';
import type { OrderState } from '#app/domain/orders/order-state.ts';
import { ok, type Result } from '#app/domain/result.ts';
import { endObjections, listObjections } from '#db/queries/orders/steps.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import type { ServiceContext } from '#server/context.ts';

import {
  commandOrder,
  type CommandOrderCode,
  type OrderCommand,
  publishOrder,
} from './command-order.server.ts';
import { organisersOf } from './organisers-of.server.ts';
import { settleWhenPaid } from './settle-when-paid.server.ts';
import { noticeForHouseholds, noticeForProvider } from './tell-order.server.ts';

/** The organiser says that a household's objection is settled. */
export type SettleObjectionInput = {
  readonly orderId: string;
  readonly idempotencyKey: string;
  readonly stepId: string;
  readonly householdId: string;
};

/** Why nothing was settled. */
export type SettleObjectionCode = CommandOrderCode | SettlingRefusal;

/**
 * The organiser has heard both and says that the step stands (STP5).
 */
export function settleObjection(
  ctx: ServiceContext,
  { orderId, idempotencyKey: key, stepId, householdId }: SettleObjectionInput,
): Promise<Result<ObjectionClosed, SettleObjectionCode>> {
  return commandOrder<ObjectionClosed, SettleObjectionCode>(
    ctx,
    { orderId, key, action: 'settle_objection', input: { stepId, householdId } },
    async (command) => {
      const { unit, actor, order } = command;
      const said = await listObjections(unit.tx, { orderId });
      const objection = said.find(
        (one) => one.stepId === stepId && one.householdId === householdId,
      );
      const organiserIds = await organisersOf(unit.tx, order);
      const ends = { householdId: actor.householdId, organiserIds };
      const settling = checkSettling(objection, ends);
      if (!settling.ok) return settling;
      return ok(await closeObjection(command, { stepId, householdId }, 'settled'));
    },
  );
}

/** An order whose objection is over, and the state it is in then. */
export type ObjectionClosed = { readonly orderId: string; readonly orderStatus: OrderState };

/** What each end of an objection is called in the audit trail. */
const AUDITED = {
  settled: 'order.objection_settled',
  withdrawn: 'order.objection_withdrawn',
} as const;

/**
 * Ends a household's objection while its step stands. What waited may go on: an order that is over and
 * paid is settled. Its household, the organisers and the provider are told.
 */
export async function closeObjection(
  command: OrderCommand,
  { stepId, householdId }: { readonly stepId: string; readonly householdId: string },
  state: keyof typeof AUDITED,
): Promise<ObjectionClosed> {
  const { ctx, unit, actor, order } = command;
  const orderId = order.id;
  const by = { by: actor.personId, at: ctx.now() };
  await endObjections(unit.tx, { stepId, householdId, state, ...by });
  await recordAudit(ctx, unit, {
    action: AUDITED[state],
    subjectKind: 'order',
    subjectId: orderId,
    details: { stepId, householdId },
  });
  const eventKey = `step:${stepId}:${state}:${householdId}`;
  const notice = { eventKey, kind: 'objection_settled', params: { title: order.title } } as const;
  const told = new Set([householdId, ...(await organisersOf(unit.tx, order))]);
  await noticeForHouseholds(command, [...told], notice);
  await noticeForProvider(command, notice);
  const orderStatus = await settleWhenPaid(command);
  publishOrder(command);
  return { orderId, orderStatus };
}
