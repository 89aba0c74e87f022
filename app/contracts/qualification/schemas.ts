import { z } from 'zod';

import {
  idField,
  lineField,
  looseLine,
  looseText,
  neededText,
  wholeNumber,
} from '#app/contracts/schema-fields.ts';
import { SERVICE_PLACES } from '#app/domain/catalogue/places.ts';
import { SPOKEN_LANGUAGES } from '#app/domain/providers/languages.ts';
import { ASKED_ANSWERS } from '#app/domain/four-eyes.ts';
import { PROVIDER_FIELDS, readTaxCode } from '#app/domain/qualification/provider-sheet.ts';
import { MAX_PRICE_ROWS } from '#app/domain/qualification/price-rows.ts';
import { SERVICE_FIELDS, SHEET_LIMITS } from '#app/domain/qualification/service-sheet.ts';
import { REASON_LENGTH } from '#app/domain/qualification/suspension.ts';

/** Longest number, price or choice as it is typed. */
const SHORT = 40;
const LAST_VERSION = 999_999;

const line = (length: number) => looseLine(length).default('');
const short = z.string().max(SHORT, 'field.too_long').default('');
const text = looseText(SHEET_LIMITS.description).default('');
const column = z
  .array(z.string().max(SHORT, 'field.invalid'))
  .max(MAX_PRICE_ROWS, 'sheet.rows_many')
  .default([]);
/** Ticked boxes. */
const ticked = (most: number) =>
  z.array(z.string().max(SHORT, 'field.invalid')).max(most, 'field.invalid').default([]);
const municipi = ticked(9);
const version = wholeNumber(0, LAST_VERSION);

/** A sheet may be saved as far as it got: fields are judged when it is sent to the city (QUA2). */
const serviceFields = {
  titleIt: line(SHEET_LIMITS.title),
  titleEn: line(SHEET_LIMITS.title),
  descriptionIt: text,
  descriptionEn: text,
  keywords: line(SHEET_LIMITS.keywords),
  type: short,
  minAge: short,
  maxAge: short,
  municipi,
  places: ticked(SERVICE_PLACES.length),
  isAccessible: short,
  unit: short,
  minQuantity: short,
  isShareable: short,
  priceKind: short,
  fundingIt: line(SHEET_LIMITS.funding),
  fundingEn: line(SHEET_LIMITS.funding),
  personsMin: column,
  personsMax: column,
  quantityMin: column,
  quantityMax: column,
  price: column,
};

const providerFields = {
  name: line(SHEET_LIMITS.providerName),
  kind: short,
  taxCode: short,
  descriptionIt: text,
  descriptionEn: text,
  municipi,
  languages: ticked(SPOKEN_LANGUAGES.length),
  email: line(SHEET_LIMITS.email),
  phone: line(SHEET_LIMITS.phone),
};

const moves = {
  intent: z.enum(['recall', 'withdraw']),
  version,
};

/** What a provider's administrator does with the sheet of a service. */
export const serviceSheetSchema = z.discriminatedUnion(
  'intent',
  [
    z.object({ intent: z.enum(['save', 'preview', 'submit']), version, ...serviceFields }),
    z.object(moves),
  ],
  'field.invalid',
);

/** What a provider's administrator does with the provider's own sheet. */
export const providerSheetSchema = z.discriminatedUnion(
  'intent',
  [z.object({ intent: z.enum(['save', 'submit']), version, ...providerFields }), z.object(moves)],
  'field.invalid',
);

/** Begins the sheet of a new service. */
export const newServiceSchema = z.object({ providerId: idField });

/** An organisation somebody enters; the rest is on its sheet. */
export const newProviderSchema = z.object({
  name: lineField(SHEET_LIMITS.providerName),
  taxCode: lineField(SHORT).pipe(
    z.string().refine((text) => readTaxCode(text).ok, 'sheet.tax_code'),
  ),
  mayAct: z.literal('yes', 'sheet.may_act'),
});

/** Remarks come in fields of their own, named after the field they are about. */
const remarks = Object.fromEntries(
  [...new Set([...SERVICE_FIELDS, ...PROVIDER_FIELDS])].map((field) => [
    field,
    looseText(SHEET_LIMITS.remark).default(''),
  ]),
);

/** What an officer does with a sheet that was sent. */
export const sheetDecisionSchema = z
  .object({ intent: z.enum(['validate', 'give-back']), version, ...remarks })
  .transform(({ intent, version: seen, ...words }) => ({
    intent,
    version: seen,
    remarks: words as Readonly<Record<string, string>>,
  }));

/** What officers do to take a provider or a service off sale, and to put it back. */
export const suspensionSchema = z.discriminatedUnion(
  'intent',
  [
    z.object({ intent: z.literal('ask'), reason: neededText(REASON_LENGTH) }),
    z.object({ intent: z.enum(ASKED_ANSWERS), suspensionId: idField }),
  ],
  'field.invalid',
);

/** One thing officers do about a suspension. */
export type SuspensionCommand = z.infer<typeof suspensionSchema>;
