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
import { holderField, ibanField } from '#app/contracts/payments/schemas.ts';
import { idField, lineField, returnToField } from '#app/contracts/schema-fields.ts';

/** Longest e-mail address (RFC 5321). */
const EMAIL_MAX_LENGTH = 254;

/** More than any password may have: only spares the parser, the rule itself is in the domain. */
const SECRET_MAX_LENGTH = 1_000;

const name = lineField(NAME_MAX_LENGTH);
/** An e-mail address, in any case. */
export const emailField = z
  .string('field.required')
  .trim()
  .min(1, 'field.required')
  .max(EMAIL_MAX_LENGTH, 'field.too_long')
  .pipe(z.email('account.email_invalid'));
/** A password as it is typed; what it may be is the domain's. */
export const secretField = z
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

export const signInSchema = z.object({ email: emailField, password: secretField, returnTo });

export const demoSignInSchema = z.object({ demo: idField, returnTo });

export const signUpSchema = z.object({ name, email: emailField, password: secretField, returnTo });

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
    z.object({
      intent: z.literal('password'),
      currentPassword: secretField,
      newPassword: secretField,
    }),
    z.object({ intent: z.literal('sign-out-everywhere') }),
    z.object({ intent: z.literal('confirm-address') }),
    z.object({
      intent: z.literal('address'),
      newEmail: emailField,
      currentPassword: secretField,
    }),
    z.object({
      intent: z.literal('mails'),
      /** A switch that is off sends nothing. */
      wantsMails: z.literal('yes', 'field.invalid').optional(),
    }),
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

/** More than a date or a kind has, typed in any way. */
const TYPED_MAX_LENGTH = 40;
const typed = (maxLength: number) =>
  z.string('field.invalid').max(maxLength, 'field.too_long').default('');

/**
 * Goes on from "who is at home". What is typed but not added yet is added first, and must be right
 * for that: nothing that was typed is lost on the way.
 */
const leaveHome = z
  .object({
    intent: z.literal('leave-home'),
    firstName: typed(NAME_MAX_LENGTH),
    birthDate: typed(TYPED_MAX_LENGTH),
    kind: typed(TYPED_MAX_LENGTH),
    returnTo,
  })
  .transform(({ intent, returnTo: to, ...fields }, context) => {
    const isEmpty = fields.firstName.trim() === '' && fields.birthDate === '';
    if (isEmpty) return { intent, returnTo: to, added: null };
    const read = z.object(dependant).safeParse(fields);
    if (read.success) return { intent, returnTo: to, added: read.data };
    for (const { message, path } of read.error.issues) {
      context.addIssue({ code: 'custom', message, path });
    }
    return z.NEVER;
  });

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
    z.object({ intent: z.literal('set-account'), iban: ibanField, holder: holderField }),
    z.object({ intent: z.literal('remove-account') }),
    z.object({ intent: z.literal('invite') }),
    z.object({ intent: z.literal('revoke-invite'), inviteId: idField }),
  ],
  'field.invalid',
);

export const welcomeSchema = z.discriminatedUnion(
  'intent',
  [
    z.object({ intent: z.literal('municipio'), municipio: municipioField }),
    createHousehold.extend({ returnTo }),
    addDependant.extend({ returnTo }),
    leaveHome,
    z.object({
      intent: z.literal('finish'),
      locale: z.enum(LOCALES, 'field.required'),
      textSize: z.enum(TEXT_SIZES, 'field.required'),
    }),
    z.object({ intent: z.literal('skip') }),
  ],
  'field.invalid',
);
