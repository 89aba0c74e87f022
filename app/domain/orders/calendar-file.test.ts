import { expect, test } from 'vitest';

import { calendarFile, sessionKey, type CalendarEvent } from './calendar-file.ts';
import { sessionOn } from './sessions.ts';

const NOW = new Date('2026-11-28T10:00:00.123Z');

const event = (overrides: Partial<CalendarEvent> = {}): CalendarEvent => ({
  key: sessionKey('o1', 1),
  title: 'Nuoto; corsi, «A»',
  text: 'Acquamarina\nVia Padova',
  place: null,
  ...sessionOn('2026-12-03', { startMinute: 900, endMinute: 1_020 }),
  ...overrides,
});

test('[SES9] a calendar file has each date once, in UTC, with an id that stays', () => {
  expect(calendarFile({ events: [event()], now: NOW }).split('\r\n')).toEqual([
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
  const file = calendarFile({ events: [event({ title })], now: NOW });
  const lines = file.split('\r\n');
  expect(lines.every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  expect(file.replaceAll('\r\n ', '')).toContain(`SUMMARY:${title}`);
});

test('[CAL1] a calendar that is read again says its name, how often, and what is not sure yet', () => {
  const url = 'https://cortile.example.org/orders/o1';
  const file = calendarFile({
    events: [event({ url, isTentative: true })],
    name: 'Cortile, casa',
    now: NOW,
  });
  expect(file.split('\r\n')).toEqual(
    expect.arrayContaining([
      'X-WR-CALNAME:Cortile\\, casa',
      'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
      'STATUS:TENTATIVE',
      `URL:${url}`,
    ]),
  );
});

test('[SES9] an event that has a place says where, one without says nothing', () => {
  const at = calendarFile({ events: [event({ place: 'Piscina, via Padova 12' })], now: NOW });
  expect(at.split('\r\n')).toContain('LOCATION:Piscina\\, via Padova 12');
  expect(calendarFile({ events: [event()], now: NOW })).not.toContain('LOCATION');
});
