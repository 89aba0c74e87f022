import { Form, Link, useNavigation } from '@remix-run/react';

import { Button } from '#app/components/button.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { FormKey } from '#app/components/form-key.tsx';
import { Money } from '#app/components/money.tsx';
import { Table, type Column } from '#app/components/table.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import {
  QUEUE_FILTERS,
  type QueueItem,
  type QueueView,
} from '#app/contracts/programmes/application-views.ts';
import { FormNote } from '#app/features/accounts/form-note.tsx';
import { formatCount } from '#app/i18n/format-count.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

import { ApplicationState } from './application-state.tsx';

/** Which applications officers look through, with how many there are. */
export function QueueFilters({ queue }: { readonly queue: QueueView }) {
  const t = useT().applications.queue;
  const locale = useLocale();
  return (
    <nav aria-label={t.filters}>
      <ul className="row">
        {QUEUE_FILTERS.map((filter) => (
          <li key={filter}>
            <Link
              to={`/city/programmes/${queue.programmeId}/applications?show=${filter}`}
              className="sheet-filter"
              aria-current={filter === queue.filter ? 'page' : undefined}
            >
              {t.filter[filter]}{' '}
              <span className="num">{formatCount(queue.counts[filter], locale)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Applications of one kind, what waits longest first; those that are verified can be chosen together. */
export function ApplicationQueue(props: {
  readonly queue: QueueView;
  readonly formKey: string;
  readonly answer: unknown;
}) {
  const { queue, formKey, answer } = props;
  const t = useT().applications.queue;
  const echo = useFormFailure(answer);
  const isPending = useNavigation().formMethod === 'POST';
  const canChoose = queue.filter === 'to_issue' && !queue.hasEnded;
  const columns = useColumns(canChoose, echo.hasFailed ? echo.value('application[]') : '');
  if (queue.items.length === 0) {
    return <EmptyState level={2} title={t.none} text={t.noneText} />;
  }
  const table = (
    <Table
      caption={t.title}
      hideCaption
      rows={queue.items}
      rowKey={({ id }) => id}
      columns={columns}
    />
  );
  if (!canChoose) return table;
  return (
    <Form method="post" className="stack">
      <FormKey />
      <input type="hidden" name="idempotencyKey" value={formKey} />
      <FormNote echo={echo} />
      {echo.error('application') !== undefined && <p>{echo.error('application')}</p>}
      {table}
      <div className="form-actions">
        <Button
          type="submit"
          name="intent"
          value="issue"
          pending={isPending}
          pendingLabel={t.issuing}
        >
          {t.issue}
        </Button>
        {queue.mayWait && (
          <Button type="submit" name="intent" value="queue" variant="quiet">
            {t.wait}
          </Button>
        )}
      </div>
    </Form>
  );
}

function useColumns(canChoose: boolean, chosen: string): readonly Column<QueueItem>[] {
  const texts = useT().applications;
  const t = texts.queue;
  const ticked = chosen.split(', ');
  const choice: Column<QueueItem> = {
    id: 'choose',
    header: t.chosen,
    render: ({ id, household, holder, isOwn }) => (
      <input
        type="checkbox"
        className="checkbox-tick"
        name="application[]"
        value={id}
        disabled={isOwn}
        defaultChecked={ticked.includes(id)}
        aria-label={t.choose({ household, holder })}
      />
    ),
  };
  const worth: Column<QueueItem> = {
    id: 'value',
    header: t.value,
    align: 'end',
    render: ({ valueCents }) => (valueCents === null ? '' : <Money cents={valueCents} />),
  };
  return [
    {
      id: 'holder',
      header: t.holder,
      render: ({ id, holder, age, isOwn }) => (
        <>
          <Link to={`/city/applications/${id}`}>{holder}</Link> ({t.age({ age })})
          {isOwn && <p className="muted small">{t.ownText}</p>}
        </>
      ),
    },
    { id: 'household', header: t.household, render: ({ household }) => household },
    { id: 'state', header: t.state, render: ({ state }) => <ApplicationState state={state} /> },
    { id: 'waits', header: t.waits, render: ({ days }) => t.days({ count: days }) },
    ...(canChoose ? [worth, choice] : []),
  ];
}
