import type { QuantityBasis, Unit } from '#app/domain/catalogue/units.ts';
import type { Cents } from '#app/domain/money.ts';
import type { HouseholdPrice } from '#app/domain/orders/cost.ts';
import { formatEuro } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

/** A price of one unit, and whether it is for the group or for each person (P1). */
export type UnitPrice = {
  readonly unitPriceCents: Cents;
  readonly unit: Unit;
  readonly basis: QuantityBasis;
};

/** What is bought: `units` are the quantity, times the people where it is for each of them. */
export type Amount = Omit<UnitPrice, 'unitPriceCents'> & {
  readonly quantity: number;
  readonly units: number;
};

/** Says prices with their basis, in the reader's language: the one wording of all screens (PRC1, PRC2). */
export function usePriceWords() {
  const { deals, components } = useT();
  const locale = useLocale();
  const t = deals.price;
  const euro = (cents: Cents) => formatEuro(cents, locale);
  const rangeOf = (price: Extract<HouseholdPrice, { kind: 'between' }>) => ({
    lowest: euro(price.lowestCents),
    highest: euro(price.highestCents),
  });
  return {
    /** `€ 90,00 la vostra parte`, `€ 90,00 a famiglia`, `da € 90,00 a € 180,00 a famiglia`, `Gratis`. */
    household: (price: HouseholdPrice): string => {
      if (price.kind === 'between') return t.between(rangeOf(price));
      return price.cents === 0 ? t.free : t[price.kind]({ price: euro(price.cents) });
    },
    /** The cheapest of several: `da € 90,00 la vostra parte`. */
    lowest: (price: HouseholdPrice): string => {
      const cents = price.kind === 'between' ? price.lowestCents : price.cents;
      const kind = price.kind === 'own' ? 'own' : 'each';
      return cents === 0 ? t.free : t.from({ price: t[kind]({ price: euro(cents) }) });
    },
    /** For a list of label and figure: `La vostra parte` and `€ 90,00`. */
    labelled: (price: HouseholdPrice): { readonly label: string; readonly figure: string } => ({
      label: t.labels[price.kind],
      figure: price.kind === 'between' ? t.range(rangeOf(price)) : euro(price.cents),
    }),
    /** `€ 18,00 all’ora per tutto il gruppo`, `€ 90,00 al mese a testa`. */
    unit: ({ unitPriceCents, unit, basis }: UnitPrice): string =>
      unitPriceCents === 0
        ? t.free
        : t.unit({
            price: euro(unitPriceCents),
            per: components.perUnit[unit],
            basis: t.bases[basis],
          }),
    /** What a household alone pays for a unit: `€ 18,00 all’ora`. */
    alone: ({ unitPriceCents, unit }: Omit<UnitPrice, 'basis'>): string =>
      unitPriceCents === 0 ? t.free : `${euro(unitPriceCents)} ${components.perUnit[unit]}`,
    /** How much is bought: `24 ore`, or `3 mesi per 11 persone` where it is for each. */
    amount: ({ unit, basis, quantity, units }: Amount): string => {
      const amount = components.quantities[unit](quantity);
      return basis === 'total' || quantity === 0
        ? amount
        : t.amountForEach({ amount, people: units / quantity });
    },
    /** `da € 90,00 a € 150,00`. */
    change: (change: { readonly beforeCents: Cents; readonly afterCents: Cents }): string =>
      t.change({ before: euro(change.beforeCents), after: euro(change.afterCents) }),
  };
}
