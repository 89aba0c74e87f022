import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';

import {
  findSplice,
  lettersLeftOut,
  splicesOf,
  transformSplice,
  type DeltaStep,
  type Splice,
} from './text-change.ts';

function apply(text: string, { at, deleted, inserted }: Splice): string {
  return text.slice(0, at) + inserted + text.slice(at + deleted);
}

const words = fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'è', '🙂', '👩‍👧'), maxLength: 30 });

describe('findSplice', () => {
  test('leads from any text to any other', () => {
    fc.assert(
      fc.property(words, words, fc.nat(40), (before, after, caret) => {
        const splice = findSplice(before, after, caret);
        expect(splice ? apply(before, splice) : before).toBe(after);
      }),
    );
  });

  test('never cuts a surrogate pair', () => {
    fc.assert(
      fc.property(words, words, fc.nat(40), (before, after, caret) => {
        const splice = findSplice(before, after, caret);
        expect(splice?.inserted ?? '').not.toMatch(/[\uD800-\uDFFF]/u);
      }),
    );
    expect(findSplice('🙂', '🙃', 2)).toEqual({ at: 0, deleted: 2, inserted: '🙃' });
  });

  test('puts a repeated letter where the caret is', () => {
    expect(findSplice('aaaa', 'aaaaa', 2)).toEqual({ at: 1, deleted: 0, inserted: 'a' });
    expect(findSplice('aaaa', 'aaa', 1)).toEqual({ at: 1, deleted: 1, inserted: '' });
  });
});

/** The delta of a random change, and the text it leads to. */
function change(text: string, at: number, deleted: number, inserted: string) {
  const doc = new Y.Doc();
  const live = doc.getText('t');
  live.insert(0, text);
  let delta: readonly DeltaStep[] = [];
  live.observe((event) => {
    delta = event.delta;
  });
  doc.transact(() => {
    live.delete(at, deleted);
    live.insert(at, inserted);
  });
  return { delta, result: live.toJSON() };
}

const letters = fc.string({ unit: fc.constantFrom('x', 'y', 'z'), minLength: 1, maxLength: 12 });

describe('splices and deltas', () => {
  test('splices of a delta lead to the same text', () => {
    fc.assert(
      fc.property(letters, fc.nat(12), fc.nat(12), letters, (text, at, deleted, inserted) => {
        const start = Math.min(at, text.length);
        const count = Math.min(deleted, text.length - start);
        const { delta, result } = change(text, start, count, inserted);
        expect(splicesOf(delta).reduce(apply, text)).toBe(result);
      }),
    );
  });

  test('a splice moved over another’s change keeps what both wrote', () => {
    fc.assert(
      fc.property(letters, fc.nat(12), fc.nat(12), (text, mine, theirs) => {
        const at = Math.min(mine, text.length);
        const { delta, result } = change(text, Math.min(theirs, text.length), 0, '<theirs>');
        const moved = transformSplice({ at, deleted: 0, inserted: '[mine]' }, [delta]);
        const merged = apply(result, moved);
        expect(merged).toContain('<theirs>');
        expect(merged.replace('<theirs>', '')).toBe(
          apply(text, { at, deleted: 0, inserted: '[mine]' }),
        );
      }),
    );
  });
});

test.each([
  ['fits', 'ciao', 4, 0],
  ['is longer', 'ciao a tutti', 4, 8],
  ['finds no room', 'ciao', 0, 4],
  ['comes from Windows', 'a\r\nb\r\nc', 5, 0],
  ['ends in pictures', 'ab🙂🙂', 2, 2],
  ['comes into a text that is too long already', 'ciao', -3, 4],
])('a paste that %s', (_, pasted, room, expected) => {
  expect(lettersLeftOut(pasted, room)).toBe(expected);
});
