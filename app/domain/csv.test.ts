import fc from 'fast-check';
import { expect, test } from 'vitest';

import { toCsv } from './csv.ts';

const SIGNS = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/**
 * Cells as a spreadsheet reads them: a quote at a cell's beginning holds it together, two stand for
 * one, and what follows the closing quote is taken as it is.
 */
function readAt(separator: string, file: string): string[] {
  const cells: string[] = [];
  let cell = '';
  let isStart = true;
  let isQuoted = false;
  for (let at = 0; at < file.length; at += 1) {
    const letter = file[at] ?? '';
    if (isQuoted) {
      if (letter !== '"') cell += letter;
      else if (file[at + 1] === '"') cell += file[(at += 1)];
      else isQuoted = false;
    } else if (letter === separator || letter === '\n' || letter === '\r') {
      cells.push(cell);
      cell = '';
      isStart = true;
      continue;
    } else if (letter === '"' && isStart) isQuoted = true;
    else cell += letter;
    isStart = false;
  }
  return [...cells, cell];
}

/** The same by a reader to which quotes mean nothing but are cut off at the ends. */
const splitAt = (separator: string, file: string) =>
  file
    .split(/[\r\n]/)
    .flatMap((line) => line.split(separator))
    .map((cell) => cell.replaceAll(/^"+|"+$/g, ''));

const runs = (cell: string) => SIGNS.includes(cell.trimStart()[0] ?? '');

test('[EXP] cells are quoted, formulas become text, the file begins with its mark', () => {
  expect(toCsv([['a', 'dice "sì"', 'due\nrighe'], ['']])).toBe(
    '\uFEFF"a","dice ""sì""","due\nrighe"\r\n""\r\n',
  );
  for (const start of SIGNS) {
    expect(toCsv([[`${start}1+1`]])).toBe(`\uFEFF"'${start}1+1"\r\n`);
  }
  for (const start of ['\t', '\r']) {
    expect(toCsv([[`${start}1+1`]])).toBe(`\uFEFF"'${start}1+1"\r\n`);
  }
});

test.each([
  ['latte;=1+1', "latte;'=1+1"],
  ['latte; =1+1', "latte; '=1+1"],
  ['latte;"=1+1', `latte;""'=1+1`],
  ['latte\t@SUM(A1)', "latte\t'@SUM(A1)"],
  ['latte\n-1', "latte\n'-1"],
  ['latte\r\n＝1', "latte\r\n'＝1"],
  ['latte;;+1', "latte;;'+1"],
  ['+39 02 0202', "'+39 02 0202"],
  ['-5', "'-5"],
])('[EXP] %j is inert at every separator', (text, kept) => {
  expect(toCsv([[text]])).toBe(`\uFEFF"${kept}"\r\n`);
});

test.each([
  'lunedì - venerdì',
  'a=b',
  'mamma@example.org',
  '3+2',
  'uno; due',
  'tel. +39 02 0202',
  'ore 9-12',
])('[EXP] %j stays as it was written', (text) => {
  expect(toCsv([[text]])).toBe(`\uFEFF"${text}"\r\n`);
});

test('[EXP] whatever is in the cells, no reader finds a formula: split at comma, semicolon, tab, bar', () => {
  const piece = fc.constantFrom(...SIGNS, ';', '\t', '\n', '\r', ',', '"', "'", ' ', '|', 'a', '1');
  const cell = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
  const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 3 });
  fc.assert(
    fc.property(rows, (cells) => {
      const file = toCsv(cells).slice(1);
      for (const separator of [',', ';', '\t', '|']) {
        expect(readAt(separator, file).filter(runs)).toEqual([]);
      }
      for (const separator of [';', '\t', '|']) {
        expect(splitAt(separator, file).filter(runs)).toEqual([]);
      }
    }),
    { numRuns: 2_000 },
  );
});

test('[EXP] our own reader gets the texts back, but for the apostrophes', () => {
  const rows = fc.array(fc.array(fc.string(), { minLength: 1, maxLength: 4 }), { minLength: 1 });
  fc.assert(
    fc.property(rows, (cells) => {
      const read = readAt(',', toCsv(cells).slice(1).replaceAll('"\r\n', '",')).slice(0, -1);
      const plain = (text: string) => text.replaceAll("'", '');
      expect(read.map(plain)).toEqual(cells.flat().map(plain));
    }),
  );
});
