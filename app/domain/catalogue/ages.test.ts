import { describe, expect, it } from 'vitest';

import { AGES_ASKED, agesOf } from './ages.ts';

describe('ages asked for', () => {
  it('[AGE1] a child is asked for by year, others by their age of life, without a gap', () => {
    const ranges = AGES_ASKED.map((asked) => agesOf(asked));
    expect(ranges[0]).toEqual({ from: 0, to: 0 });
    expect(agesOf('6')).toEqual({ from: 6, to: 6 });
    for (const [index, range] of ranges.entries()) {
      const next = ranges[index + 1];
      if (next) expect(next.from).toBe((range?.to ?? Infinity) + 1);
      else expect(range?.to).toBeNull();
    }
  });

  it.each(['', '18', '-1', '06', '6.0', '1e1', 'Senior', '999999999999'])(
    '[AGE1] %j is no age that is asked for',
    (asked) => {
      expect(agesOf(asked)).toBeNull();
    },
  );
});
