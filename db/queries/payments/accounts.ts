import { and, eq, gt, inArray } from 'drizzle-orm';

import { PAYABLE_STATES } from '#app/domain/orders/order-state.ts';
import type { DbOrTx, Tx } from '#db/client.ts';
import { people } from '#db/schema/accounts.ts';
import { orderHouseholds, orders } from '#db/schema/orders.ts';
import { providerAccounts } from '#db/schema/payments.ts';
import { providers } from '#db/schema/providers.ts';

/** How a household reaches a provider, and the account it pays into; its columns are null for none. */
export async function findPayee(db: DbOrTx, params: { providerId: string }) {
  const [row] = await db
    .select({
      email: providers.email,
      phone: providers.phone,
      iban: providerAccounts.iban,
      holder: providerAccounts.holder,
    })
    .from(providers)
    .leftJoin(providerAccounts, eq(providerAccounts.providerId, providers.id))
    .where(eq(providers.id, params.providerId));
  return row ?? null;
}

/** The accounts of some providers, with who set each. */
export async function listAccounts(db: DbOrTx, params: { providerIds: readonly string[] }) {
  return db
    .select({
      providerId: providerAccounts.providerId,
      iban: providerAccounts.iban,
      holder: providerAccounts.holder,
      setAt: providerAccounts.setAt,
      setBy: people.name,
    })
    .from(providerAccounts)
    .innerJoin(people, eq(people.id, providerAccounts.setBy))
    .where(inArray(providerAccounts.providerId, [...params.providerIds]));
}

/** Lets what is done to a provider's account and its bank's entries go one after another. */
export async function lockProvider(tx: Tx, params: { providerId: string }): Promise<void> {
  await tx
    .select({ id: providers.id })
    .from(providers)
    .where(eq(providers.id, params.providerId))
    .for('no key update');
}

/** Locks a provider and gives its account as it stands; null for none. */
export async function lockAccount(
  tx: Tx,
  params: { providerId: string },
): Promise<{ iban: string; holder: string } | null> {
  const { providerId } = params;
  await lockProvider(tx, { providerId });
  const [row] = await tx
    .select({ iban: providerAccounts.iban, holder: providerAccounts.holder })
    .from(providerAccounts)
    .where(eq(providerAccounts.providerId, providerId));
  return row ?? null;
}

/** Sets the account of a provider; the caller holds its lock. */
export async function upsertAccount(
  tx: Tx,
  row: typeof providerAccounts.$inferInsert,
): Promise<void> {
  const { iban, holder, setAt, setBy } = row;
  await tx.insert(providerAccounts).values(row).onConflictDoUpdate({
    target: providerAccounts.providerId,
    set: { iban, holder, setAt, setBy },
  });
}

/** Takes the account of a provider away; the caller holds its lock. */
export async function deleteAccount(tx: Tx, params: { providerId: string }): Promise<void> {
  await tx.delete(providerAccounts).where(eq(providerAccounts.providerId, params.providerId));
}

/** Who buys in orders of a provider for which money is still to come: their pages show its account. */
export async function listBuyersThatOwe(
  db: DbOrTx,
  params: { providerId: string },
): Promise<readonly { groupId: string | null; householdId: string | null }[]> {
  return db
    .selectDistinct({ groupId: orders.groupId, householdId: orders.buyerHouseholdId })
    .from(orders)
    .innerJoin(orderHouseholds, eq(orderHouseholds.orderId, orders.id))
    .where(
      and(
        eq(orders.providerId, params.providerId),
        inArray(orders.status, PAYABLE_STATES),
        gt(orderHouseholds.cashDueCents, orderHouseholds.cashReceivedCents),
      ),
    );
}
