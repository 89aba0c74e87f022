import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { addDays, isCalendarDay } from '../dates.ts';
import { type ExpenseDraft, planExpense } from './expense.ts';
import {
  checkSchedule,
  draftForThoseHere,
  EXPENSE_RHYTHMS,
  nextOccurrence,
  occurrenceOn,
} from './recurring.ts';

const days = (schedule: Parameters<typeof occurrenceOn>[0], count: number) =>
  Array.from({ length: count }, (_, number) => occurrenceOn(schedule, number));

describe('expenses that come back', () => {
  test('[X13] by days of the week, and by months counted from the first day', () => {
    expect(days({ every: 'week', firstOn: '2026-12-28' }, 2)).toEqual(['2026-12-28', '2027-01-04']);
    expect(days({ every: 'two_weeks', firstOn: '2026-10-20' }, 2)[1]).toBe('2026-11-03');
    expect(days({ every: 'month', firstOn: '2027-01-31' }, 4)).toEqual([
      '2027-01-31',
      '2027-02-28',
      '2027-03-31',
      '2027-04-30',
    ]);
    expect(days({ every: 'three_months', firstOn: '2026-11-30' }, 3)).toEqual([
      '2026-11-30',
      '2027-02-28',
      '2027-05-30',
    ]);
    expect(days({ every: 'year', firstOn: '2028-02-29' }, 5)).toEqual([
      '2028-02-29',
      '2029-02-28',
      '2030-02-28',
      '2031-02-28',
      '2032-02-29',
    ]);
  });

  test('[X13] whatever was booked last, the next is the following day of the rhythm, none left out', () => {
    const anyDay = fc.integer({ min: 0, max: 3_000 }).map((count) => addDays('2026-01-01', count));
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...EXPENSE_RHYTHMS), (firstOn, every) => {
        const schedule = { every, firstOn, untilOn: null };
        let booked: string | null = null;
        for (let number = 0; number < 30; number += 1) {
          const next = nextOccurrence(schedule, booked);
          expect(next).toBe(occurrenceOn(schedule, number));
          expect(isCalendarDay(next ?? '')).toBe(true);
          booked = next;
        }
      }),
    );
  });

  test('[X13] the last day counts, and after it there is none', () => {
    const schedule = { every: 'month', firstOn: '2026-11-01', untilOn: '2026-12-01' } as const;
    expect(nextOccurrence(schedule, null)).toBe('2026-11-01');
    expect(nextOccurrence(schedule, '2026-11-01')).toBe('2026-12-01');
    expect(nextOccurrence(schedule, '2026-12-01')).toBeNull();
  });

  test('[X13] it begins a month ago at most and a year ahead at most', () => {
    const check = (firstOn: string, untilOn: string | null = null) =>
      checkSchedule({ every: 'week', firstOn, untilOn }, '2026-11-23');
    expect(check('2026-10-23').ok).toBe(true);
    expect(check('2026-10-22')).toMatchObject({ code: 'recurring.first_old' });
    expect(check('2027-11-24').ok).toBe(true);
    expect(check('2027-11-25')).toMatchObject({ code: 'recurring.first_far' });
    expect(check('2026-02-30')).toMatchObject({ code: 'field.not_a_day' });
    expect(check('2026-11-23', '2026-11-23').ok).toBe(true);
    expect(check('2026-11-23', '2026-11-22')).toMatchObject({ code: 'recurring.until_early' });
    expect(check('2026-11-23', '2036-11-23').ok).toBe(true);
    expect(check('2026-11-23', '2036-11-24')).toMatchObject({ code: 'recurring.until_far' });
    expect(check('2026-11-23', '9999-12-31')).toMatchObject({ code: 'recurring.until_far' });
    expect(check('2026-11-23', 'soon')).toMatchObject({ code: 'field.not_a_day' });
  });

  const draft = (over: Partial<ExpenseDraft>): ExpenseDraft => ({
    expenseId: 'e',
    totalCents: 10_000,
    payers: [{ householdId: 'hu', value: 10_000 }],
    householdIds: ['hu', 'rossi', 'diallo'],
    split: 'per_household',
    figures: [],
    ...over,
  });
  const figures = (hu: number, rossi: number, diallo: number) => [
    { householdId: 'hu', value: hu },
    { householdId: 'rossi', value: rossi },
    { householdId: 'diallo', value: diallo },
  ];
  const without = (gone: string, each: ExpenseDraft) => {
    const here = draftForThoseHere(each, (householdId) => householdId !== gone);
    if (!here.ok) return here.code;
    const parts = planExpense(here.value);
    if (!parts.ok) return parts.code;
    return Object.fromEntries(parts.value.map((part) => [part.householdId, part.shareCents]));
  };

  test('[X14] a household that left has no part; the others bear the whole in proportion to theirs', () => {
    expect(without('diallo', draft({}))).toEqual({ hu: 5_000, rossi: 5_000 });
    expect(without('diallo', draft({ split: 'shares', figures: figures(3, 1, 4) }))).toEqual({
      hu: 7_500,
      rossi: 2_500,
    });
    const percent = draft({ split: 'percent', figures: figures(2_000, 3_000, 5_000) });
    expect(without('diallo', percent)).toEqual({ hu: 4_000, rossi: 6_000 });
    const exact = draft({ split: 'exact', figures: figures(1_000, 4_000, 5_000) });
    expect(without('diallo', exact)).toEqual({ hu: 2_000, rossi: 8_000 });
    expect(without('nobody', exact)).toEqual({ hu: 1_000, rossi: 4_000, diallo: 5_000 });
  });

  test('[X14] without who pays, or with nobody left, it comes back no more', () => {
    expect(without('hu', draft({}))).toBe('recurring.payer_left');
    expect(without('rossi', draft({ householdIds: ['rossi'] }))).toBe('recurring.nobody_left');
    const others = draft({ split: 'exact', figures: figures(0, 0, 10_000) });
    expect(without('diallo', others)).toBe('recurring.nobody_left');
  });
});
