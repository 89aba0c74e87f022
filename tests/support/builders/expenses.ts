import type { Db } from '#db/client.ts';
import { listClaims } from '#db/queries/expenses/claims.ts';
import type { ExpenseInput } from '#server/expenses/plan-expense.server.ts';

import type { HouseholdActor } from './groups.ts';

/** What a household writes about an expense it paid alone, for some households in equal parts. */
export function expenseInput(
  payer: HouseholdActor,
  sharers: readonly HouseholdActor[],
  over: Partial<ExpenseInput> = {},
): ExpenseInput {
  const totalCents = over.totalCents ?? 3000;
  return {
    title: 'Terriccio per il cortile',
    category: 'building',
    spentOn: '2026-11-20',
    note: '',
    totalCents,
    payers: [{ householdId: payer.householdId, value: totalCents }],
    householdIds: sharers.map(({ householdId }) => householdId),
    split: 'per_household',
    figures: [],
    ...over,
  };
}

/** Claims of a group in cents, in the order of the households given. */
export async function claimsOf(
  db: Db,
  groupId: string,
  members: readonly HouseholdActor[],
): Promise<readonly number[]> {
  const claims = await listClaims(db, { groupId });
  return members.map(
    (member) =>
      claims.find(({ householdId }) => householdId === member.householdId)?.amountCents ?? 0,
  );
}
