import { describe, expect, it } from 'vitest';

import { checkSave, MOST_SAVED, pickCompared } from './saved.ts';

describe('services kept and compared', () => {
  it('[SAV1] up to sixty are kept', () => {
    expect(checkSave(MOST_SAVED - 1)).toEqual({ ok: true, value: true });
    expect(checkSave(MOST_SAVED)).toMatchObject({
      code: 'saved.too_many',
      details: { most: MOST_SAVED },
    });
  });

  it('[SAV2] three are compared, each once, in the order they were chosen', () => {
    expect(pickCompared([])).toEqual({ compared: [], leftOut: 0 });
    expect(pickCompared(['b', 'a', 'b'])).toEqual({ compared: ['b', 'a'], leftOut: 0 });
    expect(pickCompared(['d', 'c', 'b', 'a'])).toEqual({ compared: ['d', 'c', 'b'], leftOut: 1 });
  });
});
