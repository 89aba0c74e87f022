import type { ReactNode } from 'react';

import { Section } from '#app/components/card.tsx';
import type { QueueView, VisitView } from '#app/contracts/spaces/visit-views.ts';
import { formatClock } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

import { VisitButton } from './desk-queue.tsx';

type ListProps = {
  readonly queue: QueueView;
  readonly now: string;
  readonly answer: unknown;
};

/** Whole minutes between two instants. */
function minutesBetween(from: string, to: string): number {
  return Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / 60_000));
}

/** Who waits, in the order of their numbers, and who is at another desk. */
export function WaitingList({ queue, now, answer }: ListProps) {
  const { visits } = useT();
  const t = visits.waiting;
  const { waiting, atDesks, waitMinutes } = queue;
  const others = atDesks.filter(({ isMine }) => !isMine);
  const title = waiting.length > 0 ? t.title({ count: waiting.length }) : t.none;
  return (
    <Section
      title={title}
      hint={waitMinutes === null ? undefined : t.estimate({ minutes: waitMinutes })}
    >
      {waiting.length > 0 && (
        <ul className="visit-list">
          {waiting.map((visit) => (
            <VisitLine
              key={visit.id}
              visit={visit}
              about={t.since({ minutes: minutesBetween(visit.arrivedAt, now) })}
            >
              <VisitButton
                visit={visit}
                intent="leave"
                label={t.went}
                spoken={t.wentOf({ number: visit.number })}
                answer={answer}
              />
            </VisitLine>
          ))}
        </ul>
      )}
      {others.length > 0 && (
        <>
          <h3>{visits.atDesks}</h3>
          <ul className="visit-list">
            {others.map((visit) => (
              <VisitLine
                key={visit.id}
                visit={visit}
                about={visits.atDesk({ operator: visit.operator ?? '' })}
              />
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

/** Who was here today, the last first. */
export function OverList({ queue, answer }: Omit<ListProps, 'now'>) {
  const { visits } = useT();
  const t = visits.over;
  const locale = useLocale();
  const { over, received } = queue;
  return (
    <Section title={t.title} hint={over.length > 0 ? t.received({ count: received }) : undefined}>
      {over.length === 0 ? (
        <p className="muted">{t.none}</p>
      ) : (
        <ul className="visit-list">
          {over.map((visit) => (
            <VisitLine
              key={visit.id}
              visit={visit}
              about={[
                visit.endedAt === null ? null : formatClock(visit.endedAt, locale),
                visit.outcome === null ? t.left : visits.outcomes[visit.outcome],
                visit.sentTo === null ? null : t.sentTo({ place: visit.sentTo }),
                visit.outcome === null ? null : lastedOf(visit, t.lasted),
              ]
                .filter((part) => part !== null)
                .join(' · ')}
            >
              {visit.canReopen && (
                <VisitButton
                  visit={visit}
                  intent="reopen"
                  label={t.reopen}
                  spoken={t.reopenOf({ number: visit.number })}
                  answer={answer}
                />
              )}
            </VisitLine>
          ))}
        </ul>
      )}
    </Section>
  );
}

function lastedOf(
  { calledAt, endedAt }: VisitView,
  say: (p: { minutes: number }) => string,
): string | null {
  if (calledAt === null || endedAt === null) return null;
  return say({ minutes: minutesBetween(calledAt, endedAt) });
}

function VisitLine({
  visit,
  about,
  children,
}: {
  readonly visit: VisitView;
  readonly about: string;
  readonly children?: ReactNode;
}) {
  const { visits } = useT();
  return (
    <li>
      <b className="visit-number">{visit.number}</b>
      <div>
        <b>{visits.reasons[visit.reason]}</b>
        <p className="muted small as-typed">{about}</p>
      </div>
      {children}
    </li>
  );
}
