import { Link, useNavigate, useSearchParams } from '@remix-run/react';
import ChevronLeft from 'lucide-react/icons/chevron-left';
import ChevronRight from 'lucide-react/icons/chevron-right';
import { useEffect, useRef, type KeyboardEvent } from 'react';

import { classNames } from '#app/components/class-names.ts';
import { addDays, romeDay, type CalendarDay } from '#app/domain/dates.ts';
import { formatDay } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

import { useBoardCards, useBoardScreen, useLooking } from '../state/board-screen.tsx';
import {
  calendarCells,
  calendarDays,
  readDay,
  stepDay,
  type CalendarCell,
  type CalendarEvent,
  type CalendarSpan,
} from './calendar-days.ts';

const STEP_OF_KEY: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -7,
  ArrowDown: 7,
};

/** Due days, rhythms, closings, votes and orders by day: a grid at a desk, an agenda on phones. */
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
  const cells = calendarCells(cards, calendarDays(day, span), day.slice(0, 7));
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
      <CalendarGrid cells={cells} day={day} today={today} />
      <Agenda cells={cells} today={today} />
    </section>
  );
}

function formatMonth(day: CalendarDay, locale: string): string {
  const options = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(locale, options).format(new Date(`${day}T12:00:00Z`));
}

type CellsProps = { readonly cells: readonly CalendarCell[]; readonly today: CalendarDay };

/** Weeks as rows, from Monday; arrows go from day to day, past the edge to the next page. */
function CalendarGrid({ cells, day, today }: CellsProps & { readonly day: CalendarDay }) {
  const { boards, recurrence } = useT();
  const grid = useRef<HTMLTableElement>(null);
  const navigate = useNavigate();
  const looking = useLooking();
  const wanted = useRef<CalendarDay | null>(null);
  useEffect(() => {
    if (wanted.current === null) return;
    grid.current?.querySelector<HTMLElement>(`[data-day="${wanted.current}"]`)?.focus();
    wanted.current = null;
  });
  const move = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement)) return;
    const from = event.target.dataset['day'];
    const step = STEP_OF_KEY[event.key];
    if (from === undefined || step === undefined) return;
    event.preventDefault();
    const to = addDays(from, step);
    const cell = grid.current?.querySelector<HTMLElement>(`[data-day="${to}"]`);
    if (cell) return cell.focus();
    wanted.current = to;
    navigate(looking.to({ day: to }), { replace: true, preventScrollReset: true });
  };
  const weeks = cells.filter((_, index) => index % 7 === 0).map((_, week) => week * 7);
  return (
    <table ref={grid} className="calendar-grid" onKeyDown={move}>
      <caption className="sr">{boards.views.calendarCaption}</caption>
      <thead>
        <tr>
          {([1, 2, 3, 4, 5, 6, 7] as const).map((weekday) => (
            <th key={weekday} scope="col">
              {recurrence.weekdays[weekday]}
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
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DayCell(props: { cell: CalendarCell; isToday: boolean; isReachable: boolean }) {
  const t = useT().boards.views;
  const locale = useLocale();
  const { cell, isToday, isReachable } = props;
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
      <EventList events={events} />
    </td>
  );
}

function EventList({ events }: { events: readonly CalendarEvent[] }) {
  const t = useT().boards;
  const looking = useLooking();
  if (events.length === 0) return null;
  return (
    <ul className="day-events">
      {events.map(({ kind, placed }) => (
        <li
          key={`${kind}${placed.card.id}`}
          data-kind={kind}
          data-cat={placed.card.category ?? undefined}
        >
          <Link to={looking.needHref(placed.card.id)} preventScrollReset>
            <small>{t.views.events[kind]}</small>
            {placed.card.title === '' ? t.untitled : placed.card.title}
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** Only the days on which something happens, one under the other; those gone by are folded away. */
function Agenda({ cells, today }: CellsProps) {
  const t = useT().boards.views;
  const busy = cells.filter(({ events, isInside }) => isInside && events.length > 0);
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
