import type { EditionView } from '#app/contracts/bookings/views.ts';
import type { PillTone } from '#app/components/pill.tsx';
import { formatDay, formatEuro } from '#app/i18n/format.ts';
import { formatTimetable } from '#app/i18n/format-timetable.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';
import { formatDays } from '#app/i18n/format-period.ts';

/** How an edition says its dates, price, age and seats, the same on every screen. */
export function useEditionWords() {
  const t = useT().editions;
  const locale = useLocale();
  const day = (text: string) => formatDay(text, locale);
  return {
    days: ({ served }: Pick<EditionView, 'served'>) => formatDays(served, locale),
    times: ({ timetable }: Pick<EditionView, 'timetable'>) => formatTimetable(timetable, locale),
    price: ({ seatPriceCents }: Pick<EditionView, 'seatPriceCents'>) =>
      seatPriceCents === 0 ? t.free : t.price({ price: formatEuro(seatPriceCents, locale) }),
    ages: ({ minAge: from, maxAge: to }: Pick<EditionView, 'minAge' | 'maxAge'>) => {
      if (from !== null && to !== null) return t.ages({ from, to });
      if (from !== null) return t.agesFrom({ from });
      return to === null ? null : t.agesTo({ to });
    },
    seats: (edition: Pick<EditionView, 'isSelling' | 'state' | 'free' | 'waiting'>) =>
      seatsOf(edition, t),
    start: ({
      state,
      missing,
      decidesOn,
    }: Pick<EditionView, 'state' | 'missing' | 'decidesOn'>) => {
      if (state === 'called_off') return null;
      if (state === 'sure') return t.sure;
      const by = { day: day(decidesOn) };
      return missing > 0 ? t.missing({ count: missing, ...by }) : t.reached(by);
    },
  };
}

function seatsOf(
  {
    isSelling,
    state,
    free,
    waiting,
  }: Pick<EditionView, 'isSelling' | 'state' | 'free' | 'waiting'>,
  t: ReturnType<typeof useT>['editions'],
): { readonly words: string; readonly tone: PillTone } {
  if (state === 'called_off') return { words: t.off, tone: 'red' };
  if (!isSelling) return { words: t.over, tone: 'neutral' };
  if (free > 0) return { words: t.seats({ count: free }), tone: 'green' };
  return { words: waiting > 0 ? t.fullWaiting({ count: waiting }) : t.full, tone: 'saffron' };
}
