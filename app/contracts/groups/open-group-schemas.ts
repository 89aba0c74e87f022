import { z } from 'zod';

import { householdFields } from '#app/contracts/accounts/schemas.ts';
import { neededText, wholeNumber } from '#app/contracts/schema-fields.ts';
import { isMunicipio, type Municipio } from '#app/domain/catalogue/municipi.ts';
import { JOIN_MESSAGE_MAX_LENGTH } from '#app/domain/groups/join-request.ts';
import { GROUP_KINDS, type GroupKind } from '#app/domain/groups/kinds.ts';
import { LISTING_HOUSEHOLDS, LISTING_WORDS_MAX } from '#app/domain/groups/open-group.ts';
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

const message = neededText(JOIN_MESSAGE_MAX_LENGTH);

/** A sentence to the organisers of a group of the directory. */
export const askOpenGroupSchema = z.object({ message }).transform(withoutHousehold);

/** The same of a person without a household, who makes it in the same step. */
export const askOpenGroupWithHouseholdSchema = z
  .object({ message, ...householdFields })
  .transform(withHousehold);

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
