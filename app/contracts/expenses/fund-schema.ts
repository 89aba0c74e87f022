import { z } from 'zod';

import { referenceField } from '#app/contracts/orders/schemas.ts';
import { idField, lineField } from '#app/contracts/schema-fields.ts';
import { FUND_TEXT_LIMITS } from '#app/domain/expenses/fund.ts';

import { amountField, dayField } from './schemas.ts';

const due = { orderId: idField, reference: referenceField };

const move = { amount: amountField, movedOn: dayField };

/** What a household says of a common fund: a movement, a word on one, or what becomes of the fund. */
export const fundSchema = z.discriminatedUnion(
  'intent',
  [
    z
      .object({ intent: z.enum(['put_in', 'taken_out']), ...move, householdId: idField })
      .transform((said) => ({ ...said, what: '' })),
    z
      .object({ intent: z.literal('paid'), ...move, what: lineField(FUND_TEXT_LIMITS.what) })
      .transform((said) => ({ ...said, householdId: null })),
    z.object({ intent: z.enum(['confirm', 'undo']), moveId: idField }),
    z.object({
      intent: z.literal('open'),
      purpose: lineField(FUND_TEXT_LIMITS.purpose),
      keeperId: idField,
    }),
    z.object({ intent: z.literal('keeper'), keeperId: idField }),
    z.object({ intent: z.literal('close') }),
    z.object({ intent: z.literal('transferred'), ...due, paidOn: dayField }),
    z.object({ intent: z.literal('not_transferred'), ...due }),
  ],
  'field.invalid',
);
