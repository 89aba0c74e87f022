import { describe, expect, it } from 'vitest';

import { romeInstant, romeLocal } from './rome-clock.ts';

describe('the clock in Milan', () => {
  it('[M3] reads what a date and time field writes, in winter and in summer', () => {
    expect(romeInstant('2026-11-24T18:30')?.toISOString()).toBe('2026-11-24T17:30:00.000Z');
    expect(romeInstant('2026-07-01T18:30')?.toISOString()).toBe('2026-07-01T16:30:00.000Z');
    expect(romeLocal(new Date('2026-11-24T17:30:00Z'))).toBe('2026-11-24T18:30');
    expect(romeLocal(new Date('2026-12-31T23:30:00Z'))).toBe('2027-01-01T00:30');
  });

  it('[M3] refuses text that is no moment at all', () => {
    for (const text of ['', 'oggi', '2026-11-24', '2026-13-01T10:00', '2026-02-30T10:00']) {
      expect(romeInstant(text)).toBeNull();
    }
  });

  it('[M3] refuses the hour spring skips and takes the first of the two autumn has', () => {
    expect(romeInstant('2027-03-28T02:30')).toBeNull();
    expect(romeInstant('2026-10-25T02:30')?.toISOString()).toBe('2026-10-25T00:30:00.000Z');
  });
});
