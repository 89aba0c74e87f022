import { fail, ok, type Result } from '#app/domain/result.ts';
import { VISIT_LIMITS, type VisitReason } from '#app/domain/spaces/visits.ts';
import { hasVisitor, insertVisit, nextVisitNumber } from '#db/queries/spaces/visits.ts';
import type { ServiceContext } from '#server/context.ts';

import { checkFree, commandDesk, type DeskCommandCode } from './command-visit.server.ts';

/** Why nobody was written down. */
export type ReceiveVisitorCode = DeskCommandCode | 'visit.one_at_a_time' | 'visit.numbers_gone';

/**
 * Somebody came: gets the next number of the day (VIS1), and waits with it or is received at once. No
 * name is asked. Gives the number.
 */
export function receiveVisitor(
  ctx: ServiceContext,
  input: {
    readonly spaceId: string;
    readonly reason: VisitReason;
    readonly how: 'now' | 'queue';
  },
): Promise<Result<number, ReceiveVisitorCode>> {
  const { spaceId, reason, how } = input;
  return commandDesk<number, ReceiveVisitorCode>(ctx, { spaceId }, async (command) => {
    const { unit, actor, today } = command;
    const { personId } = actor;
    const isNow = how === 'now';
    const free = checkFree(isNow && (await hasVisitor(unit.tx, { personId })));
    if (!free.ok) return free;
    const number = await nextVisitNumber(unit.tx, { spaceId, day: today });
    if (number > VISIT_LIMITS.number) return fail('visit.numbers_gone');
    const at = ctx.now();
    await insertVisit(unit.tx, {
      id: ctx.newId(),
      spaceId,
      day: today,
      number,
      reason,
      state: isNow ? 'called' : 'waiting',
      arrivedAt: at,
      calledAt: isNow ? at : null,
      calledBy: isNow ? personId : null,
    });
    return ok(number);
  });
}
