import { Link } from '@remix-run/react';

import { Money } from '#app/components/money.tsx';
import { Table } from '#app/components/table.tsx';
import type { StatementLineView, StatementView } from '#app/contracts/expenses/views.ts';
import { formatDay, formatEuro } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

/** What made a household's balance, line by line, with where it stood after each. */
export function StatementTable({
  statement,
  today,
}: {
  readonly statement: StatementView;
  readonly today: string;
}) {
  const t = useT().expenses.statement;
  const locale = useLocale();
  return (
    <Table
      caption={t.what}
      hideCaption
      rows={statement.lines}
      rowKey={({ key }) => key}
      columns={[
        {
          id: 'what',
          header: t.what,
          render: (line) => <What line={line} groupId={statement.group.id} />,
        },
        { id: 'when', header: t.when, render: ({ on }) => formatDay(on, locale, 'short', today) },
        {
          id: 'change',
          header: t.change,
          align: 'end',
          render: ({ changeCents }) => <Money cents={changeCents} sign="always" />,
        },
        {
          id: 'after',
          header: t.after,
          align: 'end',
          render: ({ balanceCents }) => <Money cents={balanceCents} />,
        },
      ]}
    />
  );
}

function What({ line, groupId }: { readonly line: StatementLineView; readonly groupId: string }) {
  const t = useT().expenses.statement;
  const locale = useLocale();
  if (line.kind === 'payment') {
    const name = line.otherName;
    return <span dir="auto">{line.isOut ? t.paidTo({ name }) : t.gotFrom({ name })}</span>;
  }
  const [paid, share] = [formatEuro(line.paidCents, locale), formatEuro(line.shareCents, locale)];
  return (
    <span className="statement-what">
      <Link to={`/groups/${groupId}/money/expenses/${line.expenseId}`} dir="auto">
        {line.title}
      </Link>
      <small>{line.paidCents === 0 ? t.shareOnly({ share }) : t.paidShare({ paid, share })}</small>
    </span>
  );
}
