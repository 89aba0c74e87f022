import { dictionary } from '@zxcvbn-ts/language-common';
import { expect, test } from 'vitest';

import { checkPassword, PASSWORD_MIN_LENGTH } from '#app/domain/accounts/password.ts';

import { commonPasswords } from './common-passwords.ts';

const isCommon = await commonPasswords();
const owner = { email: 'ada@example.org', name: 'Ada Conti' };
const isRefused = (password: string) => !checkPassword(password, owner, isCommon).ok;

test('[W14] every common password that is long enough is refused', () => {
  const long = dictionary['passwords-common'].filter((one) => one.length >= PASSWORD_MIN_LENGTH);
  expect(long.length).toBeGreaterThan(1_500);
  expect(long.filter((password) => !isRefused(password))).toEqual([]);
});

test('[W14] the three thousand commonest are refused with the year and a sign, as people do', () => {
  const made = dictionary['passwords-common']
    .filter((one) => /^[a-z]{3,}$/.test(one))
    .slice(0, 3_000)
    .map((one) => `${one[0]?.toUpperCase()}${one.slice(1)}2026!!!`);
  expect(made).toHaveLength(3_000);
  expect(made.filter((password) => !isRefused(password))).toEqual([]);
});

test.each([
  'francesca1990',
  'Giuseppe85!!',
  'forzainter1',
  'tiamotanto',
  'juventus1897',
  'Buongiorno1',
  'primavera2026',
  'amoremio12',
  'cambiami123',
  'ciaociao12',
  'esposito1980',
])('[W14] what Italians choose is refused: %s', (password) => {
  expect(isRefused(password)).toBe(true);
});

test.each([
  'il cortile di notte',
  'cinque gatti grigi',
  'una frase lunga',
  'una nuova frase',
  'nel mezzo del cammin',
  'gT7#kq0Lw2',
])('[W14] phrases of several words are fine: %s', (password) => {
  expect(isRefused(password)).toBe(false);
});
