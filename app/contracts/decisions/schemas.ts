import { z } from 'zod';

import { amountField } from '#app/contracts/expenses/schemas.ts';
import { momentField } from '#app/contracts/requests/schemas.ts';
import { idField } from '#app/contracts/schema-fields.ts';
import { VOTE_CHOICES } from '#app/domain/requests/decision.ts';
import { FUND_RULES } from '#app/domain/wallet/fund-share.ts';

const proposal = {
  orderId: idField,
  rule: z.enum(FUND_RULES, 'field.invalid'),
  closesAt: momentField,
};

/** What people do with the votes of a group about its shared money. */
export const groupVotesSchema = z.discriminatedUnion(
  'intent',
  [
    z.object({ intent: z.literal('propose'), ...proposal, amount: amountField }),
    // All that is in the fund when the group has decided: what stands in the amount's field is not read.
    z
      .object({ intent: z.literal('propose-all'), ...proposal })
      .transform((said) => ({ ...said, amount: null })),
    z.object({
      intent: z.literal('vote'),
      decisionId: idField,
      choice: z.enum(VOTE_CHOICES, 'field.invalid'),
    }),
    z.object({ intent: z.literal('call-off'), decisionId: idField }),
  ],
  'field.invalid',
);

/** One of them. */
export type GroupVotesCommand = z.infer<typeof groupVotesSchema>;
