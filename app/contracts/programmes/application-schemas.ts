import { z } from 'zod';

import {
  amountField,
  idField,
  lineField,
  looseText,
  neededText,
  wholeNumber,
} from '#app/contracts/schema-fields.ts';
import { idempotencyKeyField } from '#app/contracts/wallet/schemas.ts';
import { isCalendarDay } from '#app/domain/dates.ts';
import { APPLICATION_LIMITS, ISEE_KINDS } from '#app/domain/programmes/application.ts';

const LAST_VERSION = 999_999;

const declared = {
  isee: amountField,
  iseeKind: z.enum(ISEE_KINDS, 'field.invalid'),
  protocol: lineField(APPLICATION_LIMITS.protocol),
};

const form = { dependantId: idField, ...declared };

/** What a household declares in an application. */
export type ApplicationForm = {
  readonly dependantId: string;
  readonly isee: number;
  readonly iseeKind: (typeof ISEE_KINDS)[number];
  readonly protocol: string;
};

const ticked = z.literal('yes', 'field.invalid').optional();

/** The steps of an application that send something: what is declared, then all of it with the consents. */
export const applySchema = z.discriminatedUnion(
  'intent',
  [
    z.object({ intent: z.literal('declare'), ...form }),
    z.object({
      intent: z.literal('send'),
      ...form,
      isTrue: ticked,
      hasDocuments: ticked,
      mayCheck: ticked,
    }),
  ],
  'field.invalid',
);

/** What a household does with an application it sent. */
export const ownApplicationSchema = z.discriminatedUnion(
  'intent',
  [
    z.object({ intent: z.literal('resend'), ...declared }),
    z.object({ intent: z.literal('withdraw') }),
  ],
  'field.invalid',
);

const version = wholeNumber(1, LAST_VERSION);
const words = neededText(APPLICATION_LIMITS.words);

/** What an officer does with one application. */
export const checkApplicationSchema = z.discriminatedUnion(
  'intent',
  [
    z.object({ intent: z.literal('take'), version }),
    z.object({
      intent: z.literal('verify'),
      version,
      iseeExpiresOn: z.string('field.required').refine(isCalendarDay, 'programme.day'),
    }),
    z.object({ intent: z.enum(['give_back', 'refuse']), version, words }),
  ],
  'field.invalid',
);

/** One thing an officer does with an application. */
export type ApplicationCheck = z.infer<typeof checkApplicationSchema>;

const chosen = z
  .array(idField, 'application.none_chosen')
  .min(1, 'application.none_chosen')
  .max(APPLICATION_LIMITS.atOnce, 'application.too_many_chosen')
  .default([]);

/** What officers do with several applications at once. */
export const queueSchema = z.discriminatedUnion(
  'intent',
  [
    z.object({
      intent: z.literal('issue'),
      application: chosen,
      idempotencyKey: idempotencyKeyField,
    }),
    z.object({ intent: z.literal('queue'), application: chosen }),
  ],
  'field.invalid',
);

/** What officers do with one voucher, with the words its household reads. */
export const voucherCommandSchema = z.object({
  intent: z.enum(['suspend', 'resume', 'revoke', 'replace']),
  voucherId: idField,
  idempotencyKey: idempotencyKeyField,
  words: looseText(APPLICATION_LIMITS.words).default(''),
});

/** One thing officers do with a voucher. */
export type VoucherCommand = z.infer<typeof voucherCommandSchema>;

/** The field of a declaration beside which a refusal stands. */
export const DECLARED_FIELD_OF: Readonly<Record<string, string>> = {
  'application.protocol': 'protocol',
  'application.isee_over': 'protocol',
  'application.above': 'isee',
};
