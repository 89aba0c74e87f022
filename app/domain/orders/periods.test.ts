import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Unit } from '../catalogue/units.ts';
import { addDays } from '../dates.ts';
import { sumCents } from '../money.ts';
import {
  apportionLines,
  billedIn,
  checkClosing,
  closesAt,
  datedOf,
  deliveredOf,
  endsAsAgreed,
  isAskedAhead,
  isBilled,
  keepDelivered,
  MAX_PERIODS,
  paidAt,
  partOfPart,
  type Period,
  periodsOf,
  periodState,
} from './periods.ts';
import { sessionOn } from './sessions.ts';

const months = (weights: readonly number[]): readonly Period[] =>
  weights.map((weight, index) => ({
    number: index + 1,
    startsOn: `2026-${String(index + 1).padStart(2, '0')}-01`,
    endsOn: `2026-${String(index + 1).padStart(2, '0')}-28`,
    weight,
  }));

const line = (amountCents: number) => ({ householdId: 'h', dependantId: 'd', amountCents });

describe('lines over the periods of an order', () => {
  it('[PER2] 100.00 over three equal months: 33.34, 33.33 and 33.33 in some order', () => {
    const parts = apportionLines([line(10_000)], months([1, 1, 1]), 'order');
    expect(parts.map(({ period }) => period)).toEqual([1, 2, 3]);
    expect(parts.map(({ amountCents }) => amountCents).toSorted((a, b) => a - b)).toEqual([
      3_333, 3_333, 3_334,
    ]);
  });

  it('[PER2] a month without dates costs nothing, whatever the others cost', () => {
    const parts = apportionLines([line(999)], months([2, 0, 1]), 'order');
    expect(parts.map(({ amountCents }) => amountCents)).toEqual([666, 0, 333]);
  });

  it('[PER2] [M2] the parts of any line sum to it, each within a cent of its quota', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100_000_000 }),
        fc.array(fc.integer({ min: 0, max: 50_000 }), { minLength: 1, maxLength: 24 }),
        (cents, weights) => {
          const sum = weights.reduce((all, weight) => all + weight, 0);
          fc.pre(sum > 0);
          const parts = apportionLines([line(cents)], months(weights), 'order');
          expect(sumCents(parts.map(({ amountCents }) => amountCents))).toBe(cents);
          for (const [index, { amountCents }] of parts.entries()) {
            const quota = (cents * (weights[index] ?? 0)) / sum;
            expect(Math.abs(amountCents - quota)).toBeLessThan(1);
          }
        },
      ),
    );
  });
});

describe('the closing of a period', () => {
  const period = { startsOn: '2026-10-01', endsOn: '2026-10-31', closedAt: null };
  const hours = { startMinute: 960, endMinute: 1_080 };
  const session = (number: number, day: string, state: 'planned' | 'cancelled' = 'planned') => ({
    number,
    state,
    ...sessionOn(day, hours),
  });
  const sessions = [session(1, '2026-10-06'), session(2, '2026-10-27'), session(3, '2026-11-03')];

  it('[PER4] waits for the end of its own last date, not for the next period’s', () => {
    const last = new Date('2026-10-27T17:00:00Z');
    expect(closesAt(period, sessions)).toEqual(last);
    expect(checkClosing(period, sessions, last)).toEqual({ ok: true, value: true });
    expect(checkClosing(period, sessions, new Date(last.getTime() - 1))).toMatchObject({
      code: 'period.not_over',
      details: { day: '2026-10-27' },
    });
  });

  it('[PER4] without dates, or with all of them called off, comes on its last day', () => {
    const lastDay = new Date('2026-10-30T23:00:00Z');
    expect(closesAt(period, [])).toEqual(lastDay);
    expect(closesAt(period, [session(1, '2026-10-06', 'cancelled')])).toEqual(lastDay);
  });

  it('[PER4] happens once', () => {
    const closed = { ...period, closedAt: new Date('2026-11-01T09:00:00Z') };
    const now = new Date('2026-11-02T09:00:00Z');
    expect(checkClosing(closed, [], now)).toMatchObject({ code: 'period.closed' });
  });
});

