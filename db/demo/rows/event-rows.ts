import { addDays } from '#app/domain/dates.ts';
import { instantOn } from '#app/domain/day-clock.ts';
import type { eventEntries, spaceEvents } from '#db/schema/space-events.ts';

import type { DemoClock } from '../clock.ts';
import { type DemoEvent, demoEvents } from '../events.ts';
import { demoId } from '../ids.ts';
import { speakerOf } from './lookup.ts';

/** Events of the spaces, each date a row. */
export function eventRows(clock: DemoClock): (typeof spaceEvents.$inferInsert)[] {
  return demoEvents.flatMap((story) => {
    const first = clock.weekday(story.weekday, story.inDays);
    return Array.from({ length: story.dates }, (_, week) => {
      const day = addDays(first, week * 7);
      return {
        id: demoId.event(story.key, week + 1),
        spaceId: demoId.space(story.space),
        seriesId: story.dates > 1 ? `demo-series-${story.key}` : null,
        topic: story.topic,
        titleIt: story.it[0],
        titleEn: story.en[0],
        descriptionIt: story.it[1],
        descriptionEn: story.en[1],
        startsAt: instantOn(day, story.from),
        endsAt: instantOn(day, story.to),
        place: story.place,
        seats: story.seats,
        state: 'planned' as const,
        createdAt: clock.hoursAgo(24 * 21),
      };
    });
  });
}

/** Who comes to the first date of each, and who waits. */
export function eventEntryRows(clock: DemoClock): (typeof eventEntries.$inferInsert)[] {
  return demoEvents.flatMap((story) => [
    ...story.coming.map((who, index) => entryRow(story, { who, index, state: 'in' }, clock)),
    ...story.waiting.map((who, index) =>
      entryRow(story, { who, index: story.coming.length + index, state: 'waiting' }, clock),
    ),
  ]);
}

function entryRow(
  story: DemoEvent,
  entry: { readonly who: string; readonly index: number; readonly state: 'in' | 'waiting' },
  clock: DemoClock,
): typeof eventEntries.$inferInsert {
  const { who, index, state } = entry;
  const [household = '', people = ''] = who.split(' ');
  return {
    id: `demo-event-entry-${story.key}-${household}`,
    eventId: demoId.event(story.key, 1),
    householdId: demoId.household(household),
    people: Number(people),
    phone: '',
    state,
    since: clock.hoursAgo(24 * 14 - index * 9),
    askedBy: speakerOf(household),
  };
}
