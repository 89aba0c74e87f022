import { expect, test } from 'vitest';

import { checkPassword, PASSWORD_MAX_LENGTH, PASSWORD_MIN_LENGTH } from './password.ts';

const EMAIL = 'Giulia.Rossi@example.org';

function refusal(password: string) {
  const checked = checkPassword(password, EMAIL);
  return checked.ok ? null : checked.code;
}

test('[PWD] length counts, not the mix of characters', () => {
  expect(refusal('a'.repeat(PASSWORD_MIN_LENGTH))).toBeNull();
  expect(refusal('cinque gatti grigi')).toBeNull();
  expect(refusal('è'.repeat(PASSWORD_MAX_LENGTH))).toBeNull();
});

test('[PWD] a character outside the basic plane is one character', () => {
  expect(refusal('🐈'.repeat(PASSWORD_MIN_LENGTH))).toBeNull();
  expect(refusal('🐈'.repeat(PASSWORD_MIN_LENGTH - 1))).toBe('password.too_short');
});

test('[PWD] too short, too long, or the own address', () => {
  expect(refusal('a'.repeat(PASSWORD_MIN_LENGTH - 1))).toBe('password.too_short');
  expect(refusal('a'.repeat(PASSWORD_MAX_LENGTH + 1))).toBe('password.too_long');
  expect(refusal('giulia.rossi@EXAMPLE.org')).toBe('password.is_email');
  expect(refusal('GIULIA.ROSSI')).toBe('password.is_email');
});
