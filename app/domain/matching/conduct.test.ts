import { expect, test } from 'vitest';

import {
  checkBlocking,
  checkDecision,
  checkReporting,
  MOST_BLOCKED,
  REPORTS_A_DAY,
  suspendedUntil,
  TALK_DECISIONS,
} from './conduct.ts';

test('[MAT15] a household keeps so many from itself', () => {
  expect(checkBlocking(MOST_BLOCKED - 1).ok).toBe(true);
  expect(checkBlocking(MOST_BLOCKED)).toMatchObject({ code: 'nearby.too_many_blocked' });
});

test('[MAT16] so many reports a day', () => {
  expect(checkReporting(0).ok).toBe(true);
  expect(checkReporting(REPORTS_A_DAY)).toMatchObject({ code: 'nearby.too_many_reports' });
});

test('[MAT17] whoever is judged reads why; a suspension lasts 30 days', () => {
  expect(TALK_DECISIONS.filter((decision) => checkDecision(decision, '').ok)).toEqual(['keep']);
  expect(TALK_DECISIONS.every((decision) => checkDecision(decision, 'Perché.').ok)).toBe(true);
  expect(suspendedUntil(new Date('2026-11-30T10:00:00Z')).toISOString()).toBe(
    '2026-12-30T10:00:00.000Z',
  );
});