describe('the periods of a service', () => {
  const school = { startsOn: '2026-09-14', endsOn: '2027-06-07' };
  const weekly = {
    kind: 'weekly',
    slots: [{ weekday: 1, startMinute: 990, endMinute: 1_110 }],
    skipsSchoolClosed: false,
  } as const;
  const open = { kind: 'open' } as const;

  it('[PER1] ten months bought for ten calendar months weigh alike', () => {
    const periods = periodsOf({ ...school, unit: 'month', quantity: 10, timetable: weekly });
    expect(periods).toHaveLength(10);
    expect(periods[0]).toEqual({
      number: 1,
      startsOn: '2026-09-14',
      endsOn: '2026-09-30',
      weight: 1,
    });
    expect(periods[9]).toEqual({
      number: 10,
      startsOn: '2027-06-01',
      endsOn: '2027-06-07',
      weight: 1,
    });
  });

  it('[PER1] hours of every week weigh by the minutes of each month', () => {
    const days = { startsOn: '2026-10-01', endsOn: '2026-11-30' };
    const periods = periodsOf({ ...days, unit: 'hour', quantity: 18, timetable: weekly });
    // Four Mondays in October, five in November.
    expect(periods.map(({ weight }) => weight)).toEqual([480, 600]);
  });

  it('[PER1] without dates months weigh by their days', () => {
    const days = { startsOn: '2026-10-30', endsOn: '2026-11-30' };
    const periods = periodsOf({ ...days, unit: 'month', quantity: 1, timetable: open });
    expect(periods.map(({ weight }) => weight)).toEqual([2, 30]);
  });

  it('[PER1] what does not go on by the month is one period', () => {
    const one = [{ number: 1, ...school, weight: 1 }];
    expect(periodsOf({ ...school, unit: 'course', quantity: 1, timetable: weekly })).toEqual(one);
    expect(periodsOf({ ...school, unit: 'hour', quantity: 9, timetable: open })).toEqual(one);
    const days = { startsOn: '2026-10-01', endsOn: '2026-10-31' };
    const month = periodsOf({ ...days, unit: 'month', quantity: 1, timetable: open });
    expect(month).toEqual([{ number: 1, ...days, weight: 1 }]);
  });

  it('[PER1] a month without dates belongs to the one before it', () => {
    const days = { startsOn: '2026-12-28', endsOn: '2027-02-28' };
    const slots = [
      { day: '2026-12-28', startMinute: 600, endMinute: 660 },
      { day: '2027-02-01', startMinute: 600, endMinute: 660 },
    ];
    const timetable = { kind: 'dates', slots } as const;
    expect(periodsOf({ ...days, unit: 'month', quantity: 2, timetable })).toEqual([
      { number: 1, startsOn: '2026-12-28', endsOn: '2027-01-31', weight: 60 },
      { number: 2, startsOn: '2027-02-01', endsOn: '2027-02-28', weight: 60 },
    ]);
  });

  it('[PER1] periods follow each other from the first day to the last', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 3_000 }),
        fc.integer({ min: 0, max: 732 }),
        (at, length) => {
          const startsOn = addDays('2024-01-01', at);
          const days = { startsOn, endsOn: addDays(startsOn, length) };
          const periods = periodsOf({ ...days, unit: 'month', quantity: 3, timetable: weekly });
          expect(periods.length).toBeLessThanOrEqual(MAX_PERIODS);
          expect([periods[0]?.startsOn, periods.at(-1)?.endsOn]).toEqual([startsOn, days.endsOn]);
          for (const [index, { startsOn: first }] of periods.entries()) {
            const before = periods[index - 1];
            if (before) expect(addDays(before.endsOn, 1)).toBe(first);
          }
        },
      ),
    );
  });
});

describe('what a period is called', () => {
  const period = { startsOn: '2026-10-01', endsOn: '2026-10-31', closedAt: null };
  const closed = { ...period, closedAt: new Date('2026-11-01T09:00:00Z') };
  const facts = { hasBegun: true, leftCents: 100, today: '2026-10-01' };

  it('[PER3] planned, running, closed, and settled once nothing is left', () => {
    expect(periodState(period, { ...facts, today: '2026-09-30' })).toBe('planned');
    expect(periodState(period, { ...facts, hasBegun: false })).toBe('planned');
    expect(periodState(period, facts)).toBe('running');
    expect(periodState(closed, facts)).toBe('closed');
    expect(periodState(closed, { ...facts, leftCents: 0 })).toBe('settled');
  });

  it('[PER7] money of one period is asked for ahead, of many when each is closed', () => {
    expect(isAskedAhead([period], 'always')).toBe(true);
    expect(isAskedAhead([period], 'excused')).toBe(false);
    expect(isAskedAhead([period, closed], 'always')).toBe(false);
    expect(paidAt([period], 'always')).toBe('confirmed');
    expect(paidAt([period], 'attendance')).toBe('end');
    expect(paidAt([period, closed], 'attendance')).toBe('periods');
  });
});

