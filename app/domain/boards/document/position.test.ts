import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { between, isPosition, spread } from './position.ts';

const anyPosition = fc
  .string({ unit: fc.constantFrom(...'0159AMZamz'.split('')), minLength: 1, maxLength: 12 })
  .filter(isPosition);

describe('positions of cards', () => {
  test('[POS] a position lies strictly between its neighbours', () => {
    fc.assert(
      fc.property(anyPosition, anyPosition, (one, other) => {
        fc.pre(one !== other);
        const [low, high] = one < other ? [one, other] : [other, one];
        const middle = between(low, high);
        expect(isPosition(middle)).toBe(true);
        expect(low < middle && middle < high).toBe(true);
      }),
    );
  });

  test('[POS] there is always room before the first and after the last', () => {
    fc.assert(
      fc.property(anyPosition, (position) => {
        expect(between(null, position) < position).toBe(true);
        expect(between(position, null) > position).toBe(true);
        expect(isPosition(between(null, position)) && isPosition(between(position, null))).toBe(
          true,
        );
      }),
    );
    expect(isPosition(between(null, null))).toBe(true);
  });

  test('[POS] a thousand moves to one place stay short', () => {
    let low = between(null, null);
    let high = between(low, null);
    for (let move = 0; move < 1000; move += 1) {
      const middle = between(low, high);
      expect(low < middle && middle < high).toBe(true);
      if (move % 2 === 0) low = middle;
      else high = middle;
    }
    expect(low.length).toBeLessThan(400);
    let top = between(null, null);
    for (let move = 0; move < 1000; move += 1) top = between(null, top);
    expect(top.length).toBeLessThan(300);
  });

  test('[POS] a filled column is in order and without twins', () => {
    const column = spread(500);
    expect(column).toHaveLength(500);
    expect(column.toSorted()).toEqual(column);
    expect(new Set(column).size).toBe(500);
    expect(Math.max(...column.map((position) => position.length))).toBeLessThan(4);
    expect(spread(0)).toEqual([]);
  });

  test('[POS] neighbours out of order, or texts that are no position, are bugs', () => {
    expect(() => between('B', 'A')).toThrow(RangeError);
    expect(() => between('A', 'A')).toThrow(RangeError);
    expect(() => between('A0', null)).toThrow(RangeError);
    expect(() => between(null, '')).toThrow(RangeError);
    expect([0, null, '', '0', 'A0', 'A-', 'à'].some(isPosition)).toBe(false);
  });
});
