import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const STYLES = 'app/styles';

/** All files of styles, named from the project's root. */
export function listStyleFiles(): string[] {
  return readdirSync(path.join(ROOT, STYLES), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.css'))
    .map((file) => `${STYLES}/${file.split(path.sep).join('/')}`)
    .sort();
}

/** A sheet that pages link, and the files it is made of. */
export function filesOfSheet(sheet: string): string[] {
  const imports = [...readStyles(sheet).matchAll(/@import '(\.[^']+)'/g)];
  const parts = imports.map(([, to = '']) => path.posix.join(path.posix.dirname(sheet), to));
  return [sheet, ...parts.flatMap(filesOfSheet)];
}

/** The classes that the selectors of a file name. */
export function classesOfFile(file: string): Set<string> {
  return classesOf(readStyles(file));
}

/** The classes that the selectors of some styles name; `@media` and its like are no selectors. */
export function classesOf(styles: string): Set<string> {
  const selectors = [...styles.matchAll(/([^{};]+)\{/g)].map(([, before = '']) => before.trim());
  const names = selectors
    .filter((selector) => !selector.startsWith('@'))
    .flatMap((selector) => [...selector.replace(/\[[^\]]*\]/g, '').matchAll(/\.([a-z][\w-]*)/g)]);
  return new Set(names.map(([, name = '']) => name));
}

/** The text of a file of styles, its comments left out. */
export function readStyles(file: string): string {
  return readFileSync(path.join(ROOT, file), 'utf8').replace(/\/\*[^]*?\*\//g, '');
}
