import fc from 'fast-check';
import { expect, test } from 'vitest';

import { checkPassword, PASSWORD_MAX_LENGTH, PASSWORD_MIN_LENGTH } from './password.ts';

const OWNER = { email: 'Giulia.Rossi@example.org', name: 'Giulia Rossi Però' };
const COMMON = new Set(['password', 'francesca', 'ciao', 'qwerty', 'juventus', 'demo', 'perche']);

function refusal(password: string) {
  const checked = checkPassword(password, OWNER, (word) => COMMON.has(word));
  return checked.ok ? null : checked.code;
}

const PHRASE = 'cinque gatti grigi ';

test('[PWD] length counts, not the mix of characters', () => {
  expect(refusal('gattigrigi')).toBeNull();
  expect(refusal('cinque gatti grigi')).toBeNull();
  expect(refusal('àèìòùáéíóú')).toBeNull();
  expect(refusal(PHRASE.repeat(7).slice(0, PASSWORD_MAX_LENGTH))).toBeNull();
});

test('[PWD] a character outside the basic plane is one character', () => {
  const animals = ['🐈', '🐕', '🐎', '🐖', '🐏', '🐇', '🐓', '🐁', '🐂', '🐪'];
  expect(animals).toHaveLength(PASSWORD_MIN_LENGTH);
  expect(refusal(animals.join(''))).toBeNull();
  expect(refusal(animals.slice(1).join(''))).toBe('password.too_short');
});

test('[PWD] too short, too long, or the own address', () => {
  expect(refusal('gattigrig')).toBe('password.too_short');
  expect(refusal(PHRASE.repeat(7).slice(0, PASSWORD_MAX_LENGTH + 1))).toBe('password.too_long');
  expect(refusal('giulia.rossi@EXAMPLE.org')).toBe('password.is_email');
  expect(refusal('GIULIA.ROSSI')).toBe('password.is_email');
});

test.each([
  'aaaaaaaaaa',
  'aaaaaaaaab',
  'abababababab',
  'abcabcabcabc',
  '1111122222',
  '1234567890',
  '0987654321',
  '12345678910',
  'abcdefghij',
  'ZYXWVUTSRQ',
  'qwertyuiop',
  'poiuytrewq',
  'QwertyAsdf',
  'asdfghjkl1',
  'zxcvbnm123',
  '1qaz2wsx',
  'qwertzuiop12',
  '🐈🐈🐈🐈🐈🐈🐈🐈🐈🐈',
])('[PWD] repetition and walks on the keyboard are refused: %s', (password) => {
  const code = refusal(password.padEnd(PASSWORD_MIN_LENGTH, '1'));
  expect(code).toBe('password.pattern');
});

test.each([
  'giuliarossi',
  'GiuliaRossi85',
  'rossi.giulia',
  'r0ss1g1ul1a',
  'cortile2026',
  'Cortile!Milano',
  'wemiwemiwemi',
  'cortile-demo',
  'pero pero 12',
])('[PWD] the own name and the words of the site are refused: %s', (password) => {
  expect(refusal(password)).toBe('password.own');
});

test.each([
  'password123',
  'P4ssw0rd!!',
  'passwordpassword',
  'pass.word.2026',
  'Francesca1990',
  '19901231francesca',
  'juventus1897',
  'ciaociaociao',
  'CiaoCiao123!',
  'perché2026!',
])('[PWD] a common word is refused, with digits and signs around it: %s', (password) => {
  expect(refusal(password)).toBe('password.common');
});

test.each([
  'il cortile di notte',
  'francesca va al mare',
  'giulia ama la pioggia',
  'una nuova frase',
  'gT7#kq0Lw2',
  'correct horse battery',
  'ciao83649172653',
])('[PWD] a phrase may have a name or a common word in it: %s', (password) => {
  expect(refusal(password)).toBeNull();
});

test('[PWD] capitals change nothing', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 140 }), (text) => {
      expect(refusal(text.toUpperCase())).toBe(refusal(text));
    }),
  );
});
