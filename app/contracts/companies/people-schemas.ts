import { z } from 'zod';

import { idField, looseLine } from '#app/contracts/schema-fields.ts';
import { isCalendarDay } from '#app/domain/dates.ts';
import { EMPLOYMENT_LIMITS } from '#app/domain/companies/employment-ask.ts';
import { STAFF_LIST_LIMITS } from '#app/domain/companies/staff-list.ts';

const companyId = idField;

/** What human resources do at the page of their people. */
export const companyPeopleSchema = z.discriminatedUnion(
  'intent',
  [
    z.object({ intent: z.literal('accept'), companyId, askId: idField }),
    z.object({
      intent: z.literal('refuse'),
      companyId,
      askId: idField,
      words: looseLine(EMPLOYMENT_LIMITS.words).default(''),
    }),
    z.object({ intent: z.literal('bring'), companyId }),
  ],
  'field.invalid',
);

/** A new code for a company. */
export const joinCodeSchema = z.object({ intent: z.literal('renew'), companyId });

/** What human resources note of one employee; which days leave can be is the domain's. */
export const employeeSchema = z.discriminatedUnion(
  'intent',
  [
    z.object({
      intent: z.literal('leave'),
      companyId,
      leftOn: z.string('staff.day').refine(isCalendarDay, 'staff.day'),
    }),
    z.object({ intent: z.literal('stay'), companyId }),
  ],
  'field.invalid',
);

/** What human resources do with their list of addresses; what a list may be is the domain's. */
export const staffListSchema = z.discriminatedUnion(
  'intent',
  [
    z.object({
      intent: z.literal('invite'),
      companyId,
      list: z
        .string('field.required')
        .max(STAFF_LIST_LIMITS.letters, 'staff.list_too_long')
        .default(''),
    }),
    z.object({ intent: z.literal('take_off'), companyId, inviteId: idField }),
  ],
  'field.invalid',
);
