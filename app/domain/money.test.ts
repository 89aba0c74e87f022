import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import {
  addCents,
  isCents,
  parseCents,
  splitByWeights,
  sumCents,
  typedCents,
  type WeightedPart,
} from './money.ts';

describe('amounts', () => {
  test('[M1] only safe, whole, non-negative numbers are cents', () => {
    expect([0, 1, Number.MAX_SAFE_INTEGER].every(isCents)).toBe(true);
    const others = [-1, 0.5, NaN, Infinity, 2 ** 53, '1', null, undefined, [], 0.1 + 0.2];
    expect(others.some(isCents)).toBe(false);
  });

  test('[M1] sums that leave the safe integers throw', () => {
    expect(addCents(5, -7)).toBe(-2);
    expect(sumCents([1, 2, 3])).toBe(6);
    expect(sumCents([])).toBe(0);
    expect(() => addCents(Number.MAX_SAFE_INTEGER, 1)).toThrow(RangeError);
    expect(() => addCents(0.1, 0.2)).toThrow(RangeError);
    expect(() => sumCents([1, NaN])).toThrow(RangeError);
  });
});

describe('typed amounts', () => {
  test.each([
    ['12,34', 1234],
    ['12.34', 1234],
    ['12,3', 1230],
    ['12', 1200],
    ['0', 0],
    ['0,05', 5],
    ['90071992547409,91', Number.MAX_SAFE_INTEGER],
    ['1.234,56', 123_456],
    ['1,234.56', 123_456],
    ['1.234.567,00', 123_456_700],
    ['€ 10', 1000],
    ['€10.50', 1050],
    ['€\u00A01.234,56', 123_456],
    ['10 €', 1000],
    ['1.234,56\u202F€', 123_456],
  ])('[M3] %s is %i cents', (text, cents) => {
    expect(parseCents(text)).toEqual({ ok: true, value: cents });
  });

  test.each([
    ['', 'money.empty'],
    ['   ', 'money.empty'],
    ['-1', 'money.sign'],
    ['+1', 'money.sign'],
    ['\u22121', 'money.sign'],
    ['12,345', 'money.thousands'],
    ['1.000', 'money.thousands'],
    ['0.30000000000000004', 'money.decimals'],
    ['€ 1.234', 'money.thousands'],
    ['1.234.567', 'money.thousands'],
    ['1.234,5', 'money.thousands'],
    ['1.23,45', 'money.thousands'],
    ['1234.567,00', 'money.thousands'],
    ['1.234.56', 'money.thousands'],
    ['1,234,567.00,00', 'money.thousands'],
    ['0.123,45', 'money.thousands'],
    ["1'234,56", 'money.thousands'],
    ['1 234', 'money.thousands'],
    ['12,34,56', 'money.thousands'],
    ['007', 'money.invalid'],
    [' 12', 'money.invalid'],
    ['12 ', 'money.invalid'],
    ['12,', 'money.invalid'],
    [',50', 'money.invalid'],
    ['1e3', 'money.invalid'],
    ['0x10', 'money.invalid'],
    ['NaN', 'money.invalid'],
    ['Infinity', 'money.invalid'],
    ['€ 12 €', 'money.invalid'],
    ['€', 'money.invalid'],
    ['€  12', 'money.invalid'],
    ['12 $', 'money.invalid'],
    ['€ 007', 'money.invalid'],
    ['\u0661\u0662', 'money.invalid'],
    ['１２', 'money.invalid'],
    ['90071992547409,92', 'money.too_large'],
    ['9'.repeat(400), 'money.too_large'],
  ])('[M3] %j is refused as %s', (text, code) => {
    expect(parseCents(text)).toEqual({ ok: false, code });
  });

  test('[M3] every amount is read back from both spellings', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), (cents) => {
        const euros = String(cents).padStart(3, '0');
        const spelled = `${euros.slice(0, -2)},${euros.slice(-2)}`;
        expect(parseCents(spelled)).toEqual({ ok: true, value: cents });
        expect(parseCents(spelled.replace(',', '.'))).toEqual({ ok: true, value: cents });
      }),
    );
  });

  test('[M3] whatever is typed, the answer is cents or a refusal', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'0123456789.,- e'.split('')) })),
        (text) => {
          const parsed = parseCents(text);
          expect(parsed.ok ? isCents(parsed.value) : parsed.code.startsWith('money.')).toBe(true);
        },
      ),
    );
  });
});

const anyParts = fc
  .uniqueArray(fc.uuid(), { minLength: 1, maxLength: 12 })
  .chain((ids) =>
    fc.tuple(...ids.map((id) => fc.record({ id: fc.constant(id), weight: fc.nat(1000) }))),
  )
  .filter((parts) => parts.some(({ weight }) => weight > 0));

function amountsById(total: number, parts: readonly WeightedPart[], seed: string) {
  const split = splitByWeights(total, parts, seed);
  if (!split.ok) throw new Error(split.code);
  return new Map(split.value.map(({ id, amountCents }) => [id, amountCents]));
}

