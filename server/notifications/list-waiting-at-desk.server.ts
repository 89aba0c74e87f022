import type { WaitingItem } from '#app/contracts/notifications/views.ts';
import { romeDay } from '#app/domain/dates.ts';
import type { DbOrTx } from '#db/client.ts';
import { listSpacesOfOperator } from '#db/queries/spaces/spaces.ts';
import { listVisitsOfDay } from '#db/queries/spaces/visits.ts';

import { toAnswer } from './to-answer.ts';

/** The spaces at which somebody waits, or sits at the desk of the person who works there. */
export async function listWaitingAtDesk(
  db: DbOrTx,
  { personId, now }: { readonly personId: string; readonly now: Date },
): Promise<readonly WaitingItem[]> {
  const spaces = await listSpacesOfOperator(db, { personId });
  const spaceIds = spaces.map(({ id }) => id);
  const visits = await listVisitsOfDay(db, { spaceIds, day: romeDay(now) });
  const isOpen = (space: { readonly id: string }) =>
    visits.some(
      ({ spaceId, state, calledBy }) =>
        spaceId === space.id &&
        (state === 'waiting' || (state === 'called' && calledBy === personId)),
    );
  return spaces.filter(isOpen).map(({ id, slug, name }) =>
    toAnswer({
      kind: 'visitor',
      subjectId: id,
      title: name,
      href: `/desk?space=${slug}`,
    }),
  );
}
