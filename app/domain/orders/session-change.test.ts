import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { addDays, romeDay } from '../dates.ts';
import type { Timetable } from '../requests/timetable.ts';
import { romeInstant, romeLocal } from '../rome-clock.ts';
import { changeDates, changeStateAt, firstOpenDay, type OrderDates } from './session-change.ts';
import { sessionOn, sessionsOf } from './sessions.ts';

const NOW = new Date('2026-12-01T09:00:00Z');
const at = (local: string) => romeInstant(local) ?? new Date(0);

const weekly: Timetable = {
  kind: 'weekly',
  slots: [{ weekday: 4, startMinute: 900, endMinute: 1_020 }],
  skipsSchoolClosed: true,
};

function order(overrides: Partial<OrderDates> = {}): OrderDates {
  const days = { startsOn: '2026-11-26', endsOn: '2027-01-21' };
  const sessions = sessionsOf(weekly, days).map((time, index) => ({
    ...time,
    number: index + 1,
    state: 'planned' as const,
  }));
  return {
    ...days,
    latestEndsOn: '2027-06-30',
    closed: [],
    skipsSchoolClosed: true,
    sessions,
    bought: { unit: 'hour', quantity: sessions.length * 2 },
    ...overrides,
  };
}

const move = (kind: 'one' | 'rest', number: number, from: string, to: string) => ({
  kind,
  number,
  startsAt: at(from),
  endsAt: at(to),
});

describe('one date', () => {
  test('[SES3] moves alone', () => {
    const changed = changeDates(
      order(),
      move('one', 2, '2026-12-04T16:00', '2026-12-04T18:00'),
      NOW,
    );
    expect(changed).toMatchObject({
      ok: true,
      value: { endsOn: '2027-01-21', moved: [{ number: 2, startsAt: at('2026-12-04T16:00') }] },
    });
  });

  test.each([
    ['one that has begun', 1, '2026-12-04T16:00', 'session.over'],
    ['one that is not there', 99, '2026-12-04T16:00', 'session.not_found'],
    ['a time gone by', 2, '2026-12-01T08:00', 'session.in_past'],
    ['the same time', 2, '2026-12-03T15:00', 'session.unchanged'],
    ['another date', 2, '2026-12-10T16:00', 'session.taken'],
    ['beyond the vouchers', 2, '2027-07-01T15:00', 'session.too_late'],
  ])('[SES3] [SES6] does not move: %s', (_, number, from, code) => {
    const startsAt = at(from);
    const endsAt = new Date(startsAt.getTime() + 7_200_000);
    const change = { kind: 'one', number, startsAt, endsAt } as const;
    expect(changeDates(order(), change, NOW)).toMatchObject({ code });
  });

  test('[SES3] not before the first day of the order', () => {
    const early = order({ startsOn: '2026-12-10' });
    expect(
      changeDates(early, move('one', 4, '2026-12-09T15:00', '2026-12-09T17:00'), NOW),
    ).toMatchObject({ code: 'session.before_start', details: { day: '2026-12-10' } });
  });

  test('[PER5] not into a period that is closed, which is named; into one that is open, also before it', () => {
    const closed = [{ startsOn: '2026-12-06', endsOn: '2026-12-12' }];
    const to = (day: string) =>
      changeDates(order({ closed }), move('one', 4, `${day}T09:00`, `${day}T11:00`), NOW);
    expect(to('2026-12-08')).toMatchObject({
      code: 'session.period_closed',
      details: { first: '2026-12-06', last: '2026-12-12' },
    });
    expect(to('2026-12-05')).toMatchObject({ ok: true });
    expect(to('2026-12-13')).toMatchObject({ ok: true });
    expect(firstOpenDay({ closed }, '2026-12-08')).toBe('2026-12-13');
    expect(firstOpenDay({ closed }, '2026-12-05')).toBe('2026-12-05');
  });

  test('[SES5] takes the last day of the order along', () => {
    const last = order().sessions.length;
    const changed = changeDates(
      order(),
      move('one', last, '2027-01-26T15:00', '2027-01-26T17:00'),
      NOW,
    );
    expect(changed).toMatchObject({ ok: true, value: { endsOn: '2027-01-26' } });
  });
});

