import { z } from 'zod';

import { NAME_MAX_LENGTH } from '#app/domain/accounts/profile.ts';
import type { Municipio } from '#app/domain/catalogue/municipi.ts';
import { DESCRIPTION_MAX_LENGTH } from '#app/domain/groups/agreement.ts';
import { INVITE_LIFE_DAYS, INVITE_MAX_USES } from '#app/domain/groups/invite.ts';
import { TEMPLATE_IDS } from '#app/domain/boards/templates/template-ids.ts';
import { JOIN_MESSAGE_MAX_LENGTH } from '#app/domain/groups/join-request.ts';
import { GROUP_KINDS } from '#app/domain/groups/kinds.ts';
import { GROUP_ROLES, INVITE_ROLES } from '#app/domain/groups/policy.ts';
import { SIMPLE_SPLIT_KINDS } from '#app/domain/orders/split.ts';
import { emailField, householdFields, municipioField } from '#app/contracts/accounts/schemas.ts';
import {
  idField,
  lineField,
  looseText,
  neededText,
  returnToField,
  wholeNumber,
} from '#app/contracts/schema-fields.ts';

import { AGREEMENT_MAX_LENGTH } from './limits.ts';

const group = {
  name: lineField(NAME_MAX_LENGTH),
  kind: z.enum(GROUP_KINDS, 'field.required'),
  municipio: municipioField,
  agreement: neededText(AGREEMENT_MAX_LENGTH),
  splitMethod: z.enum(SIMPLE_SPLIT_KINDS, 'field.required'),
  /** 'fitting': what fits the kind of group. */
  template: z
    .enum(['fitting', ...TEMPLATE_IDS], 'field.required')
    .default('fitting')
    .transform((template) => (template === 'fitting' ? null : template)),
};

/** A household made on the way; null for people who have one. */
type HouseholdPart = { readonly name: string; readonly municipio: Municipio } | null;

/** What a form says, of a person who has a household. */
export function withoutHousehold<T extends object>(value: T): T & { household: HouseholdPart } {
  return { ...value, household: null };
}

/** What a form says, with the household a person makes in the same step. */
export function withHousehold<T extends { householdName: string; householdMunicipio: Municipio }>(
  value: T,
): T & { household: HouseholdPart } {
  const { householdName, householdMunicipio } = value;
  return { ...value, household: { name: householdName, municipio: householdMunicipio } };
}

export const newGroupSchema = z.object(group).transform(withoutHousehold);

/** For a person without a household: both are made in one step. */
export const newGroupWithHouseholdSchema = z
  .object({
    ...group,
    ...householdFields,
    // Who has not said it before is asked once, for the group.
    householdMunicipio: municipioField.optional(),
  })
  .transform(({ householdMunicipio, ...value }) =>
    withHousehold({ ...value, householdMunicipio: householdMunicipio ?? value.municipio }),
  );

const agrees = z.literal('yes', 'join.must_agree');

/** Comes in at once, agreeing to what holds. */
const join = { intent: z.literal('join'), agrees };
/** Asks the organisers to be let in. */
const ask = { intent: z.literal('ask'), message: neededText(JOIN_MESSAGE_MAX_LENGTH) };

export const joinSchema = z
  .discriminatedUnion('intent', [z.object(join), z.object(ask)], 'field.invalid')
  .transform(withoutHousehold);

/** As {@link newGroupWithHouseholdSchema}, for joining. */
export const joinWithHouseholdSchema = z
  .discriminatedUnion(
    'intent',
    [z.object({ ...join, ...householdFields }), z.object({ ...ask, ...householdFields })],
    'field.invalid',
  )
  .transform(withHousehold);

/** A household takes back what it asked. */
export const askedGroupsSchema = z.object({
  intent: z.literal('withdraw-join', 'field.invalid'),
  requestId: idField,
  returnTo: returnToField,
});

/** Highest number a count of edits can have as a form sends it. */
const VERSION_MAX = 1_000_000_000;
const version = wholeNumber(1, VERSION_MAX);

export const groupSettingsSchema = z.object({
  version,
  name: lineField(NAME_MAX_LENGTH),
  description: looseText(DESCRIPTION_MAX_LENGTH),
  agreement: neededText(AGREEMENT_MAX_LENGTH),
});

export const agreeSchema = z.object({ version, agrees });

/** What an organiser does about a link that is out. */
export const inviteSchema = z.object({
  intent: z.enum(['renew', 'revoke'], 'field.invalid'),
});

const householdId = idField;

export const membersSchema = z.discriminatedUnion(
  'intent',
  [
    z.object({
      intent: z.literal('invite'),
      role: z.enum(INVITE_ROLES, 'field.required'),
      maxUses: wholeNumber(1, INVITE_MAX_USES, 'invite.uses_range'),
      days: wholeNumber(1, INVITE_LIFE_DAYS, 'invite.days_range'),
      /** A box that is not ticked sends nothing. */
      needsApproval: z.literal('yes', 'field.invalid').optional(),
    }),
    z.object({
      intent: z.literal('invite-mail'),
      email: emailField,
      role: z.enum(INVITE_ROLES, 'field.required'),
    }),
    z.object({ intent: z.literal('revoke-invite'), inviteId: idField }),
    z.object({
      intent: z.literal('change-role'),
      householdId,
      role: z.enum(GROUP_ROLES, 'field.required'),
    }),
    z.object({ intent: z.literal('remove'), householdId }),
    z.object({ intent: z.literal('readmit'), householdId }),
    z.object({ intent: z.literal('accept-join'), requestId: idField }),
    z.object({ intent: z.literal('refuse-join'), requestId: idField }),
    z.object({ intent: z.literal('leave') }),
    z.object({ intent: z.literal('archive') }),
  ],
  'field.invalid',
);
