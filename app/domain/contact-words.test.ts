import { expect, test } from 'vitest';

import { namesContact } from './contact-words.ts';

test.each([
  'Chiamate il 333 123 4567.',
  'tel. 3331234567',
  '+39 02 1234 5678',
  'Ufficio: 02/1234567',
  'Scrivete a ciao@ente.it',
  'mario.rossi@posta.example.com',
  '00393331234567',
  '333 – 1234567',
  '333_1234567',
  '333·123·4567',
  '333,123,4567',
  '٣٣٣١٢٣٤٥٦٧',
  '３３３１２３４５６７',
  '333\u200B1234567',
  '800 123456',
  'mario @ gmail.com',
  'mario(at)gmail.com',
  'scrivete su t.me/mario',
  'chiamate il 333\n1234567',
  '3 3 3 1 2 3 4 5 6 7',
  '33 31 23 45 67',
  '333;1234567',
  '333*123*4567',
  'mario rossi @ gmail .com',
  'mario.rossi at gmail dot com',
  'mario chiocciola posta punto it',
  'mario@posta。it',
])('[R4] %j names a contact', (text) => {
  expect(namesContact(text)).toBe(true);
});

test('[R4] a text of any length is read in no time', () => {
  for (const sign of ['a', '@', '0 ', '+', 'a@', '0'.repeat(50), '1/1/20 ']) {
    const begun = performance.now();
    namesContact(sign.repeat(200_000 / sign.length));
    expect(performance.now() - begun, sign).toBeLessThan(2_000);
  }
});

test.each([
  '',
  'Sabato alle 10, 12 lezioni.',
  'Dal 09/12/2026 al 18-12-2026, 15.30-17.30 e 18:00-19:00.',
  '03.12.2026 04.12.2026 10.12.2026',
  'Al massimo € 30.000,00 per 30 famiglie, 365 giorni.',
  'Cancellazione gratuita fino a 30 giorni prima, poi 30 euro.',
  'Lo 020202 del Comune risponde anche di sera.',
  'Prezzi 2026/2027, materiale @scuola compreso.',
  '03/12 - 10/12 - 17/12',
  '03/12 10/12 17/12',
  'ore 08-10 14-16 18-20',
  '0-3 3-6 6-11 11-14 anni',
  '€ 300 000 000',
  'DGR 3251/2026 0012',
  'Alle 8\n10 bambini\n12 lezioni',
  '0 euro il primo mese; 30 il secondo; 35 il terzo',
  'Lezioni il 3, 10, 17, 24, 31 e si comincia alle 9.',
  'Ci vediamo at home. Dot to dot è un gioco.',
  '3 bambini, 8 anni',
])('[R4] %j names none', (text) => {
  expect(namesContact(text)).toBe(false);
});
