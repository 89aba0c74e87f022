import { expect, test } from 'vitest';

import { dictionaryOf } from './page-title.server.ts';
import { agreementIn } from './standard-agreement.server.ts';

test('the proposed rules are read in the own language, rules of one’s own as they were written', () => {
  const { agreementText: italian } = dictionaryOf('it').groups.create;
  const { agreementText: english } = dictionaryOf('en').groups.create;
  expect(agreementIn('en', italian)).toBe(english);
  expect(agreementIn('it', italian)).toBe(italian);
  expect(agreementIn('it', english)).toBe(italian);
  expect(agreementIn('en', `${italian} E basta.`)).toBe(`${italian} E basta.`);
});
