import { expect, test } from 'vitest';

import { weeklyOn } from '../boards/calendar/recurrence.ts';
import {
  datesIn,
  daysSaid,
  hoursIn,
  timetableOf,
  weekdayOfSlot,
  weekdaysIn,
  weekdaysOfRhythm,
  wordsBeside,
} from './schedule-words.ts';

test.each([
  ['giovedì 15-17', 900, 1_020],
  ['il giovedì, dalle 15 alle 17', 900, 1_020],
  ['da lunedì a giovedì, dalle 16:30 alle 18:30', 990, 1_110],
  ['Thursday from 9.30 to 11', 570, 660],
  ['la sera dalle 21 alle 24', 1_260, 1_440],
])('[SES8] %s: both ends of the hours', (words, startMinute, endMinute) => {
  expect(hoursIn(words)).toEqual({ startMinute, endMinute });
});

test.each([
  ['martedì e venerdì, alle 10'],
  ['giorni da decidere'],
  ['dalle 18 alle 9'],
  ['3-12-2026'],
])('[SES8] %s: nothing is guessed', (words) => {
  expect(hoursIn(words)).toBeNull();
});

test.each([
  ['da lunedì a giovedì', [1, 2, 3, 4]],
  ['martedì e venerdì', [2, 5]],
  ['lun, mer, ven 16.30-18.30', [1, 3, 5]],
  ['Saturday morning', [6]],
  ['una sera', []],
  ['giochi al mercato da marzo, domani lunghi; this month', []],
  ['i sabati e le domeniche, Thurs', [4, 6, 7]],
])('[SES8] %s: days %j', (words, days) => {
  expect(weekdaysIn(words)).toEqual(days);
});

test.each([
  ['mercoledì 2 e 9 dicembre, 16:30-19:30', ['2026-12-02', '2026-12-09']],
  ['giovedì 3 dicembre e venerdì 4', ['2026-12-03']],
  ['3 dicembre e venerdì 4 dicembre', ['2026-12-03', '2026-12-04']],
  ['Thursday, December 3 and 10, from 9.30 to 11', ['2026-12-03', '2026-12-10']],
  ['sab 5/12 e dom 6/12, 10-12', ['2026-12-05', '2026-12-06']],
  ['il 7 gennaio', ['2027-01-07']],
  ['1º dicembre, dalle 15 alle 17', ['2026-12-01']],
  ['31 novembre', []],
  ['martedì 1, ore 15', []],
  ['ogni giovedì dal 3 dicembre', []],
  ['dal 3 dicembre al 20 dicembre', []],
  ['giovedì 15-17', []],
])('[SES8] %s: dates %j', (words, dates) => {
  expect(datesIn(words, '2026-11-30')).toEqual(dates);
});

test('[SES8] dates that words name are single dates, never every week', () => {
  const words = 'mercoledì 2 e 9 dicembre, 16:30-19:30';
  const hours = { startMinute: 990, endMinute: 1_170 };
  expect(timetableOf({ ...nothing, words })).toEqual({
    kind: 'dates',
    slots: [
      { day: '2026-12-02', ...hours },
      { day: '2026-12-09', ...hours },
    ],
  });
});

const nothing = {
  words: '',
  today: '2026-11-30',
  recurrence: null,
  bestSlot: null,
  skipsSchoolClosed: true,
};

test('[SES8] rhythm before words, words before the slot that suits best', () => {
  const hours = { startMinute: 900, endMinute: 1_020 };
  const mondays = {
    every: 'week',
    weekdays: [1],
    monthDay: null,
    from: null,
    until: null,
  } as const;
  expect(timetableOf({ ...nothing, words: 'giovedì 15-17', recurrence: mondays })).toEqual({
    kind: 'weekly',
    slots: [{ weekday: 1, ...hours }],
    skipsSchoolClosed: true,
  });
  const friday = { id: 'fri_h16', day: 'fri', part: 'h16' };
  expect(timetableOf({ ...nothing, bestSlot: friday })).toMatchObject({
    slots: [{ weekday: 5, startMinute: 960, endMinute: 1_020 }],
  });
  const dated = { id: '2026-12-03_h16', day: '2026-12-03', part: 'h16' };
  expect(timetableOf({ ...nothing, bestSlot: dated })).toMatchObject({
    kind: 'dates',
    slots: [{ day: '2026-12-03' }],
  });
  expect(timetableOf({ ...nothing, words: 'dalle 15 alle 17' })).toEqual({ kind: 'open' });
  expect(timetableOf({ ...nothing, bestSlot: { ...friday, part: 'pm' } })).toEqual({
    kind: 'open',
  });
});

