import { describe, expect, test } from 'vitest';

import {
  credit,
  fund,
  order,
  payable,
  serviceVoucher,
  voucher,
} from '../../../tests/support/builders/allocation.ts';
import { solveAllocation } from './allocation.ts';
import { reasonForMisfit } from './allocation-fit.ts';
import type { AllocationInput, AllocationPlan } from './allocation-types.ts';

const JUNE = '2026-06-30';
const DECEMBER = '2026-12-31';
const bothKinds = { categoryIds: ['education', 'sport'], serviceIds: [] } as const;
const sportOnly = { categoryIds: ['sport'], serviceIds: [] } as const;

function solve(over: Partial<AllocationInput>): AllocationPlan {
  const plan = solveAllocation(order(over));
  if (!plan.ok) throw new Error(plan.code);
  return plan.value;
}

/** `source>line cents`, as the plan gives them. */
function parts({ allocations }: AllocationPlan): readonly string[] {
  return allocations.map((part) => `${part.sourceId}>${part.lineId} ${part.amountCents}`);
}

describe('what a voucher may pay for', () => {
  test('[V1] partial cover: the voucher first, the rest in cash', () => {
    expect(solve({ sources: [voucher('v12')], lines: [payable('luca')] })).toEqual({
      allocations: [{ sourceId: 'v12', lineId: 'luca', amountCents: 7000 }],
      cash: [{ householdId: 'rossi', cashCents: 3000 }],
      cashCents: 3000,
      isExact: true,
    });
  });

  test('[V2] never another child, even when the own line is covered', () => {
    const lines = [
      payable('luca', { amountCents: 4000 }),
      payable('sara', { dependantId: 'sara' }),
    ];
    const plan = solve({ sources: [voucher('v12')], lines });
    expect(parts(plan)).toEqual(['v12>luca 4000']);
    expect(plan.cashCents).toBe(10_000);
  });

  test.each([
    ['[V2]', 'other_household', voucher('v'), payable('l', { householdId: 'bianchi' })],
    ['[V2]', 'other_dependant', voucher('v'), payable('l', { dependantId: 'sara' })],
    ['[V2]', 'other_dependant', voucher('v'), payable('l', { dependantId: null })],
    ['[V1]', 'suspended', voucher('v', { isSuspended: true }), payable('l')],
    ['[V1]', 'expired', voucher('v', { validTo: '2026-02-28' }), payable('l')],
    ['[V1]', 'outside_validity', voucher('v', { validTo: '2026-05-30' }), payable('l')],
    ['[V1]', 'outside_validity', voucher('v', { validFrom: '2026-04-02' }), payable('l')],
    ['[V1]', 'not_eligible', voucher('v'), payable('l', { categoryId: 'home' })],
    [
      '[V1]',
      'not_eligible',
      voucher('v', { validTo: '2026-05-30' }),
      payable('l', { categoryId: 'home' }),
    ],
    ['[V3]', 'value_differs', serviceVoucher('s', { valueCents: 9999 }), payable('l')],
    ['[V3]', 'value_differs', voucher('v', { isWhole: true }), payable('l')],
  ] as const)('%s a source does not fit: %s', (_rule, reason, source, line) => {
    expect(reasonForMisfit(source, line, '2026-03-01')).toBe(reason);
    expect(solve({ sources: [source], lines: [line] }).allocations).toEqual([]);
  });

  test('[V1] the first and last day of validity count; a service can be named one by one', () => {
    const named = voucher('v', {
      validFrom: '2026-04-01',
      validTo: '2026-05-31',
      eligibility: { categoryIds: [], serviceIds: ['after-school'] },
    });
    const lines = [
      payable('1', { serviceId: 'after-school' }),
      payable('2', { serviceId: 'swimming' }),
    ];
    expect(parts(solve({ sources: [named], lines }))).toEqual(['v>1 7000']);
  });

  test('[V1] on its own last day a voucher is valid, on the next one no more', () => {
    const sources = [voucher('v', { validTo: '2026-03-01' })];
    const lines = [payable('l', { startsOn: '2026-03-01', endsOn: '2026-03-01' })];
    expect(parts(solve({ sources, lines, today: '2026-03-01' }))).toEqual(['v>l 7000']);
    expect(solve({ sources, lines, today: '2026-03-02' }).allocations).toEqual([]);
  });
});

