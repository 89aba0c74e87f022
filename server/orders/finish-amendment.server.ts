import { isAgreed } from '#app/domain/orders/amendments.ts';
import { mustHave } from '#app/domain/must-have.ts';
import { ok, type Result } from '#app/domain/result.ts';
import {
  type AmendmentRow,
  findOpenAmendment,
  listAmendmentDependants,
  listAmendmentParts,
} from '#db/queries/orders/amendments.ts';
import { updateOrder } from '#db/queries/orders/orders.ts';
import { lockSourcesOf } from '#db/queries/wallet/sources.ts';
import type { HoldCode } from '#server/wallet/hold-sources.server.ts';

import { askForMore, carryOutAmendment } from './carry-out-amendment.server.ts';
import type { OrderCommand } from './command-order.server.ts';
import {
  type AmendmentPlan,
  planAmendment,
  type PlanAmendmentCode,
} from './plan-amendment.server.ts';
import { figuresOf, tellAmendedHouseholds, tellAmendedProvider } from './tell-amendment.server.ts';

/** Why an amendment could not take effect. */
export type FinishAmendmentCode = PlanAmendmentCode | HoldCode;

/**
 * Lets an open amendment take effect once all that must have said yes; before, only counts the order's
 * version up. It is planned again first: whoever would pay more than it said yes to is asked again (AMD2).
 * The caller has locked the order and the sources of its households.
 */
export async function finishAmendment(
  command: OrderCommand,
): Promise<Result<'open' | 'done', FinishAmendmentCode>> {
  const { unit, order } = command;
  const orderId = order.id;
  const found = await findOpenAmendment(unit.tx, { orderId });
  const amendment = mustHave(found, 'an amendment that is open');
  const parts = await listAmendmentParts(unit.tx, { amendmentId: amendment.id });
  const { mustProviderAgree: mustAgree, providerAgreedAt } = amendment;
  if (!isAgreed(parts, { mustAgree, hasAgreed: providerAgreedAt !== null })) {
    await updateOrder(unit.tx, { orderId, change: {} });
    return ok('open');
  }
  const planned = await planAgain(command, amendment);
  if (!planned.ok) return planned;
  const plan = planned.value;
  const more = await askForMore(command, amendment, { parts, plan });
  if (more.length > 0) {
    await updateOrder(unit.tx, { orderId, change: {} });
    const asked = more.map((householdId) => withFigures(plan, householdId));
    const event = `again:${order.version}`;
    await tellAmendedHouseholds(command, amendment, asked, { kind: 'amendment_asked', event });
    return ok('open');
  }
  const done = await carryOutAmendment(command, amendment, plan);
  if (!done.ok) return done;
  const told = plan.households.map(({ after }) => withFigures(plan, after.householdId));
  await tellAmendedHouseholds(command, amendment, told, { kind: 'amendment_done', event: 'done' });
  await tellAmendedProvider(command, amendment, { kind: 'amendment_done', event: 'done' });
  return ok('done');
}

/** Locks the sources of all that an amendment concerns: who takes part, and who comes in. */
export function lockConcerned(
  { unit, households }: OrderCommand,
  { householdId }: { readonly householdId: string },
): Promise<void> {
  const ids = households.map((row) => row.householdId);
  return lockSourcesOf(unit.tx, { householdIds: [...new Set([...ids, householdId])].sort() });
}

async function planAgain({ ctx, unit, order }: OrderCommand, amendment: AmendmentRow) {
  const { kind, householdId, fromPeriod } = amendment;
  const dependantIds = await listAmendmentDependants(unit.tx, { amendmentId: amendment.id });
  const move = { kind, householdId, fromPeriod, dependantIds };
  return planAmendment(unit.tx, { order, move, now: ctx.now() });
}

/** A household with what it pays before and after, where that is another sum. */
export function withFigures(plan: AmendmentPlan, householdId: string) {
  const figures = figuresOf(plan, householdId);
  if (!figures || figures.beforeCents === figures.afterCents) return { householdId };
  return { householdId, figures };
}
