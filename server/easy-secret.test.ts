import { expect, it } from 'vitest';

import { isEasySecret } from './easy-secret.ts';
import { newToken } from './ids.ts';

it.each([
  'a'.repeat(16),
  'abababababababab',
  '1234567890123456',
  'abcdefghijklmnopqrstuvwxyz',
  'k3#Zpq8k3#Zpq8k3#Zpq8',
  'Secret!Secret!Sec',
])('[W4] %s is too easy for a secret', (secret) => {
  expect(isEasySecret(secret)).toBe(true);
});

it.each(['a-secret-of-their-own', '9f86d081884c7d65', newToken()])(
  '[W4] %s is varied enough',
  (secret) => {
    expect(isEasySecret(secret)).toBe(false);
  },
);
