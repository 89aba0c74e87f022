import { Money } from '#app/components/money.tsx';
import { Table } from '#app/components/table.tsx';
import type { StatementRow } from '#app/domain/payments/document.ts';
import { useT } from '#app/i18n/i18n.tsx';

import { PAID_SUMS } from './paid-sums.ts';

/** Per beneficiary and kind of service: what it cost and what paid it. */
export function PaidTable(props: {
  readonly caption: string;
  /** Where a heading above says the same. */
  readonly hideCaption?: boolean;
  readonly rows: readonly StatementRow[];
}) {
  const { documents: t, components } = useT();
  return (
    <Table
      caption={props.caption}
      hideCaption={props.hideCaption}
      rows={props.rows}
      rowKey={({ name, category }) => `${category} ${name ?? ''}`}
      columns={[
        {
          id: 'person',
          header: t.columns.person,
          render: ({ name }) => <span dir="auto">{name ?? t.page.household}</span>,
        },
        {
          id: 'kind',
          header: t.columns.kind,
          render: ({ category }) => components.categories[category],
        },
        ...PAID_SUMS.map(([id, sum]) => ({
          id,
          header: t.columns[id],
          align: 'end' as const,
          render: (row: StatementRow) => <Money cents={row[sum]} />,
        })),
      ]}
    />
  );
}
