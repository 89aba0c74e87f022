import { z } from 'zod';

import { householdFields, municipioField } from '#app/contracts/accounts/schemas.ts';
import { amountField, wholeNumber } from '#app/contracts/schema-fields.ts';
import { CAPS } from '#app/domain/caps.ts';
import { AGE_BANDS, REACHES, SHARING, TIMES, timesOf } from '#app/domain/matching/need.ts';

/** Longest key of a service type. */
const TYPE_KEY_MAX_LENGTH = 60;

/** A service type's key as an address or a form carries it. */
export const typeKeyField = z
  .string('field.required')
  .min(1, 'field.required')
  .max(TYPE_KEY_MAX_LENGTH, 'field.invalid')
  .regex(/^[a-z0-9-]+$/, 'field.invalid');

/** For whom, by age. */
export const ageBandField = z.enum(AGE_BANDS, 'field.required');

/** Half-days that suit, at least one. */
export const timesField = z
  .array(z.enum(TIMES, 'field.invalid'), 'nearby.no_times')
  .min(1, 'nearby.no_times')
  .max(TIMES.length, 'field.invalid')
  .transform(timesOf);

export const reachField = z.enum(REACHES, 'field.required');

const terms = {
  municipio: municipioField,
  reach: reachField,
  times: timesField,
  least: wholeNumber(SHARING.least, SHARING.most),
  most: wholeNumber(SHARING.least, SHARING.most),
  maxPrice: amountField.pipe(
    z.number().min(0, 'money.invalid').max(CAPS.unitPriceCents, 'price.too_large'),
  ),
};

type Shared = { readonly least: number; readonly most: number; readonly maxPrice: number };

/** As many as at least, at most: not the other way round. */
function inOrder(value: Shared, context: z.RefinementCtx) {
  if (value.most >= value.least) return;
  context.addIssue({ code: 'custom', path: ['most'], message: 'nearby.most_below_least' });
}

function inCents<T extends Shared>({ maxPrice, ...value }: T) {
  return { ...value, maxCents: maxPrice };
}

const newNeed = { kind: typeKeyField, age: ageBandField, ...terms };

export const newNeedSchema = z
  .object(newNeed)
  .superRefine(inOrder)
  .transform((value) => ({ ...inCents(value), household: null }));

/** For a person without a household: both are made in one step. */
export const newNeedWithHouseholdSchema = z
  .object({ ...newNeed, householdName: householdFields.householdName })
  .superRefine(inOrder)
  .transform(({ householdName, ...value }) => ({
    ...inCents(value),
    household: { name: householdName, municipio: value.municipio },
  }));

/** Highest number a count of changes can have as a form sends it. */
const VERSION_MAX = 1_000_000_000;
const version = wholeNumber(1, VERSION_MAX);

export const needSchema = z.discriminatedUnion(
  'intent',
  [
    z.object({ intent: z.literal('say-yes'), version }),
    z.object({ intent: z.literal('take-back'), version }),
    z
      .object({ intent: z.literal('change'), ...terms })
      .superRefine(inOrder)
      .transform(inCents),
    z.object({ intent: z.literal('withdraw') }),
  ],
  'field.invalid',
);
