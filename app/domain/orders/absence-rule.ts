import type { PriceKind } from '../catalogue/prices.ts';
import type { QuantityBasis, Unit } from '../catalogue/units.ts';
import { fail, ok, type Result } from '../result.ts';
import type { Mark } from './attendance.ts';
import type { SimpleSplitKind } from './split.ts';

/**
 * What an offer asks for a date that somebody misses: `always` all of it; `excused` nothing when the
 * absence is excused; `attendance` nothing for any absence.
 */
export const ABSENCE_RULES = ['always', 'excused', 'attendance'] as const;
export type AbsenceRule = (typeof ABSENCE_RULES)[number];

/** Units that are given date by date: one who is not there has none of it. */
const BY_DATE: readonly Unit[] = ['hour', 'session', 'day', 'meal', 'workshop'];

/** Units that are one price for several dates: an excused date is a part of it. */
const OF_DATES: readonly Unit[] = ['month', 'week', 'course'];

/** What an offer is made for, as far as absences have to do with it. */
export type AbsenceFacts = {
  readonly priceKind: PriceKind;
  readonly unit: Unit;
  readonly basis: QuantityBasis;
  readonly split: SimpleSplitKind;
};

/** Why a rule makes no sense for an offer. */
export type AbsenceCode =
  'absence.free' | 'absence.whole_price' | 'absence.split_alike' | 'absence.unit';

/**
 * Whether an offer may have a rule (ATT1). Absences lower a price only where it is of each person and
 * each pays its own, and where the unit is given on dates; a month or a course has one price, of
 * which only excused dates are taken off.
 */
export function checkAbsenceRule(
  rule: AbsenceRule,
  { priceKind, unit, basis, split }: AbsenceFacts,
): Result<true, AbsenceCode> {
  if (rule === 'always') return ok(true);
  if (priceKind !== 'paid') return fail('absence.free');
  if (basis === 'total') return fail('absence.whole_price');
  if (split !== 'per_beneficiary') return fail('absence.split_alike');
  const units = rule === 'excused' ? [...BY_DATE, ...OF_DATES] : BY_DATE;
  return units.includes(unit) ? ok(true) : fail('absence.unit');
}

/** Why an offer can have no rule but `always` (ATT1), which its form says; null where it can. */
export function whyAlways(facts: AbsenceFacts): AbsenceCode | null {
  const excused = checkAbsenceRule('excused', facts);
  return excused.ok ? null : excused.code;
}

/** The rules an offer may choose among (ATT1); `always` is always one of them. */
export function absenceRulesFor(facts: AbsenceFacts): readonly AbsenceRule[] {
  return ABSENCE_RULES.filter((rule) => checkAbsenceRule(rule, facts).ok);
}

/** Whether a date is paid for by somebody of whom this was marked (ATT2). */
export function isCharged(rule: AbsenceRule, mark: Mark): boolean {
  switch (rule) {
    case 'always':
      return true;
    case 'excused':
      return mark !== 'excused';
    case 'attendance':
      return mark === 'present';
  }
}
