import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { findTextFiles } from './text-files.ts';

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
    }),
  );
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('a page names the files of its texts in one language, each once, with what they import', () => {
  const files = findTextFiles(folder).of('it', ['orders', 'wallet']);
  expect(files).toEqual([
    '/assets/frame-it.js',
    '/assets/orders-it.js',
    '/assets/days.js',
    '/assets/wallet-it.js',
  ]);
});

test('while developing no file is named', () => {
  expect(findTextFiles(null).of('it', ['orders'])).toEqual([]);
});
