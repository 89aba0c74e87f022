import { expect, test } from 'vitest';

import { grants } from '#app/i18n/grants/it.ts';

import { GRANT_FIELD } from './grant-field.ts';

test('[V12] what is wrong with a grant is said beside the field that is wrong', () => {
  const codes = Object.keys(grants.codes).filter((code) => code.startsWith('grant.'));
  expect(codes.filter((code) => !(code in GRANT_FIELD))).toEqual(['grant.wrong_plan']);
});
