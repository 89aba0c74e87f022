import { z } from 'zod';

import { idField, looseText } from '#app/contracts/schema-fields.ts';
import { PACK_LIMITS } from '#app/domain/companies/reimbursement.ts';
import { parseCents } from '#app/domain/money.ts';

/** An amount as a field takes it. */
const TYPED_MAX_LENGTH = 40;

const receiptsField = z
  .array(idField, 'field.invalid')
  .max(PACK_LIMITS.receipts, 'pack.too_many')
  .default([]);

/** An amount as people type it (M3), in cents. */
const amountField = z
  .string('field.required')
  .max(TYPED_MAX_LENGTH, 'money.invalid')
  .transform((text, context) => {
    const cents = parseCents(text.trim());
    if (cents.ok) return cents.value;
    context.addIssue({ code: 'custom', message: cents.code });
    return z.NEVER;
  });

/** What an employee does with packs: sends one as it was previewed, or takes one back. */
export const ownPackSchema = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('send'),
    companyId: idField,
    receipt: receiptsField,
    note: looseText(PACK_LIMITS.words),
  }),
  z.object({ intent: z.literal('withdraw'), packId: idField }),
]);

/** What human resources decide of a pack. */
export const decidePackSchema = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('approve'),
    amount: amountField,
    words: looseText(PACK_LIMITS.words),
  }),
  z.object({ intent: z.literal('refuse'), words: looseText(PACK_LIMITS.words) }),
]);
