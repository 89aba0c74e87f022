import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { sumCents } from '../money.ts';
import {
  countBeneficiaries,
  type HouseholdFigure,
  type Participant,
  type SplitInput,
  type SplitMethod,
  splitOrder,
} from './split.ts';

const ORDER = 'order-1';

const anyParticipants: fc.Arbitrary<readonly Participant[]> = fc
  .uniqueArray(fc.uuid(), { minLength: 1, maxLength: 9 })
  .chain((ids) =>
    fc.tuple(
      ...ids.map((householdId) =>
        fc
          .uniqueArray(fc.uuid(), { maxLength: 4 })
          .map((dependantIds) => ({ householdId, dependantIds })),
      ),
    ),
  );

const anySimpleMethod = fc.constantFrom<SplitMethod>(
  { kind: 'per_household' },
  { kind: 'per_beneficiary' },
);

const families: readonly Participant[] = [
  { householdId: 'rossi', dependantIds: ['luca', 'sara'] },
  { householdId: 'bianchi', dependantIds: ['omar'] },
  { householdId: 'esposito', dependantIds: [] },
];

function shares(totalCents: number, participants: readonly Participant[], method: SplitMethod) {
  const split = splitOrder({ orderId: ORDER, totalCents, participants, method });
  if (!split.ok) throw new Error(split.code);
  return split.value;
}

function amounts(totalCents: number, participants: readonly Participant[], method: SplitMethod) {
  return Object.fromEntries(
    shares(totalCents, participants, method).map((s) => [s.householdId, s.amountCents]),
  );
}

function figures(rossi: number, bianchi: number, esposito: number): readonly HouseholdFigure[] {
  return [
    { householdId: 'rossi', value: rossi },
    { householdId: 'bianchi', value: bianchi },
    { householdId: 'esposito', value: esposito },
  ];
}

describe('simple splits', () => {
  test('[S1] every household pays the same, whoever it brings', () => {
    expect(amounts(9000, families, { kind: 'per_household' })).toEqual({
      rossi: 3000,
      bianchi: 3000,
      esposito: 3000,
    });
  });

  test('[S2] two children pay twice; a household that names nobody counts as one', () => {
    expect(amounts(12_000, families, { kind: 'per_beneficiary' })).toEqual({
      rossi: 6000,
      bianchi: 3000,
      esposito: 3000,
    });
    expect(countBeneficiaries(families)).toBe(4);
  });

  test('[S1][S2] lines sum to their household and households to the total', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), anyParticipants, anySimpleMethod, (total, people, method) => {
        const split = shares(total, people, method);
        expect(sumCents(split.map((share) => share.amountCents))).toBe(total);
        for (const share of split) {
          expect(sumCents(share.lines.map((line) => line.amountCents))).toBe(share.amountCents);
        }
      }),
    );
  });

  test('[S1] two households never differ by more than a cent', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), anyParticipants, (total, people) => {
        const owed = shares(total, people, { kind: 'per_household' }).map((s) => s.amountCents);
        expect(Math.max(...owed) - Math.min(...owed)).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('[S2] two beneficiaries never differ by more than a cent', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), anyParticipants, (total, people) => {
        const lines = shares(total, people, { kind: 'per_beneficiary' }).flatMap((s) => s.lines);
        const owed = lines.map((line) => line.amountCents);
        expect(lines).toHaveLength(countBeneficiaries(people));
        expect(Math.max(...owed) - Math.min(...owed)).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('[M2] who joined first does not matter', () => {
    fc.assert(
      fc.property(fc.nat(), anyParticipants, anySimpleMethod, (total, people, method) => {
        expect(amounts(total, people.toReversed(), method)).toEqual(amounts(total, people, method));
      }),
    );
  });

  test('[S2] each line names its beneficiary', () => {
    const lines = shares(400, families, { kind: 'per_beneficiary' }).flatMap((s) => s.lines);
    expect(lines).toEqual([
      { householdId: 'rossi', dependantId: 'luca', amountCents: 100 },
      { householdId: 'rossi', dependantId: 'sara', amountCents: 100 },
      { householdId: 'bianchi', dependantId: 'omar', amountCents: 100 },
      { householdId: 'esposito', dependantId: null, amountCents: 100 },
    ]);
  });
});

