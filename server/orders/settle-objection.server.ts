import { checkSettling, type SettlingRefusal } from '#app/domain/orders/objections.ts';
import { ok, type Result } from '#app/domain/result.ts';
import { endObjections, listObjections } from '#db/queries/orders/steps.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import type { ServiceContext } from '#server/context.ts';

import { commandOrder, type CommandOrderCode, publishOrder } from './command-order.server.ts';
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
 * The organiser has heard both and says that the step stands (STP5). What waited may go on: an order
 * that is over and paid is settled. Household and provider are told.
 */
export function settleObjection(
  ctx: ServiceContext,
  { orderId, idempotencyKey: key, stepId, householdId }: SettleObjectionInput,
): Promise<Result<{ orderId: string; orderStatus: string }, SettleObjectionCode>> {
  return commandOrder<{ orderId: string; orderStatus: string }, SettleObjectionCode>(
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
      const by = { by: actor.personId, at: ctx.now() };
      await endObjections(unit.tx, { stepId, householdId, state: 'settled', ...by });
      await recordAudit(ctx, unit, {
        action: 'order.objection_settled',
        subjectKind: 'order',
        subjectId: orderId,
        details: { stepId, householdId },
      });
      const eventKey = `step:${stepId}:settled:${householdId}`;
      const params = { title: order.title };
      const notice = { eventKey, kind: 'objection_settled', params } as const;
      await noticeForHouseholds(command, [householdId], notice);
      await noticeForProvider(command, notice);
      const orderStatus = await settleWhenPaid(command);
      publishOrder(command);
      return ok({ orderId, orderStatus });
    },
  );
}
