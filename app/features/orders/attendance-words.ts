import type { AttendantView } from '#app/contracts/orders/attendance-view.ts';
import { romeDay } from '#app/domain/dates.ts';
import { formatClock, formatDay } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

/** `Lunedì 7 dicembre, dalle 16:30 alle 18:30`. */
export function useDateWords(now: string) {
  const t = useT().attendance;
  const locale = useLocale();
  return ({ startsAt, endsAt }: { readonly startsAt: string; readonly endsAt: string }) =>
    t.when({
      day: formatDay(romeDay(new Date(startsAt)), locale, 'weekday', romeDay(new Date(now))),
      from: formatClock(startsAt, locale),
      to: formatClock(endsAt, locale),
    });
}

/** What somebody is called on the register: by name, or by the number on it (R4). */
export function useRollName() {
  const t = useT().attendance;
  return ({ name, householdName, place }: AttendantView) =>
    name === null
      ? t.place({ place })
      : householdName === null
        ? name
        : `${name} · ${householdName}`;
}
