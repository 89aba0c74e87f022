import { describe, expect, it as test } from 'vitest';

import { codeText } from './code-text.ts';
import { en } from './en.ts';
import { it } from './it.ts';

type Leaf = { path: string; value: unknown };

function leaves(value: unknown, path = ''): Leaf[] {
  if (typeof value !== 'object' || value === null) return [{ path, value }];
  return Object.entries(value).flatMap(([key, child]) => leaves(child, `${path}.${key}`));
}

describe('the two dictionaries', () => {
  test('have the same keys', () => {
    expect(leaves(en).map((leaf) => leaf.path)).toEqual(leaves(it).map((leaf) => leaf.path));
  });

  test('leave no text empty', () => {
    const empty = [...leaves(it), ...leaves(en)].filter(
      (leaf) => typeof leaf.value === 'string' && leaf.value.trim() === '',
    );
    expect(empty).toEqual([]);
  });

  test('give a generic sentence for a code they do not know, never the code', () => {
    expect(codeText(it, 'no.such_code')).toBe(it.errors.generic);
    expect(codeText(en, 'auth.forbidden')).toBe('You do not have permission to do this.');
  });
});
