import type { ReactNode } from 'react';

import { classNames } from './class-names.ts';
import { Money } from './money.tsx';

type Amount = { readonly cents: number } | { readonly text: ReactNode };

type MoneyRow = Amount & {
  readonly label: ReactNode;
  readonly note?: ReactNode;
  /** `green` for what lowers the price. */
  readonly tone?: 'green' | undefined;
};

type MoneyListProps = {
  readonly rows: readonly MoneyRow[];
  readonly total?: (Amount & { readonly label: ReactNode; readonly note?: ReactNode }) | undefined;
};

/** A sum in lines: what each part costs, what lowers it, what is left to pay. */
export function MoneyList({ rows, total }: MoneyListProps) {
  return (
    <dl className="money-list">
      {rows.map((row, index) => (
        <SumLine key={index} row={row} className={row.tone && `is-${row.tone}`} />
      ))}
      {total && <SumLine row={total} className="is-total" />}
    </dl>
  );
}

function SumLine({
  row,
  className,
}: {
  readonly row: MoneyRow;
  readonly className?: string | undefined;
}) {
  return (
    <div className={classNames(className)}>
      <dt>
        {row.label}
        {row.note && <small>{row.note}</small>}
      </dt>
      <dd>{'cents' in row ? <Money cents={row.cents} /> : row.text}</dd>
    </div>
  );
}