describe('splits by figures', () => {
  test('[S3] by shares', () => {
    expect(amounts(1000, families, { kind: 'shares', figures: figures(3, 2, 0) })).toEqual({
      rossi: 600,
      bianchi: 400,
      esposito: 0,
    });
  });

  test('[S4] by percent, which must be 100', () => {
    const method: SplitMethod = { kind: 'percent', figures: figures(5000, 3000, 2000) };
    expect(amounts(1000, families, method)).toEqual({ rossi: 500, bianchi: 300, esposito: 200 });
    const short: SplitMethod = { kind: 'percent', figures: figures(5000, 3000, 1999) };
    expect(
      splitOrder({ orderId: ORDER, totalCents: 1000, participants: families, method: short }),
    ).toEqual({ ok: false, code: 'split.percent_sum', details: { basisPoints: 9999 } });
  });

  test('[S5] exact amounts, which must sum to the total', () => {
    const method: SplitMethod = { kind: 'exact', figures: figures(700, 200, 100) };
    expect(amounts(1000, families, method)).toEqual({ rossi: 700, bianchi: 200, esposito: 100 });
    expect(
      splitOrder({ orderId: ORDER, totalCents: 1001, participants: families, method }),
    ).toEqual({ ok: false, code: 'split.exact_sum', details: { differenceCents: 1 } });
  });

  test('[S6] by minutes of attendance', () => {
    const method: SplitMethod = { kind: 'time', figures: figures(600, 300, 540) };
    expect(amounts(38_400, families, method)).toEqual({
      rossi: 16_000,
      bianchi: 8000,
      esposito: 14_400,
    });
  });

  test.each([
    ['split.missing_household', figures(1, 1, 1).slice(0, 2)],
    ['split.unknown_household', [...figures(1, 1, 1), { householdId: 'verdi', value: 1 }]],
    ['split.duplicate', [...figures(1, 1, 1), { householdId: 'rossi', value: 1 }]],
    ['split.bad_weight', figures(1, -1, 1)],
    ['split.bad_weight', figures(1, 0.5, 1)],
    ['split.no_weight', figures(0, 0, 0)],
  ])('[S3] refuses with %s', (code, given) => {
    const method: SplitMethod = { kind: 'shares', figures: given };
    expect(
      splitOrder({ orderId: ORDER, totalCents: 1000, participants: families, method }),
    ).toMatchObject({ ok: false, code });
  });
});

describe('adjustments', () => {
  const base = {
    orderId: ORDER,
    participants: families,
    method: { kind: 'per_household' },
  } as const;

  test('[S9] an extra is charged to its household before the rest is split', () => {
    const split = splitOrder({
      ...base,
      totalCents: 10_000,
      adjustments: [{ householdId: 'rossi', value: 1000 }],
    });
    expect(split.ok && split.value.map((s) => s.amountCents)).toEqual([4000, 3000, 3000]);
  });

  test('[S9] extras and discounts leave the sum exact', () => {
    fc.assert(
      fc.property(
        fc.nat(1_000_000),
        fc.integer({ min: -5000, max: 5000 }),
        fc.integer({ min: -5000, max: 5000 }),
        (totalCents, one, other) => {
          const split = splitOrder({
            ...base,
            totalCents,
            adjustments: [
              { householdId: 'rossi', value: one },
              { householdId: 'bianchi', value: other },
            ],
          });
          if (split.ok) {
            expect(sumCents(split.value.map((s) => s.amountCents))).toBe(totalCents);
            expect(split.value.every((s) => s.amountCents >= 0)).toBe(true);
          } else {
            expect(split.code).toBe('split.adjustments_too_large');
          }
        },
      ),
    );
  });

  test.each([
    ['split.adjustments_too_large', [{ householdId: 'rossi', value: 10_001 }]],
    ['split.adjustments_too_large', [{ householdId: 'rossi', value: -10_000 }]],
    ['split.unknown_household', [{ householdId: 'verdi', value: 1 }]],
    ['split.bad_amount', [{ householdId: 'rossi', value: 0.5 }]],
  ])('[S9] refuses with %s', (code, adjustments) => {
    expect(splitOrder({ ...base, totalCents: 10_000, adjustments })).toEqual({ ok: false, code });
  });
});

