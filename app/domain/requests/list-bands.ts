import type { PriceCell, PriceList } from '../catalogue/prices.ts';
import type { CalendarDay } from '../dates.ts';
import { MAX_HOUSEHOLDS, type PriceBand, type Quantity } from './price-bands.ts';

/**
 * The bands an offer may start from: what a price list asks on a day for the quantity that is wanted
 * (OFR2). A list counts persons and an offer households: households still to come bring one person
 * each (PRC2). A price for each person is a cell's price over its persons, rounded up: at the number
 * of households there are now or the nearest one of the cell, and for fewer at the fewest of the cell,
 * so that it never comes to less than the list. What comes after a gap is left out; empty when the
 * list has no price for this, or ends under the households that take part now: nobody is to start
 * from a highest number that leaves some of them out.
 */
export function bandsOfList(list: PriceList, wanted: Quantity, day: CalendarDay): PriceBand[] {
  if (wanted.quantity < list.minQuantity) return [];
  const bands: PriceBand[] = [];
  const cells = list.cells.filter((cell) => isFor(cell, wanted.quantity, day));
  for (const cell of cells.toSorted((a, b) => a.personsMin - b.personsMin)) {
    const [first, ...rest] = bandsOfCell(cell, wanted);
    const last = bands.at(-1);
    if (!first) continue;
    if (last && first.minHouseholds !== last.maxHouseholds + 1) break;
    bands.push(first, ...rest);
  }
  return isEnough(bands, wanted.households) ? bands : [];
}

/** Whether prices go up to as many households as take part now (OFR2). */
export function isEnough(bands: readonly PriceBand[], households: number): boolean {
  return households <= (bands.at(-1)?.maxHouseholds ?? 0);
}

function isFor(cell: PriceCell, quantity: number, day: CalendarDay): boolean {
  const isValid = (cell.validFrom ?? day) <= day && day <= (cell.validTo ?? day);
  return isValid && cell.quantityMin <= quantity && quantity <= (cell.quantityMax ?? Infinity);
}

function bandsOfCell(
  cell: PriceCell,
  { basis, households, beneficiaries }: Quantity,
): readonly PriceBand[] {
  // Persons more than households, among those who take part now.
  const more = beneficiaries - households;
  const minHouseholds = Math.max(1, cell.personsMin - more);
  const maxHouseholds = Math.min(MAX_HOUSEHOLDS, cell.personsMax - more);
  if (minHouseholds > maxHouseholds) return [];
  const { unitPriceCents: price } = cell;
  if (basis === 'total') return [{ minHouseholds, maxHouseholds, unitPriceCents: price }];
  const near = Math.min(Math.max(households, minHouseholds), maxHouseholds);
  const eachOf = (count: number) => Math.ceil(price / (count + more));
  const band = { minHouseholds: near, maxHouseholds, unitPriceCents: eachOf(near) };
  if (near === minHouseholds) return [band];
  return [{ minHouseholds, maxHouseholds: near - 1, unitPriceCents: eachOf(minHouseholds) }, band];
}
