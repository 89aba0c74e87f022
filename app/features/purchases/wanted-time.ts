import type { WantedTimeView } from '#app/contracts/purchases/views.ts';
import { formatDay } from '#app/i18n/format.ts';
import { formatTimetable } from '#app/i18n/format-timetable.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

/** Says when a service is wanted: its dates, or from which day on. */
export function useWantedTime(): (time: WantedTimeView) => string {
  const { time: t } = useT().purchases;
  const locale = useLocale();
  return ({ timetable, startsOn }) =>
    timetable.kind === 'open'
      ? t.open({ day: formatDay(startsOn, locale) })
      : formatTimetable(timetable, locale);
}
