import { Link } from '@remix-run/react';
import Download from 'lucide-react/icons/download';
import LayoutGrid from 'lucide-react/icons/layout-grid';
import PiggyBank from 'lucide-react/icons/piggy-bank';
import Plus from 'lucide-react/icons/plus';
import Repeat from 'lucide-react/icons/repeat';
import Users from 'lucide-react/icons/users';

import { buttonClass, LinkButton } from '#app/components/button.tsx';
import { Card, Section } from '#app/components/card.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { PageWays } from '#app/components/page-ways.tsx';
import { Pager } from '#app/components/pager.tsx';
import { useCsvChoice } from '#app/components/use-csv-choice.ts';
import type { MoneyView } from '#app/contracts/expenses/views.ts';
import { AgreementBanner } from '#app/features/groups/agreement-banner.tsx';
import { useT } from '#app/i18n/i18n.tsx';

import { BalanceList } from './balance-list.tsx';
import { ExpenseList } from './expense-list.tsx';
import { OwesPicture } from './owes-picture.tsx';
import { OwnBalance } from './own-balance.tsx';
import { PaymentList } from './payment-list.tsx';
import { SearchExpenses } from './search-expenses.tsx';
import { SettleList } from './settle-list.tsx';
import { HowWeSplit } from './split-rule.tsx';

type MoneyPageProps = { readonly money: MoneyView; readonly answer: unknown };

/** The shared money of a group: where one stands, how all get even, and every expense. */
export function MoneyPage({ money, answer }: MoneyPageProps) {
  const t = useT().expenses;
  const members = useT().groups;
  const { group, announced, received, balances, today, mustAgree } = money;
  const board = `/groups/${group.id}`;
  return (
    <div className="wrap page">
      <PageHeader
        title={t.title}
        crumbs={[
          { to: '/groups', label: members.list.title },
          { to: board, label: group.name },
        ]}
        sub={t.sub}
        actions={
          <>
            {money.mayAdd && (
              <LinkButton to={`${board}/money/new`} icon={<Plus aria-hidden />}>
                {t.add}
              </LinkButton>
            )}
            <PageWays
              ways={[
                {
                  id: 'fund',
                  to: `${board}/money/fund`,
                  label: t.fund,
                  icon: <PiggyBank aria-hidden />,
                },
                {
                  id: 'recurring',
                  to: `${board}/money/recurring`,
                  label: t.recurring,
                  icon: <Repeat aria-hidden />,
                },
                {
                  id: 'board',
                  to: board,
                  label: members.members.toBoard,
                  icon: <LayoutGrid aria-hidden />,
                },
                {
                  id: 'members',
                  to: `${board}/members`,
                  label: members.members.title,
                  icon: <Users aria-hidden />,
                },
              ]}
            />
          </>
        }
      />
      {mustAgree && <AgreementBanner groupId={group.id} />}
      <div className="money-page">
        <OwnBalance money={money} />
        <div className="money-even stack is-loose">
          {announced.length > 0 && (
            <Section title={t.announced}>
              <PaymentList payments={announced} today={today} answer={answer} haveCome={false} />
            </Section>
          )}
          <Even money={money} answer={answer} />
        </div>
        <Expenses money={money} />
        <div className="money-rest stack is-loose">
          {balances.length > 0 && (
            <Section title={t.balances} hint={announced.length > 0 ? t.balancesBefore : undefined}>
              <BalanceList money={money} />
            </Section>
          )}
          {received.length > 0 && (
            <Section title={t.received}>
              <PaymentList payments={received} today={today} answer={answer} haveCome />
            </Section>
          )}
          <HowWeSplit groupId={group.id} rule={money.rule} today={today} />
        </div>
      </div>
    </div>
  );
}

function Even({ money, answer }: MoneyPageProps) {
  const t = useT().expenses;
  const { suggestions, balances, isFewest, ownId, announced } = money;
  if (balances.length === 0) return money.count > 0 ? <p>{t.allEven}</p> : null;
  if (suggestions.length === 0) return null;
  return (
    <Section
      title={t.settle}
      hint={isFewest ? t.fewest({ count: suggestions.length }) : t.notFewest}
    >
      <Card className="stack">
        {announced.length > 0 && <p className="muted">{t.announcedTakenOff}</p>}
        <OwesPicture payments={suggestions} ownId={ownId} />
        <SettleList money={money} answer={answer} />
        {money.lacksAccount && (
          <p className="small">
            <Link to="/household#account">{t.transferTo.saveOwn}</Link>
          </p>
        )}
      </Card>
    </Section>
  );
}

function Expenses({ money }: { readonly money: MoneyView }) {
  const t = useT().expenses;
  const { group, months, words, count, page, pageCount, today } = money;
  const path = `/groups/${group.id}/money`;
  if (count === 0 && words === '') {
    return (
      <EmptyState title={t.emptyTitle} text={t.emptyText} example={t.emptyExample} level={2} />
    );
  }
  const pageLink = (number: number) =>
    `${path}?${new URLSearchParams({ ...(words && { words }), page: String(number) }).toString()}`;
  return (
    <Section title={t.list}>
      <div className="stack">
        <SearchExpenses words={words} count={count} path={path} />
        {count === 0 ? (
          <EmptyState title={t.nothingFound} text={t.nothingFoundText} />
        ) : (
          <ExpenseList months={months} path={path} today={today} />
        )}
        <Pager page={page} pageCount={pageCount} hrefFor={pageLink} />
        <Files path={path} />
      </div>
    </Section>
  );
}

/** Files are no pages: the browser fetches them itself. */
function Files({ path }: { readonly path: string }) {
  const t = useT().expenses;
  const csv = useCsvChoice();
  return (
    <div className="row no-print" role="group" aria-label={t.files}>
      {csv.kinds.map((format) => (
        <a
          key={format}
          href={`${path}/export?format=${format}`}
          className={buttonClass({ variant: 'quiet', size: 's' })}
          onClick={() => csv.remember(format)}
          download
        >
          <Download aria-hidden />
          {format === 'csv' ? t.exportEn : t.exportIt}
        </a>
      ))}
    </div>
  );
}
