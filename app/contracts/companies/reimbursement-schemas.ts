import { z } from 'zod';

import { amountField, idField, looseText } from '#app/contracts/schema-fields.ts';
import { PACK_LIMITS } from '#app/domain/companies/reimbursement.ts';

const receiptsField = z
  .array(idField, 'field.invalid')
  .max(PACK_LIMITS.receipts, 'pack.too_many')
  .default([]);

/** A pack that an employee sends as it was previewed. */
export const sendPackSchema = z.object({
  companyId: idField,
  year: z.coerce
    .number('field.invalid')
    .int('field.invalid')
    .min(2020, 'field.invalid')
    .max(2100, 'field.invalid'),
  receipt: receiptsField,
  note: looseText(PACK_LIMITS.words),
});

/** A pack that an employee takes back. */
export const withdrawPackSchema = z.object({ packId: idField });

/** What human resources decide of a pack. */
export const decidePackSchema = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('approve'),
    amount: amountField,
    words: looseText(PACK_LIMITS.words),
  }),
  z.object({ intent: z.literal('refuse'), words: looseText(PACK_LIMITS.words) }),
]);
