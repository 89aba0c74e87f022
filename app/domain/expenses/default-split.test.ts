import { expect, test } from 'vitest';

import { checkGroupSplit, type GroupSplit, shareOfHundred, usualSplit } from './default-split.ts';

const EQUAL: GroupSplit = { orders: 'per_household', split: 'per_household', figures: [] };
const group = { householdIds: ['c', 'a', 'b'], now: EQUAL };
const of = (split: GroupSplit['split'], figures: Readonly<Record<string, number>>): GroupSplit => ({
  orders: 'per_beneficiary',
  split,
  figures: Object.entries(figures).map(([householdId, value]) => ({ householdId, value })),
});

test('[S10] adults count two and children one: who is not named has no part, and is known to have none', () => {
  expect(checkGroupSplit(of('shares', { a: 6, b: 4 }), group)).toEqual({
    ok: true,
    value: of('shares', { a: 6, b: 4, c: 0 }),
  });
});

test('[S10] percentages make 100, shares are whole and at most 1,000, and somebody has a part', () => {
  const codeOf = (wanted: GroupSplit) => {
    const checked = checkGroupSplit(wanted, group);
    return checked.ok ? null : checked.code;
  };
  expect(codeOf(of('percent', { a: 7500, b: 2500 }))).toBeNull();
  expect(codeOf(of('percent', { a: 7500, b: 2499 }))).toBe('split.percent_sum');
  expect(codeOf(of('shares', {}))).toBe('split.nobody');
  expect(codeOf(of('shares', { a: 0, b: 0 }))).toBe('split.no_weight');
  expect(codeOf(of('shares', { a: 1, stranger: 1 }))).toBe('expense.stranger');
  for (const value of [-1, 0.5, Number.NaN, 1_001, 2 ** 53]) {
    expect(codeOf(of('shares', { a: value, b: 1 }))).toBe('split.bad_weight');
  }
  const twice = [
    { householdId: 'a', value: 1 },
    { householdId: 'a', value: 2 },
  ];
  expect(codeOf({ ...of('shares', {}), figures: twice })).toBe('split.duplicate');
});

test('[S10] what holds already is not decided again, in whatever order it is said', () => {
  expect(checkGroupSplit(EQUAL, group)).toMatchObject({ code: 'group_split.same' });
  expect(checkGroupSplit({ ...EQUAL, orders: 'per_beneficiary' }, group)).toMatchObject({
    ok: true,
  });
  const now = of('shares', { b: 4, c: 0, a: 6 });
  expect(checkGroupSplit(of('shares', { a: 6, b: 4 }), { ...group, now })).toMatchObject({
    code: 'group_split.same',
  });
});

test('[S10] who came after the rule is named as not counted; who left drops out of shares', () => {
  const rule = of('shares', { a: 6, b: 4, c: 0 });
  expect(usualSplit(rule, ['a', 'c', 'd'])).toEqual({
    split: 'shares',
    parts: [{ householdId: 'a', figure: 6 }],
    uncounted: ['d'],
    isOutdated: false,
  });
  expect(usualSplit(rule, ['c', 'd'])).toMatchObject({ split: 'per_household', isOutdated: true });
  expect(usualSplit(EQUAL, ['a', 'd'])).toMatchObject({
    parts: [{ householdId: 'a' }, { householdId: 'd' }],
    uncounted: [],
    isOutdated: false,
  });
});

test('[S10] percentages of which one has left make no whole: all pay the same until a new rule', () => {
  const rule = of('percent', { a: 7500, b: 2500, c: 0 });
  expect(usualSplit(rule, ['a', 'b'])).toMatchObject({ split: 'percent', isOutdated: false });
  expect(usualSplit(rule, ['a', 'c'])).toEqual({
    split: 'per_household',
    parts: [
      { householdId: 'a', figure: null },
      { householdId: 'c', figure: null },
    ],
    uncounted: [],
    isOutdated: true,
  });
});

test('[S10] what a rule means is said of 100.00 EUR: 60.00 and 40.00, and nothing for who has no part', () => {
  const usual = usualSplit(of('shares', { a: 6, b: 4, c: 0 }), ['a', 'b', 'c']);
  expect(['a', 'b', 'c'].map((id) => shareOfHundred(usual, id))).toEqual([6000, 4000, 0]);
  expect(shareOfHundred(usualSplit(EQUAL, ['a', 'b']), 'a')).toBe(5000);
  expect(shareOfHundred(usualSplit(EQUAL, []), 'a')).toBe(0);
});
