import { describe, expect, test } from 'vitest';

import { CAPS } from '../caps.ts';
import { bandOf, bandsFrom, checkBands, readBands } from './bands.ts';
import {
  checkProgramme,
  checkRaise,
  meetsCriteria,
  nextProgrammeState,
  PROGRAMME_STATES,
  type ProgrammePlan,
} from './programme.ts';

const BANDS = bandsFrom([
  { iseeToCents: 1_000_000, valueCents: 40_000 },
  { iseeToCents: 2_000_000, valueCents: 20_000 },
  { iseeToCents: 2_700_000, valueCents: 10_000 },
]);

const PLAN: ProgrammePlan = {
  startsOn: '2026-12-01',
  endsOn: '2027-11-30',
  budgetCents: 5_000_000,
  categories: ['sport'],
  bands: BANDS,
  beneficiary: 'minor',
  minAge: null,
  maxAge: 17,
};

describe('the life of a programme', () => {
  test('[PRG1] opens once, closes, and may open again', () => {
    const after = (event: 'open' | 'close' | 'reopen') =>
      PROGRAMME_STATES.map((state) => {
        const next = nextProgrammeState(state, event);
        return next.ok ? next.value : next.code;
      });
    const no = 'programme.wrong_state';
    expect(after('open')).toEqual(['open', no, no]);
    expect(after('close')).toEqual([no, 'closed', no]);
    expect(after('reopen')).toEqual([no, no, 'open']);
  });
});

describe('bands', () => {
  test('[PRG2] [E1] an ISEE is in one band, to the cent, or in none', () => {
    const found = [0, 1_000_000, 1_000_001, 2_000_000, 2_000_001, 2_700_000, 2_700_001];
    expect(found.map((isee) => bandOf(BANDS, isee))).toEqual([1, 1, 2, 2, 3, 3, null]);
  });

  test('[PRG2] are read as they are typed, each from where the one before ends', () => {
    expect(readBands(['10000', '20000,00', '', '27000'], ['400', '200', '', '100'])).toEqual({
      ok: true,
      value: BANDS,
    });
  });

  test.each([
    [[], [], 'programme.no_bands', undefined],
    [['10000', '10000'], ['400', '200'], 'programme.band_order', { row: 2 }],
    [['10.000'], ['400'], 'programme.band_order', { row: 1 }],
    [['10000', ''], ['400', '200'], 'programme.band_order', { row: 2 }],
    [['10000'], ['0'], 'programme.band_value', { row: 1 }],
    [['10000'], [''], 'programme.band_value', { row: 1 }],
    [['10000'], ['100000,01'], 'programme.band_value', { row: 1 }],
    [['1000000,01'], ['400'], 'programme.band_order', { row: 1 }],
  ])('[PRG2] %j worth %j are refused', (upTo, value, code, details) => {
    const read = readBands(upTo, value);
    expect(read).toEqual({ ok: false, code, ...(details ? { details } : {}) });
  });

  test('[PRG2] are six at most', () => {
    const rows = (count: number) =>
      bandsFrom(Array.from({ length: count }, (_, i) => ({ iseeToCents: i + 1, valueCents: 1 })));
    expect(checkBands(rows(6)).ok).toBe(true);
    expect(checkBands(rows(7))).toMatchObject({ code: 'programme.no_bands' });
  });
});

describe('what a programme can be', () => {
  const check = (changes: Partial<ProgrammePlan>) => {
    const checked = checkProgramme({ ...PLAN, ...changes }, '2026-11-30');
    return checked.ok ? 'ok' : checked.code;
  };

  test('[PRG3] days, budget, categories, ages and bands are in order', () => {
    expect(check({})).toBe('ok');
    expect(check({ endsOn: '2026-11-30', startsOn: '2026-11-30' })).toBe('ok');
    expect(check({ endsOn: '2026-11-29', startsOn: '2026-11-29' })).toBe('programme.over');
    expect(check({ endsOn: '2026-11-30' })).toBe('programme.period');
    expect(check({ startsOn: '2026-02-30' })).toBe('programme.period');
    expect(check({ startsOn: '2028-11-30', endsOn: '2038-12-01' })).toBe('ok');
    expect(check({ startsOn: '2028-12-01', endsOn: '2038-12-01' })).toBe('programme.far');
    expect(check({ endsOn: '2036-12-02' })).toBe('programme.long');
    expect(check({ endsOn: '9999-12-31' })).toBe('programme.long');
    expect(check({ budgetCents: 0 })).toBe('programme.budget');
    expect(check({ budgetCents: CAPS.budgetCents })).toBe('ok');
    expect(check({ budgetCents: CAPS.budgetCents + 1 })).toBe('programme.budget');
    expect(check({ categories: [] })).toBe('programme.no_category');
    expect(check({ minAge: 18 })).toBe('programme.ages');
    expect(check({ minAge: 17 })).toBe('ok');
    expect(check({ bands: [] })).toBe('programme.no_bands');
  });

  test('[PRG4] more money keeps the whole within the cap', () => {
    expect(checkRaise(CAPS.budgetCents - 1, 1)).toEqual({ ok: true, value: CAPS.budgetCents });
    expect(checkRaise(CAPS.budgetCents, 1)).toMatchObject({ code: 'programme.budget' });
    expect(checkRaise(100, 0)).toMatchObject({ code: 'programme.budget' });
  });

  test('[E1] the age is that of the day of the application', () => {
    const born = (birthDate: string, kind: 'minor' | 'assisted' = 'minor') =>
      meetsCriteria(PLAN, { birthDate, kind }, '2026-11-30');
    expect(born('2008-12-01')).toBe(true);
    expect(born('2008-11-30')).toBe(false);
    expect(born('2015-01-01', 'assisted')).toBe(false);
    const old = { beneficiary: 'anyone', minAge: 65, maxAge: null } as const;
    const senior = { birthDate: '1961-11-30', kind: 'assisted' } as const;
    expect(meetsCriteria(old, senior, '2026-11-30')).toBe(true);
    expect(meetsCriteria(old, senior, '2026-11-29')).toBe(false);
  });
});
