import { z } from 'zod';

import type { Cents } from '#app/domain/money.ts';

import { idempotencyKeyField } from './schemas.ts';

/** What an employee declares for this year; a box that is not ticked is not sent. */
export const declarationSchema = z.object({
  idempotencyKey: idempotencyKeyField,
  hasChildren: z
    .literal('yes', 'field.invalid')
    .optional()
    .transform((value) => value === 'yes'),
});

/** This year's limit of the own credits, as it is and as it would be (V4). */
export type OwnLimitView = {
  readonly year: number;
  readonly hasChildren: boolean;
  readonly usedCents: Cents;
  readonly reservedCents: Cents;
  readonly limitCents: Cents;
  readonly limitWithChildrenCents: Cents;
};
