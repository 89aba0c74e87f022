import { z } from 'zod';

/** An id of a card or person in the address. */
const id = z.string('field.invalid').regex(/^[A-Za-z0-9_-]{1,64}$/, 'field.invalid');
const sequence = z.coerce
  .number('field.invalid')
  .int('field.invalid')
  .min(0, 'field.invalid')
  .max(Number.MAX_SAFE_INTEGER, 'field.invalid');

/** What the address of a history asks for; what cannot be read counts as not asked. */
export const historyQuerySchema = z.object({
  at: sequence.nullable().catch(null),
  before: sequence.nullable().catch(null),
  card: id.nullable().catch(null),
  person: id.nullable().catch(null),
});

/** Brings the board, or one card of it, back. */
export const bringBackSchema = z.object({
  sequence,
  cardId: z
    .union([id, z.literal('')], 'field.invalid')
    .transform((value) => (value === '' ? null : value)),
});
