import type { CalendarDay } from '#app/domain/dates.ts';
import {
  changeDates,
  type ChangedDates,
  type DateChange,
  type OrderDates,
} from '#app/domain/orders/session-change.ts';
import type { SessionTime } from '#app/domain/orders/sessions.ts';

/** Facts of a notice about dates: which, as instants; `told`, so that another year is said. */
export type DatesFacts = Readonly<Record<string, string | number>>;

/** Which dates a change is about: from when to when, or how many are added and the first of them (SES14). */
export function factsOfChange(dates: OrderDates, change: DateChange, now: Date): DatesFacts {
  const changed = changeDates(dates, change, now);
  const told = now.toISOString();
  if (change.kind === 'timetable') {
    return changed.ok ? { told, ...addedFacts(changed.value.added) } : {};
  }
  const before = dates.sessions.find(({ number }) => number === change.number);
  if (!before) return {};
  return {
    told,
    from: before.startsAt.toISOString(),
    to: change.startsAt.toISOString(),
    moved: changed.ok ? changed.value.moved.length : 1,
  };
}

function addedFacts(added: ChangedDates['added']): DatesFacts {
  const first = firstOf(added);
  return first === null ? {} : { first, added: added.length };
}

/** Which dates an order that is called off no longer has; nothing where there were none to come. */
export function factsOfGone(gone: readonly Pick<SessionTime, 'startsAt'>[], now: Date): DatesFacts {
  const first = firstOf(gone);
  return first === null ? {} : { told: now.toISOString(), first, gone: gone.length };
}

/** When something begins: its first date, or the day where no hour is agreed. */
export function beginning(
  sessions: readonly Pick<SessionTime, 'startsAt'>[],
  startsOn: CalendarDay,
): string {
  return firstOf(sessions) ?? startsOn;
}

function firstOf(dates: readonly Pick<SessionTime, 'startsAt'>[]): string | null {
  return dates.map(({ startsAt }) => startsAt.toISOString()).toSorted()[0] ?? null;
}
