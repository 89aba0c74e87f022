import fc from 'fast-check';
import { expect, test } from 'vitest';

import {
  admit,
  checkCame,
  checkOpen,
  checkPeople,
  checkSeatsOf,
  freeSeatsOf,
  isMoved,
  spanOfEvent,
  spansOfSeries,
  whoGetsIn,
} from './events.ts';

const NOW = new Date('2026-11-23T09:00:00Z');
const TIMES = { day: '2026-11-30', startMinute: 1_080, endMinute: 1_170 };
const codeOf = (result: { readonly ok: boolean; readonly code?: string }) =>
  result.ok ? 'ok' : result.code;

test('[EVT1] an event ends after its start, and begins later than now and within a year', () => {
  expect(spanOfEvent(TIMES, NOW)).toEqual({
    ok: true,
    value: {
      startsAt: new Date('2026-11-30T17:00:00Z'),
      endsAt: new Date('2026-11-30T18:30:00Z'),
    },
  });
  const code = (over: Partial<typeof TIMES>) => codeOf(spanOfEvent({ ...TIMES, ...over }, NOW));
  expect(code({ endMinute: 1_080 })).toBe('event.ends_too_early');
  expect(code({ day: '2026-11-23', startMinute: 600 })).toBe('event.in_the_past');
  expect(code({ day: '2026-11-23', startMinute: 601 })).toBe('ok');
  expect(code({ day: '2027-11-24' })).toBe('ok');
  expect(code({ day: '2027-11-25' })).toBe('event.too_far');
});

test('[EVT2] a series is at the same time of the clock every week, also over the end of summer time', () => {
  const series = spansOfSeries({ ...TIMES, day: '2027-03-22' }, 2, NOW);
  expect(series.ok && series.value.map(({ startsAt }) => startsAt.toISOString())).toEqual([
    '2027-03-22T17:00:00.000Z',
    '2027-03-29T16:00:00.000Z',
  ]);
  expect(codeOf(spansOfSeries({ ...TIMES, day: '2027-11-20' }, 2, NOW))).toBe('event.too_far');
});

test('[EVT3] people who come together are in or wait together; without a limit all are in', () => {
  expect(admit(2, 2)).toBe('in');
  expect(admit(3, 2)).toBe('waiting');
  expect(admit(6, freeSeatsOf({ seats: null, takenSeats: 900 }))).toBe('in');
  expect(freeSeatsOf({ seats: 10, takenSeats: 7 })).toBe(3);
});

test('[EVT4] one free seat passes four who wait for the one behind them, and two more let nobody in', () => {
  const waiting = [
    { id: 'four', seats: 4, since: new Date(1) },
    { id: 'one', seats: 1, since: new Date(2) },
  ];
  expect(whoGetsIn(1, waiting, NOW)).toEqual(['one']);
  expect(whoGetsIn(5, waiting, NOW)).toEqual(['four', 'one']);
  expect(whoGetsIn(3, waiting.slice(0, 1), NOW)).toEqual([]);
});

test('[EVT4] never more get in than there are seats, and nobody who fits is left waiting', () => {
  const entries = fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 12 });
  fc.assert(
    fc.property(entries, fc.integer({ min: 0, max: 20 }), (people, free) => {
      const waiting = people.map((seats, at) => ({ id: String(at), seats, since: new Date(at) }));
      const ids = whoGetsIn(free, waiting, NOW);
      const taken = waiting.filter(({ id }) => ids.includes(id));
      const left = taken.reduce((rest, { seats }) => rest - seats, free);
      expect(left).toBeGreaterThanOrEqual(0);
      for (const one of waiting) if (!ids.includes(one.id)) expect(one.seats).toBeGreaterThan(left);
    }),
  );
});

test('[EVT5] who is in brings more people only where there is room; fewer always, and who waits as many as it likes', () => {
  expect(codeOf(checkPeople({ state: 'in', people: 2 }, 4, 2))).toBe('ok');
  expect(checkPeople({ state: 'in', people: 2 }, 5, 2)).toMatchObject({
    code: 'event.no_room',
    details: { free: 2 },
  });
  expect(codeOf(checkPeople({ state: 'in', people: 2 }, 1, 0))).toBe('ok');
  expect(codeOf(checkPeople({ state: 'waiting', people: 2 }, 6, 0))).toBe('ok');
});

test('[EVT6] from its start on, and once it is cancelled, an event stays as it is; seats that are taken stay', () => {
  const event = { state: 'planned', startsAt: NOW } as const;
  expect(codeOf(checkOpen(event, new Date(NOW.getTime() - 1)))).toBe('ok');
  expect(codeOf(checkOpen(event, NOW))).toBe('event.begun');
  expect(codeOf(checkOpen({ ...event, state: 'cancelled' }, new Date(0)))).toBe('event.cancelled');
  expect(checkSeatsOf(7, 8)).toMatchObject({ code: 'event.seats_taken', details: { taken: 8 } });
  expect(checkSeatsOf(8, 8).ok && checkSeatsOf(null, 800).ok).toBe(true);
});

test('[EVT7] another time or place is told, other words are not', () => {
  const before = { startsAt: NOW, endsAt: new Date(NOW.getTime() + 60_000), place: null };
  expect(isMoved(before, { ...before })).toBe(false);
  expect(isMoved(before, { ...before, place: 'Parco Trotter' })).toBe(true);
  expect(isMoved(before, { ...before, endsAt: new Date(NOW.getTime() + 90_000) })).toBe(true);
});

test('[EVT8] how many came is written from the start on, of what was held', () => {
  const event = { state: 'planned', startsAt: NOW } as const;
  expect(codeOf(checkCame(event, NOW))).toBe('ok');
  expect(codeOf(checkCame(event, new Date(NOW.getTime() - 1)))).toBe('event.not_begun');
  expect(codeOf(checkCame({ ...event, state: 'cancelled' }, NOW))).toBe('event.cancelled');
});
