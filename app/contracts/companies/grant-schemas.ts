import { z } from 'zod';

import { amountField, idField } from '#app/contracts/schema-fields.ts';
import { idempotencyKeyField } from '#app/contracts/wallet/schemas.ts';
import { CATEGORY_IDS } from '#app/domain/catalogue/categories.ts';
import { MAX_GRANTS_AT_ONCE } from '#app/domain/companies/grants.ts';
import { isCalendarDay } from '#app/domain/dates.ts';

const grant = {
  companyId: idField,
  personIds: z
    .array(idField, 'grant.nobody')
    .min(1, 'grant.nobody')
    .max(MAX_GRANTS_AT_ONCE, 'grant.too_many_people')
    .default([]),
  amount: amountField,
  category: z
    .enum(['', ...CATEGORY_IDS], 'field.invalid')
    .default('')
    .transform((category) => (category === '' ? null : category)),
  expiresOn: z.string('field.required').refine(isCalendarDay, 'grant.day'),
};

/** What human resources grant: looked at first, then given. */
export const grantSchema = z.discriminatedUnion(
  'intent',
  [
    z.object({ intent: z.literal('preview'), ...grant }),
    z.object({ intent: z.literal('give'), idempotencyKey: idempotencyKeyField, ...grant }),
  ],
  'field.invalid',
);
