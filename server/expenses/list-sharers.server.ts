import type { SharerView } from '#app/contracts/expenses/sharer.ts';
import { rolesThatMay } from '#app/domain/groups/policy.ts';
import { listGroupHouseholds } from '#db/queries/groups/memberships.ts';
import type { DbOrTx } from '#db/client.ts';

/** The households that can pay or take part. */
export async function listSharers(
  db: DbOrTx,
  { groupId }: { readonly groupId: string },
): Promise<readonly SharerView[]> {
  const roles = rolesThatMay('add_expense');
  const members = await listGroupHouseholds(db, { groupId });
  return members
    .filter(({ role }) => roles.includes(role))
    .map(({ householdId, name }) => ({ householdId, name }));
}
