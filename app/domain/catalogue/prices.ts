import { checkUnitPrice, totalOf } from '../caps.ts';
import type { CalendarDay } from '../dates.ts';
import type { Cents } from '../money.ts';
import { fail, ok, type Result } from '../result.ts';

/** Kinds of price (P4). `funded` is free for the household and names who pays. */
export const PRICE_KINDS = ['paid', 'free', 'funded'] as const;

/** How a service or an offer is paid (P4). */
export type PriceKind = (typeof PRICE_KINDS)[number];

/**
 * One cell of a price list (P1): persons band x quantity band, ends included; `quantityMax` null is
 * without end. `unitPriceCents` is what all the persons together pay for one unit. Both days of
 * validity count as inside; null is without limit.
 */
export type PriceCell = {
  readonly personsMin: number;
  readonly personsMax: number;
  readonly quantityMin: number;
  readonly quantityMax: number | null;
  readonly unitPriceCents: Cents;
  readonly validFrom: CalendarDay | null;
  readonly validTo: CalendarDay | null;
};

/** A service's price list: the smallest quantity sold, and its cells in any order. */
export type PriceList = { readonly minQuantity: number; readonly cells: readonly PriceCell[] };

/** What the buyer asks for. */
export type PriceQuestion = {
  readonly persons: number;
  readonly quantity: number;
  readonly day: CalendarDay;
};

/** Unit price and total of a purchase, in cents. */
export type Price = { readonly unitPriceCents: Cents; readonly totalCents: Cents };

/**
 * Why a list has no price (P2): its dates, the minimum, the persons, the quantity. Of the last two,
 * `details.limit` is the nearest that it has a price for.
 */
export type PriceCode =
  | 'price.not_valid'
  | 'price.below_minimum'
  | 'price.no_persons_band'
  | 'price.no_quantity_band'
  | 'offer.total_too_large';

/** Unit price for persons and quantity on a day, and the total unit x quantity (P1, P2). */
export function priceFor(list: PriceList, asked: PriceQuestion): Result<Price, PriceCode> {
  const { persons, quantity, day } = asked;
  const valid = validCells(list, day);
  if (valid.length === 0) return fail('price.not_valid');
  if (quantity < list.minQuantity) {
    return fail('price.below_minimum', { minimum: list.minQuantity });
  }
  const forPersons = valid.filter(
    (c) => Number.isInteger(persons) && c.personsMin <= persons && persons <= c.personsMax,
  );
  if (forPersons.length === 0) {
    const ends = valid.flatMap(({ personsMin, personsMax }) => [personsMin, personsMax]);
    return fail('price.no_persons_band', { persons, limit: nearest(ends, persons) });
  }
  const cell = forPersons.find(
    (c) =>
      Number.isInteger(quantity) &&
      c.quantityMin <= quantity &&
      quantity <= (c.quantityMax ?? Infinity),
  );
  if (!cell) {
    const ends = forPersons.flatMap(({ quantityMin, quantityMax }) => [quantityMin, quantityMax]);
    const sold = ends.filter((end) => end !== null && end >= list.minQuantity);
    return fail('price.no_quantity_band', { quantity, limit: nearest(sold, quantity) });
  }
  const { unitPriceCents } = cell;
  const total = totalOf(unitPriceCents, quantity);
  return total.ok ? ok({ unitPriceCents, totalCents: total.value }) : total;
}

/** The number nearest to a wanted one, of two as near the lower; null where there is none. */
function nearest(numbers: readonly (number | null)[], wanted: number): number | null {
  const inOrder = numbers
    .filter((number) => number !== null)
    .sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted) || a - b);
  return inOrder[0] ?? null;
}

/** Whether the list has a price on a day and is well formed: R5's "valid price". */
export function hasValidPrice(list: PriceList, day: CalendarDay): boolean {
  return isListSound(list) && validCells(list, day).length > 0;
}

