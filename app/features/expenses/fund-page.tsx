import { Banner } from '#app/components/banner.tsx';
import { Card, Section } from '#app/components/card.tsx';
import { classNames } from '#app/components/class-names.ts';
import { EmptyState } from '#app/components/empty-state.tsx';
import { Money } from '#app/components/money.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { Table } from '#app/components/table.tsx';
import type { FundView, OpenFundView } from '#app/contracts/expenses/fund-view.ts';
import { formatEuro } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

import { FundForms } from './fund-forms.tsx';
import { FundJar, lookOf } from './fund-jar.tsx';
import { FundMoves } from './fund-moves.tsx';
import { FundOrders, FundToPay } from './fund-orders.tsx';
import { ManageFund, OpenFund } from './manage-fund.tsx';

type FundPageProps = { readonly view: FundView; readonly answer: unknown };

/** The common fund of a group: the jar, whose it is, and what moved it. */
export function FundPage({ view, answer }: FundPageProps) {
  const t = useT().fund;
  const { group, fund, mayManage } = view;
  return (
    <div className="wrap is-narrow page">
      <PageHeader
        title={fund?.purpose ?? t.title}
        sub={fund === null ? t.sub : t.title}
        crumbs={[
          { to: `/groups/${group.id}`, label: group.name },
          { to: `/groups/${group.id}/money`, label: t.money },
        ]}
      />
      {fund === null && (
        <EmptyState
          title={t.noFund}
          text={mayManage ? t.noFundText : `${t.noFundText} ${t.onlyOrganisers}`}
          example={t.noFundExample}
          level={2}
        />
      )}
      {fund !== null && <Fund view={view} fund={fund} answer={answer} />}
      {mayManage && !fund?.isOpen && <OpenFund view={view} answer={answer} />}
    </div>
  );
}

function Fund({ view, fund, answer }: FundPageProps & { readonly fund: OpenFundView }) {
  const t = useT().fund;
  const { today, mayManage } = view;
  const { waiting, moves, parts, isOpen } = fund;
  const shared = { groupId: view.group.id, today, answer };
  return (
    <>
      {!isOpen && (
        <Banner tone="info" title={t.isClosed}>
          {t.isClosedText}
        </Banner>
      )}
      <Card className="fund-head">
        <FundJar fund={fund} />
        <Sums fund={fund} />
      </Card>
      <FundToPay fund={fund} view={view} answer={answer} />
      {waiting.length > 0 && (
        <Section title={t.waiting}>
          <FundMoves {...shared} moves={waiting} isWaiting />
        </Section>
      )}
      {isOpen && <FundForms view={view} fund={fund} answer={answer} />}
      <FundOrders fund={fund} groupId={view.group.id} />
      {parts.length > 0 && (
        <Section title={t.parts} hint={t.partsHint}>
          <Parts fund={fund} ownId={view.ownId} />
        </Section>
      )}
      <Section title={t.moves}>
        {moves.length === 0 ? (
          <EmptyState title={t.noMoves} text={t.noMovesText} />
        ) : (
          <FundMoves {...shared} moves={moves} isWaiting={false} />
        )}
      </Section>
      {mayManage && isOpen && <ManageFund view={view} fund={fund} answer={answer} />}
    </>
  );
}

function Sums({ fund }: { readonly fund: OpenFundView }) {
  const t = useT().fund;
  const locale = useLocale();
  const { inFundCents, ownPartCents, isKeeper, keeperName, isOpen } = fund;
  return (
    <div>
      <p className="fund-sum">
        {t.inFund} <strong>{formatEuro(inFundCents, locale)}</strong>
      </p>
      <p>
        {ownPartCents === 0 ? (
          t.ownNothing
        ) : (
          <>
            <b>{t.ownPart({ amount: formatEuro(ownPartCents, locale) })}</b>
            <small>{t.ownPartText}</small>
          </>
        )}
      </p>
      {isOpen && <p dir="auto">{isKeeper ? t.youKeep : t.keeper({ name: keeperName })}</p>}
    </div>
  );
}

function Parts({ fund, ownId }: { readonly fund: OpenFundView; readonly ownId: string }) {
  const t = useT().fund;
  const looks = new Map(fund.parts.map(({ householdId }, index) => [householdId, lookOf(index)]));
  return (
    <Table
      caption={t.parts}
      hideCaption
      rows={fund.parts}
      rowKey={({ householdId }) => householdId}
      columns={[
        {
          id: 'who',
          header: t.who,
          render: ({ householdId, name }) => (
            <span className={classNames('fund-who', looks.get(householdId))} dir="auto">
              {householdId === ownId ? t.you : name}
            </span>
          ),
        },
        {
          id: 'in',
          header: t.putInColumn,
          align: 'end',
          render: ({ putInCents }) => <Money cents={putInCents} />,
        },
        {
          id: 'out',
          header: t.takenColumn,
          align: 'end',
          render: ({ takenCents }) => (takenCents === 0 ? '–' : <Money cents={takenCents} />),
        },
        {
          id: 'part',
          header: t.partColumn,
          align: 'end',
          render: ({ partCents }) => <Money cents={partCents} />,
        },
      ]}
    />
  );
}
