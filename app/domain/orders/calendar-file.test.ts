import { expect, test } from 'vitest';

import { calendarFile } from './calendar-file.ts';
import { sessionOn } from './sessions.ts';

const on = (day: string, number: number, state: 'planned' | 'cancelled' = 'planned') => ({
  number,
  state,
  ...sessionOn(day, { startMinute: 900, endMinute: 1_020 }),
});

test('[SES9] a calendar file has each planned date once, in UTC, with an id that stays', () => {
  const file = calendarFile({
    orderId: 'o1',
    title: 'Nuoto; corsi, «A»',
    place: 'Acquamarina\nVia Padova',
    sessions: [on('2026-12-03', 1), on('2026-12-10', 2, 'cancelled')],
    now: new Date('2026-11-28T10:00:00.123Z'),
  });
  expect(file.split('\r\n')).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Cortile//Cortile//IT',
    'BEGIN:VEVENT',
    'UID:o1-1@cortile',
    'DTSTAMP:20261128T100000Z',
    'DTSTART:20261203T140000Z',
    'DTEND:20261203T160000Z',
    'SUMMARY:Nuoto\\; corsi\\, «A»',
    'DESCRIPTION:Acquamarina\\nVia Padova',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]);
});

test('[SES9] lines are folded at 75 octets, between characters', () => {
  const title = 'è'.repeat(100);
  const now = new Date('2026-11-28T10:00:00Z');
  const sessions = [on('2026-12-03', 1)];
  const file = calendarFile({ orderId: 'o1', title, place: '', sessions, now });
  const lines = file.split('\r\n');
  expect(lines.every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  expect(file.replaceAll('\r\n ', '')).toContain(`SUMMARY:${title}`);
});
