import { MUNICIPI, type Municipio } from '../catalogue/municipi.ts';
import type { PriceList } from '../catalogue/prices.ts';
import type { CalendarDay } from '../dates.ts';
import type { Cents } from '../money.ts';
import { bandsOfList } from '../requests/list-bands.ts';
import { bandFor } from '../requests/price-bands.ts';
import { SHARING } from './need.ts';

/** A service one may share: its price list, and where it is offered. */
export type SharedService = {
  readonly id: string;
  readonly municipi: readonly number[];
  readonly list: PriceList;
};

/** What each household pays for one unit, and by whose list. */
export type SharedPrice = { readonly perHouseholdCents: Cents; readonly serviceId: string };

/** The {@link SharedPrice} by Municipio and number of households; null where no list has one. */
export type PriceCurve = (place: Municipio, households: number) => SharedPrice | null;

/**
 * What each of some households would pay in a Municipio: the cheapest list that is offered there, its
 * price for so many over their number, rounded up so that nobody pays more than was said; of equal
 * ones the first by id (MAT3).
 */
export function curveOf(services: readonly SharedService[], day: CalendarDay): PriceCurve {
  const inOrder = services.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const rows = new Map(
    MUNICIPI.map(({ number }) => {
      const here = inOrder.filter(({ municipi }) => municipi.includes(number));
      return [number, pricesOf(here, day)] as const;
    }),
  );
  return (place, households) => rows.get(place)?.[households] ?? null;
}

function pricesOf(services: readonly SharedService[], day: CalendarDay): (SharedPrice | null)[] {
  return Array.from({ length: SHARING.most + 1 }, (_, households) => {
    let best: SharedPrice | null = null;
    for (const { id, list } of households < SHARING.least ? [] : services) {
      const wanted = {
        quantity: list.minQuantity,
        basis: 'total',
        households,
        beneficiaries: households,
      } as const;
      const band = bandFor(bandsOfList(list, wanted, day), households);
      if (!band.ok) continue;
      const perHouseholdCents = Math.ceil(band.value.unitPriceCents / households);
      if (best === null || perHouseholdCents < best.perHouseholdCents) {
        best = { perHouseholdCents, serviceId: id };
      }
    }
    return best;
  });
}
