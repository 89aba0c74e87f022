import { expect, it } from 'vitest';

import { fileNameFrom, isVisible, tidyLine, tidyLines, unfitSigns } from './typed-text.ts';

it('[TXT1] what is not seen is empty', () => {
  for (const unseen of [
    '',
    ' ',
    '\u200B\u200B',
    '\u00A0\u2003',
    '\u202E',
    '\uFEFF',
    '\u3164',
    '\u2800',
    '\u00AD\u200D',
  ]) {
    expect(isVisible(unseen), JSON.stringify(unseen)).toBe(false);
    expect(tidyLine(unseen)).toBe('');
    expect(tidyLines(`\n${unseen}`)).toBe('');
  }
  for (const seen of ['a', '0', '.', 'م', '👨‍👩‍👧', '字']) expect(isVisible(seen)).toBe(true);
});

it('[TXT1] a name is one line: two pasted lines stay two words', () => {
  for (const end of ['\n', '\r\n', '\r', '\u2028', '\u2029', '\t', '  ', '\v']) {
    expect(tidyLine(` Corso${end}di nuoto `)).toBe('Corso di nuoto');
  }
  expect(tidyLines('Uno\r\ndue\u2028tre')).toBe('Uno\ndue\ntre');
});

it('[TXT1] nothing turns the direction of what follows; marks of direction and joined signs stay', () => {
  expect(tidyLine('Rossi \u202Egnp.exe')).toBe('Rossi gnp.exe');
  expect(tidyLines('\u2066nota\u2069\nvera')).toBe('nota\nvera');
  expect(tidyLine('سلام\u200F!')).toBe('سلام\u200F!');
  expect(tidyLine('Noi 👨‍👩‍👧')).toBe('Noi 👨‍👩‍👧');
});

it('[TXT2] a file is called as people called it, but for what no device takes', () => {
  expect(fileNameFrom("Vicini di D'Amico")).toBe("Vicini di D'Amico");
  expect(fileNameFrom('Scala A/B: "noi"')).toBe('Scala A B noi');
  expect(fileNameFrom('Noi 👨‍👩‍👧 🏳️‍🌈')).toBe('Noi 👨‍👩‍👧 🏳️‍🌈');
  expect(fileNameFrom('a\u200Db\u202Ec\u200B')).toBe('abc');
  expect(fileNameFrom('..\u200B.')).toBe('');
});

it('[TXT3] signs that nobody sees, and lines in a name, are named', () => {
  expect(unfitSigns('Ada\u202Eada', 'one')).toBe('field.hidden_signs');
  expect(unfitSigns('Ada\u0007', 'many')).toBe('field.hidden_signs');
  expect(unfitSigns('Corso\ndi nuoto', 'one')).toBe('field.one_line');
  expect(unfitSigns('Corso\ndi nuoto', 'many')).toBeNull();
  expect(unfitSigns(' Corso di nuoto\r\n', 'one')).toBeNull();
  expect(unfitSigns('نور\u200F 👩‍👧', 'one')).toBeNull();
});
