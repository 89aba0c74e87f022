import { createRequire } from 'node:module';

import { expect, test } from 'vitest';

import { drawableText } from './drawable-text.ts';

const FONT = createRequire(import.meta.url).resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf');

test.each([
  ['Łucja Nguyễn, محمد, Ολγα', 'Łucja Nguyễn, محمد, Ολγα'],
  ['陈家', 'ChenJia'],
  ['Famiglia পরিবার', 'Famiglia pribar'],
  ['ก 訪', 'k Fang'],
  ['', ''],
])('[DOC5] %j is drawn %j', (text, drawn) => {
  expect(drawableText(text, FONT)).toBe(drawn);
});

test('[DOC5] no text has a letter that the font lacks', () => {
  expect(drawableText('👨‍👩‍👧 \u{10FFFF} ก', FONT)).not.toMatch(/[\u{10FFFF}ก]/u);
});
