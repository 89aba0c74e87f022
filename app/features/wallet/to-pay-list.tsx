import { Link } from '@remix-run/react';
import CircleCheck from 'lucide-react/icons/circle-check';

import { Card } from '#app/components/card.tsx';
import { LabelledMoney } from '#app/components/labelled-money.tsx';
import { Pill } from '#app/components/pill.tsx';
import { orderAddress, payAddress } from '#app/contracts/orders/order-address.ts';
import { formatDay } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';
import type { ToPayView } from '#app/contracts/wallet/views.ts';

/** Confirmed on the order's page, paid on the page for paying. */
function hrefOf({ orderId, isToConfirm }: ToPayView): string {
  return isToConfirm ? orderAddress('group', orderId) : payAddress(orderId);
}

/** What to confirm and what to pay in money, each one a single link. */
export function ToPayList({ items }: { readonly items: readonly ToPayView[] }) {
  const { wallet: t, components } = useT();
  const locale = useLocale();
  if (items.length === 0) {
    return (
      <p className="waiting-none">
        <CircleCheck aria-hidden />
        {t.toPayNone}
      </p>
    );
  }
  return (
    <ul className="pay-list">
      {items.map((item) => (
        <Card as="li" key={item.orderId} className="pay-item">
          <div>
            <Pill tone={item.isToConfirm ? 'saffron' : 'blue'}>
              {item.isToConfirm ? t.toConfirm : item.saidOn === null ? t.toPay : t.said}
            </Pill>
            <h3>
              <Link to={hrefOf(item)} className="card-cover">
                {item.title}
              </Link>
            </h3>
            <p className="muted">
              {item.saidOn !== null
                ? t.saidText({ provider: item.providerName, day: formatDay(item.saidOn, locale) })
                : item.dueCents > 0
                  ? t.toPayAt({ provider: item.providerName })
                  : t.toPayNothing({ provider: item.providerName })}
            </p>
          </div>
          <p className="pay-amount">
            {item.isToConfirm && (
              <LabelledMoney
                cents={item.shareCents}
                label={item.isAlone ? components.inAll : components.ownShare}
              />
            )}
            <LabelledMoney cents={item.dueCents} label={components.inMoney} />
          </p>
        </Card>
      ))}
    </ul>
  );
}
