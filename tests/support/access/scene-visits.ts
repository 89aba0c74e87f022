import { romeDay } from '#app/domain/dates.ts';
import type { Db } from '#db/client.ts';
import { demoId } from '#db/demo/ids.ts';
import { spaceVisits } from '#db/schema/spaces.ts';

import type { ScenePeople } from './scene-people.ts';

/** Visits of today by what can be done with them. */
export type SceneVisits = {
  readonly visits: {
    /** At Venini, with a number. */
    readonly waiting: string;
    /** At Venini, just closed by its operator. */
    readonly ended: string;
    /** At Niguarda, at its operator's desk. */
    readonly called: string;
  };
};

/** Where the person of the closed visit was sent; only the operators of Venini read it. */
export const SENT_TO = 'Ufficio dei segni particolari';

/** Somebody waits, somebody is received, somebody was. */
export async function buildSceneVisits(
  db: Db,
  { actors }: ScenePeople,
  now: Date,
): Promise<SceneVisits> {
  const visit = (number: number) => ({
    day: romeDay(now),
    number,
    reason: 'care' as const,
    arrivedAt: now,
  });
  const visits = { waiting: 'scene-waiting', ended: 'scene-ended', called: 'scene-called' };
  await db.insert(spaceVisits).values([
    { ...visit(11), id: visits.waiting, spaceId: demoId.space('venini'), state: 'waiting' },
    {
      ...visit(12),
      id: visits.ended,
      spaceId: demoId.space('venini'),
      state: 'ended',
      outcome: 'sent_on',
      sentTo: SENT_TO,
      calledAt: now,
      endedAt: now,
      calledBy: actors.get('desk')?.personId ?? null,
    },
    {
      ...visit(13),
      id: visits.called,
      spaceId: demoId.space('niguarda'),
      state: 'called',
      calledAt: now,
      calledBy: actors.get('otherDesk')?.personId ?? null,
    },
  ]);
  return { visits };
}
