import { Link } from '@remix-run/react';

import { Card, Section } from '#app/components/card.tsx';
import { CategoryMark } from '#app/components/category.tsx';
import { Time } from '#app/components/time.tsx';
import { orderAddress } from '#app/contracts/orders/order-address.ts';
import type { PurchaseToAnswerView } from '#app/contracts/purchases/views.ts';
import { useT } from '#app/i18n/i18n.tsx';

/** Households that ask for a service alone and wait for an answer; nothing where none does. */
export function InboxPurchases(props: {
  readonly purchases: readonly PurchaseToAnswerView[];
  readonly now: string;
}) {
  const t = useT().providers.alone;
  const { purchases, now } = props;
  if (purchases.length === 0) return null;
  return (
    <Section title={t.title} hint={t.hint}>
      <ul className="waiting">
        {purchases.map(({ orderId, title, category, providerName, answerBy }) => (
          <Card key={orderId} as="li" category={category} className="waiting-item">
            <CategoryMark category={category} />
            <div>
              <h3>
                <Link to={orderAddress('provider', orderId)} className="card-cover">
                  {title}
                </Link>
              </h3>
              <p className="muted">{providerName}</p>
            </div>
            <p className="waiting-fact num">
              <Time value={answerBy} kind="closing" now={now} />
            </p>
          </Card>
        ))}
      </ul>
    </Section>
  );
}
