import { romeDay } from '#app/domain/dates.ts';
import { checkObjecting, type ObjectionRefusal } from '#app/domain/orders/objections.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { updateOrder } from '#db/queries/orders/orders.ts';
import { listPeriods } from '#db/queries/orders/periods.ts';
import {
  insertObjection,
  listObjections,
  listSteps,
  type StepRow,
} from '#db/queries/orders/steps.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import type { ServiceContext } from '#server/context.ts';

import {
  changeState,
  commandOrder,
  type CommandOrderCode,
  type OrderCommand,
  publishOrder,
} from './command-order.server.ts';
import { stepFactsOf } from './get-order-course.server.ts';
import { organisersOf } from './organisers-of.server.ts';
import { noticeForHouseholds, noticeForProvider } from './tell-order.server.ts';

/** A household says that a step is not so, in a sentence. */
export type ObjectToStepInput = {
  readonly orderId: string;
  readonly idempotencyKey: string;
  readonly stepId: string;
  readonly sentence: string;
};

/** Why an objection was not taken. `step.closed`: its three days are over, or it was taken back. */
export type ObjectToStepCode = CommandOrderCode | ObjectionRefusal | 'order.dropped';

/**
 * "It is not so" (STP3): a household's word against a step of the provider, once a step. Provider
 * and organisers are told; nothing that rests on the step goes on (STP4), and an order that was
 * settled is open again until one of them answers.
 */
export function objectToStep(
  ctx: ServiceContext,
  { orderId, idempotencyKey: key, stepId, sentence }: ObjectToStepInput,
): Promise<Result<{ orderId: string }, ObjectToStepCode>> {
  return commandOrder<{ orderId: string }, ObjectToStepCode>(
    ctx,
    { orderId, key, action: 'object_to_step', input: { stepId, sentence } },
    async (command) => {
      const { unit, actor, order, households } = command;
      const own = households.find(({ householdId }) => householdId === actor.householdId);
      if (!own || own.status === 'dropped') return fail('order.dropped');
      const { householdId } = own;
      const [steps, said] = await Promise.all([
        listSteps(unit.tx, { orderId }),
        listObjections(unit.tx, { orderId }),
      ]);
      const step = steps.find(({ id }) => id === stepId);
      if (!step) return fail('step.not_found');
      const now = ctx.now();
      const facts = stepFactsOf(
        step,
        said.filter((one) => one.stepId === stepId),
      );
      const allowed = checkObjecting(facts, { state: order.status, householdId, now });
      if (!allowed.ok) return allowed;
      if (order.status === 'settled') {
        const reopened = await changeState(command, 'contest');
        if (!reopened.ok) return reopened;
      } else await updateOrder(unit.tx, { orderId, change: {} });
      await insertObjection(unit.tx, {
        stepId,
        householdId,
        sentence,
        state: 'open',
        madeBy: actor.personId,
        madeAt: now,
      });
      await recordAudit(ctx, unit, {
        action: 'order.step_contested',
        subjectKind: 'order',
        subjectId: orderId,
        details: { stepId, householdId },
      });
      await tell(command, { step, sentence, household: own.name });
      publishOrder(command);
      return ok({ orderId });
    },
  );
}

/** Only the group reads which household it is: its provider must not, beside a payment (R4). */
async function tell(
  command: OrderCommand,
  { step, sentence, household }: { step: StepRow; sentence: string; household: string },
): Promise<void> {
  const { ctx, unit, order } = command;
  const periods = await listPeriods(unit.tx, { orderId: order.id });
  const period = periods.length > 1 && periods.find(({ number }) => number === step.period);
  const { startsOn, endsOn } = period || {};
  const notice = {
    // The key reaches its reader's devices: no household is in it.
    eventKey: `step:${step.id}:contested:${ctx.newId()}`,
    kind: 'step_contested',
    params: {
      title: order.title,
      step: step.kind,
      day: romeDay(step.at),
      ...(startsOn && endsOn ? { startsOn, endsOn } : {}),
      words: sentence,
    },
  } as const;
  const named = { ...notice, params: { ...notice.params, household } };
  await noticeForHouseholds(command, await organisersOf(unit.tx, order), named);
  await noticeForProvider(command, notice);
}
