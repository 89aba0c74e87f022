import { z } from 'zod';

import { referenceField } from '#app/contracts/orders/schemas.ts';
import { idField, wholeNumber } from '#app/contracts/schema-fields.ts';
import { centsField, idempotencyKeyField, paidCentsField } from '#app/contracts/wallet/schemas.ts';
import { BANK_LIMITS } from '#app/domain/payments/bank-entry.ts';
import { DAY_ORDERS, DECIMAL_MARKS } from '#app/domain/payments/bank-notation.ts';

const idempotencyKey = idempotencyKeyField;
const providerId = idField;
const entryId = idField;

const column = z
  .string('field.required')
  .min(1, 'field.required')
  .max(BANK_LIMITS.columnLetters + 4, 'field.too_long');

const textColumns = z
  .array(column, 'field.required')
  .min(1, 'field.required')
  .max(BANK_LIMITS.columns, 'field.invalid');

const count = wholeNumber(1, BANK_LIMITS.bookedAtOnce);

/** What a provider's administrator does with its bank's files. */
export const bankCommandSchema = z.discriminatedUnion(
  'intent',
  [
    z.object({ intent: z.literal('read'), providerId }),
    z.object({
      intent: z.literal('choose-columns'),
      providerId,
      dayColumn: column,
      amountColumn: column,
      textColumns,
      decimalMark: z.enum(DECIMAL_MARKS, 'field.invalid'),
      dayOrder: z.enum(DAY_ORDERS, 'field.invalid'),
    }),
    z.object({ intent: z.literal('forget-columns'), providerId }),
    z.object({ intent: z.literal('drop-draft'), providerId }),
    z.object({
      intent: z.literal('book-ready'),
      providerId,
      idempotencyKey,
      count,
      sumCents: centsField,
    }),
    z.object({
      intent: z.literal('book-one'),
      providerId,
      idempotencyKey,
      entryId,
      reference: referenceField,
      amountCents: paidCentsField,
    }),
    z.object({ intent: z.literal('aside'), providerId, entryId }),
    z.object({ intent: z.literal('aside-rest'), providerId }),
    z.object({ intent: z.literal('take-up'), providerId, entryId }),
    z.object({ intent: z.literal('undo'), providerId, idempotencyKey, entryId }),
  ],
  'field.invalid',
);

/** One of them. */
export type BankCommand = z.infer<typeof bankCommandSchema>;
