import { z } from 'zod';

import { isDay } from '#app/domain/boards/document/stored-values.ts';
import { readPaymentReference } from '#app/domain/orders/payment-reference.ts';
import { ABSENCE_REASON_MAX, type Mark, MARKS } from '#app/domain/orders/attendance.ts';
import { CALL_OFF_WORDS_MAX } from '#app/domain/orders/calling-off.ts';
import { CHANGE_REASON_MAX } from '#app/domain/orders/session-change.ts';
import { CONTEST_TEXT_MAX } from '#app/domain/orders/contests.ts';
import { OBJECTION_MAX_LENGTH } from '#app/domain/orders/objections.ts';
import { MAX_PERIODS } from '#app/domain/orders/periods.ts';
import { TIMETABLE_LIMITS } from '#app/domain/requests/timetable.ts';

import { purchaseAnswers, timeAnswers } from '#app/contracts/purchases/schemas.ts';
import { timetableShape } from '#app/contracts/requests/timetable-schema.ts';
import {
  idField,
  looseLine,
  looseText,
  neededText,
  wholeNumber,
} from '#app/contracts/schema-fields.ts';
import { centsField, idempotencyKeyField, paidCentsField } from '#app/contracts/wallet/schemas.ts';

const idempotencyKey = idempotencyKeyField;

const time = z.string('field.required').regex(/^\d{2}:\d{2}$/, 'field.required');

/** Why dates are proposed, where whoever does likes to say it. */
const reason = looseText(CHANGE_REASON_MAX).default('');

/** What either side proposes about the dates of an order, on the page for it. */
export const datesProposalSchema = z.discriminatedUnion(
  'intent',
  [
    z.object({
      intent: z.literal('move-date'),
      idempotencyKey,
      number: wholeNumber(1, TIMETABLE_LIMITS.sessions),
      reach: z.enum(['one', 'rest'], 'field.required'),
      day: z.string('field.required').refine(isDay, 'field.not_a_day'),
      from: time,
      to: time,
      reason,
    }),
    z.object({ intent: z.literal('give-dates'), idempotencyKey, ...timetableShape, reason }),
  ],
  'field.invalid',
);

/** What is answered to it. */
const datesAnswers = [
  z.object({ intent: z.literal('accept-dates'), idempotencyKey, changeId: idField }),
  z.object({ intent: z.literal('refuse-dates'), idempotencyKey, changeId: idField }),
  z.object({ intent: z.literal('withdraw-dates'), idempotencyKey, changeId: idField }),
] as const;

/** A proposal, or the answer to one. */
export type DateCommand =
  z.infer<typeof datesProposalSchema> | z.infer<(typeof datesAnswers)[number]>;

/** Whoever calls an order off says why to everybody it hits (OFF1). */
const callOff = z.object({
  intent: z.literal('cancel'),
  idempotencyKey,
  words: neededText(CALL_OFF_WORDS_MAX),
});

/** Commands of a household on its order's page. */
export const orderCommandSchema = z.discriminatedUnion(
  'intent',
  [
    z.object({
      intent: z.literal('confirm'),
      idempotencyKey,
      priceVersion: z
        .string('field.invalid')
        .regex(/^[1-9][0-9]{0,5}$/, 'field.invalid')
        .transform(Number),
      cashDueCents: centsField,
    }),
    z
      .object({
        intent: z.literal('drop-out'),
        idempotencyKey,
        expected: z.union([z.literal('cancelled'), centsField], 'field.invalid'),
        words: looseText(CALL_OFF_WORDS_MAX).default(''),
      })
      .refine(({ expected, words }) => expected !== 'cancelled' || words !== '', {
        path: ['words'],
        error: 'field.required',
      }),
    callOff,
    ...timeAnswers,
    z.object({
      intent: z.literal('object'),
      idempotencyKey,
      stepId: idField,
      sentence: neededText(OBJECTION_MAX_LENGTH),
    }),
    z.object({
      intent: z.literal('settle-objection'),
      idempotencyKey,
      stepId: idField,
      householdId: idField,
    }),
    z.object({ intent: z.literal('withdraw-objection'), idempotencyKey, stepId: idField }),
    ...datesAnswers,
  ],
  'field.invalid',
);

