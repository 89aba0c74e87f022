import type { DeskDayView } from '#app/contracts/spaces/visit-views.ts';
import { romeDay } from '#app/domain/dates.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { listRecentMinutes, listVisitsOfDay } from '#db/queries/spaces/visits.ts';
import type { ServiceContext } from '#server/context.ts';

import { describeQueue, RECENT_VISITS, toVisitView } from './describe-queue.ts';
import { toSpaceCard } from './space-card.ts';
import { requireOperator } from './standing.server.ts';

/** Today at the desks where a person works: who waits, whom they receive, who was there. */
export async function getDeskDay(
  ctx: ServiceContext,
): Promise<Result<DeskDayView, 'desk.not_found'>> {
  const { db, actor } = ctx;
  const operator = await requireOperator(ctx, db, 'open_desk');
  if (!operator.ok) return operator;
  if (actor.kind !== 'person') return fail('desk.not_found');
  const { spaces } = operator.value;
  const now = ctx.now();
  const spaceIds = spaces.map(({ id }) => id);
  const [visits, recent] = await Promise.all([
    listVisitsOfDay(db, { spaceIds, day: romeDay(now) }),
    Promise.all(
      spaceIds.map((spaceId) => listRecentMinutes(db, { spaceId, atMost: RECENT_VISITS })),
    ),
  ]);
  const { personId } = actor;
  const own = visits.find(({ state, calledBy }) => state === 'called' && calledBy === personId);
  return ok({
    spaces: spaces.map((row) => toSpaceCard(row, now)),
    queues: spaces.map((space, index) =>
      describeQueue(space, visits, { recentMinutes: recent[index] ?? [], personId, now }),
    ),
    mine: own ? { ...toVisitView(own, { personId, now }), spaceId: own.spaceId } : null,
    now: now.toISOString(),
  });
}
