import type { Db } from '#db/client.ts';
import { demoId } from '#db/demo/ids.ts';
import { spaceEvents } from '#db/schema/space-events.ts';
import { registerForEvent } from '#server/spaces/go-to-event.server.ts';
import { makeEvent } from '#server/spaces/make-event.server.ts';
import type { TestWorld } from '#tests/support/context.ts';

import { must } from './must.ts';
import type { ScenePeople } from './scene-people.ts';

/** Events of Venini: one to come, to which the organiser's household comes, and one that has begun. */
export type SceneEvents = { readonly events: { readonly open: string; readonly begun: string } };

/** The telephone of who comes; only the operators of Venini read it. */
export const GUEST_PHONE = '02 5550 1977';

const SAID = {
  topic: 'community',
  titleIt: 'Serata dei segni',
  titleEn: null,
  descriptionIt: 'Si parla e si ascolta.',
  descriptionEn: null,
  place: null,
  seats: 12,
} as const;

/** Makes the first through the use cases that people reach, the other as it was written before. */
export async function buildSceneEvents(
  db: Db,
  world: TestWorld,
  { actors, members }: ScenePeople,
  now: Date,
): Promise<SceneEvents> {
  const made = must(
    await makeEvent(world.as(actors.get('desk')), {
      ...SAID,
      spaceId: demoId.space('venini'),
      dates: 1,
      day: '2026-12-10',
      startMinute: 1_080,
      endMinute: 1_140,
    }),
  );
  const eventId = made.eventId;
  const asked = { eventId, people: 2, phone: GUEST_PHONE };
  must(await registerForEvent(world.as(members[0]), asked));
  const begun = 'scene-event-begun';
  await db.insert(spaceEvents).values({
    ...SAID,
    id: begun,
    spaceId: demoId.space('venini'),
    startsAt: new Date(now.getTime() - 3_600_000),
    endsAt: new Date(now.getTime() + 3_600_000),
    state: 'planned',
    createdAt: new Date(now.getTime() - 86_400_000),
  });
  return { events: { open: eventId, begun } };
}
