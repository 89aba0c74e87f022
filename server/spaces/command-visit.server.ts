import { romeDay, type CalendarDay } from '#app/domain/dates.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import {
  closeEarlierVisits,
  findVisit,
  listOperatorsOfSpace,
  lockSpace,
  type VisitDbRow,
} from '#db/queries/spaces/visits.ts';
import type { PersonActor, ServiceContext } from '#server/context.ts';
import { transactOnce } from '#server/transact-once.ts';
import type { Unit } from '#server/transact.ts';

import { requireOperator } from './standing.server.ts';

/** A command at the desk of a space: its queue is locked, the operator works there. */
export type DeskCommand = {
  readonly ctx: ServiceContext;
  readonly unit: Unit;
  readonly actor: PersonActor;
  readonly spaceId: string;
  readonly today: CalendarDay;
};

/** Why a command at a desk was refused before it began. */
export type DeskCommandCode = 'desk.not_found';

/**
 * The frame of every command at a desk: only at a space where the person works, one after the other
 * for each space, and whoever was left over from an earlier day is gone (VIS6).
 */
export function commandDesk<T, Code extends string>(
  ctx: ServiceContext,
  { spaceId }: { readonly spaceId: string },
  work: (command: DeskCommand) => Promise<Result<T, Code>>,
): Promise<Result<T, Code | DeskCommandCode>> {
  return transactOnce<T, Code | DeskCommandCode>(ctx, async (unit) => {
    const { actor } = ctx;
    const operator = await requireOperator(ctx, unit.tx, 'open_desk');
    if (!operator.ok) return operator;
    const isHere = operator.value.spaces.some(({ id }) => id === spaceId);
    if (actor.kind !== 'person' || !isHere) return fail('desk.not_found');
    await lockSpace(unit.tx, { spaceId });
    const today = romeDay(ctx.now());
    await closeEarlierVisits(unit.tx, { spaceId, personId: actor.personId, today });
    const done = await work({ ctx, unit, actor, spaceId, today });
    if (done.ok) await tellDesk(ctx, unit, spaceId);
    return done;
  });
}

/** The same for one visit; of a space where the person does not work there is none. */
export async function commandVisit<T, Code extends string>(
  ctx: ServiceContext,
  { visitId }: { readonly visitId: string },
  work: (command: DeskCommand, visit: VisitDbRow) => Promise<Result<T, Code>>,
): Promise<Result<T, Code | DeskCommandCode | 'visit.not_found'>> {
  const known = await findVisit(ctx.db, { visitId });
  if (!known) return fail('visit.not_found');
  const { spaceId } = known;
  return commandDesk<T, Code | 'visit.not_found'>(ctx, { spaceId }, async (command) => {
    // Read again: whoever held the queue may have changed it.
    const visit = await findVisit(command.unit.tx, { visitId });
    return visit?.day === command.today ? work(command, visit) : fail('visit.not_found');
  });
}

/** The pages of all who work at the space are drawn anew. */
async function tellDesk(ctx: ServiceContext, unit: Unit, spaceId: string): Promise<void> {
  for (const personId of await listOperatorsOfSpace(unit.tx, { spaceId })) {
    unit.publish({
      topic: `user:${personId}`,
      id: `space:${spaceId}`,
      version: ctx.now().getTime(),
    });
  }
}

/** Nobody receives two people at once. */
export function checkFree(isBusy: boolean): Result<true, 'visit.one_at_a_time'> {
  return isBusy ? fail('visit.one_at_a_time') : ok(true);
}
