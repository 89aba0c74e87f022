import type { ServiceCard } from '#app/contracts/catalogue/views.ts';
import { formatEuro } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

/** "From 5.25 EUR an hour each, shared by 4" of a card (rule P3), or that it is free. */
export function PriceWords({ service }: { readonly service: ServiceCard }) {
  const t = useT();
  const locale = useLocale();
  if (service.from === null) return <b className="cost">{t.components.free}</b>;
  const { perPersonCents, persons, quantity } = service.from;
  return (
    <p className="cost">
      {t.catalogue.from} <b>{formatEuro(perPersonCents, locale)}</b>{' '}
      {t.components.perUnit[service.unit]}
      {persons > 1 && ` ${t.catalogue.each}`}
      {quantity > 1 &&
        ` (${t.catalogue.fromUnits({ amount: t.components.quantities[service.unit](quantity) })})`}
    </p>
  );
}
