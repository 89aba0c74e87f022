import type { PlanningGroup } from '#app/contracts/catalogue/views.ts';
import { listPlanningGroups as selectPlanningGroups } from '#db/queries/groups/memberships.ts';
import type { ServiceContext } from '#server/context.ts';

/** The groups in which whoever asks may add a need; none for guests and people without household. */
export async function listPlanningGroups(ctx: ServiceContext): Promise<PlanningGroup[]> {
  const householdId = ctx.actor.kind === 'person' ? ctx.actor.householdId : null;
  return householdId === null ? [] : selectPlanningGroups(ctx.db, { householdId });
}
