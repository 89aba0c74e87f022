import { fail, ok, type Result } from '#app/domain/result.ts';
import { nextVisitState } from '#app/domain/spaces/visits.ts';
import { findNextWaiting, hasVisitor, updateVisit } from '#db/queries/spaces/visits.ts';
import type { ServiceContext } from '#server/context.ts';

import { checkFree, commandDesk, type DeskCommandCode } from './command-visit.server.ts';

/** Why nobody was called. */
export type CallNextCode =
  DeskCommandCode | 'visit.one_at_a_time' | 'visit.nobody_waits' | 'visit.wrong_state';

/** Calls who has waited longest to the desk of the operator (VIS2). Gives the number called. */
export function callNext(
  ctx: ServiceContext,
  { spaceId }: { readonly spaceId: string },
): Promise<Result<number, CallNextCode>> {
  return commandDesk<number, CallNextCode>(ctx, { spaceId }, async ({ unit, actor, today }) => {
    const { personId } = actor;
    const free = checkFree(await hasVisitor(unit.tx, { personId }));
    if (!free.ok) return free;
    const visit = await findNextWaiting(unit.tx, { spaceId, day: today });
    if (!visit) return fail('visit.nobody_waits');
    const next = nextVisitState(visit.state, 'call');
    if (!next.ok) return next;
    await updateVisit(unit.tx, {
      visitId: visit.id,
      change: { state: next.value, calledAt: ctx.now(), calledBy: personId },
    });
    return ok(visit.number);
  });
}
