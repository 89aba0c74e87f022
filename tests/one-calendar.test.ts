import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { expect, test } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '..');
/** The one file that turns instants into days; its test counts the days beside it. */
const HOME = new Set(['app/domain/dates.ts', 'app/domain/dates.test.ts']);
/**
 * A day or year read off an instant without naming Milan: in the hour after its midnight UTC is a
 * day behind, and a laptop abroad a day beside.
 */
const OF_THE_MACHINE =
  /toISOString\(\)\s*\.(?:slice\(0, ?\d+\)|split\('T'\))|\.get(?:UTC)?(?:FullYear|Month|Date|Day)\(\)/;

const FILES = ['app', 'server', 'db', 'tests'].flatMap((room) =>
  readdirSync(path.join(ROOT, room), { recursive: true, encoding: 'utf8' })
    .map((file) => path.posix.join(room, file.replaceAll(path.sep, '/')))
    .filter((file) => /\.(?:tsx?|mjs)$/.test(file) && !HOME.has(file)),
);

test('no file reads a day or a year off the clock of the machine', () => {
  const wrong = FILES.filter((file) =>
    OF_THE_MACHINE.test(readFileSync(path.join(ROOT, file), 'utf8')),
  );
  expect(wrong).toEqual([]);
});
