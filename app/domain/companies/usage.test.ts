import { describe, expect, it } from 'vitest';

import { reportUsage, usageBand } from './usage.ts';

const use = (usedCents: number) => ({ creditCents: 100_000, usedCents, reservedCents: 100 });
const people = (...amounts: number[]) => amounts.map(use);

describe('use of a benefit plan', () => {
  it('[V8] puts each employee in one band', () => {
    expect([0, 1, 50_000, 50_001, 89_999, 90_000, 100_000].map((c) => usageBand(use(c)))).toEqual([
      'none',
      'under_half',
      'under_half',
      'over_half',
      'over_half',
      'near_limit',
      'near_limit',
    ]);
    expect(usageBand({ creditCents: 0, usedCents: 0 })).toBe('none');
  });

  it('[V8] says nothing at all of fewer than five employees', () => {
    const report = reportUsage(people(0, 10_000, 60_000, 95_000));
    expect(report).toMatchObject({
      employees: null,
      creditCents: null,
      usedCents: null,
      reservedCents: null,
    });
    expect(report.usage.map((line) => line.people)).toEqual([null, null, null, null]);
  });

  it('[V8] shows totals over all and hides every band that could point at somebody', () => {
    const report = reportUsage(people(0, 0, 10_000, 60_000, 95_000));
    expect(report).toMatchObject({
      employees: 5,
      creditCents: 500_000,
      usedCents: 165_000,
      reservedCents: 500,
    });
    expect(report.usage.map((line) => line.people)).toEqual([null, null, null, null]);
  });

  it('[V8] shows large bands, and hides two when one alone could be worked out', () => {
    const many = [...Array<number>(9).fill(0), ...Array<number>(8).fill(10_000), 60_000];
    expect(reportUsage(people(...many)).usage).toEqual([
      { band: 'none', people: 9 },
      { band: 'under_half', people: null },
      { band: 'over_half', people: null },
      { band: 'near_limit', people: null },
    ]);
  });
});
