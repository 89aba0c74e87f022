import { Banner } from '#app/components/banner.tsx';
import { LinkButton } from '#app/components/button.tsx';
import type { DateChangeView, OrderCourseView } from '#app/contracts/orders/course-view.ts';
import { orderAddress } from '#app/contracts/orders/order-address.ts';
import { formatClock, formatDateTime } from '#app/i18n/format.ts';
import { TimetableText } from '#app/components/timetable-text.tsx';
import { formatPeriod } from '#app/i18n/format-period.ts';
import { formatTimetable } from '#app/i18n/format-timetable.ts';
import { joinTimes } from '#app/i18n/join-times.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

import type { CourseKeys } from './course-keys.ts';
import { CommandForm } from './command-form.tsx';
import { DatesAmount } from './dates-amount.tsx';
import { wordsFor } from '#app/i18n/words-for.ts';

export type DateChangeProps = {
  readonly course: OrderCourseView;
  readonly keys: CourseKeys;
  readonly answer: unknown;
};

const PENDING = { accept: 'accepting', refuse: 'refusing', withdraw: 'withdrawing' } as const;

/** What becomes of the dates: the proposal that waits, or the way to make one. */
export function DateChange(props: DateChangeProps) {
  const { course } = props;
  const { change, canPropose, canAdd, sessions } = course.dates;
  const canMove = sessions.some(
    ({ state, startsAt }) => state === 'planned' && startsAt > course.now,
  );
  const address = `${orderAddress(course.side, course.orderId)}/dates`;
  const t = useT().dates.change;
  if (change?.state === 'open') return <OpenChange {...props} change={change} />;
  return (
    <>
      {change && <PastChange change={change} state={change.state} now={course.now} />}
      {canPropose && (sessions.length === 0 || canMove) && (
        <LinkButton to={address} variant="quiet" size="s">
          {sessions.length === 0 ? t.giveTitle : t.title}
        </LinkButton>
      )}
      {canAdd && (
        <LinkButton to={`${address}#add`} variant="quiet" size="s">
          {t.addTitle}
        </LinkButton>
      )}
    </>
  );
}

/** What became of the newest proposal: of one that was accepted, which date became which. */
function PastChange({
  change: { done, startsAt },
  state,
  now,
}: {
  readonly change: DateChangeView;
  readonly state: Exclude<DateChangeView['state'], 'open'>;
  readonly now: string;
}) {
  const t = useT().dates.change.over;
  const locale = useLocale();
  if (done === null) return <p className="muted">{t[state]}</p>;
  const { dates, before } = done;
  if (before === null || startsAt === null) {
    return <p className="muted">{t.added({ count: dates })}</p>;
  }
  const said = {
    count: dates,
    before: formatDateTime(before, locale, now),
    after: formatDateTime(startsAt, locale, now),
  };
  return <p className="muted">{t.moved(said)}</p>;
}

function OpenChange(props: DateChangeProps & { readonly change: DateChangeView }) {
  const { course, change, keys, answer } = props;
  const t = wordsFor(useT().dates.change, course.isAlone);
  const isOwn = change.side === course.side;
  // Of a group it is its organiser that proposes, not everybody who reads.
  const isByReader = isOwn && (course.side === 'provider' || course.isAlone);
  const button = (intent: 'accept' | 'refuse' | 'withdraw') => (
    <CommandForm
      key={`${intent}:${change.changeId}`}
      fields={{ intent: `${intent}-dates`, changeId: change.changeId }}
      idempotencyKey={keys[intent] ?? ''}
      answer={answer}
      label={t[intent]}
      pendingLabel={t[PENDING[intent]]}
      variant={intent === 'accept' ? 'primary' : 'quiet'}
      size="s"
    />
  );
  return (
    <Banner title={t.asked[isByReader ? 'own' : change.side]}>
      <ChangeWords change={change} course={course} />
      {change.reason !== null && (
        <p>
          {t.why} <q className="as-typed">{change.reason}</q>
        </p>
      )}
      {isOwn && <p>{t.waiting[change.side]}</p>}
      {!isOwn && !course.dates.canArrange && <p>{t.othersAnswer[course.side]}</p>}
      {course.dates.canArrange && (
        <div className="date-answers">
          {isOwn ? (
            button('withdraw')
          ) : (
            <>
              {button('accept')}
              {button('refuse')}
            </>
          )}
        </div>
      )}
    </Banner>
  );
}

type ChangeWordsProps = {
  readonly change: DateChangeView;
  readonly course: OrderCourseView;
};

/** Each date a yes would add, and what all dates would then come to (SES12). */
function AddedDates({ course }: Pick<ChangeWordsProps, 'course'>) {
  const t = useT().dates.change;
  const locale = useLocale();
  const { added, dates, now } = course;
  if (added === null) return null;
  return (
    <>
      <p>{t.addedText({ count: added.dates.length })}</p>
      <ol className="session-rows">
        {added.dates.map(({ startsAt, endsAt }) => (
          <li key={startsAt}>
            {joinTimes(formatDateTime(startsAt, locale, now), formatClock(endsAt, locale))}
          </li>
        ))}
      </ol>
      {added.units !== null && <DatesAmount amount={dates.amount} adds={added.units} />}
    </>
  );
}

/** What a yes would change: each date before and after, or the timetable (SES4). */
function ChangeWords({ change, course }: ChangeWordsProps) {
  const t = useT().dates.change;
  const locale = useLocale();
  if (change.timetable !== null) {
    return (
      <>
        {change.timetable.kind === 'dates' ? (
          course.added === null && <TimetableText timetable={change.timetable} />
        ) : (
          <p>{t.timetableText({ words: formatTimetable(change.timetable, locale) })}</p>
        )}
        <AddedDates course={course} />
      </>
    );
  }
  const lines = course.moves.map(({ before, startsAt, endsAt, billedIn }) => {
    const words = t.oneText({
      before: formatDateTime(before, locale, course.now),
      after: joinTimes(formatDateTime(startsAt, locale, course.now), formatClock(endsAt, locale)),
    });
    return billedIn === null
      ? words
      : `${words} ${t.billStays({ period: formatPeriod(billedIn, locale) })}`;
  });
  if (change.kind === 'one') return <p>{lines}</p>;
  return (
    <>
      <p>{t.restText({ count: lines.length })}</p>
      <ol className="session-rows">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
    </>
  );
}
