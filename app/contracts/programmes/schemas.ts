import { z } from 'zod';

import {
  amountField,
  idField,
  lineField,
  looseLine,
  looseText,
  looseWhole,
  neededText,
  wholeNumber,
} from '#app/contracts/schema-fields.ts';
import { CATEGORY_IDS } from '#app/domain/catalogue/categories.ts';
import { isCalendarDay } from '#app/domain/dates.ts';
import { ASKED_ANSWERS } from '#app/domain/four-eyes.ts';
import { MAX_BANDS } from '#app/domain/programmes/bands.ts';
import { FUNDING_REASON_LENGTH } from '#app/domain/programmes/funding.ts';
import { BENEFICIARIES, PROGRAMME_LIMITS } from '#app/domain/programmes/programme.ts';

/** Longest amount as it is typed. */
const SHORT = 40;
const LAST_VERSION = 999_999;

const day = z.string('field.required').refine(isCalendarDay, 'programme.day');
const column = z
  .array(z.string().max(SHORT, 'field.invalid'))
  .max(MAX_BANDS, 'programme.no_bands')
  .default([]);

const age = looseWhole(0, PROGRAMME_LIMITS.age);

const words = {
  version: wholeNumber(0, LAST_VERSION),
  nameIt: lineField(PROGRAMME_LIMITS.name),
  nameEn: looseLine(PROGRAMME_LIMITS.name).default(''),
  fundingIt: lineField(PROGRAMME_LIMITS.funding),
  fundingEn: looseLine(PROGRAMME_LIMITS.funding).default(''),
  documentsIt: looseText(PROGRAMME_LIMITS.documents).default(''),
  documentsEn: looseText(PROGRAMME_LIMITS.documents).default(''),
  endsOn: day,
};

/** What an officer writes of a programme: all of it while it is a draft, its words and end after. */
export const programmeSchema = z.discriminatedUnion(
  'intent',
  [
    z.object({
      intent: z.literal('plan'),
      ...words,
      startsOn: day,
      budget: amountField,
      beneficiary: z.enum(BENEFICIARIES, 'field.invalid'),
      minAge: age,
      maxAge: age,
      category: z
        .array(z.string().max(SHORT, 'field.invalid'))
        .max(CATEGORY_IDS.length, 'field.invalid')
        .default([]),
      upTo: column,
      value: column,
    }),
    z.object({ intent: z.literal('describe'), ...words }),
  ],
  'field.invalid',
);

/** One thing an officer writes of a programme. */
export type ProgrammeWriting = z.infer<typeof programmeSchema>;

/** What officers do with a programme: its money by four eyes (PRG4), its state. */
export const programmeCommandSchema = z.discriminatedUnion(
  'intent',
  [
    z.object({ intent: z.literal('ask-open') }),
    z.object({
      intent: z.literal('ask-raise'),
      amount: amountField,
      reason: neededText(FUNDING_REASON_LENGTH),
    }),
    z.object({ intent: z.enum(ASKED_ANSWERS), fundingId: idField }),
    z.object({ intent: z.enum(['close', 'reopen']) }),
  ],
  'field.invalid',
);

/** One thing officers do with a programme. */
export type ProgrammeCommand = z.infer<typeof programmeCommandSchema>;
