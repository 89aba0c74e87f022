import { z } from 'zod';

import { CAPS } from '#app/domain/caps.ts';
import { CATEGORY_IDS } from '#app/domain/catalogue/categories.ts';
import { isMunicipio, type Municipio } from '#app/domain/catalogue/municipi.ts';
import { QUANTITY_BASES, UNITS } from '#app/domain/catalogue/units.ts';
import { isCalendarDay } from '#app/domain/dates.ts';
import { SHEET_LIMITS } from '#app/domain/orders/delivery-sheet.ts';
import { SIMPLE_SPLIT_KINDS } from '#app/domain/orders/split.ts';
import { VOTE_CHOICES } from '#app/domain/requests/decision.ts';
import { romeInstant } from '#app/domain/rome-clock.ts';
import {
  idField,
  lineField,
  looseLine,
  looseText,
  neededText,
  withoutContact,
  returnToField,
  wholeNumber,
} from '#app/contracts/schema-fields.ts';

import { TEXT_LIMITS } from './limits.ts';
import { serviceDaysOf } from './timetable-fields.ts';
import { timetableShape } from './timetable-schema.ts';

const id = idField;

/** More than the city has providers. */
const MOST_PROVIDERS = 500;

/** A moment has 16 characters; some browsers add seconds and their parts. */
const MOMENT = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})(?::\d{2}(?:\.\d{1,9})?)?$/;
const MOMENT_MAX_LENGTH = 32;

/** A moment on Milan's clock as a `datetime-local` field sends it. */
export const momentField = z
  .string('field.required')
  .min(1, 'field.required')
  .max(MOMENT_MAX_LENGTH, 'field.not_a_moment')
  .transform((text, context) => {
    const instant = romeInstant(MOMENT.exec(text)?.[1] ?? '');
    if (instant) return instant;
    context.addIssue({ code: 'custom', message: 'field.not_a_moment' });
    return z.NEVER;
  });

const day = z
  .string('field.required')
  .min(1, 'field.required')
  .refine((text) => isCalendarDay(text), 'field.not_a_day');

/**
 * The form that turns a card into a request. `reach`: every provider, or the ticked ones. Single dates
 * say by themselves when the service begins and ends.
 */
export const createRequestSchema = z
  .object({
    intent: z.enum(['send', 'preview']).default('send'),
    // Providers read these before the last yes.
    title: withoutContact(lineField(TEXT_LIMITS.title)),
    description: withoutContact(looseText(TEXT_LIMITS.description)),
    category: z.enum(CATEGORY_IDS, 'request.category_needed'),
    municipio: z.coerce
      .number('field.required')
      .pipe(z.custom<Municipio>(isMunicipio, 'field.required')),
    unit: z.enum(UNITS, 'field.required'),
    quantity: wholeNumber(1, CAPS.quantity, 'request.quantity'),
    basis: z.enum(QUANTITY_BASES, 'field.required'),
    splitMethod: z.enum(SIMPLE_SPLIT_KINDS, 'field.required'),
    schedule: withoutContact(looseText(TEXT_LIMITS.schedule)),
    place: looseLine(SHEET_LIMITS.place).default(''),
    ...timetableShape,
    startsOn: day,
    endsOn: day,
    closesAt: momentField,
    reach: z.enum(['all', 'chosen']).default('all'),
    providerIds: z.array(id).max(MOST_PROVIDERS, 'field.invalid').default([]),
  })
  .transform((form) => ({ ...form, ...serviceDaysOf(form, form) }));

const returnTo = returnToField;
const empty = z.literal('').transform(() => null);

/** Everything people of the group do on a request's page or in the board's panel. */
export const requestCommandSchema = z.discriminatedUnion(
  'intent',
  [
    z.object({
      intent: z.literal('prefer'),
      offerId: z.union([empty, id], 'field.invalid'),
      returnTo,
    }),
    z.object({
      intent: z.literal('put-to-vote'),
      offerId: id,
      revision: wholeNumber(1, 999_999),
      quorum: wholeNumber(1, 999_999),
      closesAt: momentField,
      returnTo,
    }),
    z.object({
      intent: z.literal('vote'),
      decisionId: id,
      choice: z.union([empty, z.enum(VOTE_CHOICES)], 'field.required'),
      returnTo,
    }),
    z.object({ intent: z.literal('close-decision'), decisionId: id, returnTo }),
    z.object({ intent: z.literal('close-request'), returnTo }),
    z.object({ intent: z.literal('prolong'), closesAt: momentField, returnTo }),
    z.object({
      intent: z.literal('answer'),
      questionId: id,
      answer: withoutContact(neededText(TEXT_LIMITS.answer)),
      returnTo,
    }),
  ],
  'field.invalid',
);

/** One thing a person of the group does on a request. */
export type RequestCommand = z.infer<typeof requestCommandSchema>;