describe('the least cash', () => {
  test('[V6] a voucher that fits one line only leaves the other line to its twin', () => {
    const over = { remainingCents: 10_000 };
    const sources = [
      voucher('a-wide', { ...over, validTo: '2026-10-31', eligibility: bothKinds }),
      voucher('b-narrow', { ...over, validTo: '2026-11-30', eligibility: sportOnly }),
    ];
    const lines = [payable('1-sport', { categoryId: 'sport' }), payable('2-school')];
    const plan = solve({ sources, lines });
    expect(parts(plan)).toEqual(['a-wide>2-school 10000', 'b-narrow>1-sport 10000']);
  });

  test('[V6] the earliest expiry is used first, then the smallest remainder', () => {
    const sources = [
      voucher('late', { validTo: DECEMBER }),
      voucher('soon-big', { validTo: JUNE, remainingCents: 6000 }),
      voucher('soon-small', { validTo: JUNE, remainingCents: 3000 }),
    ];
    const plan = solve({ sources, lines: [payable('l', { amountCents: 8000 })] });
    expect(parts(plan)).toEqual(['soon-small>l 3000', 'soon-big>l 5000']);
  });

  test('[V6] each household has its own cash, and their sum', () => {
    const omar = { householdId: 'bianchi', dependantId: 'omar', amountCents: 500 };
    const lines = [payable('rossi-luca'), payable('bianchi-omar', omar)];
    expect(solve({ sources: [voucher('v')], lines })).toMatchObject({
      cash: [
        { householdId: 'bianchi', cashCents: 500 },
        { householdId: 'rossi', cashCents: 3000 },
      ],
      cashCents: 3500,
    });
  });

  test('[V6] of two ways with the same cash, whole vouchers too spend what expires first', () => {
    const two = { valueCents: 2 };
    const sources = [
      serviceVoucher('a', { ...two, validTo: JUNE, eligibility: bothKinds }),
      serviceVoucher('b', { ...two, validTo: JUNE }),
      serviceVoucher('c', { ...two, validTo: DECEMBER, eligibility: sportOnly }),
    ];
    const lines = [
      payable('edu', { amountCents: 2 }),
      payable('sport', { amountCents: 2, categoryId: 'sport' }),
    ];
    expect(parts(solve({ sources, lines }))).toEqual(['a>sport 2', 'b>edu 2']);
  });

  test('[V6] a divisible voucher that expires first goes before a service voucher', () => {
    const sources = [
      voucher('june', { validTo: JUNE, remainingCents: 1 }),
      serviceVoucher('december', { valueCents: 1 }),
    ];
    expect(parts(solve({ sources, lines: [payable('l', { amountCents: 1 })] }))).toEqual([
      'june>l 1',
    ]);
  });

  test('[V6] a day’s total counts before single remainders', () => {
    const sources = [
      voucher('small', { validTo: JUNE, remainingCents: 1 }),
      serviceVoucher('whole', { validTo: JUNE, valueCents: 10 }),
      credit('later', { remainingCents: 9 }),
    ];
    expect(parts(solve({ sources, lines: [payable('l', { amountCents: 10 })] }))).toEqual([
      'whole>l 10',
    ]);
  });

  test('[V3] a service voucher takes the line that the other sources can spare', () => {
    const sources = [serviceVoucher('s'), voucher('v', { remainingCents: 10_000 })];
    const lines = [payable('1-luca'), payable('2-sara', { dependantId: 'sara' })];
    expect(parts(solve({ sources, lines }))).toEqual(['s>2-sara 10000', 'v>1-luca 10000']);
  });

  test('[V3] a voucher that cannot be divided takes its own child’s line of its value, or none', () => {
    const sources = [voucher('v', { isWhole: true, remainingCents: 10_000 })];
    const lines = [payable('1', { amountCents: 12_000 }), payable('2'), payable('3')];
    expect(parts(solve({ sources, lines }))).toEqual(['v>2 10000']);
  });

  test('[V4] a credit stops at its yearly limit and pays for any member of its household', () => {
    const lines = [payable('luca'), payable('nonna', { dependantId: null })];
    const limits = [{ id: 'year', leftCents: 14_000 }];
    expect(solve({ sources: [credit('c')], limits, lines }).cashCents).toBe(6000);
  });

  test('[V4] the yearly limit is the employee’s, over all credits', () => {
    const sources = [
      credit('meals', { remainingCents: 8000 }),
      credit('school', { remainingCents: 9000, validTo: JUNE }),
    ];
    const plan = solve({
      sources,
      limits: [{ id: 'year', leftCents: 12_000 }],
      lines: [payable('1'), payable('2')],
    });
    expect(plan.cashCents).toBe(8000);
    expect(parts(plan)).toEqual(['school>1 9000', 'meals>1 1000', 'meals>2 2000']);
  });

  test('[V4] under one limit a credit gives way to another when that saves cash', () => {
    const sources = [
      credit('june', { validTo: JUNE, remainingCents: 1 }),
      credit('sport', { remainingCents: 1, eligibility: sportOnly }),
      voucher('v', { remainingCents: 1 }),
    ];
    const lines = [
      payable('edu', { amountCents: 1 }),
      payable('sport', { amountCents: 1, categoryId: 'sport' }),
    ];
    const plan = solve({ sources, limits: [{ id: 'year', leftCents: 1 }], lines });
    expect(parts(plan)).toEqual(['sport>sport 1', 'v>edu 1']);
  });

  test('[V9] the common fund pays last, in proportion to what households are left with', () => {
    const lines = [
      payable('luca'),
      payable('omar', { householdId: 'bianchi', dependantId: 'omar', amountCents: 9000 }),
    ];
    const plan = solve({ sources: [fund(4000), voucher('v')], lines });
    expect(parts(plan)).toEqual(['v>luca 7000', 'fund>luca 1000', 'fund>omar 3000']);
    expect(plan.cashCents).toBe(8000);
  });

  test('[V10] what a household keeps out pays nothing', () => {
    const plan = solve({
      sources: [voucher('v'), credit('c')],
      keptOut: [
        { householdId: 'rossi', sourceId: 'v' },
        { householdId: 'bianchi', sourceId: 'c' },
      ],
      lines: [payable('luca')],
    });
    expect(parts(plan)).toEqual(['c>luca 10000']);
  });
});

