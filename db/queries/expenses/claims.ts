import { and, asc, eq, isNull, ne, or, sql } from 'drizzle-orm';

import type { DbOrTx } from '#db/client.ts';
import { households } from '#db/schema/accounts.ts';
import { claimPayments } from '#db/schema/expenses.ts';
import { groups, memberships } from '#db/schema/groups.ts';
import { accounts } from '#db/schema/wallet.ts';

/** What each household of a group is owed, or below zero owes, in cents; they sum to zero (X3). */
export async function listClaims(
  db: DbOrTx,
  params: { groupId: string },
): Promise<{ householdId: string; name: string; amountCents: number }[]> {
  return db
    .select({
      householdId: households.id,
      name: households.name,
      amountCents: accounts.balanceCents,
    })
    .from(accounts)
    .innerJoin(households, eq(households.id, accounts.claimHouseholdId))
    .where(eq(accounts.claimGroupId, params.groupId))
    .orderBy(asc(households.name), asc(households.id));
}

/** What a household is owed, or below zero owes, in each living group whose rules it accepted, in cents. */
export function listClaimsOfHousehold(db: DbOrTx, params: { householdId: string }) {
  return db
    .select({ groupId: groups.id, groupName: groups.name, amountCents: accounts.balanceCents })
    .from(accounts)
    .innerJoin(groups, eq(groups.id, accounts.claimGroupId))
    .innerJoin(
      memberships,
      and(
        eq(memberships.groupId, groups.id),
        eq(memberships.householdId, params.householdId),
        isNull(memberships.leftAt),
        eq(memberships.agreedVersion, groups.agreementVersion),
      ),
    )
    .where(and(eq(accounts.claimHouseholdId, params.householdId), isNull(groups.archivedAt)))
    .orderBy(asc(groups.name), asc(groups.id));
}

/** Whether a group, or one of its households, is not even, or waits for a payment to be confirmed. */
export async function hasOpenClaims(
  db: DbOrTx,
  params: { groupId: string; householdId?: string },
): Promise<boolean> {
  const { groupId, householdId } = params;
  const [claim] = await db
    .select({ id: accounts.id })
    .from(accounts)
    .where(
      and(
        eq(accounts.claimGroupId, groupId),
        ne(accounts.balanceCents, 0),
        householdId === undefined ? undefined : eq(accounts.claimHouseholdId, householdId),
      ),
    )
    .limit(1);
  if (claim) return true;
  const [payment] = await db
    .select({ id: claimPayments.id })
    .from(claimPayments)
    .where(
      and(
        eq(claimPayments.groupId, groupId),
        isAnnounced,
        householdId === undefined
          ? undefined
          : or(
              eq(claimPayments.fromHouseholdId, householdId),
              eq(claimPayments.toHouseholdId, householdId),
            ),
      ),
    )
    .limit(1);
  return payment !== undefined;
}

/** Payments that were said to be made, and not yet to have come. */
export const isAnnounced = and(
  isNull(claimPayments.saidReceivedAt),
  isNull(claimPayments.undoneAt),
  sql`${claimPayments.saidPaidAt} is not null`,
);
