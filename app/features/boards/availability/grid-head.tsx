import CheckCheck from 'lucide-react/icons/check-check';

import { hourOf, type Slot } from '#app/domain/boards/calendar/slots.ts';
import type { Locale } from '#app/i18n/dictionary.ts';
import {
  formatGridDay,
  formatPart,
  formatShortGridDay,
  formatSlot,
} from '#app/i18n/format-slot.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

type SlotDay = { readonly day: string; readonly from: number; readonly slots: readonly Slot[] };

/** The slots day by day, each day with the place of its first. */
export function byDay(slots: readonly Slot[]): readonly SlotDay[] {
  const days = [...new Set(slots.map(({ day }) => day))];
  return days.map((day) => ({
    day,
    from: slots.findIndex((slot) => slot.day === day),
    slots: slots.filter((slot) => slot.day === day),
  }));
}

/** Days over the parts of each day. */
export function GridHead({ slots }: { readonly slots: readonly Slot[] }) {
  const t = useT().boards.availability;
  const locale = useLocale();
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={2}>
          {t.households}
        </th>
        {byDay(slots).map(({ day, slots: ofDay }) => {
          const [name, date] = formatShortGridDay(day, locale);
          return (
            <th key={day} scope="colgroup" colSpan={ofDay.length} className="is-day">
              <span aria-hidden>
                {name} {date}
              </span>
              <span className="sr">{formatGridDay(day, locale)}</span>
            </th>
          );
        })}
      </tr>
      <tr>
        {slots.map((slot) => (
          <th key={slot.id} scope="col">
            <span aria-hidden>{shortPart(slot.part, t.parts, locale)}</span>
            <span className="sr">{formatSlot(slot, locale)}</span>
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** `pom.`, or the hour a slot begins at, `16:00`. */
function shortPart(part: string, words: Readonly<Record<string, string>>, locale: Locale): string {
  return hourOf(part) === null ? (words[part] ?? part) : formatPart(part, locale).slice(0, 5);
}

/** "Yes" to all of a day at once, over the line it fills. */
export function AllDayRow(props: {
  readonly slots: readonly Slot[];
  readonly cellProps: (from: number, to: number) => object;
  readonly onAllDay: (slots: readonly string[]) => void;
}) {
  const t = useT().boards.availability;
  const locale = useLocale();
  return (
    <tr className="when-all">
      <th scope="row">
        <span className="sr">{t.allDay}</span>
      </th>
      {byDay(props.slots).map(({ day, from, slots }) => (
        <td key={day} colSpan={slots.length}>
          <button
            type="button"
            className="when-button"
            {...props.cellProps(from, from + slots.length - 1)}
            aria-label={t.allDayLong({ day: formatGridDay(day, locale) })}
            onClick={() => props.onAllDay(slots.map(({ id }) => id))}
          >
            <CheckCheck aria-hidden />
            {t.allDay}
          </button>
        </td>
      ))}
    </tr>
  );
}
