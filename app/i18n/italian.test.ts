import { describe, expect, test } from 'vitest';

import { formatDay, formatList } from './format.ts';
import {
  aBefore,
  alDay,
  dalDay,
  daBefore,
  diBefore,
  eBefore,
  iCount,
  ilDay,
  theHousehold,
} from './italian.ts';

describe('articles before a day', () => {
  test('are elided before 8 and 11, and only there', () => {
    expect(
      [1, 8, 10, 11, 18, 28].map((day) =>
        dalDay(formatDay(`2026-11-${String(day).padStart(2, '0')}`, 'it')),
      ),
    ).toEqual([
      'dal 1º novembre 2026',
      'dall’8 novembre 2026',
      'dal 10 novembre 2026',
      'dall’11 novembre 2026',
      'dal 18 novembre 2026',
      'dal 28 novembre 2026',
    ]);
    expect(alDay('8 novembre 2026')).toBe('all’8 novembre 2026');
    expect(ilDay('11 novembre 2026')).toBe('l’11 novembre 2026');
  });

  test('are whole before a weekday', () => {
    expect(alDay('sab 8 nov')).toBe('al sab 8 nov');
  });
});

test('the article of a number is that of its word', () => {
  expect([2, 8, 11, 18, 80, 110, 800, 8000, 11_000].map(iCount)).toEqual([
    'i 2',
    'gli 8',
    'gli 11',
    'i 18',
    'gli 80',
    'i 110',
    'gli 800',
    'gli 8.000',
    'gli 11.000',
  ]);
});

describe('words before a name', () => {
  test('run together with the article it begins with', () => {
    expect(
      ['Il Cortile', 'La Casa', 'L’Officina', "L'Orto", 'I Nidi', 'Nidiamo'].map(diBefore),
    ).toEqual([
      'del Cortile',
      'della Casa',
      'dell’Officina',
      'dell’Orto',
      'dei Nidi',
      'di Nidiamo',
    ]);
    expect(['Gli Amici', 'Le Api', 'Lo Spazio', 'Lavoro e Cura'].map(aBefore)).toEqual([
      'agli Amici',
      'alle Api',
      'allo Spazio',
      'a Lavoro e Cura',
    ]);
    expect(['Il Cortile', 'Ilaria Riva'].map(daBefore)).toEqual(['dal Cortile', 'da Ilaria Riva']);
  });

  test('take a d before their own vowel, and only there', () => {
    expect(['Acquachiara', 'Àncora', 'Elena', 'Filo'].map(aBefore)).toEqual([
      'ad Acquachiara',
      'ad Àncora',
      'a Elena',
      'a Filo',
    ]);
    expect(['Elena', 'Ègida', 'Anna', 'Sara'].map(eBefore)).toEqual([
      'ed Elena',
      'ed Ègida',
      'e Anna',
      'e Sara',
    ]);
  });

  test('join a list the same way', () => {
    expect(formatList(['Luca', 'Sara', 'Elena'], 'it')).toBe('Luca, Sara ed Elena');
    expect(formatList(['Ida', 'Omar'], 'it')).toBe('Ida e Omar');
    expect(formatList(['Elena'], 'it')).toBe('Elena');
    expect(formatList(['Luca', 'Elena'], 'en')).toBe('Luca and Elena');
  });

  test('say a household as people do', () => {
    expect(theHousehold('Famiglia Colombo')).toBe('la famiglia Colombo');
    expect(theHousehold('Casa di Rosa')).toBe('Casa di Rosa');
  });
});
