import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';

import { BOARD_LIMITS, BOARD_ROOTS, type Author, type NodeSpec } from '../document/board-schema.ts';
import { checkUpdate } from './check-update.ts';
import { addCard, cardText } from '../document/edit-board.ts';
import { cleanText, isCleanText } from '../document/stored-values.ts';
import { UpdateIndex } from './update-index.ts';

const NOW_MS = Date.UTC(2026, 10, 28, 12);
const member: Author = { personId: 'p', householdId: 'h', role: 'member' };
const { commentAheadMs, commentBehindMs } = BOARD_LIMITS;
const letters = (length: number) => 'a'.repeat(length);
const tolerance = { maxCents: 0, unit: null, note: '' };
const week = { every: 'week', weekdays: [1], monthDay: null, from: null, until: null };
const grid = { parts: 'hours', days: ['mon'], fromHour: 6, toHour: 22 };
const days = (count: number) =>
  Array.from({ length: count }, (_, at) => `2026-12-${String(at + 1).padStart(2, '0')}`);
const ids = (count: number) => Array.from({ length: count }, (_, at) => `d${at}`);
/** With something behind its prototype, where no key shows it: Yjs decodes it so. */
const hiding = (value: object): object =>
  Object.defineProperty({ ...value }, '__proto__', { value: { hidden: 1 }, enumerable: true });

/** What fits nowhere. */
const JUNK = [
  NaN,
  Infinity,
  -Infinity,
  -0,
  1.5,
  2 ** 53,
  1e308,
  -1,
  8.64e15,
  9e15,
  undefined,
  {},
  [],
];

/** The edge of every value of the schema, and one past it: by the path of its place. */
const EDGES: Readonly<
  Record<string, { readonly fits: readonly unknown[]; readonly not: readonly unknown[] }>
> = {
  'cards.*.category': {
    fits: ['childhood', 'sport'],
    not: ['zzz', 'constructor', '__proto__', letters(64), '', 'a\0', null],
  },
  'cards.*.column': { fits: ['needs', 'arranged'], not: ['archive', '', null] },
  'cards.*.position': { fits: ['V', letters(120)], not: [letters(121), '', 'V0', 'V\n'] },
  'cards.*.schedule': {
    fits: ['', letters(200)],
    not: [letters(201), 'a\0', 'a\nb', 'a\u009f', null],
  },
  'cards.*.tolerance': {
    fits: [
      null,
      tolerance,
      { ...tolerance, basis: 'per_household' },
      { ...tolerance, maxCents: 100_000_000, note: letters(200) },
    ],
    not: [
      { ...tolerance, maxCents: 100_000_001 },
      { ...tolerance, maxCents: 0.5 },
      { ...tolerance, maxCents: -0 },
      { ...tolerance, note: letters(201) },
      { ...tolerance, note: '\u0007' },
      { ...tolerance, unit: letters(65) },
      { ...tolerance, more: 1 },
      { ...tolerance, basis: 'each' },
      hiding(tolerance),
    ],
  },
  'cards.*.dueOn': {
    fits: [null, '1900-01-01', '2199-12-31'],
    not: ['1899-12-31', '2200-01-01', '2026-02-29', '9999-12-31', ''],
  },
  'cards.*.recurrence': {
    fits: [null, week, { ...week, every: 'month', weekdays: [], monthDay: 31 }],
    not: [
      { ...week, weekdays: [0] },
      { ...week, weekdays: [8] },
      { ...week, every: 'month', weekdays: [], monthDay: 32 },
      { ...week, until: '2200-01-01' },
      hiding(week),
    ],
  },
  'cards.*.grid': {
    fits: [null, grid, { ...grid, days: days(14) }],
    not: [
      { ...grid, days: days(15) },
      { ...grid, fromHour: 5 },
      { ...grid, toHour: 23 },
      { ...grid, days: ['2200-01-01'] },
      hiding(grid),
    ],
  },
  'cards.*.createdBy': { fits: ['p'], not: ['q', '', null] },
  'cards.*.isArchived': { fits: [true, false], not: ['true', 1, null] },
  'cards.*.joins.*': {
    fits: [
      { dependantIds: ids(20), hours: 1_000 },
      { dependantIds: [], hours: null },
    ],
    not: [
      { dependantIds: ids(21), hours: null },
      { dependantIds: [], hours: 1_001 },
      { dependantIds: [], hours: -0 },
      { dependantIds: ['a\0'], hours: null },
      hiding({ dependantIds: [], hours: null }),
    ],
  },
  'cards.*.comments.*.by': { fits: ['p'], not: ['q', null] },
  'cards.*.comments.*.at': {
    fits: [NOW_MS, NOW_MS + commentAheadMs, NOW_MS - commentBehindMs],
    not: [NOW_MS + commentAheadMs + 1, NOW_MS - commentBehindMs - 1, `${NOW_MS}`, null],
  },
  'cards.*.checklist.*.isDone': { fits: [true, false], not: ['', null] },
  'cards.*.checklist.*.position': { fits: ['V', letters(120)], not: [letters(121), 'V0'] },
  'cards.*.labels.*': { fits: [true, false], not: [1, null] },
  'cards.*.services.*': { fits: [true, false], not: [1, null] },
  'cards.*.availability.*': { fits: ['yes', 'maybe', 'no'], not: ['', 'YES', null] },
  'columns.*': { fits: ['', letters(40)], not: [letters(41), 'a\u0000', 'a\n', null] },
  'labels.*': { fits: ['', letters(24)], not: [letters(25), '\u007f', null] },
};

