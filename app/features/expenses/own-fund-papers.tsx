import { Link } from '@remix-run/react';

import { Money } from '#app/components/money.tsx';
import { Table } from '#app/components/table.tsx';
import { fundPaperAddress, type OwnFundPaper } from '#app/contracts/expenses/fund-paper-view.ts';
import { bringsIn } from '#app/domain/expenses/fund.ts';
import { formatDay } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

/** What a household put into common funds and took out of them: a sum put in stands with a minus. */
export function OwnFundPapers({ papers }: { readonly papers: readonly OwnFundPaper[] }) {
  const { documents, fund } = useT();
  const locale = useLocale();
  return (
    <Table
      caption={documents.funds.title}
      hideCaption
      rows={papers}
      rowKey={({ moveId }) => moveId}
      columns={[
        {
          id: 'number',
          header: documents.funds.paper,
          render: ({ groupId, moveId, kind, number, isUndone }) => (
            <>
              <Link to={fundPaperAddress(groupId, moveId)}>
                {fund.paper.title({ kind: fund.paper.kinds[kind], number })}
              </Link>
              {isUndone && (
                <>
                  <br />
                  <small>{documents.funds.undone}</small>
                </>
              )}
            </>
          ),
        },
        {
          id: 'on',
          header: documents.columns.on,
          render: ({ movedOn }) => formatDay(movedOn, locale),
        },
        {
          id: 'group',
          header: documents.funds.group,
          render: ({ groupName }) => <span dir="auto">{groupName}</span>,
        },
        {
          id: 'amount',
          header: documents.columns.amount,
          align: 'end',
          render: ({ kind, amountCents, isUndone }) => {
            const sum = <Money cents={bringsIn(kind) ? -amountCents : amountCents} />;
            return isUndone ? <s>{sum}</s> : sum;
          },
        },
      ]}
    />
  );
}
