import { Link } from '@remix-run/react';

import { Card, Section } from '#app/components/card.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { Pill } from '#app/components/pill.tsx';
import { Table } from '#app/components/table.tsx';
import { Time } from '#app/components/time.tsx';
import { QUEUE_STATES, type SheetQueueView } from '#app/contracts/qualification/views.ts';
import { formatCount } from '#app/i18n/format-count.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

/** The states by which officers look through sheets, with how many there are. */
export function QueueFilters({ queue }: { readonly queue: SheetQueueView }) {
  const t = useT().qualification.queue;
  const locale = useLocale();
  return (
    <nav aria-label={t.filters}>
      <ul className="row">
        {QUEUE_STATES.map((state) => (
          <li key={state}>
            <Link
              to={state === 'submitted' ? '/city/sheets' : `/city/sheets?state=${state}`}
              className="sheet-filter"
              aria-current={state === queue.state ? 'page' : undefined}
            >
              {t.states[state]}{' '}
              <span className="num">{formatCount(queue.counts[state], locale)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The sheets of one state, what waits longest first. */
export function SheetQueue({ queue }: { readonly queue: SheetQueueView }) {
  const t = useT().qualification;
  const { state, rows, now } = queue;
  if (rows.length === 0) {
    return <EmptyState level={2} title={t.queue.emptyTitle[state]} text={t.queue.emptyText} />;
  }
  return (
    <Table
      caption={t.queue.caption}
      hideCaption
      rows={rows}
      rowKey={({ proposalId }) => proposalId}
      columns={[
        {
          id: 'sheet',
          header: t.queue.sheet,
          render: ({ proposalId, title }) => (
            <Link to={`/city/sheets/${proposalId}`}>{title === '' ? t.list.untitled : title}</Link>
          ),
        },
        { id: 'provider', header: t.queue.provider, render: ({ providerName }) => providerName },
        {
          id: 'kind',
          header: t.queue.kind,
          render: ({ kind, isNew }) => (
            <span className="row sheet-state">
              {t.kinds[kind]}
              <Pill tone={isNew ? 'new' : 'neutral'}>
                {isNew ? t.queue.isNew : t.queue.changed}
              </Pill>
            </span>
          ),
        },
        {
          id: 'age',
          header: state === 'submitted' ? t.queue.age : t.queue.since,
          render: ({ submittedAt, days }) =>
            state === 'submitted' ? (
              t.queue.days({ count: days })
            ) : (
              <Time value={submittedAt} now={now} />
            ),
        },
      ]}
    />
  );
}

/** What another officer asked of a provider or a service, and waits for a second one (QUA8). */
export function AskedSuspensions({ queue }: { readonly queue: SheetQueueView }) {
  const t = useT().qualification.suspensions;
  if (queue.asked.length === 0) return null;
  return (
    <Section title={t.waiting}>
      <ul className="stack is-tight">
        {queue.asked.map(({ suspensionId, kind, subjectId, action, title, isOwn }) => (
          <Card key={suspensionId} as="li">
            <Link to={`/city/suspensions/${kind}/${subjectId}`}>{title}</Link>
            <p className="muted small">
              {t.askedTitle[action]}
              {isOwn && `. ${t.ownText}`}
            </p>
          </Card>
        ))}
      </ul>
    </Section>
  );
}