/** Keys that entries of each collection may have. */
const KEYS: Readonly<Record<string, string>> = {
  cards: 'c',
  'cards.*.joins': 'h',
  'cards.*.comments': 'k',
  'cards.*.checklist': 'i',
  'cards.*.labels': 'urgent',
  'cards.*.services': 's',
  'cards.*.availability': 'h:mon_pm',
  columns: 'needs',
  labels: 'urgent',
};

type Leaf = { readonly path: string; readonly spec: NodeSpec };

/** Every value, text and collection of the schema. */
function leavesOf(spec: NodeSpec, path: string): Leaf[] {
  if (spec.kind === 'value' || spec.kind === 'text') return [{ path, spec }];
  if (spec.kind === 'collection') return [{ path, spec }, ...leavesOf(spec.entry, `${path}.*`)];
  return Object.entries(spec.fields).flatMap(([key, field]) => leavesOf(field, `${path}.${key}`));
}

const LEAVES = Object.entries(BOARD_ROOTS).flatMap(([root, spec]) => leavesOf(spec, root));
const ofKind = <K extends NodeSpec['kind']>(kind: K) =>
  LEAVES.flatMap(({ path, spec }) =>
    spec.kind === kind ? [{ path, spec: spec as Extract<NodeSpec, { kind: K }> }] : [],
  );

/** The map that holds what a path names, made down to it, and the key there. */
function holderOf(doc: Y.Doc, path: string): { holder: Y.Map<unknown>; key: string } {
  const [root = '', ...names] = path.split('.');
  let holder = doc.getMap<unknown>(root);
  let at = root;
  names.slice(0, -1).forEach((name) => {
    const key = name === '*' ? (KEYS[at] ?? '') : name;
    if (!(holder.get(key) instanceof Y.Map)) holder.set(key, new Y.Map());
    holder = holder.get(key) as Y.Map<unknown>;
    at = `${at}.${name}`;
  });
  const last = names.at(-1) ?? '';
  return { holder, key: last === '*' ? (KEYS[at] ?? '') : last };
}

/** What the judge says of a document with something at a path. */
function judge(path: string, value: () => unknown): string | null {
  const doc = new Y.Doc();
  doc.transact(() => {
    const { holder, key } = holderOf(doc, path);
    holder.set(key, value());
  });
  const checked = checkUpdate(new UpdateIndex(), Y.encodeStateAsUpdate(doc), member, NOW_MS);
  return checked.ok ? null : checked.code;
}

describe('[VAL1] every value of the schema', () => {
  test('has its edges here', () => {
    expect(ofKind('value').map(({ path }) => path)).toEqual(Object.keys(EDGES));
  });

  test.each(Object.entries(EDGES))('%s: its edge passes, one past it is refused', (path, edge) => {
    for (const value of edge.fits) expect([value, judge(path, () => value)]).toEqual([value, null]);
    for (const value of [...edge.not, ...JUNK]) {
      expect([value, judge(path, () => value)]).toEqual([value, 'boards.bad_value']);
    }
    expect(judge(path, () => new Y.Map())).toBe('boards.bad_value');
    expect(judge(path, () => new Y.Text('a'))).toBe('boards.bad_value');
  });
});

