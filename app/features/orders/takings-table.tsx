import { Link } from '@remix-run/react';

import { Money } from '#app/components/money.tsx';
import { Table } from '#app/components/table.tsx';
import { formatDay, formatEuro } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

import { OrderPill } from './order-status.tsx';
import type { TakingsRowView } from './order-view.ts';

/** A provider's orders with what each brings. */
export function TakingsTable({ orders }: { readonly orders: readonly TakingsRowView[] }) {
  const t = useT().orders.provider;
  const locale = useLocale();
  return (
    <Table
      caption={t.caption}
      hideCaption
      rows={orders}
      rowKey={({ orderId }) => orderId}
      columns={[
        {
          id: 'order',
          header: t.order,
          render: (row) => (
            <span className="movement-what">
              <Link to={`/provider/orders/${row.orderId}`} className="takings-link">
                {row.title}
              </Link>
              <span className="muted">{row.groupName}</span>
            </span>
          ),
        },
        { id: 'state', header: t.state, render: (row) => <OrderPill status={row.status} /> },
        { id: 'start', header: t.start, render: (row) => formatDay(row.startsOn, locale) },
        {
          id: 'vouchers',
          header: t.vouchers,
          align: 'end',
          render: (row) => <Money cents={row.voucherCents} />,
        },
        {
          id: 'cash',
          header: t.cash,
          align: 'end',
          render: (row) =>
            t.cashOf({
              received: formatEuro(row.cashReceivedCents, locale),
              due: formatEuro(row.cashDueCents, locale),
            }),
        },
        {
          id: 'total',
          header: t.total,
          align: 'end',
          render: (row) => <Money cents={row.totalCents} />,
        },
      ]}
    />
  );
}
