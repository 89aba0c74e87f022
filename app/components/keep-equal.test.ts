import fc from 'fast-check';
import { expect, test } from 'vitest';

import { keepEqual } from './keep-equal.ts';

test('an equal value is the last one itself', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const last = structuredClone(value);
      expect(keepEqual(last, structuredClone(value))).toBe(last);
    }),
  );
});

test('what comes out always equals what came in', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (last, next) => {
      expect(keepEqual(last, next)).toEqual(next);
    }),
  );
});

test('one changed card leaves the others the same objects', () => {
  const last = {
    cards: [
      { id: 'a', n: 1 },
      { id: 'b', n: 1 },
    ],
    titles: ['x'],
  };
  const next = keepEqual(last, {
    cards: [
      { id: 'a', n: 2 },
      { id: 'b', n: 1 },
    ],
    titles: ['x'],
  });
  expect(next.cards[0]).toEqual({ id: 'a', n: 2 });
  expect(next.cards[1]).toBe(last.cards[1]);
  expect(next.titles).toBe(last.titles);
});

test('a name that goes away, or comes with nothing in it, is a change', () => {
  expect(keepEqual({ a: 1, b: 2 }, { a: 1 })).toEqual({ a: 1 });
  const last: Record<string, unknown> = { a: 1 };
  const next = keepEqual(last, { a: 1, b: undefined });
  expect(next).not.toBe(last);
  expect(Object.keys(next)).toEqual(['a', 'b']);
});
