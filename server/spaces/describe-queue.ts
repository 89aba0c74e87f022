import type { QueueView, VisitView } from '#app/contracts/spaces/visit-views.ts';
import { romeLocal } from '#app/domain/rome-clock.ts';
import { openingAt, type DayHours } from '#app/domain/spaces/opening.ts';
import { checkReopening, expectedWait } from '#app/domain/spaces/visits.ts';
import type { listVisitsOfDay } from '#db/queries/spaces/visits.ts';

type VisitOfDay = Awaited<ReturnType<typeof listVisitsOfDay>>[number];
type Space = {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly hours: readonly DayHours[];
};

/** So many of the last visits tell how long one takes. */
export const RECENT_VISITS = 20;

/** The queue of a space as its operators see it. */
export function describeQueue(
  space: Space,
  visits: readonly VisitOfDay[],
  context: {
    readonly recentMinutes: readonly number[];
    readonly personId: string;
    readonly now: Date;
  },
): QueueView {
  const here = visits.filter(({ spaceId }) => spaceId === space.id);
  const rows = here.map((visit) => toVisitView(visit, context));
  const over = rows.filter(({ state }) => state === 'ended' || state === 'left');
  return {
    spaceId: space.id,
    slug: space.slug,
    name: space.name,
    waiting: rows.filter(({ state }) => state === 'waiting'),
    atDesks: rows.filter(({ state }) => state === 'called'),
    over: over.toSorted((a, b) => (b.endedAt ?? '').localeCompare(a.endedAt ?? '')),
    received: over.filter(({ state }) => state === 'ended').length,
    waitMinutes: isOpenAt(space, context.now) ? waitOf(here, context.recentMinutes) : null,
  };
}

/** Nobody who comes to a closed space waits. */
function isOpenAt({ hours }: Space, now: Date): boolean {
  return openingAt(hours, romeLocal(now)).kind === 'open';
}

/** About how long somebody waits who comes to a queue now. */
export function waitOf(
  visits: readonly { readonly state: string }[],
  recentMinutes: readonly number[],
): number | null {
  const count = (wanted: string) => visits.filter(({ state }) => state === wanted).length;
  const desks = count('called');
  // Whoever is received now takes, on average, half their time still.
  return expectedWait({ ahead: count('waiting') + desks / 2, recentMinutes, desks });
}

/** A visit of today as an operator sees it. */
export function toVisitView(
  visit: VisitOfDay,
  { personId, now }: { readonly personId: string; readonly now: Date },
): VisitView {
  const isMine = visit.calledBy === personId;
  const isOver = visit.endedAt !== null;
  return {
    id: visit.id,
    number: visit.number,
    reason: visit.reason,
    state: visit.state,
    outcome: visit.outcome,
    sentTo: visit.sentTo,
    arrivedAt: visit.arrivedAt.toISOString(),
    calledAt: visit.calledAt?.toISOString() ?? null,
    endedAt: visit.endedAt?.toISOString() ?? null,
    operator: visit.operator,
    isMine,
    canReopen: isOver && isMine && checkReopening(visit, now).ok,
  };
}
