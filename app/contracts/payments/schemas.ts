import { z } from 'zod';

import { idField } from '#app/contracts/schema-fields.ts';
import { referenceField } from '#app/contracts/orders/schemas.ts';
import { idempotencyKeyField, paidCentsField } from '#app/contracts/wallet/schemas.ts';
import { isCalendarDay } from '#app/domain/dates.ts';
import {
  HOLDER_MAX_LENGTH,
  IBAN_TYPED_MAX_LENGTH,
  isHolder,
  readIban,
} from '#app/domain/payments/account.ts';
import { tidyLine } from '#app/domain/typed-text.ts';

const idempotencyKey = idempotencyKeyField;

/** An IBAN as people type it, without its blanks (PAY5). */
export const ibanField = z
  .string('iban.empty')
  .max(IBAN_TYPED_MAX_LENGTH, 'iban.wrong_length')
  .transform((typed, context) => {
    const read = readIban(typed);
    if (read.ok) return read.value;
    context.addIssue({ code: 'custom', message: read.code });
    return z.NEVER;
  });

/** Whose account it is, as the bank knows it. */
export const holderField = z
  .string('field.required')
  .overwrite(tidyLine)
  .min(1, 'field.required')
  .max(HOLDER_MAX_LENGTH, 'field.too_long')
  .refine(isHolder, 'iban.no_holder');

/** What a household says of its money for an order. */
export const payCommandSchema = z.discriminatedUnion(
  'intent',
  [
    z.object({
      intent: z.literal('say-paid'),
      idempotencyKey,
      amountCents: paidCentsField,
      paidOn: z.string('field.required').refine(isCalendarDay, 'field.not_a_day'),
    }),
    z.object({
      intent: z.literal('take-back'),
      idempotencyKey,
      reference: referenceField.optional(),
    }),
  ],
  'field.invalid',
);

/** What a provider's administrator does about payments. */
export const providerPaymentsSchema = z.discriminatedUnion(
  'intent',
  [
    z.object({
      intent: z.literal('set-account'),
      providerId: idField,
      iban: ibanField,
      holder: holderField,
    }),
    z.object({ intent: z.literal('remove-account'), providerId: idField }),
    z.object({
      intent: z.literal('receive'),
      idempotencyKey,
      orderId: idField,
      reference: referenceField,
      amountCents: paidCentsField,
    }),
  ],
  'field.invalid',
);

/** Sets an account, or takes it away. */
export type AccountCommand = Exclude<
  z.infer<typeof providerPaymentsSchema>,
  { readonly intent: 'receive' }
>;
