import type { EventCard } from '#app/contracts/spaces/event-views.ts';
import { romeDay } from '#app/domain/dates.ts';
import { formatClock, formatDay, inRome } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

type Times = Pick<EventCard, 'startsAt' | 'endsAt'>;

/** When and where an event is, in words. */
export function useEventWords() {
  const t = useT().events;
  const locale = useLocale();
  return {
    /** `giovedì 10 dicembre, 17:00–19:00`. */
    when: ({ startsAt, endsAt }: Times) =>
      t.at({
        day: formatDay(romeDay(new Date(startsAt)), locale, 'weekday'),
        from: formatClock(startsAt, locale),
        to: formatClock(endsAt, locale),
      }),
    /** The day's number and the month's first letters, for a leaf of the calendar. */
    leaf: (startsAt: string) => ({
      day: inRome(locale, { day: 'numeric' }).format(new Date(startsAt)),
      month: inRome(locale, { month: 'short' }).format(new Date(startsAt)),
    }),
    where: ({ place, space }: Pick<EventCard, 'place' | 'space'>) =>
      place ?? `${space.name}, ${space.address}`,
  };
}
