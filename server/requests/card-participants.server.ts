import type { CardSnapshot } from '#app/domain/boards/document/read-board.ts';
import type { CalendarDay } from '#app/domain/dates.ts';
import type { DbOrTx } from '#db/client.ts';
import { listDependantsOf } from '#db/queries/accounts/dependants.ts';
import { listGroupHouseholds } from '#db/queries/groups/memberships.ts';
import { byKey } from '#server/by-key.ts';

/** A household that joined a need, with the dependants it named. */
export type CardParticipant = {
  readonly householdId: string;
  readonly name: string;
  /** Whether it may vote: viewers are helped along by others and have no vote. */
  readonly hasVote: boolean;
  readonly dependants: readonly {
    readonly id: string;
    readonly firstName: string;
    readonly birthDate: CalendarDay;
  }[];
};

/**
 * Who takes part in a need, checked against the rows: a card is a plan that anybody of the group
 * can write on, so households that have left and dependants of others are left out.
 */
export async function listCardParticipants(
  db: DbOrTx,
  input: { groupId: string; card: Pick<CardSnapshot, 'joins'> },
): Promise<CardParticipant[]> {
  const members = await listGroupHouseholds(db, { groupId: input.groupId });
  const joins = new Map(input.card.joins.map((join) => [join.householdId, join]));
  const joined = members.filter(({ householdId }) => joins.has(householdId));
  const known = byKey(
    await listDependantsOf(db, { householdIds: joined.map(({ householdId }) => householdId) }),
    (dependant) => dependant.householdId,
  );
  return joined.map(({ householdId, name, role }) => {
    const wanted = joins.get(householdId)?.dependantIds ?? [];
    const dependants = (known.get(householdId) ?? []).filter(({ id }) => wanted.includes(id));
    return { householdId, name, hasVote: role !== 'viewer', dependants };
  });
}
