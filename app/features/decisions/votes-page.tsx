import { Link } from '@remix-run/react';

import { Card, Section } from '#app/components/card.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { Pill, type PillTone } from '#app/components/pill.tsx';
import type { GroupVotesView, GroupVoteView } from '#app/contracts/decisions/votes-view.ts';
import { orderAddress } from '#app/contracts/orders/order-address.ts';
import { SplitRule, SplitSince } from '#app/features/expenses/split-rule.tsx';
import { AgreementBanner } from '#app/features/groups/agreement-banner.tsx';
import { formatDay, formatEuro } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

import { OpenVote } from './open-vote.tsx';
import { ProposeFund } from './propose-fund.tsx';
import { ProposeSplit } from './propose-split.tsx';

/** The votes of a group about its shared money: those that run, those that ended, and a new one. */
export function VotesPage({
  view,
  answer,
}: {
  readonly view: GroupVotesView;
  readonly answer: unknown;
}) {
  const { votes: t, fund, splitting } = useT();
  const { group, open, ended, propose, proposeSplit, rule, mustAgree } = view;
  const money = `/groups/${group.id}/money`;
  return (
    <div className="wrap is-narrow page">
      <PageHeader
        title={t.title}
        sub={t.sub}
        crumbs={[
          { to: `/groups/${group.id}`, label: group.name },
          { to: money, label: fund.money },
        ]}
      />
      {mustAgree && <AgreementBanner groupId={group.id} />}
      {open.length === 0 ? (
        <EmptyState
          title={t.noneOpen}
          text={propose || proposeSplit ? t.noneOpenText : t.onlyOrganisers}
          level={2}
        />
      ) : (
        open.map((vote) => (
          <OpenVote key={vote.decisionId} vote={vote} now={view.now} answer={answer} />
        ))
      )}
      <Section title={splitting.title} id="split">
        <Card className="stack">
          <SplitRule rule={rule} />
          <SplitSince rule={rule} today={view.now.slice(0, 10)} />
        </Card>
        {proposeSplit && <ProposeSplit propose={proposeSplit} answer={answer} />}
      </Section>
      {propose && (
        <Section title={fund.title}>
          <ProposeFund propose={propose} answer={answer} />
        </Section>
      )}
      {ended.length > 0 && (
        <Section title={t.ended}>
          <ul className="stack is-tight vote-ends">
            {ended.map((vote) => (
              <EndedVote key={vote.decisionId} vote={vote} now={view.now} />
            ))}
          </ul>
        </Section>
      )}
    </div>
  );
}

const TONES = {
  accepted: 'green',
  rejected: 'neutral',
  cancelled: 'neutral',
} as const satisfies Record<Exclude<GroupVoteView['state'], 'open'>, PillTone>;

function EndedVote({ vote, now }: { readonly vote: GroupVoteView; readonly now: string }) {
  const { votes: t, requests, splitting } = useT();
  const locale = useLocale();
  const { state, about, tally, endedOn } = vote;
  if (state === 'open' || endedOn === null) return null;
  const isFund = about.kind === 'fund_order';
  return (
    <Card as="li">
      <div className="row between">
        {isFund ? (
          <Link to={orderAddress('group', about.orderId)} dir="auto">
            {about.title}
          </Link>
        ) : (
          <b>{splitting.was}</b>
        )}
        <Pill tone={TONES[state]}>{isFund ? t.results[state] : splitting.results[state]}</Pill>
      </div>
      <p className="small">
        {isFund
          ? about.amountCents === null
            ? t.all
            : t.upTo({ amount: formatEuro(about.amountCents, locale) })
          : `${splitting.orders[about.rule.orders]} ${splitting.expenses[about.rule.split]}`}
      </p>
      <p className="muted small">
        {formatDay(endedOn, locale, 'short', now.slice(0, 10))}
        {' · '}
        {requests.vote.counts(tally)}
      </p>
    </Card>
  );
}
