import { z } from 'zod';

import { idField, looseText, wholeNumber } from '#app/contracts/schema-fields.ts';
import { idempotencyKeyField } from '#app/contracts/wallet/schemas.ts';
import { CONDUCT_LIMITS, TALK_DECISIONS, TALK_REASONS } from '#app/domain/matching/conduct.ts';
import { MESSAGE_MAX_LENGTH } from '#app/domain/threads/thread.ts';

/** Highest seat a form can name. */
const SEAT_MAX = 1_000_000;

/** What a household does in a talk among people who do not know each other. */
export const talkCommandSchema = z.discriminatedUnion(
  'intent',
  [
    z.object({
      intent: z.literal('send'),
      idempotencyKey: idempotencyKeyField,
      text: looseText(MESSAGE_MAX_LENGTH),
    }),
    z.object({ intent: z.literal('take-back'), messageId: idField }),
    z.object({ intent: z.literal('block'), seat: wholeNumber(1, SEAT_MAX) }),
    z.object({
      intent: z.literal('report'),
      messageId: idField,
      reason: z.enum(TALK_REASONS, 'field.required'),
      words: looseText(CONDUCT_LIMITS.words),
    }),
  ],
  'field.invalid',
);

/** A household that was kept from one's own no longer is. */
export const unblockSchema = z.object({ intent: z.literal('unblock'), blockId: idField });

/** An officer's decision about what was said. */
export const judgeTalkSchema = z.object({
  intent: z.literal('judge'),
  messageId: idField,
  decision: z.enum(TALK_DECISIONS, 'field.invalid'),
  reason: looseText(CONDUCT_LIMITS.reason).default(''),
});

/** An officer ends a suspension before its time. */
export const readmitSchema = z.object({ intent: z.literal('readmit'), reportId: idField });
