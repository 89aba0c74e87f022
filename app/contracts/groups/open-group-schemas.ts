import { z } from 'zod';

import { householdFields } from '#app/contracts/accounts/schemas.ts';
import { idField, looseText, neededText, wholeNumber } from '#app/contracts/schema-fields.ts';
import { isMunicipio, type Municipio } from '#app/domain/catalogue/municipi.ts';
import { JOIN_MESSAGE_MAX_LENGTH } from '#app/domain/groups/join-request.ts';
import { GROUP_KINDS, type GroupKind } from '#app/domain/groups/kinds.ts';
import {
  LISTING_DECISIONS,
  LISTING_HOUSEHOLDS,
  LISTING_WORDS_MAX,
} from '#app/domain/groups/open-group.ts';
import { CONDUCT_LIMITS, TALK_REASONS } from '#app/domain/matching/conduct.ts';
import { withHousehold, withoutHousehold } from './schemas.ts';

/** What an organiser does about the group's place in the directory. */
export const listingSchema = z.discriminatedUnion(
  'intent',
  [
    z.object({
      intent: z.literal('open'),
      words: neededText(LISTING_WORDS_MAX),
      upTo: wholeNumber(LISTING_HOUSEHOLDS.least, LISTING_HOUSEHOLDS.most, 'listing.up_to_range'),
    }),
    z.object({ intent: z.literal('close') }),
  ],
  'field.invalid',
);

/** What somebody tells the city about a group of the directory. */
const reportListingSchema = z.object({
  intent: z.literal('report'),
  reason: z.enum(TALK_REASONS, 'field.invalid'),
  words: looseText(CONDUCT_LIMITS.words).default(''),
});

/** What an officer decides about it. */
export const judgeListingSchema = z.object({
  intent: z.literal('judge-listing'),
  groupId: idField,
  decision: z.enum(LISTING_DECISIONS, 'field.invalid'),
  reason: looseText(CONDUCT_LIMITS.reason).default(''),
});

const ask = { intent: z.literal('ask'), message: neededText(JOIN_MESSAGE_MAX_LENGTH) };

/** A sentence to the organisers of a group of the directory, or one to the city about it. */
export const openGroupSchema = z
  .discriminatedUnion('intent', [z.object(ask), reportListingSchema], 'field.invalid')
  .transform((sent) => (sent.intent === 'ask' ? withoutHousehold(sent) : sent));

/** The same of a person without a household, who makes it in the same step. */
export const openGroupWithHouseholdSchema = z
  .discriminatedUnion(
    'intent',
    [z.object({ ...ask, ...householdFields }), reportListingSchema],
    'field.invalid',
  )
  .transform((sent) => (sent.intent === 'ask' ? withHousehold(sent) : sent));

/** What the directory is asked for, as its address says it; what makes no sense asks for nothing. */
export type OpenGroupsQuery = {
  readonly kind: GroupKind | null;
  readonly municipio: Municipio | null;
  readonly page: number;
};

/** Highest page an address can name. */
const PAGE_MAX = 1_000;

/** Reads {@link OpenGroupsQuery} from an address. */
export function readOpenGroupsQuery(params: URLSearchParams): OpenGroupsQuery {
  const number = Number(params.get('municipio'));
  const page = Number(params.get('page') ?? '1');
  return {
    kind: GROUP_KINDS.find((known) => known === params.get('kind')) ?? null,
    municipio: isMunicipio(number) ? number : null,
    page: Number.isInteger(page) && page >= 1 && page <= PAGE_MAX ? page : 1,
  };
}
