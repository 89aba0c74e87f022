import CalendarDays from 'lucide-react/icons/calendar-days';
import Download from 'lucide-react/icons/download';

import { LinkButton } from '#app/components/button.tsx';
import { Card, Section } from '#app/components/card.tsx';
import type { OrderCourseView, SessionView } from '#app/contracts/orders/course-view.ts';
import { attendanceAddress } from '#app/contracts/orders/order-address.ts';
import { romeDay } from '#app/domain/dates.ts';
import { formatClock, formatDateTime, formatDay } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

import { DateChange, type DateChangeProps } from './date-change.tsx';
import { DatesAmount } from './dates-amount.tsx';
import { Fold } from './fold.tsx';
import { wordsFor } from '#app/i18n/words-for.ts';
import { formatDays, formatPeriod } from '#app/i18n/format-period.ts';

/** Up to so many dates stand open; more are folded. */
const FEW = 4;

/** The dates of an order: the next one first, all of them on demand, and what may become of them. */
export function OrderDates(props: DateChangeProps) {
  const { course } = props;
  const { dates } = course;
  const t = wordsFor(useT().dates.list, course.isAlone);
  const locale = useLocale();
  const { sessions } = dates;
  const planned = sessions.filter(({ state }) => state === 'planned');
  const next = dates.isOver ? undefined : planned.find(({ endsAt }) => endsAt > course.now);
  const shown = next ?? planned.findLast(({ endsAt }) => endsAt <= course.now);
  const isOn = next !== undefined && next.startsAt <= course.now;
  const label = !next ? t.last : isOn ? t.isOn({ at: formatClock(next.endsAt, locale) }) : t.next;
  return (
    <Section id="dates" title={t.title}>
      <Card className="stack">
        {sessions.length === 0 && (
          <p>
            {dates.isOver ? t.none : `${t.open} ${t.openText({ days: formatDays(dates, locale) })}`}
          </p>
        )}
        {shown && (
          <p className="session-next">
            <CalendarDays aria-hidden />
            <span>
              <small>{label}</small>
              <b>
                <SessionTime session={shown} now={course.now} />
              </b>
            </span>
          </p>
        )}
        {dates.isTentative && sessions.length > 0 && <p className="muted">{t.tentative}</p>}
        {sessions.length > FEW ? (
          <Fold title={t.all({ count: sessions.length })}>
            <SessionRows course={course} />
          </Fold>
        ) : (
          (sessions.length > 1 || planned.length === 0) && <SessionRows course={course} />
        )}
        {planned.length > 0 && !dates.isTentative && (
          <a className="session-file" href={`/orders/${course.orderId}/dates.ics`} download>
            <Download aria-hidden />
            {t.download}
          </a>
        )}
        {planned.length > 0 && !dates.isTentative && (
          <LinkButton to={attendanceAddress(course.side, course.orderId)} variant="quiet" size="s">
            {t.attendance[isToMark(dates) ? course.side : 'over']}
          </LinkButton>
        )}
        {sessions.length > 0 && !dates.isOver && dates.amount?.made !== dates.amount?.bought && (
          <DatesAmount amount={dates.amount} />
        )}
        <DateChange {...props} />
      </Card>
    </Section>
  );
}

/** Whether marks can still be set: of what ended, and of closed bills, nothing changes. */
function isToMark({ isOver, sessions }: OrderCourseView['dates']): boolean {
  return !isOver && sessions.some(({ isBilled }) => !isBilled);
}

function SessionRows({ course }: { readonly course: OrderCourseView }) {
  const { list: t } = useT().dates;
  const locale = useLocale();
  const isWaiting = course.dates.change?.state === 'open';
  return (
    <ol className="session-rows">
      {course.dates.sessions.map((session) => {
        const { number, endsAt, movedFrom, billedIn } = session;
        const unmarked = course.dates.isOver || session.isBilled ? t.neverRecorded : t.notRecorded;
        const isToCome = endsAt > course.now;
        // What was still to come when an order ended is not held.
        const state = isToCome && course.dates.isOver ? 'cancelled' : session.state;
        const move = isWaiting && course.moves.find(({ before }) => before === session.startsAt);
        const isOver = state === 'planned' && !isToCome && !course.dates.isTentative;
        return (
          <li key={number} data-state={state}>
            <SessionTime session={session} now={course.now} />
            {state === 'cancelled' && <small>{t.cancelled}</small>}
            {isOver && <small>{session.isMarked ? t.held : unmarked}</small>}
            {move && (
              <small>
                {t.proposed({
                  from: formatDateTime(move.before, locale, course.now),
                  to: formatDateTime(move.startsAt, locale, course.now),
                })}
              </small>
            )}
            {billedIn !== null && state === 'planned' && (
              <small>{t.billedIn({ period: formatPeriod(billedIn, locale) })}</small>
            )}
            {movedFrom !== null && state === 'planned' && (
              <small>
                {t.moved({
                  day: formatDay(romeDay(new Date(movedFrom)), locale),
                  at: formatClock(movedFrom, locale),
                })}
              </small>
            )}
          </li>
        );
      })}
    </ol>
  );
}

/** `Giovedì 3 dicembre, dalle 15:00 alle 17:00`. */
function SessionTime(props: { readonly session: SessionView; readonly now: string }) {
  const { list: t } = useT().dates;
  const locale = useLocale();
  const { startsAt, endsAt } = props.session;
  const words = {
    day: formatDay(romeDay(new Date(startsAt)), locale, 'weekday', romeDay(new Date(props.now))),
    from: formatClock(startsAt, locale),
    to: formatClock(endsAt, locale),
  };
  return <span>{t.time(words)}</span>;
}
