import type { DatedSlot, Timetable } from '#app/domain/requests/timetable.ts';
import { formatDatesByMonth, formatTimetable } from '#app/i18n/format-timetable.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

/** Up to so many dates are one line; more are a list, of which the first stand open. */
const FEW = 3;
const OPEN = 6;

/** When a service is held: in words, or, where its dates are many, as a list month by month. */
export function TimetableText({ timetable }: { readonly timetable: Timetable }) {
  const t = useT().components;
  const locale = useLocale();
  if (timetable.kind !== 'dates' || timetable.slots.length <= FEW) {
    return <b>{formatTimetable(timetable, locale)}</b>;
  }
  const dates = timetable.slots.toSorted((a, b) => startOf(a).localeCompare(startOf(b)));
  // Never one alone behind a press.
  const open = dates.length <= OPEN + 1 ? dates.length : OPEN;
  const rest = dates.slice(open);
  return (
    <>
      <Months slots={dates.slice(0, open)} />
      {rest.length > 0 && (
        <details className="date-rest">
          <summary>{t.otherDates({ count: rest.length })}</summary>
          <Months slots={rest} />
        </details>
      )}
    </>
  );
}

function Months({ slots }: { readonly slots: readonly DatedSlot[] }) {
  const months = formatDatesByMonth(slots, useLocale());
  return (
    <dl className="date-months">
      {months.map(({ month, dates }) => (
        <div key={month}>
          <dt>{month}</dt>
          {dates.map((date) => (
            <dd key={date}>{date}</dd>
          ))}
        </div>
      ))}
    </dl>
  );
}

function startOf({ day, startMinute }: DatedSlot): string {
  return `${day} ${String(startMinute).padStart(4, '0')}`;
}
