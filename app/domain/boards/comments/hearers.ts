import type { CardSnapshot } from '../document/read-board.ts';
import type { CommentSnapshot } from '../document/read-card-details.ts';

/** An adult of a household that is in the group now. */
export type Member = { readonly householdId: string; readonly personId: string };

/** By person, the comments that name them: they hear of those in a notice of their own. */
export type Named = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Whom new comments on a card concern (TLK2): the adults of the households that take part in it, made
 * it or ever spoke there, as long as they are in the group. Nobody hears of their own.
 * @returns by person, how many comments of others are new.
 */
export function listHearers(params: {
  readonly card: Pick<CardSnapshot, 'joins' | 'createdBy'>;
  /** All of the card's. */
  readonly comments: readonly CommentSnapshot[];
  readonly newIds: ReadonlySet<string>;
  readonly members: readonly Member[];
  readonly named?: Named;
}): ReadonlyMap<string, number> {
  const { card, comments, newIds, members, named } = params;
  const people = new Set([card.createdBy, ...comments.map(({ by }) => by)]);
  const households = new Set(card.joins.map(({ householdId }) => householdId));
  for (const { householdId, personId } of members) {
    if (people.has(personId)) households.add(householdId);
  }
  const fresh = comments.filter(({ id }) => newIds.has(id));
  return new Map(
    members.flatMap(({ householdId, personId }) => {
      const told = named?.get(personId);
      const count = fresh.filter(({ id, by }) => by !== personId && !told?.has(id)).length;
      return households.has(householdId) && count > 0 ? [[personId, count] as const] : [];
    }),
  );
}
