import { Link } from '@remix-run/react';

import { Money } from '#app/components/money.tsx';
import { Table } from '#app/components/table.tsx';
import { Time } from '#app/components/time.tsx';
import { formatDay } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';
import type { MovementView } from '#app/contracts/wallet/views.ts';

/** The latest movements of the household's vouchers and cash, in plain words. */
export function MovementTable({
  movements,
  now,
}: {
  readonly movements: readonly MovementView[];
  readonly now: string;
}) {
  const t = useT().wallet;
  if (movements.length === 0) return <p className="muted">{t.movementsNone}</p>;
  return (
    <Table
      caption={t.movementsCaption}
      hideCaption
      rows={movements}
      rowKey={({ key }) => key}
      columns={[
        {
          id: 'what',
          header: t.movementWhat,
          render: (movement) => <What movement={movement} />,
        },
        {
          id: 'when',
          header: t.movementWhen,
          render: ({ at }) => <Time value={at} now={now} />,
        },
        {
          id: 'amount',
          header: t.movementAmount,
          align: 'end',
          render: (movement) => <Amount movement={movement} />,
        },
      ]}
    />
  );
}

function What({ movement }: { readonly movement: MovementView }) {
  const t = useT().wallet;
  const locale = useLocale();
  const { order, source } = movement;
  return (
    <span className="movement-what">
      <span>{t.kinds[movement.kind]}</span>
      <span className="muted">
        {order && <Link to={`/orders/${order.orderId}`}>{order.title}</Link>}
        {order && source !== null && ' · '}
        {source !== null &&
          (source.kind === 'voucher'
            ? t.code(source)
            : t.benefits.names[source.kind]({
                company: source.company,
                day: formatDay(source.expiresOn, locale),
              }))}
      </span>
    </span>
  );
}

/** What only changed its place has no sign: the household has as much as before. */
function Amount({ movement }: { readonly movement: MovementView }) {
  const { direction, amountCents } = movement;
  const cents = direction === 'out' ? -amountCents : amountCents;
  return (
    <span className={`movement-${direction}`}>
      <Money cents={cents} sign={direction === 'in' ? 'always' : 'auto'} />
    </span>
  );
}
