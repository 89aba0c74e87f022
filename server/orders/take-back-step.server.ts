import type { OrderState } from '#app/domain/orders/order-state.ts';
import { takeBackEvent } from '#app/domain/orders/steps.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { updateOrder } from '#db/queries/orders/orders.ts';
import { listPeriods } from '#db/queries/orders/periods.ts';
import { endObjections, listSteps, type StepRow, takeStepBack } from '#db/queries/orders/steps.ts';
import type { ServiceContext } from '#server/context.ts';
import { notify } from '#server/notifications/notify.server.ts';

import { type ClosePeriodsCode, reopenPeriods } from './close-periods.server.ts';
import {
  changeState,
  commandOrder,
  type OrderCommand,
  publishOrder,
} from './command-order.server.ts';
import type { AdvancedOrder, AdvanceOrderCode, AdvanceOrderInput } from './start-order.server.ts';

/** Why a step was not taken back. */
export type TakeBackStepCode = AdvanceOrderCode | 'step.not_found';

/**
 * The provider was wrong: the service had not begun, or is not over (STP5). The order goes back to
 * where it was, objections to the step are answered, the households are told. Money has its own way
 * back (`undoCashReceived`).
 */
export function takeBackStep(
  ctx: ServiceContext,
  { orderId, idempotencyKey: key, stepId }: AdvanceOrderInput & { readonly stepId: string },
): Promise<Result<AdvancedOrder, TakeBackStepCode>> {
  return commandOrder<AdvancedOrder, TakeBackStepCode>(
    ctx,
    { orderId, key, action: 'take_back_step', input: { stepId } },
    async (command) => {
      const { unit, actor, order, households } = command;
      const steps = await listSteps(unit.tx, { orderId });
      const step = steps.find(({ id, takenBackAt }) => id === stepId && takenBackAt === null);
      if (!step || step.kind === 'cash_received') return fail('step.not_found');
      const by = { by: actor.personId, at: ctx.now() };
      const changed = await goBack(command, step, steps);
      if (!changed.ok) return changed;
      await takeStepBack(unit.tx, { orderId, step: { id: stepId }, ...by });
      await endObjections(unit.tx, { stepId, state: 'taken_back', ...by });
      const staying = households.filter(({ status }) => status !== 'dropped');
      await notify(
        ctx,
        unit,
        { householdIds: staying.map(({ householdId }) => householdId) },
        {
          eventKey: `step:${stepId}:taken_back`,
          kind: 'step_taken_back',
          // A bill that was asked for is asked for no more: the mail that did is answered by one.
          params: {
            title: order.title,
            provider: order.providerName,
            step: step.kind,
            ...(await daysOf(command, step)),
          },
          href: `/orders/${orderId}`,
        },
      );
      publishOrder(command);
      return ok({ orderId, orderStatus: changed.value });
    },
  );
}

/** First and last day of the period a step closed; nothing for another step. */
async function daysOf({ unit, order }: OrderCommand, { period }: StepRow) {
  if (period === null) return {};
  const periods = await listPeriods(unit.tx, { orderId: order.id });
  const found = periods.find(({ number }) => number === period);
  return found ? { startsOn: found.startsOn, endsOn: found.endsOn } : {};
}

/** Brings the order, or its period, back to where it was before a step. */
async function goBack(
  command: OrderCommand,
  { kind, period }: StepRow,
  steps: readonly StepRow[],
): Promise<Result<OrderState, TakeBackStepCode>> {
  const { unit, order } = command;
  if (kind === 'period_closed' && period !== null) {
    if (order.status !== 'active') return fail('order.wrong_state');
    const reopened = await reopenPeriods(command, [period]);
    if (!reopened.ok) return reopened;
    await updateOrder(unit.tx, { orderId: order.id, change: {} });
    return ok(order.status);
  }
  const event = takeBackEvent(kind, order.status);
  if (event === null) return fail('order.wrong_state');
  const isEnd = kind === 'completed';
  const changed = await changeState(command, event, isEnd ? { completedAt: null } : {});
  if (!changed.ok || !isEnd) return changed;
  const reopened = await reopenLast(command, steps);
  return reopened.ok ? changed : reopened;
}

/** Opens the periods again that the end of the order had closed: those of which no step of their own stands. */
async function reopenLast(
  command: OrderCommand,
  steps: readonly StepRow[],
): Promise<Result<true, ClosePeriodsCode>> {
  const { unit, order } = command;
  const closedAlone = steps.flatMap(({ kind, period, takenBackAt }) =>
    kind === 'period_closed' && takenBackAt === null ? (period ?? []) : [],
  );
  const periods = await listPeriods(unit.tx, { orderId: order.id });
  const last = periods.filter(
    ({ number, closedAt }) => closedAt !== null && !closedAlone.includes(number),
  );
  return reopenPeriods(
    command,
    last.map(({ number }) => number),
  );
}
