import { Link } from '@remix-run/react';

import { LinkButton } from '#app/components/button.tsx';
import { Card, Section } from '#app/components/card.tsx';
import { CategoryMark } from '#app/components/category.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { LabelledMoney } from '#app/components/labelled-money.tsx';
import type { OwnOrdersView, OwnOrderView } from '#app/contracts/orders/own-order-view.ts';
import { ORDER_SHELVES } from '#app/domain/orders/order-state.ts';
import { formatDay } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';
import { wordsFor } from '#app/i18n/words-for.ts';

import { useBuyerName } from './buyer-name.ts';
import { OrderPill } from './order-pill.tsx';
import { formatDays } from '#app/i18n/format-period.ts';
import { capitalised } from '#app/i18n/italian.ts';

/** A household's orders under their headings: those that go on first. */
export function OwnOrders({ orders }: { readonly orders: OwnOrdersView }) {
  const t = useT().ownOrders;
  const shown = ORDER_SHELVES.filter((shelf) => orders[shelf].length > 0);
  if (shown.length === 0) {
    return (
      <EmptyState
        level={2}
        title={t.emptyTitle}
        text={t.emptyText}
        example={t.emptyExample}
        action={<LinkButton to="/groups">{t.emptyAction}</LinkButton>}
      />
    );
  }
  return (
    <>
      {orders.open.length === 0 && <p className="muted">{t.noneOpen}</p>}
      {shown.map((shelf) => (
        <Section key={shelf} title={t.shelves[shelf]}>
          <OrderCards orders={orders[shelf]} />
        </Section>
      ))}
    </>
  );
}

function OrderCards({ orders }: { readonly orders: readonly OwnOrderView[] }) {
  return (
    <ul className="waiting">
      {orders.map((order) => (
        <OrderCard key={order.orderId} order={order} />
      ))}
    </ul>
  );
}

function OrderCard({ order }: { readonly order: OwnOrderView }) {
  const { ownOrders, components } = useT();
  const isAlone = order.groupName === null;
  const t = wordsFor(ownOrders, isAlone);
  const buyerName = useBuyerName('own');
  const locale = useLocale();
  const { asks, leftCents, saidOn, isDropped, shareCents } = order;
  return (
    <Card as="li" category={order.category} className="waiting-item">
      <CategoryMark category={order.category} />
      <div>
        <p className="waiting-ask">
          {asks !== 'confirm' && !isDropped && (
            <OrderPill order={{ ...order, isAlone }} ownLeftCents={leftCents} />
          )}
          {isDropped
            ? t.dropped
            : saidOn !== null
              ? t.said({ day: formatDay(saidOn, locale) })
              : asks !== 'nothing' && t.asks[asks]}
        </p>
        <h3>
          <Link to={`/orders/${order.orderId}`} className="card-cover">
            {order.title}
          </Link>
        </h3>
        <p className="muted">
          {t.from({ group: buyerName(order.groupName), provider: order.providerName })}
        </p>
        <p className="muted">
          {capitalised(formatDays({ startsOn: order.firstDay, endsOn: order.lastDay }, locale))}
        </p>
      </div>
      {!isDropped && order.status !== 'cancelled' && (
        <p className="waiting-fact num">
          <LabelledMoney
            cents={shareCents}
            label={isAlone ? components.inAll : components.ownShare}
          />
          {asks !== 'nothing' && <LabelledMoney cents={leftCents} label={components.inMoney} />}
        </p>
      )}
    </Card>
  );
}
