import type { StepKind } from '#app/domain/orders/steps.ts';
import { insertStep } from '#db/queries/orders/steps.ts';

import type { OrderCommand } from './command-order.server.ts';

/** Keeps what the provider said of an order; the households see it and may object (STP3). */
export async function recordStep(
  { ctx, unit, actor, order }: OrderCommand,
  step: { readonly kind: StepKind; readonly householdId?: string; readonly period?: number },
): Promise<void> {
  await insertStep(unit.tx, {
    id: ctx.newId(),
    orderId: order.id,
    kind: step.kind,
    householdId: step.householdId ?? null,
    period: step.period ?? null,
    at: ctx.now(),
    by: actor.personId,
  });
}