describe('division', () => {
  test('[M2] parts sum to exactly the amount', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), anyParts, fc.string(), (total, parts, seed) => {
        expect(sumCents(amountsById(total, parts, seed).values())).toBe(total);
      }),
    );
  });

  test('[M2] each part is its quota rounded down or up, and weight 0 gets nothing', () => {
    fc.assert(
      fc.property(fc.nat(10_000_000), anyParts, fc.string(), (total, parts, seed) => {
        const amounts = amountsById(total, parts, seed);
        const weights = parts.reduce((sum, { weight }) => sum + weight, 0);
        for (const { id, weight } of parts) {
          const floor = Number((BigInt(total) * BigInt(weight)) / BigInt(weights));
          expect([floor, floor + (weight > 0 ? 1 : 0)]).toContain(amounts.get(id));
        }
      }),
    );
  });

  test('[M2] the order of the participants does not matter', () => {
    const shuffled = anyParts.chain((parts) =>
      fc.tuple(fc.constant(parts), fc.shuffledSubarray(parts, { minLength: parts.length })),
    );
    fc.assert(
      fc.property(fc.nat(), shuffled, fc.string(), (total, [parts, others], seed) => {
        expect(amountsById(total, others, seed)).toEqual(
          new Map(others.map(({ id }) => [id, amountsById(total, parts, seed).get(id)])),
        );
      }),
    );
  });

  test('[M2] over many orders the odd cent goes round evenly', () => {
    const ids = ['rossi', 'bianchi', 'esposito'];
    const odd = new Map(ids.map((id) => [id, 0]));
    for (let order = 0; order < 3000; order += 1) {
      const parts = ids.map((id) => ({ id, weight: 1 }));
      for (const [id, cents] of amountsById(100, parts, `0193f-order-${order}`)) {
        if (cents === 34) odd.set(id, (odd.get(id) ?? 0) + 1);
      }
    }
    for (const times of odd.values()) expect(Math.abs(times - 1000)).toBeLessThan(120);
  });

  test('[M2] the largest remainder gets the odd cent', () => {
    const parts = [
      { id: 'a', weight: 5 },
      { id: 'b', weight: 3 },
      { id: 'c', weight: 1 },
    ];
    expect([...amountsById(100, parts, 'seed')]).toEqual([
      ['a', 56],
      ['b', 33],
      ['c', 11],
    ]);
  });

  test.each([
    ['split.nobody', 100, []],
    ['split.bad_amount', -1, [{ id: 'a', weight: 1 }]],
    ['split.bad_amount', 0.5, [{ id: 'a', weight: 1 }]],
    ['split.bad_weight', 100, [{ id: 'a', weight: -1 }]],
    ['split.bad_weight', 100, [{ id: 'a', weight: NaN }]],
    ['split.no_weight', 100, [{ id: 'a', weight: 0 }]],
    [
      'split.duplicate',
      100,
      [
        { id: 'a', weight: 1 },
        { id: 'a', weight: 1 },
      ],
    ],
  ])('[M2] refuses with %s', (code, total, parts) => {
    expect(splitByWeights(total, parts, 'seed')).toEqual({ ok: false, code });
  });
});

test('[M3] an amount as people type it is read as what it was', () => {
  for (const cents of [0, 1, 50, 1200, 1250, 10_000_000]) {
    expect(parseCents(typedCents(cents))).toEqual({ ok: true, value: cents });
  }
  expect([typedCents(5), typedCents(1200), typedCents(1250)]).toEqual(['0,05', '12', '12,50']);
});

describe('[M3] the reason is that of the whole text, not of a part of it', () => {
  test.each([
    ['12-50', 'money.invalid'],
    ['a12,345', 'money.invalid'],
    ['€ 1.234', 'money.thousands'],
    ['1.234 EUR', 'money.invalid'],
    ['x1.234,50', 'money.invalid'],
    ['1.234,50x', 'money.invalid'],
    ['-1', 'money.sign'],
    ['12,345', 'money.thousands'],
    ['1.234', 'money.thousands'],
    ['0,345', 'money.decimals'],
    ['12,3456', 'money.decimals'],
  ])('%s', (text, code) => {
    expect(parseCents(text)).toEqual({ ok: false, code });
  });
});

describe('[M1] sums stay within what a number holds', () => {
  test.each([
    [2 ** 53, -1],
    [-1, 2 ** 53],
    [0.5, 0.5],
    [NaN, 1],
    [Number.MAX_SAFE_INTEGER, 1],
  ])('%d and %d', (left, right) => {
    expect(() => addCents(left, right)).toThrow('outside the safe integers');
  });

  test('an amount is a number, whatever else looks like one', () => {
    expect(['1', true, null, undefined, 1n, {}].some(isCents)).toBe(false);
    expect([0, 1, Number.MAX_SAFE_INTEGER].every(isCents)).toBe(true);
  });
});

test('[M2] 1.00 by 1 and 2: the cent goes to the larger remainder, 0.67 rather than 0.34', () => {
  for (const seed of ['a', 'b', 'c', 'd', 'e', 'f']) {
    const parts = [
      { id: 'one', weight: 1 },
      { id: 'two', weight: 2 },
    ];
    const split = splitByWeights(100, parts, seed);
    expect(split).toMatchObject({
      value: [
        { id: 'one', amountCents: 33 },
        { id: 'two', amountCents: 67 },
      ],
    });
  }
});
