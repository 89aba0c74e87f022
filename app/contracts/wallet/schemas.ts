import { z } from 'zod';

import { isCents } from '#app/domain/money.ts';

/** Digits of whole cents, ASCII, no sign, no leading zero: what our own forms send (M1, M3). */
const WHOLE_CENTS = /^(?:0|[1-9][0-9]{0,15})$/;

/** Cents from 0 as a hidden field carries them; anything else is refused, never repaired (M7). */
export const centsField = z
  .string('money.invalid')
  .regex(WHOLE_CENTS, 'money.invalid')
  .transform(Number)
  .refine(isCents, 'money.invalid');

/** As {@link centsField}, but above zero: money that really moves. */
export const paidCentsField = centsField.refine((cents) => cents > 0, 'money.invalid');

/** Key of one command, made when its form is written: sent twice, it is carried out once (L2). */
export const idempotencyKeyField = z.uuid('field.invalid');
