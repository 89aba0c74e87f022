import { z } from 'zod';

import {
  DEPENDANT_KINDS,
  LOCALES,
  NAME_MAX_LENGTH,
  TEXT_SIZES,
  THEMES,
} from '#app/domain/accounts/profile.ts';
import { isMunicipio, type Municipio } from '#app/domain/catalogue/municipi.ts';
import { isCalendarDay } from '#app/domain/dates.ts';
import { idField, returnToField } from '#app/contracts/schema-fields.ts';

/** Longest e-mail address (RFC 5321). */
const EMAIL_MAX_LENGTH = 254;

/** More than any password may have: only spares the parser, the rule itself is in the domain. */
const SECRET_MAX_LENGTH = 1_000;

const name = z
  .string('field.required')
  .trim()
  .min(1, 'field.required')
  .max(NAME_MAX_LENGTH, 'field.too_long');
const email = z
  .string('field.required')
  .trim()
  .min(1, 'field.required')
  .max(EMAIL_MAX_LENGTH, 'field.too_long')
  .pipe(z.email('account.email_invalid'));
const secret = z
  .string('field.required')
  .min(1, 'field.required')
  .max(SECRET_MAX_LENGTH, 'field.too_long');
const returnTo = returnToField;

/** A Municipio chosen in a form, 1 to 9. */
export const municipioField = z.coerce
  .number('municipio.needed')
  .pipe(z.custom<Municipio>(isMunicipio, 'municipio.needed'));

/** Name and Municipio of a household, as the household form and others that make one send them. */
export const householdFields = { householdName: name, householdMunicipio: municipioField };

export const signInSchema = z.object({ email, password: secret, returnTo });

export const demoSignInSchema = z.object({ demo: idField, returnTo });

export const signUpSchema = z.object({ name, email, password: secret, returnTo });

export const localeSchema = z.object({ locale: z.enum(LOCALES, 'field.invalid'), returnTo });

export const settingsSchema = z.discriminatedUnion(
  'intent',
  [
    z.object({ intent: z.literal('profile'), name, municipio: municipioField }),
    z.object({
      intent: z.literal('appearance'),
      locale: z.enum(LOCALES, 'field.required'),
      textSize: z.enum(TEXT_SIZES, 'field.required'),
      theme: z.enum(THEMES, 'field.required'),
    }),
    z.object({ intent: z.literal('password'), currentPassword: secret, newPassword: secret }),
    z.object({ intent: z.literal('sign-out-everywhere') }),
  ],
  'field.invalid',
);

const dependant = {
  firstName: name,
  birthDate: z
    .string('field.required')
    .min(1, 'field.required')
    .refine((day) => isCalendarDay(day), 'dependant.date_invalid'),
  kind: z.enum(DEPENDANT_KINDS, 'field.required'),
};
const createHousehold = z.object({ intent: z.literal('create'), ...householdFields });
const addDependant = z.object({ intent: z.literal('add-dependant'), ...dependant });

export const householdSchema = z.discriminatedUnion(
  'intent',
  [
    createHousehold,
    addDependant,
    z.object({ intent: z.literal('edit'), ...householdFields }),
    z.object({
      intent: z.literal('edit-dependant'),
      dependantId: idField,
      ...dependant,
    }),
    z.object({ intent: z.literal('remove-dependant'), dependantId: idField }),
    z.object({ intent: z.literal('invite') }),
    z.object({ intent: z.literal('revoke-invite'), inviteId: idField }),
  ],
  'field.invalid',
);

export const welcomeSchema = z.discriminatedUnion(
  'intent',
  [
    z.object({ intent: z.literal('municipio'), municipio: municipioField }),
    createHousehold,
    addDependant,
    z.object({
      intent: z.literal('finish'),
      locale: z.enum(LOCALES, 'field.required'),
      textSize: z.enum(TEXT_SIZES, 'field.required'),
    }),
    z.object({ intent: z.literal('skip') }),
  ],
  'field.invalid',
);
