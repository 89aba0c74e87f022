import { z } from 'zod';

import { readPaymentReference } from '#app/domain/orders/payment-reference.ts';
import { centsField, idempotencyKeyField, paidCentsField } from '#app/contracts/wallet/schemas.ts';

const idempotencyKey = idempotencyKeyField;

/** Commands of a household on its order's page. */
export const orderCommandSchema = z.discriminatedUnion(
  'intent',
  [
    z.object({
      intent: z.literal('confirm'),
      idempotencyKey,
      priceVersion: z
        .string('field.invalid')
        .regex(/^[1-9][0-9]{0,5}$/, 'field.invalid')
        .transform(Number),
      cashDueCents: centsField,
    }),
    z.object({
      intent: z.literal('drop-out'),
      idempotencyKey,
      expected: z.union([z.literal('cancelled'), centsField], 'field.invalid'),
    }),
    z.object({ intent: z.literal('cancel'), idempotencyKey }),
  ],
  'field.invalid',
);

const reference = z
  .string('field.required')
  .max(64, 'field.too_long')
  .transform((typed, issues) => {
    const read = readPaymentReference(typed);
    if (read === null) issues.addIssue('field.invalid');
    return read ?? '';
  });

/** Commands of the provider's staff on an order's page. */
export const providerOrderCommandSchema = z.discriminatedUnion(
  'intent',
  [
    z.object({ intent: z.literal('start'), idempotencyKey }),
    z.object({ intent: z.literal('complete'), idempotencyKey }),
    z.object({ intent: z.literal('cancel'), idempotencyKey }),
    z.object({
      intent: z.literal('cash'),
      idempotencyKey,
      reference,
      amountCents: paidCentsField,
    }),
    z.object({ intent: z.literal('undo-cash'), idempotencyKey, reference }),
  ],
  'field.invalid',
);
