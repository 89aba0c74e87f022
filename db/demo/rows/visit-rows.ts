import { addDays, romeDay, weekdayOf } from '#app/domain/dates.ts';
import { romeInstant } from '#app/domain/rome-clock.ts';
import { VISIT_OUTCOMES, VISIT_REASONS, type VisitOutcome } from '#app/domain/spaces/visits.ts';
import type { spaceVisits } from '#db/schema/spaces.ts';

import type { DemoClock } from '../clock.ts';
import { demoId } from '../ids.ts';
import { demoSpaces, spaceHours } from '../spaces.ts';
import { stableNumber, stablePick } from '../stable.ts';

type VisitRow = typeof spaceVisits.$inferInsert;

/** Days of visits before today. */
const DAYS_BACK = 45;
const FEWEST = 3;
const MORE = 5;
const MINUTE = 60_000;
const PLACES = ['CAF di zona', 'Anagrafe', 'Centro per l’impiego', 'Consultorio'];

/** Who came to the open spaces in the last weeks, and to one of them today. */
export function visitRows(clock: DemoClock): VisitRow[] {
  return [...earlierRows(clock), ...rowsOfToday(clock)];
}

/** Two were here within the last hour and two wait, unless that hour began yesterday. */
function rowsOfToday({ today, now }: DemoClock): VisitRow[] {
  const ago = (minutes: number) => new Date(now.getTime() - minutes * MINUTE);
  if (romeDay(ago(60)) !== today) return [];
  const row = (number: number, reason: VisitRow['reason'], arrived: number) => ({
    id: `demo-visit-venini-${today}-${number}`,
    spaceId: demoId.space('venini'),
    day: today,
    number,
    reason,
    arrivedAt: ago(arrived),
  });
  const received = { state: 'ended', calledBy: demoId.person('pietro-vismara') } as const;
  return [
    { ...row(1, 'care', 60), ...received, outcome: 'done', calledAt: ago(58), endedAt: ago(41) },
    {
      ...row(2, 'isee_spid', 50),
      ...received,
      outcome: 'sent_on',
      sentTo: 'CAF di via Padova',
      calledAt: ago(40),
      endedAt: ago(29),
    },
    { ...row(3, 'orientation', 12), state: 'waiting' },
    { ...row(4, 'application', 4), state: 'waiting' },
  ];
}

function earlierRows(clock: DemoClock): VisitRow[] {
  return demoSpaces
    .filter(({ status }) => status === 'open')
    .flatMap(({ slug, hours }) =>
      Array.from({ length: DAYS_BACK }, (_, back) =>
        addDays(clock.today, back - DAYS_BACK),
      ).flatMap((day) => {
        const open = spaceHours[hours].find(({ weekday }) => weekday === weekdayOf(day));
        const opens = open && romeInstant(`${day}T${open.opens}`);
        return opens ? visitsOfDay(slug, day, opens) : [];
      }),
    );
}

function visitsOfDay(slug: string, day: string, opens: Date): VisitRow[] {
  const count = FEWEST + (stableNumber(`${slug} ${day}`) % MORE);
  return Array.from({ length: count }, (_, index): VisitRow => {
    const key = `${slug} ${day} ${index}`;
    const dice = stableNumber(key);
    const arrivedAt = new Date(opens.getTime() + (index * 25 + (dice % 15)) * MINUTE);
    const common = {
      id: `demo-visit-${slug}-${day}-${index + 1}`,
      spaceId: demoId.space(slug),
      day,
      number: index + 1,
      reason: stablePick(VISIT_REASONS, `reason ${key}`),
      arrivedAt,
    };
    // One in twelve goes before it is their turn.
    if (dice % 12 === 0) {
      return { ...common, state: 'left', endedAt: new Date(arrivedAt.getTime() + 20 * MINUTE) };
    }
    const calledAt = new Date(arrivedAt.getTime() + (dice % 10) * MINUTE);
    const outcome: VisitOutcome = stablePick(VISIT_OUTCOMES, `outcome ${key}`);
    return {
      ...common,
      state: 'ended',
      outcome,
      sentTo: outcome === 'sent_on' ? stablePick(PLACES, `place ${key}`) : null,
      calledAt,
      endedAt: new Date(calledAt.getTime() + (6 + (dice % 25)) * MINUTE),
    };
  });
}
