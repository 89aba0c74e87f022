import { describe, expect, it } from 'vitest';

import { QUANTITY_BASES, UNITS } from '../catalogue/units.ts';
import {
  ABSENCE_RULES,
  absenceRulesFor,
  checkAbsenceRule,
  isCharged,
  whyAlways,
  type AbsenceFacts,
} from './absence-rule.ts';
import { MARKS } from './attendance.ts';
import { SIMPLE_SPLIT_KINDS } from './split.ts';

const facts: AbsenceFacts = {
  priceKind: 'paid',
  unit: 'hour',
  basis: 'per_beneficiary',
  split: 'per_beneficiary',
};

describe('the rule for absences of an offer', () => {
  it('[ATT1] may be any for a price of each person and hour', () => {
    expect(absenceRulesFor(facts)).toEqual(ABSENCE_RULES);
  });

  it('[ATT1] is "always" where a price is one for the group, split alike, or free', () => {
    for (const rule of ['excused', 'attendance'] as const) {
      expect(checkAbsenceRule(rule, { ...facts, basis: 'total' })).toMatchObject({
        code: 'absence.whole_price',
      });
      expect(checkAbsenceRule(rule, { ...facts, split: 'per_household' })).toMatchObject({
        code: 'absence.split_alike',
      });
      expect(checkAbsenceRule(rule, { ...facts, priceKind: 'free' })).toMatchObject({
        code: 'absence.free',
      });
    }
  });

  it('[ATT1] a month or a course takes off excused dates only, a trip nothing', () => {
    expect(absenceRulesFor({ ...facts, unit: 'month' })).toEqual(['always', 'excused']);
    expect(absenceRulesFor({ ...facts, unit: 'course' })).toEqual(['always', 'excused']);
    expect(absenceRulesFor({ ...facts, unit: 'trip' })).toEqual(['always']);
  });

  it('[ATT1] says why "always" is the only one exactly where it is', () => {
    for (const unit of UNITS) {
      for (const basis of QUANTITY_BASES) {
        for (const split of SIMPLE_SPLIT_KINDS) {
          const offer = { ...facts, unit, basis, split };
          expect(whyAlways(offer) === null).toBe(absenceRulesFor(offer).length > 1);
        }
      }
    }
    expect(whyAlways({ ...facts, split: 'per_household' })).toBe('absence.split_alike');
  });

  it('[ATT1] "always" fits every offer', () => {
    for (const unit of UNITS) {
      expect(checkAbsenceRule('always', { ...facts, unit, basis: 'total' }).ok).toBe(true);
    }
  });

  it('[ATT2] says which marks are paid for', () => {
    const charged = (rule: (typeof ABSENCE_RULES)[number]) =>
      MARKS.filter((mark) => isCharged(rule, mark));
    expect(charged('always')).toEqual(['present', 'absent', 'excused']);
    expect(charged('excused')).toEqual(['present', 'absent']);
    expect(charged('attendance')).toEqual(['present']);
  });
});
