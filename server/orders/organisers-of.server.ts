import type { DbOrTx } from '#db/client.ts';
import { listGroupHouseholds } from '#db/queries/groups/memberships.ts';

/** Households that organise the group of an order. */
export async function organisersOf(
  db: DbOrTx,
  { groupId }: { readonly groupId: string },
): Promise<readonly string[]> {
  const members = await listGroupHouseholds(db, { groupId });
  return members.filter(({ role }) => role === 'organiser').map(({ householdId }) => householdId);
}
