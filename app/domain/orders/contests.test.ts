import { describe, expect, it } from 'vitest';

import { DAY_MS } from '../dates.ts';
import { answerContest, checkContesting } from './contests.ts';

const markedAt = new Date('2026-12-01T18:00:00Z');
const mark = { markedAt, isReplaced: false, isContested: false, isPeriodClosed: false };
const later = (days: number) => new Date(markedAt.getTime() + days * DAY_MS);

describe('"it is not so" about a mark', () => {
  it('[ATT8] is said once, within three days, before the period is closed', () => {
    expect(checkContesting(mark, later(2.9)).ok).toBe(true);
    expect(checkContesting(mark, later(3))).toMatchObject({ code: 'attendance.too_late' });
    for (const [change, code] of [
      [{ isReplaced: true }, 'attendance.not_found'],
      [{ isContested: true }, 'attendance.contested_already'],
      [{ isPeriodClosed: true }, 'attendance.period_closed'],
    ] as const) {
      expect(checkContesting({ ...mark, ...change }, later(1))).toMatchObject({ code });
    }
  });

  it('[ATT9] is agreed on when the other side says the same; all else is a proposal', () => {
    const proposed = { mark: 'present', side: 'provider' } as const;
    expect(answerContest(null, proposed)).toBe('proposed');
    expect(answerContest(proposed, { mark: 'present', side: 'group' })).toBe('agreed');
    expect(answerContest(proposed, { mark: 'excused', side: 'group' })).toBe('proposed');
    expect(answerContest(proposed, proposed)).toBe('proposed');
  });
});