test.each([
  ['ogni giovedì', [4]],
  ['Ogni giovedì, 15-17', [4]],
  ['da marzo, ogni giovedì', [4]],
  ['tutti i lunedì', [1]],
  ['Thursdays from 3 to 5', [4]],
  ['le domeniche', [7]],
  ['lunedì e giovedì, 16:30-18:30', [1, 4]],
  ['da lunedì a venerdì', [1, 2, 3, 4, 5]],
  ['alle 15 martedì e giovedì', [2, 4]],
  ['ogni giorno', [1, 2, 3, 4, 5, 6, 7]],
  ['every day from Monday to Wednesday', [1, 2, 3]],
])('[SES10] %s says a rhythm', (words, days) => {
  expect(weekdaysOfRhythm(words)).toEqual(days);
});

test.each([
  ['giovedì 15-17'],
  ['giovedì 3 dicembre'],
  ['giovedì 3 dicembre e venerdì 4'],
  ['Thursday, December 3 and Friday, December 4'],
  ['sab 5/12 e dom 6/12'],
  ['ogni tanto'],
  [''],
])('[SES10] %s may be a single day: no rhythm', (words) => {
  expect(weekdaysOfRhythm(words)).toEqual([]);
});

test('[SES10] a slot of the week has its weekday, one of a date has none', () => {
  expect(weekdayOfSlot({ id: 'wed-am', day: 'wed', part: 'am' })).toBe(3);
  expect(weekdayOfSlot({ id: '2026-12-03-am', day: '2026-12-03', part: 'am' })).toBeNull();
});

test.each([
  ['giovedì 15-17', ''],
  ['il mercoledì, dalle 10 alle 12, dodici volte', 'dodici volte'],
  ['da lunedì a giovedì, dalle 16:30 alle 18:30', ''],
  ['Thursday afternoons; ring twice', 'ring twice'],
  ['merenda compresa, si entra dal cortile', 'merenda compresa, si entra dal cortile'],
  ['', ''],
])('[SES11] beside a timetable %j says %j', (words, rest) => {
  const slots = [{ weekday: 2, startMinute: 540, endMinute: 600 }] as const;
  expect(wordsBeside(words, { kind: 'weekly', slots, skipsSchoolClosed: false })).toBe(rest);
  expect(wordsBeside(words, { kind: 'open' })).toBe(words);
});

test.each([
  ['martedì e giovedì, dal 9 al 18 dicembre, 16-18', '2026-12-09', '2026-12-18'],
  ['ogni giovedì dal 9 dicembre al 13 gennaio', '2026-12-09', '2027-01-13'],
  ['Tuesdays from 9 to 18 December', '2026-12-09', '2026-12-18'],
  ["dall'11 al 20 dicembre", '2026-12-11', '2026-12-20'],
])('[SES8] the first and last day that words name: %s', (words, first, last) => {
  expect(daysSaid({ words, recurrence: null }, '2026-11-30')).toEqual({ first, last });
});

test('[SES8] a stretch of days is no stretch of hours, and hours no stretch of days', () => {
  expect(hoursIn('Tuesdays from 9 to 18 December')).toBeNull();
  expect(hoursIn('dal 9 al 18 dicembre, 16-18')).toEqual({ startMinute: 960, endMinute: 1_080 });
  for (const words of ['dalle 9 alle 18', 'da lunedì a giovedì']) {
    expect(daysSaid({ words, recurrence: null }, '2026-11-30')).toEqual({
      first: null,
      last: null,
    });
  }
});

test.each([
  ['', '2026-12-03', '2026-12-29', { first: '2026-12-03', last: '2026-12-29' }],
  ['16-18, per 4 settimane', '2026-12-03', null, { first: '2026-12-03', last: '2026-12-30' }],
  ['16-18', '2026-12-03', null, { first: '2026-12-03', last: null }],
  ['16-18', '2026-11-03', '2026-12-29', { first: null, last: '2026-12-29' }],
  ['for 2 weeks', '2026-11-03', null, { first: null, last: null }],
  ['16-18', '2026-10-01', '2026-11-29', { first: null, last: null }],
  ['dal 9 al 18 dicembre', '2026-12-03', null, { first: '2026-12-09', last: '2026-12-18' }],
])(
  '[SES8] the days of a rhythm, where the words %j say none: %s to %s',
  (words, from, until, days) => {
    const recurrence = { ...weeklyOn([2, 4]), from, until };
    expect(daysSaid({ words, recurrence }, '2026-11-30')).toEqual(days);
  },
);