describe('what stays of a period that was given in part', () => {
  const period = { startsOn: '2026-12-01', endsOn: '2026-12-31' };
  const hours = { startMinute: 960, endMinute: 1_080 };
  const dates = ['2026-12-01', '2026-12-08', '2026-12-15', '2026-12-22'].map((day, index) => ({
    number: index + 1,
    state: 'planned' as const,
    ...sessionOn(day, hours),
  }));

  it('[PER8] is by dates that have ended, or by days that are over', () => {
    const at = new Date('2026-12-08T16:30:00Z');
    const given = (some: typeof dates, now: Date, unit: Unit = 'session') =>
      deliveredOf(period, some, { unit, now });
    expect(given(dates, at)).toEqual({ done: 60, of: 240 });
    expect(given([], at)).toEqual({ done: 7, of: 31 });
    expect(given([], new Date('2026-11-01T12:00:00Z')).done).toBe(0);
    expect(given([], new Date('2027-02-01T12:00:00Z')).done).toBe(31);
    const short = { ...dates[0]!, ...sessionOn('2026-12-01', { ...hours, endMinute: 1_020 }) };
    expect(given([short, ...dates.slice(1)], at, 'hour')).toEqual({ done: 60, of: 420 });
  });

  it('[PER8] of hours that have no date nothing was given: 2 of 16 bought, 8 of them on dates', () => {
    const whole = { ...period, number: 1, weight: 1 };
    const of = (quantity: number, unit: Unit = 'hour', some = dates) =>
      datedOf(whole, some, { unit, quantity, periods: [whole] });
    expect(of(16)).toEqual({ done: 480, of: 960 });
    expect(of(4)).toEqual({ done: 480, of: 480 });
    expect(of(3, 'month')).toEqual({ done: 1, of: 1 });
    expect(of(16, 'hour', [])).toEqual({ done: 1, of: 1 });
    const at = new Date('2026-12-02T12:00:00Z');
    const given = partOfPart(deliveredOf(period, dates, { unit: 'hour', now: at }), of(16));
    const line = { amountCents: 8_000, parts: [] };
    expect(keepDelivered(line, given, 'order').amountCents).toBe(1_000);
  });

  it('[PER8] each month has its part of what was bought', () => {
    const december = { ...period, number: 1, weight: 480 };
    const january = { startsOn: '2027-01-01', endsOn: '2027-01-31', number: 2, weight: 480 };
    const bought = { unit: 'hour', quantity: 32, periods: [december, january] } as const;
    const { done, of } = datedOf(december, dates, bought);
    expect(done / of).toBe(8 / 16);
  });

  it('[PER8] a part of a part stays a safe number', () => {
    const huge = { done: Number.MAX_SAFE_INTEGER, of: Number.MAX_SAFE_INTEGER };
    expect(partOfPart(huge, { done: 1, of: 2 })).toEqual({ done: 5e11, of: 1e12 });
    expect(partOfPart(huge, { done: 0, of: 0 })).toEqual({ done: 0, of: 0 });
  });

  it('[PER8] a quarter of 50.00, of which a voucher paid 30.00: 12.50, of it 7.50 by voucher', () => {
    const line = { amountCents: 5_000, parts: [{ id: 'v', amountCents: 3_000 }] };
    expect(keepDelivered(line, { done: 1, of: 4 }, 'order')).toEqual({
      amountCents: 1_250,
      parts: [{ id: 'v', amountCents: 750 }],
    });
  });

  it('[PER8] a line without a date, as of whoever left before, stays as it is', () => {
    const line = { amountCents: 0, parts: [] };
    expect(keepDelivered(line, { done: 0, of: 0 }, 'order')).toEqual(line);
  });

  it('[PER8] sources never pay more than stays, nor more than they paid', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 10_000 }), { maxLength: 4 }),
        fc.nat(10_000),
        fc.integer({ min: 1, max: 400 }),
        fc.nat(400),
        (paid, cash, of, some) => {
          const parts = paid.map((amountCents, index) => ({ id: String(index), amountCents }));
          const amountCents = sumCents([...paid, cash]);
          const stays = keepDelivered({ amountCents, parts }, { done: some % (of + 1), of }, 'o');
          expect(sumCents(stays.parts.map((part) => part.amountCents))).toBeLessThanOrEqual(
            stays.amountCents,
          );
          for (const [index, part] of stays.parts.entries()) {
            expect(part.amountCents).toBeLessThanOrEqual(paid[index] ?? 0);
          }
          expect(stays.amountCents).toBeLessThanOrEqual(amountCents);
        },
      ),
    );
  });
});

it('[PER9] a date that moves into another month stays in the bill of the month it was agreed in', () => {
  const november = { startsOn: '2026-11-01', endsOn: '2026-11-30' };
  const december = { startsOn: '2026-12-01', endsOn: '2026-12-31' };
  const both = [november, december];
  expect(billedIn(both, '2026-11-30', '2026-12-02')).toEqual(november);
  expect(billedIn(both, '2026-11-30', '2026-11-29')).toBeNull();
  expect(billedIn([november], '2026-11-30', '2026-11-29')).toBeNull();
  expect(billedIn([], '2026-11-30', '2026-12-02')).toBeNull();
});

it('[ATT3] of a day whose bill is closed nothing is marked any more', () => {
  const november = { startsOn: '2026-11-01', endsOn: '2026-11-30', closedAt: new Date() };
  const december = { startsOn: '2026-12-01', endsOn: '2026-12-31', closedAt: null };
  const both = [november, december];
  expect(isBilled(both, '2026-11-30')).toBe(true);
  expect(isBilled(both, '2026-12-01')).toBe(false);
  expect(isBilled([], '2026-11-30')).toBe(false);
});

it('[SES5] what is billed by months ends as agreed', () => {
  expect(endsAsAgreed([1, 2], 'hour')).toBe(true);
  expect(endsAsAgreed([1], 'month')).toBe(true);
  expect(endsAsAgreed([1], 'session')).toBe(false);
});
