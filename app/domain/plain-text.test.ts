import { expect, it } from 'vitest';

import { plainHaystack, plainText, plainWords, wordlessText } from './plain-text.ts';

it('[UX16] case and accents do not matter', () => {
  expect(plainText('Caffè È Città')).toBe('caffe e citta');
});

it('[UX16] what is typed is words: no sign is an operator', () => {
  for (const typed of ['- nuoto', '-nuoto', '"nuoto"', 'nuoto*', '!nuoto', '(nuoto)', 'nuoto:']) {
    expect(plainWords(typed)).toEqual(['nuoto']);
  }
  for (const typed of [
    "corso d'italiano",
    'Corso d’italiano',
    'corso d`italiano',
    'corso dʼitaliano',
  ]) {
    expect(plainWords(typed)).toEqual(['corso', 'd', 'italiano']);
  }
  expect(plainWords(' - … ')).toEqual([]);
});

it('[UX16] a hyphen ties nothing and parts nothing', () => {
  for (const written of ['Dopo-scuola', 'dopo‑scuola', 'dopo–scuola']) {
    for (const word of ['dopo', 'scuola', 'doposcuola']) {
      expect(plainHaystack(written)).toContain(word);
    }
  }
});

it('[UX16] what has no word is told from words and from nothing', () => {
  for (const typed of ['-', " ' ", '"', '…', '😀', '- "']) {
    expect(wordlessText(typed)).toBe(typed.trim());
  }
  for (const typed of ['', '  ', '-nuoto', '7', 'di']) expect(wordlessText(typed)).toBeNull();
});
