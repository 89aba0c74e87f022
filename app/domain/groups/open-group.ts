import { checkTalkWords } from '../matching/talk.ts';
import { fail, ok, type Result } from '../result.ts';

/** Longest words of a group to people who do not know it, in characters. */
export const LISTING_WORDS_MAX = 280;

/** How many households an open group may want to be at most. */
export const LISTING_HOUSEHOLDS = { least: 2, most: 40 } as const;

/** Open groups a household may wait for at once (OPN2). */
export const OPEN_ASKS_MAX = 5;

/** Groups on a page of the directory. */
export const OPEN_GROUPS_A_PAGE = 24;

/** How a household came to ask: by a link it was given, or from the directory. */
export const JOIN_ORIGINS = ['link', 'directory'] as const;

/** Places a group still has for others (OPN1); never below none, also when it grew past what it wanted. */
export function freePlaces(upTo: number, households: number): number {
  return Math.max(0, upTo - households);
}

/** What is known of a household that asks a group of the directory. */
export type OpenAsk = {
  readonly isSuspended: boolean;
  /** The group removed it, or said no to it before, or one of them keeps the other away. */
  readonly isUnwanted: boolean;
  /** Other groups of the directory it waits for. */
  readonly waiting: number;
};

/**
 * Whether a household may ask a group of the directory (OPN2). Who is not wanted gets one answer for
 * every reason, so that nobody learns who keeps them away.
 */
export function checkOpenAsk(
  ask: OpenAsk,
): Result<true, 'listing.suspended' | 'listing.not_possible' | 'listing.too_many'> {
  if (ask.isSuspended) return fail('listing.suspended');
  if (ask.isUnwanted) return fail('listing.not_possible');
  return ask.waiting < OPEN_ASKS_MAX ? ok(true) : fail('listing.too_many', { most: OPEN_ASKS_MAX });
}

const WORDS_CODES = {
  'nearby.names_contact': 'listing.names_contact',
  'nearby.names_link': 'listing.names_link',
  'nearby.names_writer': 'listing.names_writer',
} as const;

/** Why words to strangers are not sent. */
export type OpenWordsCode = (typeof WORDS_CODES)[keyof typeof WORDS_CODES];

/** Whether this may be said to a group one does not know, or by it: as among neighbours (OPN4, MAT13). */
export function checkOpenWords(
  text: string,
  ownNames: readonly string[],
): Result<true, OpenWordsCode> {
  const words = checkTalkWords(text, ownNames);
  return words.ok ? words : fail(WORDS_CODES[words.code]);
}

/**
 * Whether a group with this name may stand in the directory (OPN4): strangers read it there, so it holds
 * nothing that words to them could not.
 */
export function checkOpenName(
  name: string,
  ownNames: readonly string[],
): Result<true, 'listing.name_says_who'> {
  return checkTalkWords(name, ownNames).ok ? ok(true) : fail('listing.name_says_who');
}

/** What an officer decides about a group of the directory that was reported, or that was taken out (OPN6). */
export const LISTING_DECISIONS = ['keep', 'take_out', 'allow'] as const;

/** One decision. */
export type ListingDecision = (typeof LISTING_DECISIONS)[number];

/** Why an officer decides nothing. */
export type ListingDecisionCode = 'listing.own_case' | 'listing.decided' | 'listing.no_reason';

/**
 * Whether an officer can decide about a group of the directory (OPN6): never about the own, not without a
 * report that waits, nor with one who was faster; what is taken out has a reason its organisers read.
 */
export function checkListingDecision(
  facts: {
    readonly isOwn: boolean;
    readonly openReports: number;
    readonly isBarred: boolean;
  },
  decision: ListingDecision,
  reason: string,
): Result<true, ListingDecisionCode> {
  if (facts.isOwn) return fail('listing.own_case');
  const waits = decision === 'allow' ? facts.isBarred : facts.openReports > 0;
  if (!waits) return fail('listing.decided');
  return decision !== 'take_out' || reason !== '' ? ok(true) : fail('listing.no_reason');
}

/** Whether a group may let in one more that found it in the directory (OPN3). */
export function checkRoom(upTo: number, households: number): Result<true, 'listing.full'> {
  return freePlaces(upTo, households) > 0 ? ok(true) : fail('listing.full');
}