describe('what makes no sense', () => {
  const bad = [NaN, 0.5, 2 ** 53, -1, Infinity];

  test.each(bad)('[V6] an amount of %d is refused with a code, wherever it stands', (cents) => {
    const line = payable('l');
    for (const over of [
      { sources: [voucher('v', { remainingCents: cents })], lines: [line] },
      { sources: [serviceVoucher('s', { valueCents: cents })], lines: [line] },
      { sources: [credit('c', { remainingCents: cents })], lines: [line] },
      { sources: [fund(cents)], lines: [line] },
      { limits: [{ id: 'year', leftCents: cents }], lines: [line] },
      { lines: [payable('l', { amountCents: cents })] },
    ]) {
      expect(solveAllocation(order(over))).toEqual({ ok: false, code: 'allocation.bad_amount' });
    }
  });

  test.each([
    ['no_lines', {}],
    ['bad_id', { lines: [payable('')] }],
    ['bad_id', { lines: [payable('l'), payable('l')] }],
    ['bad_id', { lines: [payable('l')], sources: [voucher('v'), credit('v')] }],
    ['bad_day', { lines: [payable('l')], today: '' }],
    ['bad_day', { lines: [payable('l', { endsOn: '2026-02-30' })] }],
    ['bad_day', { lines: [payable('l')], sources: [voucher('v', { validTo: 'June' })] }],
    [
      'too_large',
      {
        lines: ['1', '2'].map((id) => payable(id, { amountCents: Number.MAX_SAFE_INTEGER })),
      },
    ],
    ['no_limit', { lines: [payable('l')], sources: [credit('c')], limits: [] }],
    [
      'shared_limit',
      {
        lines: [payable('l')],
        sources: [credit('c'), credit('d', { householdId: 'bianchi' })],
      },
    ],
    ['two_funds', { lines: [payable('l')], sources: [fund(1), { ...fund(1), id: 'other' }] }],
  ] as const)('[V6] %s is a code', (code, over) => {
    expect(solveAllocation(order(over))).toMatchObject({ ok: false, code: `allocation.${code}` });
  });

  test('[M1] the largest amounts are added up exactly', () => {
    const most = Number.MAX_SAFE_INTEGER;
    const sources = [credit('c', { remainingCents: most }), voucher('v', { remainingCents: most })];
    const limits = [{ id: 'year', leftCents: most }];
    const plan = solve({ sources, limits, lines: [payable('l', { amountCents: most })] });
    expect(plan.cashCents).toBe(0);
  });
});

describe('how much work it takes', () => {
  test('[V6] twenty whole vouchers on twenty equal lines are one class, not 2^20 ways', () => {
    const ids = Array.from({ length: 20 }, (_, index) => `${index + 10}`);
    const plan = solve({
      sources: [
        ...ids.map((id) => serviceVoucher(`s${id}`)),
        voucher('june', { validTo: JUNE, remainingCents: 15_000 }),
      ],
      lines: ids.map((id) => payable(id)),
    });
    expect(plan).toMatchObject({ cashCents: 0, isExact: true });
    // One whole line is left to what expires first: half a line of it would leave 50.00 in cash.
    expect(plan.allocations[0]).toEqual({ sourceId: 'june', lineId: '29', amountCents: 10_000 });
    expect(plan.allocations).toHaveLength(20);
  });

  test('[V6] two thousand credits on a thousand lines of one household take no minutes', () => {
    const sources = Array.from({ length: 2000 }, (_, index) =>
      credit(`c${index}`, {
        remainingCents: 1000 + index,
        eligibility: index % 3 === 0 ? sportOnly : bothKinds,
      }),
    );
    const lines = Array.from({ length: 1000 }, (_, index) =>
      payable(`l${index}`, {
        amountCents: 2000 + index,
        categoryId: index % 2 === 0 ? 'sport' : 'education',
      }),
    );
    const plan = solve({ sources, limits: [{ id: 'year', leftCents: 2_400_000 }], lines });
    expect(plan).toMatchObject({ cashCents: 2_499_500 - 2_400_000, isExact: true });
  });

  test('[V6] when the search is cut, the plan keeps the rules and says so', () => {
    const count = 60;
    const amountOf = (index: number) => 10_007 + index * index * 13;
    const sources = Array.from({ length: count }, (_, index) =>
      serviceVoucher(`s${index}`, { valueCents: amountOf(index) }),
    );
    const lines = Array.from({ length: count }, (_, index) =>
      payable(`l${index}`, { amountCents: amountOf(index) }),
    );
    const june = voucher('june', { validTo: JUNE, remainingCents: 700_001 });
    const plan = solve({ sources: [...sources, june], lines });
    expect(plan).toMatchObject({ cashCents: 0, isExact: false });
  });
});
