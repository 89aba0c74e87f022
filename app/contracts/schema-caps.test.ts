import { describe, expect, it } from 'vitest';
import { z } from 'zod';

import { codeText } from '#app/i18n/code-text.ts';
import { en } from '#app/i18n/en.ts';
import { it as italian } from '#app/i18n/it.ts';

/** Longer than any text of a form: nothing that may be this long is bounded. */
const ENDLESS = 100_000;
/** No field of a form is a book. */
const LARGEST_CAP = 10_000;

/** Text without a cap, and why that is right. */
const WITHOUT_CAP: Readonly<Record<string, string>> = {
  'companies/people-schemas.staffListSchema|0.list':
    'a list of 5,000 rows in one field; what it may be is the domain’s (EMP5)',
  'catalogue/schemas.searchText': 'comes in an address, and is cut to 100 letters, never refused',
};

/** More than anything people count here. */
const UNCOUNTABLE = 1e12;

/** Numbers that may be as large as a safe integer, and why that is right. */
const AS_LARGE_AS_CAN_BE: Readonly<Record<string, string>> = {
  'boards/history-schemas.bringBackSchema.sequence': 'a place in a log that grows for ever',
  'boards/history-schemas.historyQuerySchema.at': 'a place in a log that grows for ever',
  'boards/history-schemas.historyQuerySchema.before': 'a place in a log that grows for ever',
};

/** One field that people fill in: the whole of it, and the part of it that carries the cap. */
type Leaf = {
  readonly path: string;
  readonly field: z.ZodType;
  readonly node: z.ZodType;
  /** What cannot be read counts as not given: there is no sentence to show. */
  readonly isCaught: boolean;
};

const modules: Record<string, Record<string, unknown>> = import.meta.glob('./**/*schemas.ts', {
  eager: true,
});

/** Fields that take one thing or another: what each says of a wrong value is lost in their own words. */
const unions: { readonly path: string; readonly node: z.ZodType }[] = [];

const leaves = Object.entries(modules).flatMap(([file, exported]) => {
  const room = file.replace(/^\.\//, '').replace('.ts', '');
  return Object.entries(exported).flatMap(([name, value]) => {
    const path = `${room}.${name}`;
    if (value instanceof z.ZodType) return leavesOf(value, { path, field: value });
    return isShape(value)
      ? Object.entries(value).flatMap(([key, field]) =>
          leavesOf(field, { path: `${path}.${key}`, field }),
        )
      : [];
  });
});

function isShape(value: unknown): value is Record<string, z.ZodType> {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((field) => field instanceof z.ZodType)
  );
}

/** Every text, number and list inside a schema. @throws at a kind of schema it does not know. */
function leavesOf(node: z.ZodType, at: Omit<Leaf, 'node' | 'isCaught'>, isCaught = false): Leaf[] {
  const inside = (inner: unknown, more: Partial<typeof at> = {}) =>
    leavesOf(inner as z.ZodType, { ...at, ...more }, isCaught);
  const leaf = { ...at, node, isCaught };
  if (node instanceof z.ZodObject) {
    return Object.entries(node.shape as Record<string, z.ZodType>).flatMap(([key, field]) =>
      inside(field, { path: `${at.path}.${key}`, field }),
    );
  }
  if (node instanceof z.ZodUnion || node instanceof z.ZodDiscriminatedUnion) {
    if (!(node instanceof z.ZodDiscriminatedUnion)) unions.push({ path: at.path, node });
    return node.options.flatMap((option, index) =>
      inside(option, { path: `${at.path}|${index}`, field: option as z.ZodType }),
    );
  }
  if (node instanceof z.ZodArray) {
    const item = node.element as z.ZodType;
    return [leaf, ...inside(item, { path: `${at.path}[]`, field: item })];
  }
  if (node instanceof z.ZodCatch) {
    return leavesOf(node.unwrap() as z.ZodType, { ...at, field: node.unwrap() as z.ZodType }, true);
  }
  if (
    node instanceof z.ZodOptional ||
    node instanceof z.ZodNullable ||
    node instanceof z.ZodDefault
  ) {
    return inside(node.unwrap());
  }
  if (node instanceof z.ZodPipe) return inside(node.in);
  if (node instanceof z.ZodString || node instanceof z.ZodStringFormat) return [leaf];
  if (node instanceof z.ZodNumber) return [leaf];
  if (node instanceof z.ZodLiteral || node instanceof z.ZodEnum) return [];
  throw new Error(`${at.path}: ${node.def.type} is unknown to this test`);
}

/** The cap a text or list states; null when it states none. */
function most(node: z.ZodType): number | null {
  const stated = z.toJSONSchema(node, { io: 'input', unrepresentable: 'any' });
  return stated.maxLength ?? stated.maxItems ?? null;
}

function expectSentences(error: z.ZodError | undefined, path: string): void {
  for (const { message } of error?.issues ?? []) {
    for (const texts of [italian, en]) {
      const sentence = codeText(texts, message);
      expect(sentence, `${path}: no sentence for ${message}`).not.toBe(texts.errors.generic);
    }
  }
}

/** Texts of one kind of letter each, since a pattern refuses most of them at any length. */
const LETTERS = ['a', '1', ' a', '-', 'à', 'a@b.it,'];

