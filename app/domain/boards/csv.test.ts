import { expect, test } from 'vitest';

import { toCsv } from './csv.ts';

test('[EXP] cells are quoted, formulas become text, the file begins with its mark', () => {
  expect(toCsv([['a', 'dice "sì"', 'due\nrighe'], ['']])).toBe(
    '\uFEFF"a","dice ""sì""","due\nrighe"\r\n""\r\n',
  );
  for (const start of ['=', '+', '-', '@', '\t', '\r']) {
    expect(toCsv([[`${start}1+1`]])).toBe(`\uFEFF"'${start}1+1"\r\n`);
  }
});
