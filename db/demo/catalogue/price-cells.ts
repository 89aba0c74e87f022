import type { Cents } from '#app/domain/money.ts';

import type { ServiceType } from './service-type.ts';

/** One cell of a price list as the table `service_prices` holds it. */
export type PriceCell = {
  personsMin: number;
  personsMax: number;
  quantityMin: number;
  quantityMax: number | null;
  unitPriceCents: Cents;
};

/**
 * Every persons band x quantity band of a type, at a provider's price level in percent; none has a price
 * for less than is sold.
 */
export function priceCells(type: ServiceType, levelPercent: number): PriceCell[] {
  const least = type.minQuantity;
  const sold = type.quantities.filter(({ max }) => max === null || max >= least);
  return type.persons.flatMap((persons) =>
    sold.map((quantity) => ({
      personsMin: persons.min,
      personsMax: persons.max,
      quantityMin: Math.max(quantity.min, least),
      quantityMax: quantity.max,
      unitPriceCents: roundPrice((persons.unitPriceCents * levelPercent * quantity.percent) / 1e4),
    })),
  );
}

/** Prices end the way people write them: 10 cents below 50 EUR, whole euros above. */
function roundPrice(cents: number): Cents {
  const step = cents < 5000 ? 10 : 100;
  return Math.round(cents / step) * step;
}
