import { describe, expect, it } from 'vitest';

import { checkDependant } from './dependant.ts';

const TODAY = '2026-11-23';

describe('checkDependant', () => {
  it('[H1] takes a minor up to the day before the eighteenth birthday', () => {
    expect(checkDependant({ birthDate: '2008-11-24', kind: 'minor' }, TODAY).ok).toBe(true);
    expect(checkDependant({ birthDate: '2008-11-23', kind: 'minor' }, TODAY)).toMatchObject({
      code: 'dependant.adult',
    });
  });

  it('[H1] takes an assisted person of any age', () => {
    expect(checkDependant({ birthDate: '1931-02-01', kind: 'assisted' }, TODAY).ok).toBe(true);
    expect(checkDependant({ birthDate: '2020-02-01', kind: 'assisted' }, TODAY).ok).toBe(true);
  });

  it('[H1] takes a child born today, and nobody born tomorrow or before 1900', () => {
    expect(checkDependant({ birthDate: TODAY, kind: 'minor' }, TODAY).ok).toBe(true);
    expect(checkDependant({ birthDate: '2026-11-24', kind: 'minor' }, TODAY)).toMatchObject({
      code: 'dependant.born_later',
    });
    expect(checkDependant({ birthDate: '1899-12-31', kind: 'assisted' }, TODAY)).toMatchObject({
      code: 'dependant.born_long_ago',
    });
  });
});
