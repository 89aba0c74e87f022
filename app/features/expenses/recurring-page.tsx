import { Form, useNavigation } from '@remix-run/react';
import Pencil from 'lucide-react/icons/pencil';
import Plus from 'lucide-react/icons/plus';

import { Button, LinkButton } from '#app/components/button.tsx';
import { Card } from '#app/components/card.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { Money } from '#app/components/money.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { Time } from '#app/components/time.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import type {
  RecurringItemView,
  RecurringStepView,
  RecurringView,
} from '#app/contracts/expenses/recurring-view.ts';
import { FormNote } from '#app/features/accounts/form-note.tsx';
import { formatDay, formatEuro, formatList } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

import { ExpenseIcon } from './expense-category.tsx';

type RecurringPageProps = { readonly view: RecurringView; readonly answer: unknown };

/** The expenses of a group that come back: what, when next, and what became of them. */
export function RecurringPage({ view, answer }: RecurringPageProps) {
  const t = useT().recurring;
  const { group, items, mayAdd } = view;
  const path = `/groups/${group.id}/money`;
  const add = mayAdd && (
    <LinkButton to={`${path}/recurring/new`} icon={<Plus aria-hidden />}>
      {t.add}
    </LinkButton>
  );
  return (
    <div className="wrap is-narrow page">
      <PageHeader
        title={t.title}
        sub={t.sub}
        crumbs={[
          { to: `/groups/${group.id}`, label: group.name },
          { to: path, label: t.money },
        ]}
        actions={items.length > 0 && add}
      />
      {items.length === 0 ? (
        <EmptyState
          title={t.emptyTitle}
          text={t.emptyText}
          example={t.emptyExample}
          action={add}
          level={2}
        />
      ) : (
        <ul className="stack">
          {items.map((item) => (
            <Item key={item.recurringId} item={item} view={view} answer={answer} />
          ))}
        </ul>
      )}
    </div>
  );
}

function Item({ item, view, answer }: RecurringPageProps & { readonly item: RecurringItemView }) {
  const t = useT().recurring;
  const locale = useLocale();
  const { title, category, totalCents, every, untilOn, nextOn, payers, sharers } = item;
  const day = (on: string) => formatDay(on, locale, 'short', view.today);
  return (
    <Card as="li" look={nextOn === null ? 'sunk' : 'plain'} className="recurring-item">
      <div className="recurring-head">
        <ExpenseIcon category={category} />
        <div>
          <h2 dir="auto">{title}</h2>
          <p>
            <b>
              <Money cents={totalCents} />
            </b>{' '}
            {t.rhythms[every].toLocaleLowerCase(locale)}
            {untilOn !== null && nextOn !== null && <>, {t.until({ day: day(untilOn) })}</>}
          </p>
          <p className="recurring-next">
            {nextOn === null ? t.ended : t.next({ day: day(nextOn) })}
          </p>
          <small dir="auto">
            {t.paidBy({ names: formatList(payers, locale) })}
            {' · '}
            {t.sharedBy({ names: formatList(sharers, locale) })}
          </small>
        </div>
      </div>
      {item.mayChange && <Verbs item={item} groupId={view.group.id} answer={answer} />}
      <details>
        <summary>{t.history}</summary>
        <History steps={item.history} now={view.now} />
      </details>
    </Card>
  );
}

function Verbs(props: {
  readonly item: RecurringItemView;
  readonly groupId: string;
  readonly answer: unknown;
}) {
  const t = useT().recurring;
  const { item, groupId, answer } = props;
  const { recurringId, title } = item;
  const echo = useFormFailure(answer, { recurringId });
  const isSending = useNavigation().formData?.get('recurringId') === recurringId;
  return (
    <Form method="post" className="payment-verbs">
      <FormNote echo={echo} />
      <input type="hidden" name="recurringId" value={recurringId} />
      <LinkButton
        to={`/groups/${groupId}/money/recurring/${recurringId}/edit`}
        variant="quiet"
        size="s"
        icon={<Pencil aria-hidden />}
      >
        {t.edit}
      </LinkButton>
      <Button
        type="submit"
        name="intent"
        value="stop"
        size="s"
        variant="quiet"
        pending={isSending}
        pendingLabel={t.stopping}
        aria-label={t.stopSpoken({ title })}
      >
        {t.stop}
      </Button>
    </Form>
  );
}

function History(props: { readonly steps: readonly RecurringStepView[]; readonly now: string }) {
  const t = useT().recurring;
  const locale = useLocale();
  return (
    <ol className="expense-history">
      {props.steps.map(({ version, byName: name, at, title, totalCents, every }) => (
        <li key={version}>
          <span dir="auto">{version === 1 ? t.added({ name }) : t.changed({ name })}</span>
          <span dir="auto">
            {title}, {formatEuro(totalCents, locale)}, {t.rhythms[every].toLocaleLowerCase(locale)}
          </span>
          <small>
            <Time value={at} now={props.now} />
          </small>
        </li>
      ))}
    </ol>
  );
}
