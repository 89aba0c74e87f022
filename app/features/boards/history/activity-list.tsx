import { Link, useSearchParams } from '@remix-run/react';
import Handshake from 'lucide-react/icons/handshake';

import { Avatar } from '#app/components/avatar.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { Time } from '#app/components/time.tsx';
import { romeDay } from '#app/domain/dates.ts';
import { formatDateTime, formatDay } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

import type { BoardHistoryView, HistoryLine } from '#app/contracts/boards/history-view.ts';
import { lineWords } from './line-words.ts';

/** What happened, day by day, newest first; what is new since the last visit stands out in words. */
export function ActivityList({ view }: { view: BoardHistoryView }) {
  const t = useT().boards.history;
  const locale = useLocale();
  if (view.lines.length === 0) {
    return <EmptyState title={t.feed} text={t.empty} example={t.emptyExample} />;
  }
  const firstNew = view.lines.find(({ isNew }) => isNew)?.key;
  const lastNew = view.lines.findLast(({ isNew }) => isNew)?.key;
  return (
    <div className="activity">
      {byDay(view.lines).map(({ day, lines }) => (
        <section key={day} aria-labelledby={`day-${day}`}>
          <h3 id={`day-${day}`}>{formatDay(day, locale, 'weekday')}</h3>
          <ul>
            {lines.map((line) => (
              <ActivityLine
                key={line.key}
                line={line}
                view={view}
                before={line.key === firstNew ? t.newHere : null}
                after={line.key === lastNew ? t.seenBefore : null}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function ActivityLine(props: {
  readonly line: HistoryLine;
  readonly view: BoardHistoryView;
  readonly before: string | null;
  readonly after: string | null;
}) {
  const t = useT();
  const locale = useLocale();
  const { line, view } = props;
  const { who, words } = lineWords(line, view, t, locale);
  return (
    <>
      {props.before !== null && <li className="activity-mark">{props.before}</li>}
      <li className={line.isNew ? 'activity-line is-new' : 'activity-line'}>
        {line.person ? (
          <Avatar name={line.person.name} id={line.person.id} size="s" />
        ) : (
          <span className="activity-sign" aria-hidden>
            <Handshake />
          </span>
        )}
        <p>
          {who !== null && <b>{who} </b>}
          {words} <Time value={line.at} kind="clock" />
        </p>
        {line.sequence !== null && (
          <AsItWas line={line} isShown={line.sequence === view.moment?.sequence} />
        )}
      </li>
      {props.after !== null && <li className="activity-mark is-seen">{props.after}</li>}
    </>
  );
}

function AsItWas({ line, isShown }: { line: HistoryLine; isShown: boolean }) {
  const t = useT().boards.history;
  const locale = useLocale();
  const [params] = useSearchParams();
  const next = new URLSearchParams(params);
  next.set('at', String(line.sequence));
  return (
    <Link
      to={`?${next}`}
      className="activity-look"
      preventScrollReset
      aria-current={isShown ? 'true' : undefined}
      aria-label={t.asItWasLong({ when: formatDateTime(line.at, locale) })}
    >
      {t.asItWas}
    </Link>
  );
}

function byDay(lines: readonly HistoryLine[]): { day: string; lines: HistoryLine[] }[] {
  const days = new Map<string, HistoryLine[]>();
  for (const line of lines) {
    const day = romeDay(new Date(line.at));
    days.set(day, [...(days.get(day) ?? []), line]);
  }
  return [...days].map(([day, ofDay]) => ({ day, lines: ofDay }));
}
