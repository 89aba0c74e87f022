import { Link, useNavigate, useSearchParams } from '@remix-run/react';
import ChevronLeft from 'lucide-react/icons/chevron-left';
import ChevronRight from 'lucide-react/icons/chevron-right';
import { useRef } from 'react';

import { useDayKeys } from '#app/components/use-day-keys.ts';
import { classNames } from '#app/components/class-names.ts';
import { calendarDays, readDay, stepDay, type CalendarSpan } from '#app/domain/calendar-pages.ts';
import { romeDay, WEEKDAYS, type CalendarDay } from '#app/domain/dates.ts';
import { formatClock, formatDay, formatMonth } from '#app/i18n/format.ts';
import { formatWeekday } from '#app/i18n/format-weekday.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

import { useBoardCards, useBoardScreen, useLooking } from '../state/board-screen.tsx';
import { calendarCells, type CalendarCell, type CalendarEvent } from './calendar-days.ts';

/** Lines of a day in a month, so that a month fits a screen; the rest is a link to its week. */
const LINES = 3;

/** Dates of orders, open needs, due days, closings and votes by day: a grid at a desk, an agenda on phones. */
export function BoardCalendar() {
  const t = useT().boards.views;
  const locale = useLocale();
  const { view } = useBoardScreen();
  const { shown } = useBoardCards();
  const looking = useLooking();
  const [params] = useSearchParams();
  const today = romeDay(new Date(view.now));
  const day = readDay(params, today);
  const span: CalendarSpan = params.get('span') === 'week' ? 'week' : 'month';
  const cards = shown.flatMap((column) => column.cards);
  const cells = calendarCells(cards, calendarDays(day, span), {
    month: day.slice(0, 7),
    today,
  });
  const first = cells[0]?.day ?? day;
  const title =
    span === 'week' ? t.weekOf({ day: formatDay(first, locale) }) : formatMonth(day, locale);
  return (
    <section className="calendar" aria-labelledby="calendar-title">
      <div className="calendar-head">
        <h2 id="calendar-title" aria-live="polite">
          {title}
        </h2>
        <div className="calendar-steps no-print">
          <Link to={looking.to({ day: stepDay(day, span, -1) })} replace preventScrollReset>
            <ChevronLeft aria-hidden />
            {t.previous}
          </Link>
          <Link to={looking.to({ day: null })} replace preventScrollReset>
            {t.today}
          </Link>
          <Link to={looking.to({ day: stepDay(day, span, 1) })} replace preventScrollReset>
            {t.next}
            <ChevronRight aria-hidden />
          </Link>
          <Link
            to={looking.to({ span: span === 'week' ? null : 'week' })}
            replace
            preventScrollReset
          >
            {span === 'week' ? t.byMonth : t.byWeek}
          </Link>
        </div>
      </div>
      <CalendarGrid cells={cells} day={day} today={today} span={span} />
      <Agenda cells={cells} today={today} />
    </section>
  );
}

type CellsProps = { readonly cells: readonly CalendarCell[]; readonly today: CalendarDay };

