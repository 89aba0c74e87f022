import type { DbOrTx } from '#db/client.ts';
import { listGroupHouseholds } from '#db/queries/groups/memberships.ts';
import type { OrderRow } from '#db/queries/orders/orders.ts';

/** Households that answer for those who buy an order: organisers of the group, or who buys alone. */
export async function organisersOf(
  db: DbOrTx,
  { buyer }: Pick<OrderRow, 'buyer'>,
): Promise<readonly string[]> {
  if (buyer.kind === 'household') return [buyer.householdId];
  const { groupId } = buyer;
  const members = await listGroupHouseholds(db, { groupId });
  return members.filter(({ role }) => role === 'organiser').map(({ householdId }) => householdId);
}
