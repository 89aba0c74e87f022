import { z } from 'zod';

import {
  amountField,
  householdField,
  isSmall,
  ofHouseholds,
  readFigure,
} from '#app/contracts/expenses/schemas.ts';
import { momentField } from '#app/contracts/requests/schemas.ts';
import { idField } from '#app/contracts/schema-fields.ts';
import { DEFAULT_SPLITS } from '#app/domain/expenses/default-split.ts';
import { SIMPLE_SPLIT_KINDS } from '#app/domain/orders/split.ts';
import { VOTE_CHOICES } from '#app/domain/requests/decision.ts';
import { FUND_RULES } from '#app/domain/wallet/fund-share.ts';

const proposal = {
  orderId: idField,
  rule: z.enum(FUND_RULES, 'field.invalid'),
  closesAt: momentField,
};

/** How the group would divide: a figure for each household, `figure:<household>`; an empty one is none. */
const splitProposal = z
  .object({
    intent: z.literal('propose-split'),
    orders: z.enum(SIMPLE_SPLIT_KINDS, 'field.required'),
    split: z.enum(DEFAULT_SPLITS, 'field.required'),
    closesAt: momentField,
  })
  .catchall(householdField)
  .refine(isSmall, 'field.invalid')
  .transform((form, context) => {
    const { intent, orders, split, closesAt } = form;
    const typed = split === 'per_household' ? [] : ofHouseholds(form, 'figure:');
    const figures = typed.flatMap(({ name, householdId, text }) => {
      const read = readFigure(split, text);
      if (read.ok) return [{ householdId, value: read.value }];
      const params = read.params ?? {};
      context.addIssue({ code: 'custom', message: read.code, path: [name], params });
      return [];
    });
    return { intent, orders, split, closesAt, figures };
  });

/** What people do with the votes of a group about its shared money. */
export const groupVotesSchema = z.discriminatedUnion(
  'intent',
  [
    z.object({ intent: z.literal('propose'), ...proposal, amount: amountField }),
    // All that is in the fund when the group has decided: what stands in the amount's field is not read.
    z
      .object({ intent: z.literal('propose-all'), ...proposal })
      .transform((said) => ({ ...said, amount: null })),
    splitProposal,
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
