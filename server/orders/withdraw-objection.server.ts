import { checkWithdrawing, type WithdrawingRefusal } from '#app/domain/orders/objections.ts';
import { ok, type Result } from '#app/domain/result.ts';
import { listObjections } from '#db/queries/orders/steps.ts';
import type { ServiceContext } from '#server/context.ts';

import { commandOrder, type CommandOrderCode } from './command-order.server.ts';
import { closeObjection, type ObjectionClosed } from './settle-objection.server.ts';

/** A household takes back what it said against a step. */
export type WithdrawObjectionInput = {
  readonly orderId: string;
  readonly idempotencyKey: string;
  readonly stepId: string;
};

/** Why nothing was taken back. */
export type WithdrawObjectionCode = CommandOrderCode | WithdrawingRefusal;

/**
 * The household finds that the step was so after all (STP8). What waited goes on; provider and
 * organisers, who were told of the objection, are told that it is over.
 */
export function withdrawObjection(
  ctx: ServiceContext,
  { orderId, idempotencyKey: key, stepId }: WithdrawObjectionInput,
): Promise<Result<ObjectionClosed, WithdrawObjectionCode>> {
  return commandOrder<ObjectionClosed, WithdrawObjectionCode>(
    ctx,
    { orderId, key, action: 'withdraw_objection', input: { stepId } },
    async (command) => {
      const { householdId } = command.actor;
      const said = await listObjections(command.unit.tx, { orderId });
      const own = said.find((one) => one.stepId === stepId && one.householdId === householdId);
      const withdrawing = checkWithdrawing(own);
      if (!withdrawing.ok) return withdrawing;
      return ok(await closeObjection(command, withdrawing.value, 'withdrawn'));
    },
  );
}
