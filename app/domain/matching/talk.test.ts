import fc from 'fast-check';
import { expect, test } from 'vitest';

import { checkTalkWords, isWithin, letterOf, messagesLeft, TALK_MESSAGES_A_DAY } from './talk.ts';

test('[MAT12] every seat has a letter of its own', () => {
  expect([1, 2, 26, 27, 28, 52, 53, 702, 703].map(letterOf)).toEqual([
    'A',
    'B',
    'Z',
    'AA',
    'AB',
    'AZ',
    'BA',
    'ZZ',
    'AAA',
  ]);
  expect(new Set(Array.from({ length: 2_000 }, (_, at) => letterOf(at + 1))).size).toBe(2_000);
});

test('[MAT12] who was away reads nothing of it', () => {
  const stays = [
    { fromNumber: 1, toNumber: 3 },
    { fromNumber: 6, toNumber: null },
  ];
  expect([1, 3, 4, 5, 6, 900].map((number) => isWithin(number, stays))).toEqual([
    true,
    true,
    false,
    false,
    true,
    true,
  ]);
  expect(isWithin(1, [{ fromNumber: 1, toNumber: 0 }])).toBe(false);
  expect(isWithin(1, [])).toBe(false);
});

test('[MAT13] so many messages a day', () => {
  expect(messagesLeft(0)).toBe(TALK_MESSAGES_A_DAY);
  expect(messagesLeft(TALK_MESSAGES_A_DAY - 1)).toBe(1);
  expect(messagesLeft(TALK_MESSAGES_A_DAY + 5)).toBe(0);
});

test.each([
  ['Chiamatemi al 333 123 4567', 'nearby.names_contact'],
  ['ciao(at)posta.it', 'nearby.names_contact'],
  ['https://example.com/gruppo', 'nearby.names_link'],
  ['Guardate WWW.esempio.it', 'nearby.names_link'],
  ['il nostro sito è asilo-verde.org', 'nearby.names_link'],
  ['scrivete a @mamma_verde', 'nearby.names_link'],
  ['Qui è Niccolò', 'nearby.names_writer'],
  ['QUI NICCOLO', 'nearby.names_writer'],
  ['la famiglia D’Angelo', 'nearby.names_writer'],
])('[MAT13] %j is kept out', (text, code) => {
  expect(checkTalkWords(text, ['Niccolò De Rossi', 'Famiglia D’Angelo'])).toMatchObject({ code });
});

test.each([
  'La nostra famiglia può anche il giovedì.',
  'De gustibus: noi preferiamo le 16.30.',
  'Quanto costa? 12,50 € va bene. Ok.Poi vediamo',
  'dalle 8 alle 10, @casa nostra no',
  '',
])('[MAT13] %j may be said', (text) => {
  expect(checkTalkWords(text, ['Niccolò De Rossi', 'Famiglia D’Angelo']).ok).toBe(true);
});

test('[MAT13] a text of any kind is read, and quickly', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      checkTalkWords(text, [text]);
    }),
  );
  for (const sign of ['a.', '-', '@a', 'www', 'a-', '://']) {
    const begun = performance.now();
    checkTalkWords(sign.repeat(200_000 / sign.length), ['Rossi']);
    expect(performance.now() - begun, sign).toBeLessThan(2_000);
  }
});
