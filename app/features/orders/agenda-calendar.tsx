import { Link, useNavigate } from '@remix-run/react';
import ChevronLeft from 'lucide-react/icons/chevron-left';
import ChevronRight from 'lucide-react/icons/chevron-right';
import { useRef } from 'react';

import { classNames } from '#app/components/class-names.ts';
import type { AgendaItemView } from '#app/contracts/orders/views.ts';
import { calendarDays, stepDay, type CalendarSpan } from '#app/domain/calendar-pages.ts';
import { useDayKeys } from '#app/components/use-day-keys.ts';
import { addDays, WEEKDAYS, type CalendarDay } from '#app/domain/dates.ts';
import { formatClock, formatDay, formatMonth } from '#app/i18n/format.ts';
import { formatWeekday } from '#app/i18n/format-weekday.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

/** Lines of a day in a month, so that a month fits a screen; the rest is a link to its week. */
const LINES = 3;

/** The address of a page of the agenda. */
export function agendaHref(view: CalendarSpan, day: CalendarDay): string {
  return `/agenda?view=${view}&day=${day}`;
}

type CalendarProps = {
  readonly items: readonly AgendaItemView[];
  readonly span: CalendarSpan;
  readonly day: CalendarDay;
  readonly today: CalendarDay;
};

/** The agenda by month or week: a table whose days the arrow keys walk; on phones numbers and dots. */
export function AgendaCalendar(props: CalendarProps) {
  const { span, day } = props;
  const t = useT().agenda;
  const locale = useLocale();
  const first = calendarDays(day, span)[0] ?? day;
  return (
    <section className="agenda-calendar" aria-labelledby="agenda-title">
      <div className="agenda-head">
        <h2 id="agenda-title" aria-live="polite">
          {span === 'week' ? t.weekOf({ day: formatDay(first, locale) }) : formatMonth(day, locale)}
        </h2>
        <nav className="agenda-steps" aria-labelledby="agenda-title">
          <Link to={agendaHref(span, stepDay(day, span, -1))} preventScrollReset>
            <ChevronLeft aria-hidden />
            <span className="sr">{t.previous[span]}</span>
          </Link>
          <Link to={`/agenda?view=${span}`} preventScrollReset>
            {t.today}
          </Link>
          <Link to={agendaHref(span, stepDay(day, span, 1))} preventScrollReset>
            <ChevronRight aria-hidden />
            <span className="sr">{t.next[span]}</span>
          </Link>
        </nav>
      </div>
      <DaysTable {...props} />
    </section>
  );
}

function DaysTable(props: CalendarProps) {
  const { items, span, day, today } = props;
  const t = useT().agenda;
  const locale = useLocale();
  const table = useRef<HTMLTableElement>(null);
  const navigate = useNavigate();
  const move = useDayKeys(table, (to) =>
    navigate(agendaHref(span, to), { preventScrollReset: true }),
  );
  const days = calendarDays(day, span);
  const weeks = days.filter((_, index) => index % 7 === 0);
  return (
    <table ref={table} className={classNames('agenda-table', `is-${span}`)} onKeyDown={move}>
      <caption className="sr">{t.caption}</caption>
      <thead>
        <tr>
          {WEEKDAYS.map((weekday) => (
            <th key={weekday} scope="col">
              <abbr title={formatWeekday(weekday, locale)}>
                {formatWeekday(weekday, locale, 'short')}
              </abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((monday) => (
          <tr key={monday}>
            {Array.from({ length: 7 }, (_, index) => addDays(monday, index)).map((each) => (
              <DayCell
                key={each}
                day={each}
                items={items.filter((item) => item.day === each)}
                isOutside={span === 'month' && !each.startsWith(day.slice(0, 7))}
                isToday={each === today}
                isReachable={each === day}
                most={span === 'month' ? LINES : null}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DayCell(props: {
  readonly day: CalendarDay;
  readonly items: readonly AgendaItemView[];
  readonly isOutside: boolean;
  readonly isToday: boolean;
  readonly isReachable: boolean;
  readonly most: number | null;
}) {
  const t = useT().agenda;
  const locale = useLocale();
  const { day, items, most } = props;
  const shown = items.slice(0, most ?? undefined);
  const left = items.length - shown.length;
  const name = formatDay(day, locale, 'weekday');
  return (
    <td className={classNames('day', props.isOutside && 'is-outside', props.isToday && 'is-today')}>
      <div
        className="day-number"
        data-day={day}
        tabIndex={props.isReachable ? 0 : -1}
        role="group"
        aria-label={t.dayLabel({ day: name, count: items.length })}
      >
        <b aria-hidden>{Number(day.slice(8))}</b>
      </div>
      <ul className="day-lines">
        {shown.map((item) => (
          <DayLine key={item.key} item={item} />
        ))}
        {left > 0 && (
          <li className="day-left">
            <Link to={agendaHref('week', day)} aria-label={t.moreLabel({ count: left, day: name })}>
              {t.more({ count: left })}
            </Link>
          </li>
        )}
      </ul>
    </td>
  );
}

/** A line of a day: strong for a date that counts, thin for what is not decided. */
function DayLine({ item }: { readonly item: AgendaItemView }) {
  const t = useT().agenda;
  const locale = useLocale();
  const hasHours = item.kind === 'session' || item.kind === 'space_event';
  const isStrong = hasHours && !('isTentative' in item && item.isTentative);
  return (
    <li data-cat={item.category ?? undefined} data-strong={isStrong ? '' : undefined}>
      <Link to={item.href}>
        {'at' in item && <small>{formatClock(item.at, locale)}</small>}{' '}
        {!hasHours && <small>{t.lines[item.kind]}:</small>} {item.title}
      </Link>
    </li>
  );
}
