import { expect, test } from 'vitest';

import { addDays, weekdayOf } from '#app/domain/dates.ts';
import { romeInstant, romeLocal } from '#app/domain/rome-clock.ts';

import { makeClock } from './clock.ts';

test('nobody of the demo does anything at night, and what came first stays first', () => {
  for (const at of ['04:02', '07:59', '08:01', '12:00', '22:59', '23:40']) {
    const now = new Date(`2026-11-29T${at}:00+01:00`);
    const clock = makeClock('2026-11-29', now);
    const moments = Array.from({ length: 400 }, (_, index) => clock.hoursAgo(100 - index / 4));
    for (const moment of moments.slice(0, -1)) {
      const hour = Number(romeLocal(moment).slice(11, 13));
      expect(hour, `${at}: ${romeLocal(moment)}`).toBeGreaterThanOrEqual(8);
      expect(hour, `${at}: ${romeLocal(moment)}`).toBeLessThan(23);
      expect(moment.getTime(), at).toBeLessThanOrEqual(now.getTime());
    }
    const times = moments.map((moment) => moment.getTime());
    expect(times, at).toEqual(times.toSorted((a, b) => a - b));
  }
});

test('a poll about Fridays asks about Fridays, whatever day the demo is loaded on', () => {
  for (let offset = 0; offset < 7; offset += 1) {
    const today = addDays('2026-11-29', offset);
    const friday = makeClock(today, romeInstant(`${today}T12:00`) ?? new Date(0)).weekday(5, 5);
    expect(weekdayOf(friday)).toBe(5);
    expect(friday >= addDays(today, 5) && friday <= addDays(today, 11)).toBe(true);
  }
});