describe('[VAL2] every text of the schema, whole', () => {
  test.each(ofKind('text').map(({ path, spec }) => [path, spec] as const))(
    '%s: as long as it may be and no longer, without control characters',
    (path, { maxLength, hasLines }) => {
      expect(judge(path, () => new Y.Text(letters(maxLength)))).toBeNull();
      expect(judge(path, () => new Y.Text(letters(maxLength + 1)))).toBe('boards.text_too_long');
      for (const control of ['\0', '\u0007', '\r', '\u001b', '\u007f', '\u0085', '\u009f']) {
        expect(judge(path, () => new Y.Text(`a${control}`))).toBe('boards.bad_value');
      }
      expect(judge(path, () => new Y.Text('a\n\tb'))).toBe(hasLines ? null : 'boards.bad_value');
      expect(judge(path, () => new Y.Text('città 🧡'))).toBeNull();
      expect(judge(path, () => 'plain')).toBe('boards.bad_value');
    },
  );

  test('many small insertions count together; what was deleted does not, and only once', () => {
    const index = new UpdateIndex();
    const doc = new Y.Doc();
    const take = (work: () => void, from = doc) => {
      const before = Y.encodeStateVector(from);
      from.transact(work);
      const checked = checkUpdate(index, Y.encodeStateAsUpdate(from, before), member, NOW_MS);
      if (checked.ok) checked.value.apply();
      return checked.ok ? null : checked.code;
    };
    addCard(doc, {
      id: 'c',
      createdBy: 'p',
      title: '',
      column: 'needs',
      position: 'V',
      category: '',
    });
    const title = () => cardText(doc, 'c', 'title');
    expect(take(() => undefined)).toBeNull();
    const first = checkUpdate(index, Y.encodeStateAsUpdate(doc), member, NOW_MS);
    if (first.ok) first.value.apply();
    for (let step = 0; step < 12; step += 1)
      expect(take(() => title()?.insert(0, letters(10)))).toBeNull();
    // Two devices delete the same ten letters at the same time: ten are free, not twenty.
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
    expect(take(() => title()?.delete(0, 10))).toBeNull();
    expect(take(() => cardText(other, 'c', 'title')?.delete(0, 10), other)).toBeNull();
    expect(take(() => title()?.insert(5, letters(10)))).toBeNull();
    expect(take(() => title()?.insert(5, 'b'))).toBe('boards.text_too_long');
    // What was refused is still unsent: with a deletion it fits, all in one update.
    title()?.delete(0, 3);
    const all = checkUpdate(index, Y.encodeStateAsUpdate(doc), member, NOW_MS);
    expect(all.ok).toBe(true);
  });

  test('pasted text is cleaned where it is written, and nowhere else', () => {
    expect(cleanText('a\0b\r\nc\u000bd\te', { hasLines: true })).toBe('ab\nc\nd\te');
    expect(cleanText('a\nb\tc\u0007', { hasLines: false })).toBe('a b c');
    expect(isCleanText(cleanText('\uD800x', { hasLines: true }), { hasLines: true })).toBe(true);
  });
});

describe('[VAL4] every list of the schema', () => {
  const lists = ofKind('collection').filter(({ path }) => !/labels$|columns$/.test(path));

  test.each(lists.map(({ path, spec }) => [path, spec] as const))(
    '%s: as many entries as it may have and no more',
    (path, { maxEntries, entry }) => {
      const index = new UpdateIndex();
      const doc = new Y.Doc();
      const valid: unknown = (EDGES[`${path}.*`] ?? { fits: [] }).fits[0];
      const author: Author = { ...member, role: 'organiser' };
      const keyOf = (at: number) => (path.endsWith('availability') ? `h${at}:mon_pm` : `e${at}`);
      const mapOf = () => {
        if (path === 'cards') return doc.getMap<unknown>('cards');
        const { holder, key } = holderOf(doc, path);
        if (!(holder.get(key) instanceof Y.Map)) holder.set(key, new Y.Map());
        return holder.get(key) as Y.Map<unknown>;
      };
      const take = (work: (map: Y.Map<unknown>) => void) => {
        const before = Y.encodeStateVector(doc);
        doc.transact(() => work(mapOf()));
        const checked = checkUpdate(index, Y.encodeStateAsUpdate(doc, before), author, NOW_MS);
        if (checked.ok) checked.value.apply();
        return checked.ok ? null : checked.code;
      };
      const add = (map: Y.Map<unknown>, from: number, to: number) => {
        for (let at = from; at < to; at += 1) {
          map.set(keyOf(at), entry.kind === 'record' ? new Y.Map() : valid);
        }
      };
      for (let at = 0; at < maxEntries; at += 500) {
        expect(take((map) => add(map, at, Math.min(at + 500, maxEntries)))).toBeNull();
      }
      // One goes and another comes.
      expect(take((map) => map.delete(keyOf(0)))).toBeNull();
      expect(take((map) => add(map, maxEntries, maxEntries + 1))).toBeNull();
      expect(
        take((map) => map.set(keyOf(1), entry.kind === 'record' ? new Y.Map() : valid)),
      ).toBeNull();
      expect(take((map) => add(map, maxEntries + 1, maxEntries + 2))).toBe('boards.too_many');
    },
  );
});

describe('[VAL5] keys and ids', () => {
  test.each([
    ['cards.*', letters(64), null],
    ['cards.*', letters(65), 'boards.unknown_place'],
    ['cards.*', 'a\0', 'boards.unknown_place'],
    ['cards.*', '', 'boards.unknown_place'],
    ['cards.*', letters(60_000), 'boards.unknown_place'],
  ])('%s with a key of its kind', (_path, key, code) => {
    const doc = new Y.Doc();
    doc.getMap('cards').set(key, new Y.Map());
    const index = new UpdateIndex();
    const checked = checkUpdate(index, Y.encodeStateAsUpdate(doc), member, NOW_MS);
    expect(checked.ok ? null : checked.code).toBe(code);
  });
});