/** A payment's reference as typed or carried; its check digits are right (PAY1). */
export const referenceField = z
  .string('field.required')
  .max(64, 'field.too_long')
  .transform((typed, issues) => {
    const read = readPaymentReference(typed);
    if (read === null) issues.addIssue('field.invalid');
    return read ?? '';
  });

/** The provider closes a period of an order. */
export const periodCommandSchema = z.object({
  intent: z.literal('close'),
  idempotencyKey,
  period: wholeNumber(1, MAX_PERIODS),
});

/** Commands of the provider's staff on an order's page. */
export const providerOrderCommandSchema = z.discriminatedUnion(
  'intent',
  [
    z.object({ intent: z.literal('start'), idempotencyKey }),
    z.object({ intent: z.literal('complete'), idempotencyKey }),
    z.object({ intent: z.literal('take-back'), idempotencyKey, stepId: idField }),
    callOff,
    z.object({
      intent: z.literal('cash'),
      idempotencyKey,
      reference: referenceField,
      amountCents: paidCentsField,
    }),
    z.object({ intent: z.literal('undo-cash'), idempotencyKey, reference: referenceField }),
    ...datesAnswers,
    ...purchaseAnswers,
  ],
  'field.invalid',
);

const mark = z.enum(MARKS, 'field.required');

/** What a side answers to a contested mark. */
const contestAnswer = z.object({ intent: z.literal('answer'), markId: idField, mark });

/** What a provider's person does on the register: `set` is a place on the roll, or all, and a mark. */
export const registerCommandSchema = z.discriminatedUnion(
  'intent',
  [
    z.object({
      intent: z.literal('mark'),
      number: wholeNumber(1, TIMETABLE_LIMITS.sessions),
      set: z.string('field.required').transform((typed, issues) => {
        const read = readSet(typed);
        if (read === null) issues.addIssue('field.invalid');
        return read ?? { place: 'all' as const, mark: 'present' as const };
      }),
    }),
    z.object({
      intent: z.literal('code'),
      number: wholeNumber(1, TIMETABLE_LIMITS.sessions),
      code: z
        .string('field.required')
        .transform((typed) => typed.replace(/\s/g, ''))
        .pipe(z.string().regex(/^\d{6}$/, 'attendance.code_shape')),
    }),
    contestAnswer,
  ],
  'field.invalid',
);

const SET = /^(all|[1-9][0-9]{0,3}):([a-z]+)$/;

function readSet(typed: string): { place: number | 'all'; mark: Mark } | null {
  const [, place = '', word] = SET.exec(typed) ?? [];
  const found = MARKS.find((one) => one === word);
  return found ? { place: place === 'all' ? 'all' : Number(place), mark: found } : null;
}

/** What a household, or an organiser, says of who comes to the dates of an order. */
export const attendanceCommandSchema = z.discriminatedUnion(
  'intent',
  [
    z.object({
      intent: z.literal('absence'),
      number: wholeNumber(1, TIMETABLE_LIMITS.sessions),
      dependantId: z.string('field.invalid').max(64, 'field.invalid').default(''),
      comes: z.enum(['yes', 'no'], 'field.required').transform((word) => word === 'yes'),
      reason: looseLine(ABSENCE_REASON_MAX).optional(),
    }),
    z.object({
      intent: z.literal('contest'),
      markId: idField,
      sentence: neededText(CONTEST_TEXT_MAX),
    }),
    z.object({ intent: z.literal('take-back'), markId: idField }),
    contestAnswer,
  ],
  'field.invalid',
);
