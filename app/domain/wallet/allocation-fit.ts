import type { CalendarDay } from '../dates.ts';
import type { Cents } from '../money.ts';
import type {
  Eligibility,
  HouseholdSource,
  MisfitReason,
  PayableLine,
} from './allocation-types.ts';

/**
 * Why the rules keep a source from a line (V1, V2, V3), or null when it fits. A voucher fits only
 * its own dependant's lines; a credit or service voucher any line of its household. The source must
 * be valid today and on every day of the line, its last day included. Of more reasons than one the kind
 * of service is said before the dates: on other dates it would pay no better.
 */
export function reasonForMisfit(
  source: HouseholdSource,
  line: PayableLine,
  today: CalendarDay,
): MisfitReason | null {
  if (source.householdId !== line.householdId) return 'other_household';
  if (source.kind === 'voucher' && source.dependantId !== line.dependantId) {
    return 'other_dependant';
  }
  if (source.isSuspended) return 'suspended';
  if (source.validTo < today) return 'expired';
  if (!isEligible(source.eligibility, line)) return 'not_eligible';
  if (line.startsOn < source.validFrom || line.endsOn > source.validTo) return 'outside_validity';
  return isWhole(source) && valueOf(source) !== line.amountCents ? 'value_differs' : null;
}

/** True for what takes one line of exactly its value, or nothing (V3). */
export function isWhole(source: HouseholdSource): boolean {
  return source.kind === 'service_voucher' || (source.kind === 'voucher' && source.isWhole);
}

/** What is left on a source, in cents; a yearly limit may keep a credit from giving all of it. */
export function valueOf(source: HouseholdSource): Cents {
  return source.kind === 'service_voucher' ? source.valueCents : source.remainingCents;
}

/** Order in which sources are used up (V6): earliest expiry, then smallest remainder, then id. */
export function bySourcePriority(a: HouseholdSource, b: HouseholdSource): number {
  if (a.validTo !== b.validTo) return a.validTo < b.validTo ? -1 : 1;
  return valueOf(a) - valueOf(b) || (a.id < b.id ? -1 : 1);
}

/** Order in which lines are filled: first to start, then id. */
export function byLineOrder(a: PayableLine, b: PayableLine): number {
  if (a.startsOn !== b.startsOn) return a.startsOn < b.startsOn ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

function isEligible(eligibility: Eligibility, line: PayableLine): boolean {
  const byService = line.serviceId !== null && eligibility.serviceIds.includes(line.serviceId);
  return byService || eligibility.categoryIds.includes(line.categoryId);
}
