import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { APART_FROM_BOARD, PART_OF_WORD } from '#app/i18n/part-of-text.ts';

import { modulesBehind, readModule } from './module-graph.ts';

/** A screen, or a late piece of one, beside the parts it says it needs. */
export type Screen = {
  /** The route's file. */
  readonly route: string;
  readonly name: string;
  readonly reads: ReadonlySet<string>;
  readonly names: readonly string[];
  /** What the page around a late piece names. */
  readonly given: readonly string[];
};

const ROOT = path.resolve(import.meta.dirname, '../../..');
const ROUTES = 'app/routes';
const FRAME = 'app/root.tsx';
const NONE: readonly string[] = [];

/** The screen of each route, and everything the routes load later. */
export function listScreens(): Screen[] {
  const routes = readdirSync(path.join(ROOT, ROUTES)).map((route) => `${ROUTES}/${route}`);
  return [FRAME, ...routes.filter(hasScreen)].flatMap(screensOf);
}

/** What answers with data alone has no screen. */
function hasScreen(route: string): boolean {
  return readFileSync(path.join(ROOT, route), 'utf8').includes('export default');
}

/** The nearest first: what the page itself loads later can count on the page's parts alone. */
function screensOf(route: string): Screen[] {
  const screens: Screen[] = [];
  const seen = new Set([route]);
  const waiting = [{ file: route, names: readModule(route).handleParts ?? [], given: NONE }];
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { file, names, given } = next;
    const modules = modulesBehind(file).filter((module) => !module.startsWith('app/i18n/'));
    const reads = modules.flatMap((module) => [...readModule(module).textPaths].flatMap(partOf));
    const name = file === route ? route : `${route}, later ${file}`;
    screens.push({ route, name, reads: new Set(reads), names, given });
    for (const late of modules.flatMap((module) => readModule(module).late)) {
      if (seen.has(late.file)) continue;
      seen.add(late.file);
      waiting.push({ file: late.file, names: late.parts, given: [...given, ...names] });
    }
  }
  return screens;
}

const partOfWord: ReadonlyMap<string, string> = new Map(Object.entries(PART_OF_WORD));
const apartFromBoard: ReadonlyMap<string, string> = new Map(Object.entries(APART_FROM_BOARD));

/** The part a text comes with; none when it comes with every page. */
function partOf(textPath: string): string[] {
  const [first = '', second = ''] = textPath.split('.');
  const part =
    first === 'boards' ? (apartFromBoard.get(second) ?? first) : (partOfWord.get(first) ?? first);
  return part === 'frame' ? [] : [part];
}
