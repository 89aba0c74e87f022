import type { PriceExample } from '#app/contracts/catalogue/views.ts';
import { priceFor, type PriceList, validCells } from '#app/domain/catalogue/prices.ts';
import type { CalendarDay } from '#app/domain/dates.ts';

/** "For how many?" on the page: alone, a few, many (ux.md, screen 17). */
const EXAMPLE_PERSONS = [1, 2, 3, 6];

/**
 * Price of one unit for some numbers of persons, among them those each band begins and ends with, and so
 * how many share the "from" price (P3); from the smallest quantity sold, and from every other from
 * which it changes.
 */
export function examplesOf(list: PriceList, day: CalendarDay): PriceExample[] {
  const cells = validCells(list, day);
  const ends = cells.flatMap(({ personsMin, personsMax }) => [personsMin, personsMax]);
  const numbers = [...new Set([...EXAMPLE_PERSONS, ...ends])].sort((one, other) => one - other);
  const starts = cells.map(({ quantityMin }) => Math.max(quantityMin, list.minQuantity));
  const quantities = [...new Set([list.minQuantity, ...starts])].sort((a, b) => a - b);
  return numbers.flatMap((persons) => {
    const rows = quantities.flatMap((quantity) => {
      const price = priceFor(list, { persons, quantity, day });
      return price.ok ? [{ quantity, unitPriceCents: price.value.unitPriceCents }] : [];
    });
    return rows
      .filter(({ unitPriceCents }, index) => rows[index - 1]?.unitPriceCents !== unitPriceCents)
      .map(({ quantity, unitPriceCents }) => ({
        persons,
        quantity,
        unitPriceCents,
        perPersonCents: Math.ceil(unitPriceCents / persons),
      }));
  });
}
