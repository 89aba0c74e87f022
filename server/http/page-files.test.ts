import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { findPageFiles } from './page-files.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'cortile-texts-'));
  const chunk = (file: string, ...imports: string[]) => ({ file: `assets/${file}.js`, imports });
  await mkdir(path.join(folder, '.vite'));
  await writeFile(
    path.join(folder, '.vite', 'manifest.json'),
    JSON.stringify({
      'app/i18n/frame/it.ts': chunk('frame-it'),
      'app/i18n/orders/it.ts': chunk('orders-it', '_days.js'),
      'app/i18n/orders/en.ts': chunk('orders-en'),
      'app/i18n/wallet/it.ts': chunk('wallet-it', '_days.js'),
      '_days.js': chunk('days'),
      'app/components/person-tools.tsx': chunk('person'),
    }),
  );
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('a page names the files of its texts in one language, each once, with what they import', () => {
  const files = findPageFiles(folder).of('it', ['orders', 'wallet'], false);
  expect(files).toEqual([
    { part: 'frame', href: '/assets/frame-it.js' },
    { part: 'orders', href: '/assets/orders-it.js' },
    { part: null, href: '/assets/days.js' },
    { part: 'wallet', href: '/assets/wallet-it.js' },
  ]);
});

test('who is signed in has a file more: what draws the own tools', () => {
  const files = findPageFiles(folder).of('it', [], true);
  expect(files).toEqual([
    { part: 'frame', href: '/assets/frame-it.js' },
    { part: null, href: '/assets/person.js' },
  ]);
});

test('while developing no file is named', () => {
  expect(findPageFiles(null).of('it', ['orders'], true)).toEqual([]);
});