describe('from here on', () => {
  test('[SES4] all after it move alike, and closed days are made up for at the end', () => {
    // From Thursday to Tuesday: 8 December is closed, so that date goes to the week after the last.
    const changed = changeDates(
      order(),
      move('rest', 2, '2026-12-01T17:00', '2026-12-01T18:30'),
      NOW,
    );
    expect(
      changed.ok &&
        changed.value.moved.map(({ number, startsAt }) => [number, romeLocal(startsAt)]),
    ).toEqual([
      [2, '2026-12-01T17:00'],
      [4, '2026-12-15T17:00'],
      [6, '2027-01-12T17:00'],
      [7, '2027-01-19T17:00'],
      [3, '2026-12-22T17:00'],
      [5, '2027-01-26T17:00'],
    ]);
  });

  test('[SES4] keeps number, count and distance, whatever the shift', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: -300, max: 200 }),
        (days, minutes) => {
          const before = order({ skipsSchoolClosed: false, latestEndsOn: '2028-01-01' });
          const first = before.sessions[1];
          if (!first) throw new Error('no session');
          const span = { startMinute: 900 + minutes, endMinute: 1_020 + minutes };
          const to = sessionOn(addDays(romeDay(first.startsAt), days), span);
          const changed = changeDates(before, { kind: 'rest', number: 2, ...to }, NOW);
          if (!changed.ok) return expect(changed.code).toBe('session.taken');
          const { moved, endsOn } = changed.value;
          expect(moved.map(({ number }) => number)).toEqual(
            before.sessions.slice(1).map(({ number }) => number),
          );
          for (const session of moved) {
            const old = before.sessions.find(({ number }) => number === session.number);
            expect(romeDay(session.startsAt)).toBe(addDays(romeDay(old?.startsAt ?? NOW), days));
            expect(romeDay(session.startsAt) <= endsOn).toBe(true);
          }
        },
      ),
    );
  });

  test('[SES4] the other weekly slots stay, and so does a date that moved by itself', () => {
    const tuesday = { weekday: 2, startMinute: 990, endMinute: 1_110 } as const;
    const sunday = { weekday: 7, startMinute: 600, endMinute: 720 } as const;
    const two: Timetable = { kind: 'weekly', slots: [tuesday, sunday], skipsSchoolClosed: false };
    const days = { startsOn: '2026-11-29', endsOn: '2026-12-23' };
    const sessions = sessionsOf(two, days).map((time, index) => ({
      ...time,
      number: index + 1,
      state: 'planned' as const,
      ...(romeDay(time.startsAt) === '2026-12-08' && sessionOn('2026-12-09', tuesday)),
    }));
    const dates = order({ ...days, sessions, skipsSchoolClosed: false });
    const change = move('rest', 2, '2026-12-02T16:30', '2026-12-02T18:30');
    const changed = changeDates(dates, change, NOW);
    expect(
      changed.ok && changed.value.moved.map(({ startsAt }) => romeLocal(startsAt).slice(0, 10)),
    ).toEqual(['2026-12-02', '2026-12-16', '2026-12-23']);
    const onSunday = move('rest', 2, '2026-12-06T11:00', '2026-12-06T13:00');
    expect(changeDates(dates, onSunday, NOW)).toMatchObject({ code: 'session.taken' });
  });
});

describe('an order whose dates were left open', () => {
  test('[SES3] gets those of a timetable that are still to come', () => {
    const open = order({ sessions: [] });
    const changed = changeDates(open, { kind: 'timetable', timetable: weekly }, NOW);
    expect(changed.ok && changed.value.added.map(({ startsAt }) => romeDay(startsAt))[0]).toBe(
      '2026-12-03',
    );
    expect(changeDates(order(), { kind: 'timetable', timetable: weekly }, NOW)).toMatchObject({
      code: 'session.has_dates',
    });
    const over = { ...open, startsOn: '2026-11-26', endsOn: '2026-11-30' };
    expect(changeDates(over, { kind: 'timetable', timetable: weekly }, NOW)).toMatchObject({
      code: 'session.in_past',
    });
  });
});

test('[SES12] dates that come to less than was bought get more, at other times', () => {
  const first = { ...move('one', 1, '2026-12-03T15:00', '2026-12-03T17:30'), state: 'planned' };
  const eleven = order({
    sessions: [{ ...first, state: 'planned' as const }],
    bought: { unit: 'hour', quantity: 11 },
  });
  const slot = { startMinute: 900, endMinute: 1_050 };
  const give = (...days: readonly string[]) =>
    ({
      kind: 'timetable',
      timetable: { kind: 'dates', slots: days.map((day) => ({ day, ...slot })) },
    }) as const;
  expect(changeDates(eleven, give('2026-12-10', '2026-12-17'), NOW)).toMatchObject({
    value: { added: [{ number: 2 }, { number: 3 }] },
  });
  expect(changeDates(eleven, give('2026-12-03'), NOW)).toMatchObject({ code: 'session.taken' });
  const whole = { ...eleven, bought: { unit: 'hour', quantity: 2 } } as const;
  expect(changeDates(whole, give('2026-12-10'), NOW)).toMatchObject({ code: 'session.has_dates' });
  const byMonth = { ...eleven, bought: { unit: 'month', quantity: 3 } } as const;
  expect(changeDates(byMonth, give('2026-12-10'), NOW)).toMatchObject({
    code: 'session.has_dates',
  });
});

test('[SES7] a proposal lapses when its old or its new time comes', () => {
  const open = { state: 'open', before: at('2026-12-03T15:00'), startsAt: at('2026-12-04T15:00') };
  const state = { ...open, state: 'open' as const };
  expect(changeStateAt(state, NOW)).toBe('open');
  expect(changeStateAt(state, at('2026-12-03T15:00'))).toBe('lapsed');
  expect(changeStateAt({ ...state, startsAt: NOW }, NOW)).toBe('lapsed');
  expect(changeStateAt({ ...state, state: 'refused' }, at('2027-01-01T00:00'))).toBe('refused');
  expect(changeStateAt({ ...state, before: null, startsAt: null }, NOW)).toBe('open');
});
