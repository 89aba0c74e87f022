import { type CalendarDay, isDayWithin } from '../dates.ts';
import { type Cents, isCents, multiplyCents } from '../money.ts';
import { fail, ok, type Result } from '../result.ts';

/** Kinds of price (P4). `funded` is free for the household and names who pays. */
export const PRICE_KINDS = ['paid', 'free', 'funded'] as const;

/** How a service or an offer is paid (P4). */
export type PriceKind = (typeof PRICE_KINDS)[number];

/**
 * One cell of a price list: persons band x quantity band, ends included; `maxQuantity` null means
 * without end. `unitPriceCents` is what all the persons together pay for one unit.
 */
export type PriceBandCell = {
  readonly minPersons: number;
  readonly maxPersons: number;
  readonly minQuantity: number;
  readonly maxQuantity: number | null;
  readonly unitPriceCents: Cents;
};

/** A service's price list (P1), valid from its first to its last day, both included. */
export type PriceList = {
  readonly minimumQuantity: number;
  readonly validFrom: CalendarDay;
  readonly validTo: CalendarDay | null;
  readonly cells: readonly PriceBandCell[];
};

/** What the buyer asks for. */
export type PriceQuestion = {
  readonly persons: number;
  readonly quantity: number;
  readonly day: CalendarDay;
};

/** Unit price and total of a purchase, in cents. */
export type Price = { readonly unitPriceCents: Cents; readonly totalCents: Cents };

/** Why a list has no price (P2): persons, quantity, minimum, or a day outside its dates. */
export type PriceCode =
  'price.no_persons_band' | 'price.no_quantity_band' | 'price.below_minimum' | 'price.not_valid';

/** Unit price for persons and quantity, and the total unit x quantity (P1, P2). */
export function priceFor(list: PriceList, asked: PriceQuestion): Result<Price, PriceCode> {
  const { persons, quantity, day } = asked;
  if (!isListValid(list, day)) return fail('price.not_valid');
  if (quantity < list.minimumQuantity) {
    return fail('price.below_minimum', { minimum: list.minimumQuantity });
  }
  const forPersons = list.cells.filter((c) => c.minPersons <= persons && persons <= c.maxPersons);
  if (forPersons.length === 0) {
    const limit = Math.max(0, ...list.cells.map((cell) => cell.maxPersons));
    return fail('price.no_persons_band', { persons, limit });
  }
  const cell = forPersons.find((c) => holdsQuantity(c, quantity));
  if (!cell) return fail('price.no_quantity_band', { quantity });
  const { unitPriceCents } = cell;
  return ok({ unitPriceCents, totalCents: multiplyCents(unitPriceCents, quantity) });
}

/** Whether a list has a price on a day (P1); with {@link isListSound} it makes a "valid price" (R5). */
export function isListValid(list: PriceList, day: CalendarDay): boolean {
  return isDayWithin(day, list.validFrom, list.validTo ?? day) && list.cells.length > 0;
}

/** Whether every cell is well formed and no two hold the same persons and quantity. */
export function isListSound(list: PriceList): boolean {
  const areWellFormed = list.cells.every(isCellSound);
  const overlap = list.cells.some((a, index) =>
    list.cells.slice(index + 1).some((b) => doCellsOverlap(a, b)),
  );
  return areWellFormed && !overlap && Number.isInteger(list.minimumQuantity);
}

/** The "from" price: cents per person and unit, rounded up, and how many persons share it (P3). */
export type FromPrice = { readonly perPersonCents: Cents; readonly persons: number };

/**
 * Lowest price of one unit for one person (P3): a cell's unit price over the highest number of its
 * persons, the lowest of all cells. Rounded up, so that nobody pays more than was promised; null
 * for an empty list. Of equal prices, the one that needs the fewest persons.
 */
export function fromPrice(list: PriceList): FromPrice | null {
  const candidates = list.cells
    .map((cell) => ({
      perPersonCents: Math.ceil(cell.unitPriceCents / cell.maxPersons),
      persons: cell.maxPersons,
    }))
    .sort((a, b) => a.perPersonCents - b.perPersonCents || a.persons - b.persons);
  return candidates[0] ?? null;
}

/** What is wrong with the terms of payment of an offer. */
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

function holdsQuantity(cell: PriceBandCell, quantity: number): boolean {
  return cell.minQuantity <= quantity && quantity <= (cell.maxQuantity ?? Infinity);
}

function isCellSound(cell: PriceBandCell): boolean {
  const whole = [cell.minPersons, cell.maxPersons, cell.minQuantity, cell.maxQuantity ?? 1];
  return (
    whole.every((n) => Number.isInteger(n) && n >= 1) &&
    cell.minPersons <= cell.maxPersons &&
    cell.minQuantity <= (cell.maxQuantity ?? Infinity) &&
    isCents(cell.unitPriceCents)
  );
}

function doCellsOverlap(a: PriceBandCell, b: PriceBandCell): boolean {
  const persons = a.minPersons <= b.maxPersons && b.minPersons <= a.maxPersons;
  const aMax = a.maxQuantity ?? Infinity;
  const bMax = b.maxQuantity ?? Infinity;
  return persons && a.minQuantity <= bMax && b.minQuantity <= aMax;
}
