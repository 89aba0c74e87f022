import Pencil from 'lucide-react/icons/pencil';
import Trash from 'lucide-react/icons/trash-2';

import { Banner } from '#app/components/banner.tsx';
import { LinkButton } from '#app/components/button.tsx';
import { Card, Section } from '#app/components/card.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import type { ExpenseTalkView } from '#app/contracts/expenses/talk-view.ts';
import type { ExpenseView } from '#app/contracts/expenses/views.ts';
import { Conversation } from '#app/features/threads/thread.tsx';
import { useT } from '#app/i18n/i18n.tsx';

import { DeleteExpenseCard } from './delete-expense-card.tsx';
import { ExpenseFacts, ExpenseParts } from './expense-detail.tsx';
import { ExpenseHistory } from './expense-history.tsx';

type ExpensePageProps = {
  readonly expense: ExpenseView;
  readonly asksToDelete: boolean;
  readonly now: string;
  readonly talk: ExpenseTalkView;
  /** For the next message; made by the loader. */
  readonly idempotencyKey: string;
  readonly answer: unknown;
};

/** One expense: what it says, who paid and owes, and what happened to it. */
export function ExpensePage(props: ExpensePageProps) {
  const { expense, talk, idempotencyKey, asksToDelete, now, answer } = props;
  const t = useT().expenses;
  const { group, expenseId, mayChange, isDeleted, isClosed, version } = expense;
  const money = `/groups/${group.id}/money`;
  const path = `${money}/expenses/${expenseId}`;
  return (
    <div className="wrap is-narrow page">
      <PageHeader
        title={expense.title}
        crumbs={[
          { to: `/groups/${group.id}`, label: group.name },
          { to: money, label: t.title },
        ]}
        actions={
          mayChange && (
            <>
              <LinkButton to={`${path}/edit`} variant="quiet" icon={<Pencil aria-hidden />}>
                {t.detail.edit}
              </LinkButton>
              <LinkButton
                to={`${path}?confirm=delete`}
                variant="quiet"
                icon={<Trash aria-hidden />}
              >
                {t.detail.remove}
              </LinkButton>
            </>
          )
        }
      />
      {isDeleted && <Banner tone="warning" title={t.detail.isDeleted} />}
      {isClosed && !isDeleted && (
        <Banner tone="info" title={t.detail.isClosed}>
          {t.detail.isClosedText}
        </Banner>
      )}
      {asksToDelete && <DeleteExpenseCard version={version} backTo={path} answer={answer} />}
      <Card className="stack">
        <ExpenseFacts expense={expense} />
      </Card>
      <Section title={t.detail.parts}>
        <ExpenseParts expense={expense} />
      </Section>
      <Section title={t.talk.title} hint={t.talk.hint} id="talk">
        <Conversation
          talk={talk}
          path={path}
          idempotencyKey={idempotencyKey}
          answer={answer}
          example={t.talk.example}
          readOnly={t.talk.readOnly}
        />
      </Section>
      <Section title={t.detail.history}>
        <ExpenseHistory steps={expense.history} isRecurring={expense.isRecurring} now={now} />
      </Section>
    </div>
  );
}
