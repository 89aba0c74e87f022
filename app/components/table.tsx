import type { Key, ReactNode } from 'react';

/** One column; the first is the row's header. */
export type Column<Row> = {
  readonly id: string;
  readonly header: string;
  readonly align?: 'start' | 'end' | undefined;
  readonly render: (row: Row) => ReactNode;
};

type TableProps<Row> = {
  readonly caption: string;
  readonly hideCaption?: boolean | undefined;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => Key;
};

/**
 * A table; on phones each row is a card with its headers beside the values.
 * The roles are spelled out because `display: block` would take them away.
 */
export function Table<Row>({ caption, hideCaption, columns, rows, rowKey }: TableProps<Row>) {
  return (
    <table className="table" role="table">
      <caption className={hideCaption ? 'sr' : undefined}>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th key={column.id} scope="col" role="columnheader" className={alignClass(column)}>
              {column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={rowKey(row)} role="row">
            {columns.map((column, index) =>
              index === 0 ? (
                <th key={column.id} scope="row" role="rowheader">
                  {column.render(row)}
                </th>
              ) : (
                <td
                  key={column.id}
                  role="cell"
                  className={alignClass(column)}
                  data-header={column.header}
                >
                  {column.render(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function alignClass(column: { readonly align?: 'start' | 'end' | undefined }) {
  return column.align === 'end' ? 'is-end' : undefined;
}