/** Whether every cell is well formed and no two give a price for the same purchase. */
export function isListSound(list: PriceList): boolean {
  const isMinimumWhole = Number.isInteger(list.minQuantity) && list.minQuantity >= 1;
  const doOverlap = list.cells.some((a, index) =>
    list.cells.slice(index + 1).some((b) => doCellsOverlap(a, b)),
  );
  return isMinimumWhole && list.cells.every(isCellSound) && !doOverlap;
}

/**
 * The "from" price: cents per person and unit, rounded up, how many persons share it, and how many
 * units they buy at least (P3).
 */
export type FromPrice = {
  readonly perPersonCents: Cents;
  readonly persons: number;
  readonly quantity: number;
};

/**
 * Lowest price of one unit for one person on a day (P3): a cell's unit price over the highest number
 * of its persons, the lowest of all cells. Rounded up, so that nobody pays more than was promised.
 * Cells of which the smallest quantity sold is beyond the end count for nothing. Of equal prices the
 * one that needs the fewest persons, then the fewest units; null when nothing is valid.
 */
export function fromPrice(list: PriceList, day: CalendarDay): FromPrice | null {
  const candidates = validCells(list, day)
    .filter(({ quantityMax }) => quantityMax === null || quantityMax >= list.minQuantity)
    .map((cell) => ({
      perPersonCents: Math.ceil(cell.unitPriceCents / cell.personsMax),
      persons: cell.personsMax,
      quantity: Math.max(cell.quantityMin, list.minQuantity),
    }))
    .sort(
      (a, b) =>
        a.perPersonCents - b.perPersonCents || a.persons - b.persons || a.quantity - b.quantity,
    );
  return candidates[0] ?? null;
}

/** What is wrong with the terms of payment of a service or an offer. */
export type PriceTermsCode = 'price.must_be_paid' | 'price.must_be_zero' | 'price.needs_funder';

/** P4: paid means above zero everywhere; free and funded mean zero; funded names its funding. */
export function checkPriceTerms(terms: {
  readonly kind: PriceKind;
  readonly unitPricesCents: readonly Cents[];
  readonly funder: string | null;
}): Result<true, PriceTermsCode> {
  if (terms.kind === 'paid') {
    return terms.unitPricesCents.every((cents) => cents > 0)
      ? ok(true)
      : fail('price.must_be_paid');
  }
  if (terms.unitPricesCents.some((cents) => cents !== 0)) return fail('price.must_be_zero');
  const isNamed = terms.funder !== null && terms.funder.trim() !== '';
  return terms.kind === 'funded' && !isNamed ? fail('price.needs_funder') : ok(true);
}

/** The cells whose prices hold on a day. */
export function validCells(list: PriceList, day: CalendarDay): readonly PriceCell[] {
  return list.cells.filter(
    ({ validFrom, validTo }) => (validFrom ?? day) <= day && day <= (validTo ?? day),
  );
}

function isCellSound(cell: PriceCell): boolean {
  const whole = [cell.personsMin, cell.personsMax, cell.quantityMin, cell.quantityMax ?? 1];
  return (
    whole.every((n) => Number.isInteger(n) && n >= 1) &&
    cell.personsMin <= cell.personsMax &&
    cell.quantityMin <= (cell.quantityMax ?? Infinity) &&
    (cell.validFrom ?? '') <= (cell.validTo ?? '9999-12-31') &&
    checkUnitPrice(cell.unitPriceCents).ok
  );
}

function doCellsOverlap(a: PriceCell, b: PriceCell): boolean {
  const persons = a.personsMin <= b.personsMax && b.personsMin <= a.personsMax;
  const quantity =
    a.quantityMin <= (b.quantityMax ?? Infinity) && b.quantityMin <= (a.quantityMax ?? Infinity);
  const days =
    (a.validFrom ?? '') <= (b.validTo ?? '9999-12-31') &&
    (b.validFrom ?? '') <= (a.validTo ?? '9999-12-31');
  return persons && quantity && days;
}
