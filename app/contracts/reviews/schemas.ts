import { z } from 'zod';

import { judgeListingSchema } from '#app/contracts/groups/open-group-schemas.ts';
import { judgeTalkSchema, readmitSchema } from '#app/contracts/matching/talk-schemas.ts';
import { idField, looseText, neededText } from '#app/contracts/schema-fields.ts';
import {
  REPORT_REASONS,
  REVIEW_ANSWERS,
  REVIEW_DECISIONS,
  REVIEW_LIMITS,
} from '#app/domain/reviews/review.ts';

const answer = z.enum(REVIEW_ANSWERS, 'field.required');

/** What a household says of an order, or that it takes its words back. */
export const ownReviewSchema = z.discriminatedUnion(
  'intent',
  [
    z.object({
      intent: z.literal('write'),
      asAgreed: answer,
      onTime: answer,
      withCare: answer,
      again: answer,
      words: looseText(REVIEW_LIMITS.words),
    }),
    z.object({ intent: z.literal('withdraw') }),
  ],
  'field.invalid',
);

const report = {
  reviewId: idField,
  reason: z.enum(REPORT_REASONS, 'field.required'),
  words: looseText(REVIEW_LIMITS.report),
};

/** Somebody says that a review should not be read. */
export const reportReviewSchema = z.object({ intent: z.literal('report'), ...report });

/** What a provider does with a review: answers it, or reports it. */
export const providerReviewSchema = z.discriminatedUnion(
  'intent',
  [
    z.object({
      intent: z.literal('reply'),
      reviewId: idField,
      reply: neededText(REVIEW_LIMITS.reply),
    }),
    reportReviewSchema,
  ],
  'field.invalid',
);

/** An officer's decision about a review. */
const decideReviewSchema = z.object({
  intent: z.literal('decide'),
  reviewId: idField,
  decision: z.enum(REVIEW_DECISIONS, 'field.invalid'),
  reason: looseText(REVIEW_LIMITS.reason).default(''),
});

/** What an officer does about what was reported: reviews, open groups, and what strangers say to each other. */
export const cityReportSchema = z.discriminatedUnion(
  'intent',
  [decideReviewSchema, judgeTalkSchema, judgeListingSchema, readmitSchema],
  'field.invalid',
);
