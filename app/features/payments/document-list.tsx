import { Link } from '@remix-run/react';

import { Money } from '#app/components/money.tsx';
import { Table } from '#app/components/table.tsx';
import type { DocumentView } from '#app/contracts/payments/document-views.ts';
import { spacedReference } from '#app/domain/orders/payment-reference.ts';
import { formatDay } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

/** Documents of a year; `base` is where each has its page. */
export function DocumentList(props: {
  readonly documents: readonly DocumentView[];
  readonly base: string;
}) {
  const t = useT().documents;
  const locale = useLocale();
  return (
    <Table
      caption={t.home.list}
      hideCaption
      rows={props.documents}
      rowKey={({ id }) => id}
      columns={[
        {
          id: 'number',
          header: t.columns.number,
          render: ({ id, kind, number }) => (
            <Link to={`${props.base}/${id}`}>{t.page.title({ kind: t.kinds[kind], number })}</Link>
          ),
        },
        {
          id: 'on',
          header: t.columns.on,
          render: ({ issuedOn, paidOn }) => (
            <>
              {formatDay(issuedOn, locale)}
              {paidOn !== issuedOn && (
                <>
                  <br />
                  <small>{t.paidOn({ day: formatDay(paidOn, locale) })}</small>
                </>
              )}
            </>
          ),
        },
        {
          id: 'what',
          header: t.columns.what,
          render: ({ title }) => <span dir="auto">{title}</span>,
        },
        {
          id: 'reference',
          header: t.columns.reference,
          render: ({ reference }) => (
            <span className="reference">{spacedReference(reference)}</span>
          ),
        },
        {
          id: 'amount',
          header: t.columns.amount,
          align: 'end',
          render: ({ kind, amountCents }) => (
            <Money cents={kind === 'receipt' ? amountCents : -amountCents} />
          ),
        },
      ]}
    />
  );
}
