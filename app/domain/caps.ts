import { type Cents, isCents } from './money.ts';
import { fail, ok, type Result } from './result.ts';

/**
 * Most of a purchase: cents of one unit (CAP1), units asked for (CAP2), cents of one order (CAP3),
 * cents of a programme's budget (CAP4), and cents of one benefit (CAP5).
 */
export const CAPS = {
  unitPriceCents: 9_999_999,
  quantity: 10_000,
  orderCents: 100_000_000,
  budgetCents: 100_000_000_000,
  benefitCents: 10_000_000,
} as const;

/** Whether one unit may cost so much (CAP1). */
export function checkUnitPrice(unitPriceCents: Cents): Result<Cents, 'price.too_large'> {
  const isWithin = isCents(unitPriceCents) && unitPriceCents <= CAPS.unitPriceCents;
  return isWithin ? ok(unitPriceCents) : fail('price.too_large');
}

/**
 * What so many units cost together, at most what one order may (CAP3). A stored figure of any size
 * gets the refusal and never throws.
 */
export function totalOf(
  unitPriceCents: Cents,
  units: number,
): Result<Cents, 'offer.total_too_large'> {
  const total = unitPriceCents * units;
  return isCents(total) && total <= CAPS.orderCents ? ok(total) : fail('offer.total_too_large');
}
