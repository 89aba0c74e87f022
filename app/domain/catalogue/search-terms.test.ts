import { expect, it } from 'vitest';

import { searchTerms } from './search-terms.ts';

it('[UX16] each word is a term; small words and what an apostrophe cuts off are none', () => {
  expect(searchTerms('una gita dell’oratorio')).toEqual([[['gita']], [['oratorio']]]);
  expect(searchTerms('- gita')).toEqual([[['gita']]]);
  expect(searchTerms('di')).toEqual([[['di']]]);
  expect(searchTerms(' -- ')).toEqual([]);
});

it('[UX16] words tied by a hyphen are found apart and as one', () => {
  expect(searchTerms('moto-terapia')).toEqual([[['moto', 'terapia'], ['mototerapia']]]);
});

it('[UX16] names of the same help stand for each other, however they are written', () => {
  for (const typed of [
    'dopo-scuola',
    'Doposcuola',
    'dopo scuola',
    'aiuto compiti',
    'aiuto per i compiti',
  ]) {
    expect(searchTerms(typed)).toHaveLength(1);
    expect(searchTerms(typed)[0]).toContainEqual(['doposcuola']);
  }
  expect(searchTerms('piscina')[0]).toContainEqual(['nuoto']);
  expect(searchTerms("corso d'italiano")).toHaveLength(1);
  for (const [typed, name] of [
    ['pool', 'nuoto'],
    ['swimming pool', 'nuoto'],
    ['help with homework', 'doposcuola'],
    ['afterschool', 'doposcuola'],
    ['after-school', 'doposcuola'],
    ['a lonely old person', 'compagnia'],
    ['children’s camp', 'campus'],
  ] as const) {
    expect(searchTerms(typed)).toHaveLength(1);
    expect(searchTerms(typed)[0]).toContainEqual([name]);
  }
});

it('[UX16] a whole text is no search', () => {
  expect(searchTerms('parola '.repeat(50))).toHaveLength(12);
});
