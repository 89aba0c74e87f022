import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { expect, test } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '..');
const ROOMS = ['app', 'server', 'db', 'public', 'tests', 'docs', '.ci'];
const FILES = ROOMS.flatMap((room) =>
  readdirSync(path.join(ROOT, room), { recursive: true, encoding: 'utf8' }).map((file) =>
    path.posix.join(room, file.replaceAll(path.sep, '/')),
  ),
);
const PAGES = ['README.md', 'CONTRIBUTING.md', ...FILES.filter((file) => file.endsWith('.md'))];
/** A path of the project in backticks, or behind a link; `*` stands for any name. */
const NAMED = /`([\w.$*/-]+\/[\w.$*/-]+\.(?:ts|tsx|css|md|json|js))`|\]\(([\w./-]+)\)/g;

/** From the top when it begins with a room, else from where the page lies. */
function exists(named: string, page: string): boolean {
  const isFromTop = ROOMS.includes(named.split('/')[0] ?? '');
  const file = isFromTop ? named : path.posix.join(path.posix.dirname(page), named);
  if (file.includes('NNN')) return true;
  if (!file.includes('*')) return existsSync(path.join(ROOT, file));
  const pattern = file.replace(/[.$]/g, String.raw`\$&`).replaceAll('*', '[^/]*');
  return FILES.some((each) => new RegExp(`^${pattern}$`).test(each));
}

test.each(PAGES)('every file that %s names is there', (page) => {
  const text = readFileSync(path.join(ROOT, page), 'utf8');
  const named = [...text.matchAll(NAMED)].map(([, file, link]) => file ?? link ?? '');
  expect(named.filter((file) => !exists(file, page))).toEqual([]);
});
