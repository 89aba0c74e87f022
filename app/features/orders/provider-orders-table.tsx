import { Link } from '@remix-run/react';

import { Money } from '#app/components/money.tsx';
import { type Column, Table } from '#app/components/table.tsx';
import { formatDay, formatEuro } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';
import type { ProviderOrderRowView } from '#app/contracts/orders/views.ts';

import { useBuyerName } from './buyer-name.ts';
import { OrderPill } from './order-pill.tsx';

type ProviderOrdersTableProps = {
  readonly orders: readonly ProviderOrderRowView[];
  /** Whether the person sees the takings of any of its providers. */
  readonly hasSums: boolean;
};

/** A provider's orders, with what each brings for those who see it. */
export function ProviderOrdersTable({ orders, hasSums }: ProviderOrdersTableProps) {
  const t = useT().providerOrders;
  const buyerName = useBuyerName('provider');
  const locale = useLocale();
  const sums = useSumColumns();
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
              <span className="muted">{buyerName(row.groupName)}</span>
            </span>
          ),
        },
        {
          id: 'state',
          header: t.state,
          render: (row) => (
            <OrderPill
              order={{ ...row, isAlone: row.groupName === null, isForProvider: true }}
              ownLeftCents={null}
            />
          ),
        },
        { id: 'start', header: t.start, render: (row) => formatDay(row.firstDay, locale) },
        ...(hasSums ? sums : []),
      ]}
    />
  );
}

/** Vouchers, cash and total; empty where the person is an operator only. */
function useSumColumns(): readonly Column<ProviderOrderRowView>[] {
  const t = useT().providerOrders;
  const locale = useLocale();
  return [
    {
      id: 'vouchers',
      header: t.vouchers,
      align: 'end',
      render: ({ sums }) =>
        sums && (sums.paid ? <Money cents={sums.paid.voucherCents} /> : t.notYetPaid),
    },
    {
      id: 'cash',
      header: t.cash,
      align: 'end',
      render: ({ sums }) =>
        sums &&
        (sums.paid
          ? t.cashOf({
              received: formatEuro(sums.paid.cashReceivedCents, locale),
              due: formatEuro(sums.paid.cashDueCents, locale),
            })
          : t.notYetPaid),
    },
    {
      id: 'total',
      header: t.total,
      align: 'end',
      render: ({ sums }) => sums && <Money cents={sums.totalCents} />,
    },
  ];
}
