import { z } from 'zod';

import { idField } from '#app/contracts/schema-fields.ts';
import { idempotencyKeyField } from '#app/contracts/wallet/schemas.ts';
import type { SourceName } from '#app/contracts/wallet/source-name.ts';
import type { Cents } from '#app/domain/money.ts';

import type { ShareFactView } from './views.ts';

/** More sources than a household has for one order. */
const MAX_KEPT = 100;

/** The own sources that stay out of an order; those not named may pay. */
export const sourceChoiceSchema = z.object({
  idempotencyKey: idempotencyKeyField,
  kept: z.array(idField, 'field.invalid').max(MAX_KEPT, 'field.invalid').default([]),
});

/** One source that could pay for the own part of an order, or is kept out of it. */
export type ChoiceSourceView = {
  readonly sourceId: string;
  readonly name: SourceName;
  /** What is left on it, this order aside. */
  readonly leftCents: Cents;
  /** Last day, `YYYY-MM-DD`. */
  readonly expiresOn: string;
  readonly isKept: boolean;
  readonly facts: readonly ShareFactView[];
};

/** The page on which a household says which sources it keeps out of an order (V10). */
export type SourceChoiceView = {
  readonly orderId: string;
  readonly title: string;
  readonly shareCents: Cents;
  readonly cashDueCents: Cents;
  readonly sources: readonly ChoiceSourceView[];
};
