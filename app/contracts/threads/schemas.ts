import { z } from 'zod';

import { idField, looseText } from '#app/contracts/schema-fields.ts';
import { idempotencyKeyField } from '#app/contracts/wallet/schemas.ts';
import { MESSAGE_MAX_LENGTH } from '#app/domain/threads/thread.ts';

/** What a person does in a thread. */
export const threadCommandSchema = z.discriminatedUnion(
  'intent',
  [
    z.object({
      intent: z.literal('send'),
      idempotencyKey: idempotencyKeyField,
      text: looseText(MESSAGE_MAX_LENGTH),
    }),
    z.object({ intent: z.literal('take-back'), messageId: idField }),
  ],
  'field.invalid',
);
