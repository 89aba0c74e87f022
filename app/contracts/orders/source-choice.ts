import { z } from 'zod';

import { idField } from '#app/contracts/schema-fields.ts';
import { idempotencyKeyField } from '#app/contracts/wallet/schemas.ts';
import type { OwnSourceName } from '#app/contracts/wallet/source-name.ts';
import type { CalendarDay } from '#app/domain/dates.ts';
import type { Cents } from '#app/domain/money.ts';

import type { ShareFactView } from './views.ts';

/** More sources than a household has for one order. */
const MAX_KEPT = 100;

/** Credits of more years than can be spent at one time. */
const MAX_YEARS = 5;

/** A year of credits, as an address or a form names it. */
const yearField = z
  .string('field.invalid')
  .regex(/^20[0-9]{2}$/, 'field.invalid')
  .transform(Number);

/** Years whose limit the person's own credits may pass on an order (V4). */
export const beyondField = z
  .array(yearField, 'field.invalid')
  .max(MAX_YEARS, 'field.invalid')
  .default([]);

/** The years an address names; what is none is left out. */
export function yearsIn(typed: readonly string[]): readonly number[] {
  return typed.slice(0, MAX_YEARS).flatMap((one) => yearField.safeParse(one).data ?? []);
}

/** The own sources that stay out of an order; those not named may pay. */
export const sourceChoiceSchema = z.object({
  idempotencyKey: idempotencyKeyField,
  kept: z.array(idField, 'field.invalid').max(MAX_KEPT, 'field.invalid').default([]),
  beyond: beyondField,
});

/** One source that could pay for the own part of an order, or is kept out of it. */
export type ChoiceSourceView = {
  readonly sourceId: string;
  readonly name: OwnSourceName;
  /** What is left on it, this order aside. */
  readonly leftCents: Cents;
  /** Last day, `YYYY-MM-DD`. */
  readonly expiresOn: string;
  readonly isKept: boolean;
  readonly facts: readonly ShareFactView[];
};

/** The page on which a household says which sources it keeps out of an order (V10, V13). */
export type SourceChoiceView = {
  readonly orderId: string;
  readonly title: string;
  readonly shareCents: Cents;
  readonly cashDueCents: Cents;
  readonly sources: readonly ChoiceSourceView[];
  readonly limits: readonly ChoiceLimitView[];
  /** After the own yes: the sums and the choice are of so many periods that are not closed, from this day on. */
  readonly later: {
    readonly startsOn: CalendarDay;
    readonly periods: number;
    /** What of them is due in cash as they stand; `cashDueCents` is what it would be, saved as shown. */
    readonly cashNowCents: Cents;
  } | null;
};

/** A yearly limit that keeps credits from paying more here, or that they pass by choice (V4). */
export type ChoiceLimitView = {
  readonly year: number;
  readonly holder: string;
  /** Only the employee goes beyond the own limit. */
  readonly isMine: boolean;
  readonly limitCents: Cents;
  /** What the credits pay here beyond the limit, or would. */
  readonly beyondCents: Cents;
  /** What becomes taxable then: all of the year, when this order passes the limit. */
  readonly taxableCents: Cents;
  readonly isCrossed: boolean;
};
