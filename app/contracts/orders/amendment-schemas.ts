import { z } from 'zod';

import { AMENDMENT_KINDS } from '#app/domain/orders/amendments.ts';
import { MAX_PERIODS } from '#app/domain/orders/periods.ts';
import { idField, wholeNumber } from '#app/contracts/schema-fields.ts';
import { centsField, idempotencyKeyField } from '#app/contracts/wallet/schemas.ts';

import type { WantedMove } from './amendment-views.ts';

const idempotencyKey = idempotencyKeyField;
/** Most people of one household for whom it comes in. */
const MOST_PEOPLE = 20;

const move = {
  kind: z.enum(AMENDMENT_KINDS, 'field.invalid'),
  householdId: idField,
  fromPeriod: wholeNumber(1, MAX_PERIODS),
};

const answered = { idempotencyKey, amendmentId: idField };

/** What a household asks about who takes part, and answers. */
export const amendmentCommandSchema = z.discriminatedUnion(
  'intent',
  [
    z.object({
      intent: z.literal('ask'),
      idempotencyKey,
      ...move,
      /** Ids with blanks between them; none for the household itself. */
      dependantIds: z
        .string('field.invalid')
        .max(2_000, 'field.invalid')
        .transform((ids) => ids.split(' ').filter((id) => id !== ''))
        .pipe(z.array(idField).max(MOST_PEOPLE, 'field.invalid')),
      expected: z.string('field.invalid').regex(/^\d{1,12}-\d{1,12}$/, 'field.invalid'),
    }),
    z.object({ intent: z.literal('yes'), ...answered, cashAfterCents: centsField }),
    z.object({ intent: z.literal('no'), ...answered }),
    z.object({ intent: z.literal('withdraw'), ...answered }),
  ],
  'field.invalid',
);

/** What a provider's person answers. */
export const providerAmendmentSchema = z.object({
  intent: z.enum(['yes', 'no'], 'field.invalid'),
  ...answered,
});

const wantedSchema = z.object({
  ...move,
  dependantIds: z.array(idField).max(MOST_PEOPLE),
});

/** What an address asks to see the figures of; null where it asks for nothing that can be. */
export function readWantedMove(search: URLSearchParams): WantedMove | null {
  const read = wantedSchema.safeParse({
    kind: search.get('kind'),
    householdId: search.get('who'),
    fromPeriod: search.get('from'),
    dependantIds: search.getAll('for').filter((id) => id !== ''),
  });
  return read.success ? read.data : null;
}
