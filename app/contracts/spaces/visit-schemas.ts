import { z } from 'zod';

import { idField, looseText } from '#app/contracts/schema-fields.ts';
import { VISIT_LIMITS, VISIT_OUTCOMES, VISIT_REASONS } from '#app/domain/spaces/visits.ts';

/** What an operator does at the desk. */
export const deskSchema = z.discriminatedUnion(
  'intent',
  [
    z.object({
      intent: z.literal('arrive'),
      spaceId: idField,
      reason: z.enum(VISIT_REASONS, 'field.required'),
      /** Received at once, or with a number of the queue. */
      how: z.enum(['now', 'queue'], 'field.required'),
    }),
    z.object({ intent: z.literal('call'), spaceId: idField }),
    z.object({
      intent: z.literal('end'),
      visitId: idField,
      outcome: z.enum(VISIT_OUTCOMES, 'field.required'),
      sentTo: looseText(VISIT_LIMITS.sentTo).default(''),
    }),
    z.object({ intent: z.enum(['put_back', 'leave', 'reopen']), visitId: idField }),
  ],
  'field.invalid',
);
