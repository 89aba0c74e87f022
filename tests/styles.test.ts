import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, test } from 'vitest';

import { classUsesOf, readClassUses } from './support/styles/class-uses.ts';
import {
  classesOf,
  classesOfFile,
  filesOfSheet,
  listStyleFiles,
  readStyles,
} from './support/styles/sheets.ts';
import { modulesBehind, readModule } from './support/texts/module-graph.ts';

const ROOT = path.resolve(import.meta.dirname, '..');
const ON_EVERY_PAGE = 'app/styles/index.css';
/** The icons bring it. */
const OF_LIBRARIES = new Set(['lucide']);

const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');
const isState = (name: string) => name.startsWith('is-');

describe('every class of the styles is used by some screen', () => {
  const folders = ['app', 'server'].flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .map((file) => `${folder}/${file.split(path.sep).join('/')}`)
      .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|^app\/i18n\//.test(file)),
  );
  const uses = folders.map(classUsesOf);
  const names = new Set(uses.flatMap((use) => [...use.names]));
  const beginnings = [...new Set(uses.flatMap((use) => [...use.beginnings]))];
  const words = new Set(uses.flatMap((use) => [...use.words]));
  const isUsed = (name: string) =>
    names.has(name) ||
    OF_LIBRARIES.has(name) ||
    beginnings.some((begin) => name.startsWith(begin) && words.has(name.slice(begin.length)));

  test.each(listStyleFiles())('%s', (file) => {
    const unused = [...classesOfFile(file)].filter((name) => !isUsed(name));
    expect(unused, 'classes that nothing wears').toEqual([]);
  });
});

test('every file of styles is in a sheet that pages link', () => {
  const linked = [...new Set(routes().flatMap(sheetsOf))].flatMap(filesOfSheet);
  expect(listStyleFiles().filter((file) => !linked.includes(file))).toEqual([]);
});

describe('every screen links the sheets of what it shows', () => {
  const everywhere = new Set(listStyleFiles().flatMap((file) => [...classesOfFile(file)]));

  test.each(routes())('%s', (route) => {
    const files = sheetsOf(route).flatMap(filesOfSheet);
    const styled = new Set(files.flatMap((file) => [...classesOfFile(file)]));
    const worn = screensBehind(route).flatMap((file) => [...classUsesOf(file).names]);
    const bare = worn.filter((name) => everywhere.has(name) && !styled.has(name));
    expect([...new Set(bare)].filter((name) => !isState(name))).toEqual([]);
  });
});

describe('a component and its styles have the same name', () => {
  const files = listStyleFiles().filter((file) => file.startsWith('app/styles/ui/'));

  test.each(files)('%s', (file) => {
    const name = path.posix.basename(file, '.css');
    const component = `app/components/${name}.tsx`;
    expect(existsSync(path.join(ROOT, component)), `${component} is there`).toBe(true);
    const exported = [...read(component).matchAll(/^export function ([A-Z]\w*)/gm)];
    const blocks = [name, ...exported.map(([, words = '']) => kebab(words))];
    expect(blocksOf(file).filter((block) => !isPartOf(block, blocks))).toEqual([]);
  });
});

describe('classes are found however a screen writes them', () => {
  test.each([
    ['in a selector and what is in it', '.a-b > p { .c { color: red } }', ['a-b', 'c']],
    ['in a list and a condition', '@media (x) { :is(.a, .b)[href$=".c"]:hover {} }', ['a', 'b']],
    ['not in values', '.a { margin: .5em; background: url(x.png) }', ['a']],
  ] as const)('%s', (_name, styles, names) => {
    expect([...classesOf(styles)]).toEqual(names);
  });

  test.each([
    ['in an attribute', 'const a = <p className="one two" title="three" />;', ['one', 'two']],
    ['by a choice', "const a = <p className={b === 'no' ? 'one' : c && 'two'} />;", ['one', 'two']],
    ['joined', "classNames('one', b && 'two', c === 'no')", ['one', 'two']],
    ['in a text with a gap', 'const a = <p className={`one is-${b} two`} />;', ['one', 'two']],
    ['for a part', '<Menu triggerClass="one" />;', ['one']],
    ['in HTML', 'const a = `<p class="one">${b}</p>`;', ['one']],
  ] as const)('%s', (_name, code, names) => {
    expect([...readClassUses(code).names]).toEqual(names);
  });
});

function routes(): string[] {
  const files = readdirSync(path.join(ROOT, 'app/routes')).map((file) => `app/routes/${file}`);
  return ['app/root.tsx', ...files.filter((file) => read(file).includes('export default'))];
}

/** What a route shows at once and later. */
function screensBehind(route: string): string[] {
  const seen = new Set<string>();
  const visit = (entry: string): void => {
    for (const file of modulesBehind(entry)) {
      if (seen.has(file) || file.startsWith('app/i18n/')) continue;
      seen.add(file);
      for (const late of readModule(file).late) visit(late.file);
    }
  };
  visit(route);
  return [...seen];
}

/** The sheets of a page: that of the frame, and those its `links` bring. */
function sheetsOf(route: string): string[] {
  if (!read(route).includes('export const links')) return [ON_EVERY_PAGE];
  const sheets = modulesBehind(route).flatMap((file) =>
    [...read(file).matchAll(/from '#(app\/styles\/[\w-]+\.css)\?url'/g)].map(([, to = '']) => to),
  );
  return [...new Set([ON_EVERY_PAGE, ...sheets])];
}

/** `IconButton` is `icon-button`. */
function kebab(words: string): string {
  return words.replace(/(?<=[a-z])[A-Z]/g, '-$&').toLowerCase();
}

/** The first class of each rule that stands in no other: what the rule is about. */
function blocksOf(file: string): string[] {
  const heads = [...readStyles(file).matchAll(/^([^\s@}][^{}]*)\{/gm)].map(([, head = '']) => head);
  return [...new Set(heads.flatMap((head) => /\.([a-z][\w-]*)/.exec(head)?.[1] ?? []))];
}

function isPartOf(name: string, blocks: readonly string[]): boolean {
  return blocks.some((block) => name === block || name.startsWith(`${block}-`));
}
