import { z } from 'zod';

import { NAME_MAX_LENGTH } from '#app/domain/accounts/profile.ts';
import type { Municipio } from '#app/domain/catalogue/municipi.ts';
import { INVITE_LIFE_DAYS, INVITE_MAX_USES } from '#app/domain/groups/invite.ts';
import { TEMPLATE_IDS } from '#app/domain/boards/templates/template-ids.ts';
import { GROUP_KINDS } from '#app/domain/groups/kinds.ts';
import { GROUP_ROLES, INVITE_ROLES } from '#app/domain/groups/policy.ts';
import { SIMPLE_SPLIT_KINDS } from '#app/domain/orders/split.ts';
import { householdFields, municipioField } from '#app/contracts/accounts/schemas.ts';
import { idField } from '#app/contracts/schema-fields.ts';

import { AGREEMENT_MAX_LENGTH } from './limits.ts';

const group = {
  name: z
    .string('field.required')
    .trim()
    .min(1, 'field.required')
    .max(NAME_MAX_LENGTH, 'field.too_long'),
  kind: z.enum(GROUP_KINDS, 'field.required'),
  municipio: municipioField,
  agreement: z
    .string('field.required')
    .trim()
    .min(1, 'field.required')
    .max(AGREEMENT_MAX_LENGTH, 'field.too_long'),
  splitMethod: z.enum(SIMPLE_SPLIT_KINDS, 'field.required'),
  /** 'fitting': what fits the kind of group. */
  template: z
    .enum(['fitting', ...TEMPLATE_IDS], 'field.required')
    .default('fitting')
    .transform((template) => (template === 'fitting' ? null : template)),
};

/** A household made on the way; null for people who have one. */
type HouseholdPart = { readonly name: string; readonly municipio: Municipio } | null;

function withoutHousehold<T extends object>(value: T): T & { household: HouseholdPart } {
  return { ...value, household: null };
}

function withHousehold<T extends { householdName: string; householdMunicipio: Municipio }>(
  value: T,
): T & { household: HouseholdPart } {
  const { householdName, householdMunicipio } = value;
  return { ...value, household: { name: householdName, municipio: householdMunicipio } };
}

export const newGroupSchema = z.object(group).transform(withoutHousehold);

/** For a person without a household: both are made in one step. */
export const newGroupWithHouseholdSchema = z
  .object({ ...group, ...householdFields })
  .transform(withHousehold);

const agrees = { agrees: z.literal('yes', 'join.must_agree') };

export const joinSchema = z.object(agrees).transform(withoutHousehold);

/** As {@link newGroupWithHouseholdSchema}, for joining. */
export const joinWithHouseholdSchema = z
  .object({ ...agrees, ...householdFields })
  .transform(withHousehold);

const householdId = idField;

export const membersSchema = z.discriminatedUnion(
  'intent',
  [
    z.object({
      intent: z.literal('invite'),
      role: z.enum(INVITE_ROLES, 'field.required'),
      maxUses: z.coerce
        .number('field.invalid')
        .int('field.invalid')
        .min(1, 'invite.uses_range')
        .max(INVITE_MAX_USES, 'invite.uses_range'),
      days: z.coerce
        .number('field.invalid')
        .int('field.invalid')
        .min(1, 'invite.days_range')
        .max(INVITE_LIFE_DAYS, 'invite.days_range'),
    }),
    z.object({ intent: z.literal('revoke-invite'), inviteId: idField }),
    z.object({
      intent: z.literal('change-role'),
      householdId,
      role: z.enum(GROUP_ROLES, 'field.required'),
    }),
    z.object({ intent: z.literal('remove'), householdId }),
    z.object({ intent: z.literal('readmit'), householdId }),
    z.object({ intent: z.literal('leave') }),
    z.object({ intent: z.literal('archive') }),
  ],
  'field.invalid',
);
