import type { DatesAmountView } from '#app/contracts/orders/course-view.ts';
import { useT } from '#app/i18n/i18n.tsx';

type DatesAmountProps = {
  readonly amount: DatesAmountView | null;
  /** What a proposal would add to them; null or left out: none stands beside. */
  readonly adds?: number | null;
};

/** What the dates come to beside what was bought: more or less is said, never refused (SES12). */
export function DatesAmount({ amount, adds = null }: DatesAmountProps) {
  const { dates, components } = useT();
  const t = dates.change;
  if (amount === null) return null;
  const words = components.quantities[amount.unit];
  const units = amount.made + (adds ?? 0);
  const said = { made: words(units), bought: words(amount.bought) };
  if (units === amount.bought) {
    return <p className="field-hint">{(adds === null ? t.sameAmount : t.sameAmountThen)(said)}</p>;
  }
  return (
    <p className="field-warning">
      {(adds === null ? t.amount : t.amountThen)(said)} {t.priceStays({ bought: said.bought })}
    </p>
  );
}
