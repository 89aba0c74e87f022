import type { WallView } from '#app/contracts/spaces/visit-views.ts';
import { romeDay } from '#app/domain/dates.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { romeLocal } from '#app/domain/rome-clock.ts';
import { openingAt } from '#app/domain/spaces/opening.ts';
import { findSpace } from '#db/queries/spaces/spaces.ts';
import { listRecentMinutes, listVisitsOfDay } from '#db/queries/spaces/visits.ts';
import type { ServiceContext } from '#server/context.ts';

import { RECENT_VISITS, waitOf } from './describe-queue.ts';

/** So many numbers stand on the wall at once. */
const ON_THE_WALL = 4;

/** What the screen on the wall of a space shows: numbers, no reasons, nobody's name. */
export async function getWall(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  { slug }: { readonly slug: string },
): Promise<Result<WallView, 'space.not_found'>> {
  const { db } = ctx;
  const space = await findSpace(db, { slug });
  if (!space || space.status !== 'open') return fail('space.not_found');
  const [visits, recentMinutes] = await Promise.all([
    listVisitsOfDay(db, { spaceIds: [space.id], day: romeDay(ctx.now()) }),
    listRecentMinutes(db, { spaceId: space.id, atMost: RECENT_VISITS }),
  ]);
  const called = visits
    .filter(({ state }) => state === 'called')
    .toSorted((a, b) => (b.calledAt?.getTime() ?? 0) - (a.calledAt?.getTime() ?? 0));
  const opening = openingAt(space.hours, romeLocal(ctx.now()));
  return ok({
    name: space.name,
    slug,
    called: called.slice(0, ON_THE_WALL).map(({ number }) => number),
    waiting: visits.filter(({ state }) => state === 'waiting').length,
    waitMinutes: opening.kind === 'open' ? waitOf(visits, recentMinutes) : null,
    opening,
  });
}
