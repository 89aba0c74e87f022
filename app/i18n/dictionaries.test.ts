import { readFile } from 'node:fs/promises';

import { describe, expect, it as test } from 'vitest';

import { codeText } from './code-text.ts';
import type { Part } from './dictionary.ts';
import { en } from './en.ts';
import { it } from './it.ts';
import { PART_IMPORTS as IN_ENGLISH } from './part-imports-en.client.ts';
import { PART_IMPORTS as IN_ITALIAN } from './part-imports-it.client.ts';
import { APART_FROM_BOARD, exportOfPart, PART_OF_WORD } from './part-of-text.ts';

type Leaf = { path: string; value: unknown };

function leaves(value: unknown, path = ''): Leaf[] {
  if (typeof value !== 'object' || value === null) return [{ path, value }];
  return Object.entries(value).flatMap(([key, child]) => leaves(child, `${path}.${key}`));
}

const parts: readonly Part[] = [
  ...new Set([...Object.values(PART_OF_WORD), ...Object.values(APART_FROM_BOARD)]),
];
const lists = { it: IN_ITALIAN, en: IN_ENGLISH };

test.each(['it', 'en'] as const)(
  'the file of each part calls its texts as the browser looks for them (%s)',
  async (locale) => {
    for (const part of parts) {
      const source = await readFile(new URL(`${part}/${locale}.ts`, import.meta.url), 'utf8');
      const named = new RegExp(`export const ${exportOfPart(part)}\\b`).test(source);
      expect(named, part).toBe(true);
      // What a list fetches is what the file calls so.
      expect(Object.keys(await lists[locale][part]()).length, part).toBeGreaterThan(0);
    }
  },
);

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
