import { z } from 'zod';

import { idField } from '#app/contracts/schema-fields.ts';
import { idempotencyKeyField } from '#app/contracts/wallet/schemas.ts';
import { CATEGORY_IDS } from '#app/domain/catalogue/categories.ts';
import { MAX_GRANTS_AT_ONCE } from '#app/domain/companies/grants.ts';
import { isCalendarDay } from '#app/domain/dates.ts';
import { parseCents } from '#app/domain/money.ts';

const TYPED_MAX_LENGTH = 40;

const grant = {
  companyId: idField,
  personIds: z
    .array(idField, 'grant.nobody')
    .min(1, 'grant.nobody')
    .max(MAX_GRANTS_AT_ONCE, 'grant.too_many_people')
    .default([]),
  amount: z
    .string('field.required')
    .max(TYPED_MAX_LENGTH, 'money.invalid')
    .transform((text, context) => {
      const cents = parseCents(text.trim());
      if (cents.ok) return cents.value;
      context.addIssue({ code: 'custom', message: cents.code });
      return z.NEVER;
    }),
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