/** Weeks as rows, from Monday; arrows go from day to day, past the edge to the next page. */
function CalendarGrid({
  cells,
  day,
  today,
  span,
}: CellsProps & { readonly day: CalendarDay; readonly span: CalendarSpan }) {
  const t = useT().boards.views;
  const locale = useLocale();
  const grid = useRef<HTMLTableElement>(null);
  const navigate = useNavigate();
  const looking = useLooking();
  const move = useDayKeys(grid, (to) =>
    navigate(looking.to({ day: to }), { replace: true, preventScrollReset: true }),
  );
  const weeks = cells.filter((_, index) => index % 7 === 0).map((_, week) => week * 7);
  return (
    <table ref={grid} className="calendar-grid" onKeyDown={move}>
      <caption className="sr">{t.calendarCaption}</caption>
      <thead>
        <tr>
          {WEEKDAYS.map((weekday) => (
            <th key={weekday} scope="col">
              {formatWeekday(weekday, locale)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((start) => (
          <tr key={start}>
            {cells.slice(start, start + 7).map((cell) => (
              <DayCell
                key={cell.day}
                cell={cell}
                isToday={cell.day === today}
                isReachable={cell.day === day}
                span={span}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DayCell(props: {
  cell: CalendarCell;
  isToday: boolean;
  isReachable: boolean;
  span: CalendarSpan;
}) {
  const t = useT().boards.views;
  const locale = useLocale();
  const { cell, isToday, isReachable, span } = props;
  const { day, isInside, hasNoSchool, events } = cell;
  return (
    <td className={classNames('day', !isInside && 'is-outside', isToday && 'is-today')}>
      <div
        className="day-head"
        data-day={day}
        tabIndex={isReachable ? 0 : -1}
        role="group"
        aria-label={t.dayLabel({
          day: formatDay(day, locale, 'weekday'),
          count: events.length,
          hasNoSchool,
        })}
      >
        <b aria-hidden>{Number(day.slice(8))}</b>
        {isToday && <span aria-hidden>{t.today}</span>}
        {hasNoSchool && <small aria-hidden>{t.noSchool}</small>}
      </div>
      <EventList events={events} more={{ day, most: span === 'week' ? null : LINES }} />
    </td>
  );
}

function EventList(props: {
  events: readonly CalendarEvent[];
  /** Of which day only so many lines show; null shows all. */
  more?: { readonly day: CalendarDay; readonly most: number | null };
}) {
  const t = useT().boards;
  const locale = useLocale();
  const { more } = props;
  const events = props.events.slice(0, more?.most ?? undefined);
  const left = props.events.length - events.length;
  const looking = useLooking();
  if (events.length === 0) return null;
  return (
    <ul className="day-events">
      {events.map(({ kind, placed, startsAt, isFirst }) => (
        <li
          key={`${kind}${placed.card.id}${startsAt ?? ''}`}
          data-kind={kind}
          data-cat={placed.card.category ?? undefined}
          data-goes-on={isFirst ? undefined : ''}
        >
          <Link to={looking.cardHref(placed.card.id)} preventScrollReset>
            <small>
              {startsAt === null ? t.views.events[kind] : formatClock(startsAt, locale)}
            </small>{' '}
            {placed.card.title === '' ? t.untitled : placed.card.title}
          </Link>
        </li>
      ))}
      {more && left > 0 && (
        <li className="day-more">
          <Link
            to={looking.to({ day: more.day, span: 'week' })}
            aria-label={t.views.moreLabel({
              count: left,
              day: formatDay(more.day, locale, 'weekday'),
            })}
            preventScrollReset
          >
            +{left}
          </Link>
        </li>
      )}
    </ul>
  );
}

/** Only the days on which something happens, one under the other; those gone by are folded away. */
function Agenda({ cells, today }: CellsProps) {
  const t = useT().boards.views;
  // A need that is open for weeks is said once, on its first day.
  const busy = cells
    .map((cell) => ({ ...cell, events: cell.events.filter(({ isFirst }) => isFirst) }))
    .filter(({ events, isInside }) => isInside && events.length > 0);
  const isCurrent = cells.some(({ day }) => day === today);
  const past = isCurrent ? busy.filter(({ day }) => day < today) : [];
  const next = busy.slice(past.length);
  return (
    <div className="calendar-agenda">
      {past.length > 0 && (
        <details className="fold">
          <summary>{t.pastDays({ count: past.length })}</summary>
          <AgendaDays cells={past} today={today} />
        </details>
      )}
      {next.length > 0 ? <AgendaDays cells={next} today={today} /> : <p>{t.nothingHere}</p>}
    </div>
  );
}

function AgendaDays({ cells, today }: CellsProps) {
  const t = useT().boards.views;
  const locale = useLocale();
  return (
    <ol>
      {cells.map(({ day, hasNoSchool, events }) => (
        <li key={day}>
          <h3>
            {formatDay(day, locale, 'weekday')}
            {day === today && <> · {t.today}</>}
            {hasNoSchool && <small> · {t.noSchool}</small>}
          </h3>
          <EventList events={events} />
        </li>
      ))}
    </ol>
  );
}
