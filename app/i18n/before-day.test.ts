import { describe, expect, test } from 'vitest';

import { alDay, dalDay, ilDay } from './before-day.ts';

describe('articles before a day', () => {
  test('are elided before 8 and 11, and only there', () => {
    expect([1, 8, 10, 11, 18, 28].map((day) => dalDay(`${day} novembre 2026`))).toEqual([
      'dal 1 novembre 2026',
      'dall’8 novembre 2026',
      'dal 10 novembre 2026',
      'dall’11 novembre 2026',
      'dal 18 novembre 2026',
      'dal 28 novembre 2026',
    ]);
    expect(alDay('8 novembre 2026')).toBe('all’8 novembre 2026');
    expect(ilDay('11 novembre 2026')).toBe('l’11 novembre 2026');
  });

  test('are whole before a weekday', () => {
    expect(alDay('sab 8 nov')).toBe('al sab 8 nov');
  });
});