test('[S9] adjustments that level out but lead beyond what a number can hold are refused', () => {
  const most = Number.MAX_SAFE_INTEGER;
  const [one, other] = ['rossi', 'bianchi'] as const;
  expect(
    splitOrder({
      orderId: ORDER,
      totalCents: most,
      participants: [one, other].map((householdId) => ({ householdId, dependantIds: [] })),
      method: { kind: 'per_household' },
      adjustments: [
        { householdId: one, value: most },
        { householdId: other, value: -most },
      ],
    }),
  ).toEqual({ ok: false, code: 'split.bad_amount' });
});

describe('participants', () => {
  test('[S1] nobody, or a household twice, cannot be split', () => {
    const method: SplitMethod = { kind: 'per_household' };
    expect(splitOrder({ orderId: ORDER, totalCents: 1, participants: [], method })).toEqual({
      ok: false,
      code: 'split.nobody',
    });
    const twice = [...families, { householdId: 'rossi', dependantIds: [] }];
    expect(splitOrder({ orderId: ORDER, totalCents: 1, participants: twice, method })).toEqual({
      ok: false,
      code: 'split.duplicate',
    });
  });
});

describe('what cannot be divided has its own code', () => {
  const two = [
    { householdId: 'a', dependantIds: ['luca'] },
    { householdId: 'b', dependantIds: [] },
  ];
  const codeOf = (over: Partial<SplitInput>) => {
    const answer = splitOrder({
      orderId: 'o',
      totalCents: 9_000,
      participants: two,
      method: { kind: 'per_household' },
      ...over,
    });
    return answer.ok ? null : answer.code;
  };
  const byShares = (first: number, second: number): Partial<SplitInput> => ({
    method: {
      kind: 'shares',
      figures: [
        { householdId: 'a', value: first },
        { householdId: 'b', value: second },
      ],
    },
  });

  test('[S1] nobody, somebody twice, and a child twice', () => {
    const [first] = two;
    if (!first) throw new Error('nobody');
    expect(codeOf({ participants: [] })).toBe('split.nobody');
    expect(codeOf({ participants: [first, first] })).toBe('split.duplicate');
    const twins = [{ householdId: 'a', dependantIds: ['luca', 'luca'] }];
    expect(codeOf({ participants: twins })).toBe('split.duplicate');
    const exact = { kind: 'exact', figures: [{ householdId: 'a', value: 9_000 }] } as const;
    expect(codeOf({ participants: [first, first], method: exact })).toBe('split.duplicate');
  });

  test('[S1] [M1] no total but whole cents from zero on', () => {
    for (const totalCents of [NaN, 0.5, -1, 2 ** 53]) {
      expect(codeOf({ totalCents })).toBe('split.bad_amount');
    }
  });

  test('[S9] adjustments that are no cents, or leave the safe integers', () => {
    const big = Number.MAX_SAFE_INTEGER;
    const adjusted = (...values: readonly number[]): Partial<SplitInput> => ({
      adjustments: values.map((value, index) => ({
        householdId: index === 0 ? 'a' : 'b',
        value,
      })),
    });
    for (const values of [[NaN], [0.5], [big, 1], [0.5, 0.5], [-big]]) {
      expect(codeOf(adjusted(...values))).toBe('split.bad_amount');
    }
    expect(codeOf({ totalCents: big, ...adjusted(-1) })).toBe('split.bad_amount');
    expect(codeOf(adjusted(9_001))).toBe('split.adjustments_too_large');
    expect(codeOf(adjusted(-4_500, 0))).toBe(null);
  });

  test('[S3] shares below zero, in parts, or beyond what a number holds', () => {
    for (const [first, second] of [
      [-1, 2],
      [0.5, 1],
      [1, NaN],
      [Number.MAX_SAFE_INTEGER, 1],
      [0.5, 0.5],
    ] as const) {
      expect(codeOf(byShares(first, second))).toBe('split.bad_weight');
    }
    expect(codeOf(byShares(0, 0))).toBe('split.no_weight');
  });

  test('[S5] a figure given twice is refused, even where the sum is right', () => {
    const figures = [
      { householdId: 'a', value: 4_500 },
      { householdId: 'a', value: 4_500 },
    ];
    expect(codeOf({ method: { kind: 'exact', figures } })).toBe('split.duplicate');
    const negative = [
      { householdId: 'a', value: 9_100 },
      { householdId: 'b', value: -100 },
    ];
    expect(codeOf({ method: { kind: 'exact', figures: negative } })).toBe('split.bad_weight');
  });
});
