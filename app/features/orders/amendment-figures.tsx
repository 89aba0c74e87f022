import { Money } from '#app/components/money.tsx';
import { type Column, Table } from '#app/components/table.tsx';
import type {
  AmendedHouseholdView,
  ChangeView,
  OwnChangeView,
  PeriodChangeView,
} from '#app/contracts/orders/amendment-views.ts';
import { formatPeriod } from '#app/i18n/format-period.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

import { Fold } from './fold.tsx';

/** Columns of a figure before and after. */
function useChangeColumns<Row extends ChangeView>(): readonly Column<Row>[] {
  const t = useT().amendments.mine;
  return [
    {
      id: 'before',
      header: t.before,
      align: 'end',
      render: ({ beforeCents }) => <Money cents={beforeCents} />,
    },
    {
      id: 'after',
      header: t.after,
      align: 'end',
      render: ({ beforeCents, afterCents }) =>
        beforeCents === afterCents ? (
          <Money cents={afterCents} />
        ) : (
          <b>
            <Money cents={afterCents} />
          </b>
        ),
    },
  ];
}

/** Figures of periods before and after, one row each. */
export function PeriodChanges({
  caption,
  hideCaption = false,
  periods,
}: {
  readonly caption: string;
  readonly hideCaption?: boolean;
  readonly periods: readonly PeriodChangeView[];
}) {
  const t = useT().amendments.mine;
  const locale = useLocale();
  const columns = useChangeColumns<PeriodChangeView>();
  return (
    <Table
      caption={caption}
      hideCaption={hideCaption}
      rows={periods}
      rowKey={({ startsOn }) => startsOn}
      columns={[
        { id: 'period', header: t.period, render: (period) => formatPeriod(period, locale) },
        ...columns,
      ]}
    />
  );
}

/** What the own household pays from then on: in all, in money, and period by period. */
export function OwnChange({ mine }: { readonly mine: OwnChangeView }) {
  const t = useT().amendments.mine;
  const columns = useChangeColumns<ChangeView & { readonly label: string }>();
  return (
    <>
      <Table
        caption={t.title}
        rows={[
          { ...mine, label: t.share },
          { ...mine.cash, label: t.cash },
        ]}
        rowKey={({ label }) => label}
        columns={[{ id: 'what', header: '', render: ({ label }) => label }, ...columns]}
      />
      {mine.periods.length > 1 && (
        <Fold title={t.months}>
          <PeriodChanges caption={t.months} periods={mine.periods} hideCaption />
        </Fold>
      )}
    </>
  );
}

/**
 * What each household pays from then on, and whether its yes is needed; `isAsked` false: nobody was asked
 * yet, so nobody has said anything.
 */
export function HouseholdChanges({
  households,
  isAsked,
}: {
  readonly households: readonly AmendedHouseholdView[];
  readonly isAsked: boolean;
}) {
  const t = useT().amendments.all;
  const columns = useChangeColumns<AmendedHouseholdView>();
  return (
    <Table
      caption={t.title}
      rows={households}
      rowKey={({ householdId }) => householdId}
      columns={[
        {
          id: 'name',
          header: t.household,
          render: ({ name, isMine }) => (
            <span>
              {name} {isMine && <b>({t.you})</b>}
            </span>
          ),
        },
        ...columns,
        {
          id: 'answer',
          header: t.answer,
          render: ({ answer }) => (isAsked ? t.answers : t.toAsk)[answer],
        },
      ]}
    />
  );
}
