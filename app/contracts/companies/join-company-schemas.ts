import { z } from 'zod';

import { idField, lineField, looseLine } from '#app/contracts/schema-fields.ts';
import { EMPLOYMENT_LIMITS } from '#app/domain/companies/employment-ask.ts';

/** More than a code with spaces has, and as long as the secret of a link that somebody pastes. */
const TYPED_CODE_MAX_LENGTH = 80;

/** What somebody does at the page for codes: types one, or takes an ask back. */
export const joinCompanySchema = z.discriminatedUnion(
  'intent',
  [
    z.object({ intent: z.literal('find'), code: lineField(TYPED_CODE_MAX_LENGTH) }),
    z.object({ intent: z.literal('withdraw'), askId: idField }),
  ],
  'field.invalid',
);

/** What somebody does at the page of one company: asks to come in, or takes that back. */
export const askEmploymentSchema = z.discriminatedUnion(
  'intent',
  [
    z.object({
      intent: z.literal('ask'),
      staffNumber: looseLine(EMPLOYMENT_LIMITS.staffNumber).default(''),
    }),
    z.object({ intent: z.literal('withdraw'), askId: idField }),
  ],
  'field.invalid',
);
