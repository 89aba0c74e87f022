import ts from 'typescript';
import { describe, expect, test } from 'vitest';

import { keptPath } from '#app/service-worker/kept-paths.ts';
import { KEPT_TEXTS } from '#app/service-worker/kept-texts.ts';

import { listScreens } from './support/texts/screens.ts';
import { textPathsOf } from './support/texts/text-paths.ts';

const screens = listScreens();

describe('every screen names the texts it reads', () => {
  test.each(screens.map((screen) => [screen.name, screen] as const))('%s', (_name, screen) => {
    const { reads, names, given } = screen;
    const unnamed = [...reads].filter((part) => !names.includes(part) && !given.includes(part));
    expect(unnamed, 'parts it reads and does not name').toEqual([]);
    const idle = names.filter((part) => !reads.has(part) || given.includes(part));
    expect(idle, 'parts it names and does not read, or has already').toEqual([]);
  });
});

test('the device keeps the texts that kept pages read, and no others', () => {
  const kept = screens.filter(({ route }) => keptPath(addressOf(route)) !== null);
  const read = new Set(['frame', ...kept.flatMap(({ reads }) => [...reads])]);
  expect([...read].sort()).toEqual([...KEPT_TEXTS].sort());
});

/** `app/routes/groups.$groupId._index.tsx` is `/groups/$groupId`. */
function addressOf(route: string): string {
  const words = route
    .replace('app/routes/', '')
    .replace(/\.tsx?$/, '')
    .split('.');
  return `/${words.filter((word) => word !== '_index').join('/')}`;
}

describe('texts are found however a module comes by them', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['from the hook', 'const a = useT().orders.title;', ['orders', 'orders.title']],
    [
      'from a name',
      'function A() { const t = useT(); return t.home.hello; }',
      ['home', 'home.hello'],
    ],
    [
      'from a name for a feature',
      'function A() { const t = useT().boards; return () => t.history.feed; }',
      ['boards', 'boards.history', 'boards.history.feed'],
    ],
    [
      'from a pattern',
      'function A() { const { orders: t, home } = useT(); return t.title + home; }',
      ['home', 'orders', 'orders.title'],
    ],
    [
      'from a parameter',
      "function a(t: Dictionary['boards'], { home }: Dictionary) { return t.panel.name + home.b; }",
      ['boards.panel', 'boards.panel.name', 'home.b'],
    ],
    [
      'by a key',
      'function A() { return useT().orders.status[state]; }',
      ['orders', 'orders.status'],
    ],
    [
      'of the nearest name alone',
      'function A() { const t = useT().home; return pick((t) => t.orders.title); }',
      ['home'],
    ],
  ];

  test.each(cases)('%s', (_name, code, paths) => {
    const source = ts.createSourceFile('a.tsx', code, ts.ScriptTarget.Latest, true);
    expect([...textPathsOf(source)].sort()).toEqual(paths);
  });
});
