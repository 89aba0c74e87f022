import { LinkButton } from '#app/components/button.tsx';
import type { OrderToShareView } from '#app/contracts/expenses/views.ts';
import { formatEuro } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

type OrdersToShareProps = {
  readonly orders: readonly OrderToShareView[];
  /** Where the group's money is: `/groups/1/money`. */
  readonly path: string;
  /** The order the form is filled in with. */
  readonly chosen: string | undefined;
};

/** Orders one household may have paid for all: one press fills the form in with their shares. */
export function OrdersToShare({ orders, path, chosen }: OrdersToShareProps) {
  const t = useT().expenses.form;
  const locale = useLocale();
  const others = orders.filter(({ orderId }) => orderId !== chosen);
  if (others.length === 0) return null;
  return (
    <nav className="stack is-tight" aria-label={t.fromOrder}>
      <p className="muted">{t.fromOrder}</p>
      <div className="row">
        {others.map(({ orderId, title, totalCents }) => (
          <LinkButton
            key={orderId}
            to={`${path}/new?${new URLSearchParams({ order: orderId }).toString()}`}
            variant="quiet"
            size="s"
          >
            {t.orderLine({ title, amount: formatEuro(totalCents, locale) })}
          </LinkButton>
        ))}
      </div>
    </nav>
  );
}
