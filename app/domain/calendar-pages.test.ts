import { expect, test } from 'vitest';

import { calendarDays, readDay, stepDay } from './calendar-pages.ts';

test('[CLD] a month is whole weeks from Monday', () => {
  const days = calendarDays('2026-11-24', 'month');
  expect([days[0], days.at(-1), days.length]).toEqual(['2026-10-26', '2026-12-06', 42]);
  expect(calendarDays('2027-02-10', 'month').length).toBe(28);
  expect(calendarDays('2026-11-24', 'week')).toHaveLength(7);
  expect(calendarDays('2026-11-24', 'week')[0]).toBe('2026-11-23');
});

test('[CLD] goes from month to month and week to week', () => {
  expect(stepDay('2026-12-31', 'month', 1)).toBe('2027-01-01');
  expect(stepDay('2027-01-31', 'month', -1)).toBe('2026-12-01');
  expect(stepDay('2026-12-31', 'week', 1)).toBe('2027-01-07');
});

test.each(['9999-12-31', '0000-01-01', '2026-02-31', 'domani', ''])(
  '[CLD] an address that names %j shows today, and can be stepped from',
  (day) => {
    const shown = readDay(new URLSearchParams({ day }), '2026-11-24');
    expect(shown).toBe('2026-11-24');
  },
);

test.each(['1900-01-01', '2199-12-31'])('[CLD] %s is drawn and stepped from', (edge) => {
  const shown = readDay(new URLSearchParams({ day: edge }), '2026-11-24');
  expect(shown).toBe(edge);
  for (const span of ['month', 'week'] as const) {
    expect(calendarDays(shown, span)).toContain(edge);
    expect(stepDay(shown, span, 1) > edge).toBe(true);
    expect(stepDay(shown, span, -1) < edge).toBe(true);
  }
});
