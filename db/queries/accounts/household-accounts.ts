import { eq, inArray } from 'drizzle-orm';

import type { PayeeAccount } from '#app/domain/payments/account.ts';
import type { DbOrTx, Tx } from '#db/client.ts';
import { householdAccounts, households } from '#db/schema/accounts.ts';

/** Lets changes of a household's account go one after another. */
export async function lockHousehold(tx: Tx, params: { householdId: string }): Promise<void> {
  await tx
    .select({ id: households.id })
    .from(households)
    .where(eq(households.id, params.householdId))
    .for('no key update');
}

/** The accounts of some households; those that saved none are not in the map. */
export async function findHouseholdAccounts(
  db: DbOrTx,
  params: { householdIds: readonly string[] },
): Promise<ReadonlyMap<string, PayeeAccount>> {
  if (params.householdIds.length === 0) return new Map();
  const rows = await db
    .select({
      householdId: householdAccounts.householdId,
      iban: householdAccounts.iban,
      holder: householdAccounts.holder,
    })
    .from(householdAccounts)
    .where(inArray(householdAccounts.householdId, [...params.householdIds]));
  return new Map(rows.map(({ householdId, iban, holder }) => [householdId, { iban, holder }]));
}

/** Saves the account of a household. */
export async function upsertHouseholdAccount(
  tx: Tx,
  row: typeof householdAccounts.$inferInsert,
): Promise<void> {
  const { householdId: _householdId, ...set } = row;
  await tx
    .insert(householdAccounts)
    .values(row)
    .onConflictDoUpdate({ target: householdAccounts.householdId, set });
}

/** Takes the account of a household away. */
export async function deleteHouseholdAccount(
  tx: Tx,
  params: { householdId: string },
): Promise<void> {
  await tx.delete(householdAccounts).where(eq(householdAccounts.householdId, params.householdId));
}
