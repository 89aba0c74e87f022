import { Money } from '#app/components/money.tsx';
import { Pill } from '#app/components/pill.tsx';
import { Table } from '#app/components/table.tsx';
import type { PackReceiptView } from '#app/contracts/companies/reimbursement-views.ts';
import { formatDay } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';
import { formatDays } from '#app/i18n/format-period.ts';

/** Receipts as the employer reads them; the preview draws them with the same table (RMB4). */
export function PackReceipts({ receipts }: { readonly receipts: readonly PackReceiptView[] }) {
  const t = useT().reimbursements.table;
  const locale = useLocale();
  return (
    <Table
      caption={t.caption}
      hideCaption
      rows={receipts}
      rowKey={({ documentId }) => documentId}
      columns={[
        {
          id: 'receipt',
          header: t.receipt,
          render: ({ number, issuedOn, isAnnulled }) => (
            <>
              {number} · {formatDay(issuedOn, locale)}
              {isAnnulled && (
                <>
                  {' '}
                  <Pill tone="red">{t.annulled}</Pill>
                </>
              )}
            </>
          ),
        },
        {
          id: 'provider',
          header: t.provider,
          render: ({ provider }) => (
            <span>
              <span dir="auto">{provider.name}</span>
              {provider.taxCode !== null && (
                <span className="muted small"> · {t.taxCode({ code: provider.taxCode })}</span>
              )}
            </span>
          ),
        },
        {
          id: 'people',
          header: t.people,
          render: ({ people }) => (
            <span dir="auto">{people.map(({ name }) => name ?? t.household).join(', ')}</span>
          ),
        },
        {
          id: 'what',
          header: t.what,
          render: ({ title, startsOn, endsOn }) => (
            <span>
              <span dir="auto">{title}</span>
              <span className="muted small">
                {' · '}
                {formatDays({ startsOn, endsOn }, locale)}
              </span>
            </span>
          ),
        },
        {
          id: 'money',
          header: t.money,
          align: 'end',
          render: ({ moneyCents }) => <Money cents={moneyCents} />,
        },
      ]}
    />
  );
}
