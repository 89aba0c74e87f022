import type { PriceExample } from '#app/contracts/catalogue/views.ts';
import { priceFor, type PriceCell } from '#app/domain/catalogue/prices.ts';
import type { CalendarDay } from '#app/domain/dates.ts';

/** "For how many?" on the page: alone, a few, many (ux.md, screen 17). */
const EXAMPLE_PERSONS = [1, 2, 3, 6];

/**
 * Price of one unit at the smallest quantity sold; numbers of persons without a price are left out.
 * The number the "from" price is shared by (P3) is always among them.
 */
export function examplesOf(
  minQuantity: number,
  cells: readonly PriceCell[],
  { today: day, headline }: { today: CalendarDay; headline: number },
): PriceExample[] {
  const numbers = [...new Set([...EXAMPLE_PERSONS, headline])].sort((a, b) => a - b);
  return numbers.flatMap((persons) => {
    const price = priceFor({ minQuantity, cells }, { persons, quantity: minQuantity, day });
    if (!price.ok) return [];
    const { unitPriceCents } = price.value;
    return [{ persons, unitPriceCents, perPersonCents: Math.ceil(unitPriceCents / persons) }];
  });
}
