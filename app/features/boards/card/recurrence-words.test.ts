import { describe, expect, test } from 'vitest';

import type { Recurrence } from '#app/domain/boards/calendar/recurrence.ts';
import { en } from '#app/i18n/en.ts';
import { it } from '#app/i18n/it.ts';

import { recurrenceWords, rhythmWords } from './recurrence-words.ts';

const weekly: Recurrence = {
  every: 'week',
  weekdays: [1, 4],
  monthDay: null,
  from: null,
  until: null,
};
const monthly = (monthDay: number): Recurrence => ({
  ...weekly,
  every: 'month',
  weekdays: [],
  monthDay,
});

describe('a recurrence in words', () => {
  test('[REC] names the days of the week', () => {
    expect(rhythmWords(weekly, it.recurrence, 'it')).toBe('ogni lunedì e giovedì');
    expect(rhythmWords(weekly, en.recurrence, 'en')).toBe('every Monday and Thursday');
    const daily: Recurrence = { ...weekly, weekdays: [1, 2, 3, 4, 5, 6, 7] };
    expect(rhythmWords(daily, it.recurrence, 'it')).toBe('ogni giorno');
    const workdays: Recurrence = { ...weekly, weekdays: [1, 2, 3, 4, 5] };
    expect(rhythmWords(workdays, it.recurrence, 'it')).toBe('da lunedì a venerdì');
    const spread: Recurrence = { ...weekly, weekdays: [1, 3, 5] };
    expect(rhythmWords(spread, it.recurrence, 'it')).toBe('ogni lunedì, mercoledì e venerdì');
  });

  test('[REC] names the day of the month as people say it', () => {
    const days = [1, 5, 8, 11, 31].map((day) => rhythmWords(monthly(day), it.recurrence, 'it'));
    expect(days).toEqual([
      'il 1º di ogni mese',
      'il 5 di ogni mese',
      'l’8 di ogni mese',
      'l’11 di ogni mese',
      'l’ultimo giorno di ogni mese',
    ]);
  });

  test('[REC] adds the first and the last day', () => {
    const closed: Recurrence = {
      ...weekly,
      every: 'school_closed',
      weekdays: [],
      from: '2026-12-01',
      until: '2027-06-08',
    };
    expect(recurrenceWords(closed, it.recurrence, 'it')).toBe(
      'nei giorni senza scuola, dal 1º dicembre 2026, fino all’8 giugno 2027',
    );
  });
});
