import { fail, ok, type Result } from '#app/domain/result.ts';
import {
  checkOutcome,
  checkReopening,
  nextVisitState,
  type VisitEvent,
  type VisitOutcome,
} from '#app/domain/spaces/visits.ts';
import { hasVisitor, updateVisit, type VisitDbRow } from '#db/queries/spaces/visits.ts';
import type { ServiceContext } from '#server/context.ts';

import {
  checkFree,
  commandVisit,
  type DeskCommand,
  type DeskCommandCode,
} from './command-visit.server.ts';

type StepCode = DeskCommandCode | 'visit.not_found' | 'visit.wrong_state' | 'visit.not_yours';

/** Why a visit was not ended. */
export type EndVisitCode = StepCode | 'visit.where_needed' | 'visit.where_not_needed';
/** Why a visit was not opened again. */
export type ReopenVisitCode = StepCode | 'visit.too_late' | 'visit.one_at_a_time';

type Change = Omit<Parameters<typeof updateVisit>[1]['change'], 'state'>;

/**
 * One step of a visit (VIS2): by who receives the person, or received them; what still waits is any
 * operator's of the space.
 */
function stepVisit<Code extends string>(
  ctx: ServiceContext,
  { visitId, event }: { readonly visitId: string; readonly event: VisitEvent },
  work: (command: DeskCommand, visit: VisitDbRow) => Promise<Result<Change, Code>>,
): Promise<Result<true, Code | StepCode>> {
  return commandVisit<true, Code | StepCode>(ctx, { visitId }, async (command, visit) => {
    const { calledBy, state } = visit;
    const isOthers = state !== 'waiting' && calledBy !== null;
    if (isOthers && calledBy !== command.actor.personId) return fail('visit.not_yours');
    const next = nextVisitState(state, event);
    if (!next.ok) return next;
    const change = await work(command, visit);
    if (!change.ok) return change;
    await updateVisit(command.unit.tx, {
      visitId,
      change: { ...change.value, state: next.value },
    });
    return ok(true);
  });
}

/** The visit ends, with what came of it (VIS3). */
export function endVisit(
  ctx: ServiceContext,
  input: {
    readonly visitId: string;
    readonly outcome: VisitOutcome;
    readonly sentTo: string;
  },
): Promise<Result<true, EndVisitCode>> {
  const { visitId, outcome, sentTo } = input;
  return stepVisit<EndVisitCode>(ctx, { visitId, event: 'end' }, async () => {
    const fits = checkOutcome(outcome, sentTo);
    if (!fits.ok) return fits;
    return ok({ outcome, sentTo: sentTo === '' ? null : sentTo, endedAt: ctx.now() });
  });
}

/** Whoever was called waits on, with the same number. */
export function putBack(
  ctx: ServiceContext,
  { visitId }: { readonly visitId: string },
): Promise<Result<true, StepCode>> {
  return stepVisit<never>(ctx, { visitId, event: 'put_back' }, async () =>
    ok({ calledAt: null, calledBy: null }),
  );
}

/** Nobody answers the number, or the person went. */
export function noteLeft(
  ctx: ServiceContext,
  { visitId }: { readonly visitId: string },
): Promise<Result<true, StepCode>> {
  return stepVisit<never>(ctx, { visitId, event: 'leave' }, async ({ actor }) =>
    ok({ calledBy: actor.personId, endedAt: ctx.now() }),
  );
}

/** A wrong tap is taken back: the person is at the operator's desk again. */
export function reopenVisit(
  ctx: ServiceContext,
  { visitId }: { readonly visitId: string },
): Promise<Result<true, ReopenVisitCode>> {
  const event = 'reopen';
  return stepVisit<ReopenVisitCode>(ctx, { visitId, event }, async ({ unit, actor }, visit) => {
    const now = ctx.now();
    const inTime = checkReopening(visit, now);
    if (!inTime.ok) return inTime;
    const { personId } = actor;
    const free = checkFree(await hasVisitor(unit.tx, { personId }));
    if (!free.ok) return free;
    return ok({
      outcome: null,
      sentTo: null,
      endedAt: null,
      calledAt: visit.calledAt ?? now,
      calledBy: personId,
    });
  });
}
