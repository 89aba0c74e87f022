import { z } from 'zod';

import { isDay } from '#app/domain/boards/document/stored-values.ts';
import { CAPS } from '#app/domain/caps.ts';
import { PURCHASE_WORDS_MAX } from '#app/domain/purchases/purchase.ts';
import {
  idField,
  looseText,
  neededText,
  wholeNumber,
  withoutContact,
} from '#app/contracts/schema-fields.ts';
import { beyondField } from '#app/contracts/orders/source-choice.ts';
import { centsField, idempotencyKeyField } from '#app/contracts/wallet/schemas.ts';

const clock = z.union([z.literal(''), z.string().regex(/^\d{2}:\d{2}$/)], 'field.invalid');
const day = z.string('field.required').refine(isDay, 'field.not_a_day');
const ids = z.union([idField, z.array(idField).max(50, 'field.invalid')], 'field.invalid');
const list = ids.default([]).transform((value) => (typeof value === 'string' ? [value] : value));

/** When somebody wants a service to begin: a day, and hours where they matter. */
const wantedTime = { day, from: clock.default(''), to: clock.default('') };

/** What a household chose to buy, and what its page said it costs. */
export const buySchema = z.object({
  idempotencyKey: idempotencyKeyField,
  beneficiaries: list,
  kept: list,
  beyond: beyondField,
  quantity: wholeNumber(1, CAPS.quantity),
  ...wantedTime,
  note: withoutContact(looseText(PURCHASE_WORDS_MAX)).default(''),
  totalCents: centsField,
  cashDueCents: centsField,
});

const idempotencyKey = idempotencyKeyField;

/** What the provider answers to a purchase. */
export const purchaseAnswers = [
  z.object({ intent: z.literal('accept-purchase'), idempotencyKey }),
  z.object({
    intent: z.literal('propose-time'),
    idempotencyKey,
    ...wantedTime,
    answer: withoutContact(looseText(PURCHASE_WORDS_MAX)).default(''),
  }),
  z.object({
    intent: z.literal('decline-purchase'),
    idempotencyKey,
    answer: withoutContact(neededText(PURCHASE_WORDS_MAX)),
  }),
] as const;

/** What the household answers to another time. */
export const timeAnswers = [
  z.object({ intent: z.literal('take-time'), idempotencyKey, cashDueCents: centsField }),
  z.object({ intent: z.literal('refuse-time'), idempotencyKey }),
] as const;