function texts(length: number): string[] {
  const fill = (letters: string) => letters.repeat(Math.ceil(length / letters.length));
  const dayLike = ['2026-11-23', '2026-11-23T10:00', '10'].map((text) => text + fill('0'));
  return [...LETTERS.map(fill).map((text) => text.slice(0, length)), ...dayLike];
}

describe.each(leaves.filter(({ node }) => isText(node)))('text $path', (leaf) => {
  const { path, field, node, isCaught } = leaf;
  const cap = most(node);
  it('[W] has a longest length, or takes nothing endless', () => {
    if (path in WITHOUT_CAP) return;
    if (cap !== null) expect(cap).toBeLessThanOrEqual(LARGEST_CAP);
    for (const text of texts(ENDLESS))
      expect(field.safeParse(text).success, text.slice(0, 20)).toBe(false);
  });

  it.runIf(cap !== null)('[W] takes its longest text and not a letter more', () => {
    const longest = 'a'.repeat(cap ?? 0);
    expect(node.safeParse(longest).success).toBe(true);
    const refused = node.safeParse(`${longest}a`);
    expect(refused.success).toBe(false);
    if (!isCaught) expectSentences(refused.error, path);
    expect(field.safeParse(`${longest}a`).success).toBe(false);
  });
});

function isText(node: z.ZodType): boolean {
  return node instanceof z.ZodString || node instanceof z.ZodStringFormat;
}

describe.each(leaves.filter(({ node }) => node instanceof z.ZodNumber))('number $path', (leaf) => {
  const { path, field, isCaught } = leaf;
  const node = leaf.node as z.ZodNumber;
  it('[W] is whole, finite and bounded on both sides', () => {
    const tooLarge = path in AS_LARGE_AS_CAN_BE ? [] : [UNCOUNTABLE, -UNCOUNTABLE];
    for (const value of [
      ...tooLarge,
      Number.NaN,
      Infinity,
      -Infinity,
      1e300,
      -1e300,
      0.5,
      '1e309',
      'x',
    ]) {
      const refused = field.safeParse(value);
      expect(refused.success, `${path} takes ${value}`).toBe(false);
      if (!isCaught) expectSentences(refused.error, path);
    }
  });

  it('[W] takes its largest and smallest and nothing beyond', () => {
    const { minValue, maxValue } = node;
    for (const [edge, beyond] of [
      [minValue, (minValue ?? 0) - 1],
      [maxValue, (maxValue ?? 0) + 1],
    ] as const) {
      // Without a check of its own the range is a list, which the other test and `field` keep.
      if (edge === null || !Number.isFinite(edge)) continue;
      expect(field.safeParse(edge).success, `${path} ${edge}`).toBe(true);
      expect(field.safeParse(beyond).success, `${path} ${beyond}`).toBe(false);
    }
  });
});

describe.each(leaves.filter(({ node }) => node instanceof z.ZodArray))('list $path', (leaf) => {
  it('[W] has a largest number of items', () => {
    const cap = most(leaf.node);
    expect(cap, `${leaf.path} has no cap`).not.toBeNull();
    const item = (leaf.node as z.ZodArray).element as z.ZodType;
    const named = item instanceof z.ZodEnum ? item.options : [];
    const example =
      [...named, 'a', '1', '2026'].find((text) => item.safeParse(text).success) ?? 'a';
    const items = Array.from({ length: (cap ?? 0) + 1 }, () => example);
    expect(leaf.node.safeParse(items.slice(1)).success).toBe(true);
    const refused = leaf.node.safeParse(items);
    expect(refused.success).toBe(false);
    expectSentences(refused.error, leaf.path);
  });
});

it('[W] a field that takes one thing or another refuses in a sentence', () => {
  expect(unions.length).toBeGreaterThan(3);
  for (const { path, node } of unions) expectSentences(node.safeParse(Symbol('x')).error, path);
});

/** Whole numbers are typed texts: they are refused with their range, whatever stands around them. */
it('[W] a whole number out of its range is told the range', () => {
  const tooLarge = '9'.repeat(12);
  const asked = leaves.filter(({ node, field }) => isText(node) && isWhole(field));
  expect(asked.length).toBeGreaterThan(5);
  for (const { path, field } of asked) {
    const [issue] = field.safeParse(tooLarge).error?.issues ?? [];
    const params = issue?.code === 'custom' ? issue.params : undefined;
    expect(params, path).toMatchObject({ min: expect.any(Number), max: expect.any(Number) });
  }
});

function isWhole(field: z.ZodType): boolean {
  const [issue] = field.safeParse('1,5').error?.issues ?? [];
  return (
    field.safeParse('a').error?.issues[0]?.message === 'field.not_whole' ||
    issue?.message === 'field.not_whole'
  );
}

describe('the walk itself', () => {
  it('finds the fields people fill in, and every exception is still one', () => {
    const paths = new Set(leaves.map(({ path }) => path));
    expect(paths.size).toBeGreaterThan(60);
    expect(paths).toContain('groups/schemas.newGroupSchema.name');
    const exceptions = Object.keys({ ...WITHOUT_CAP, ...AS_LARGE_AS_CAN_BE });
    expect(exceptions.filter((path) => !paths.has(path))).toEqual([]);
  });
});
