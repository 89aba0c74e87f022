import { and, asc, count, eq, gte, inArray, isNull, lte, sql, sum } from 'drizzle-orm';

import type { CalendarDay } from '#app/domain/dates.ts';
import type { DbOrTx } from '#db/client.ts';
import { dependants, householdAdults, households, people } from '#db/schema/accounts.ts';
import { boards } from '#db/schema/boards.ts';
import { groups, memberships } from '#db/schema/groups.ts';
import { orderHouseholds, orders } from '#db/schema/orders.ts';
import { accounts, programmeCategories, vouchers } from '#db/schema/wallet.ts';

/** How many of something, and how much money in all (cents). */
export type CountedCents = { readonly count: number; readonly cents: number };

/**
 * The group with one of its boards, as one household of it sees it; null for anybody else, and for
 * a board of another group. Without a board it is the group's first one in use.
 */
export async function findGroupBoard(
  db: DbOrTx,
  params: { groupId: string; householdId: string; boardId: string | null },
) {
  const { boardId } = params;
  const isAsked = boardId === null ? isNull(boards.archivedAt) : eq(boards.id, boardId);
  const [row] = await db
    .select({
      groupId: groups.id,
      name: groups.name,
      municipio: groups.municipio,
      role: memberships.role,
      boardId: boards.id,
      boardName: boards.name,
      boardArchivedAt: boards.archivedAt,
    })
    .from(memberships)
    .innerJoin(groups, and(eq(groups.id, memberships.groupId), isNull(groups.archivedAt)))
    .innerJoin(boards, and(eq(boards.groupId, groups.id), isAsked))
    .where(
      and(
        eq(memberships.groupId, params.groupId),
        eq(memberships.householdId, params.householdId),
        isNull(memberships.leftAt),
      ),
    )
    .orderBy(asc(boards.createdAt), asc(boards.id))
    .limit(1);
  return row ?? null;
}

/** Adults of a group's households, in order of joining: household by household, oldest first. */
export function listGroupAdults(db: DbOrTx, params: { groupId: string }) {
  return db
    .select({
      householdId: households.id,
      householdName: households.name,
      personId: people.id,
      personName: people.name,
    })
    .from(memberships)
    .innerJoin(households, eq(households.id, memberships.householdId))
    .innerJoin(householdAdults, eq(householdAdults.householdId, households.id))
    .innerJoin(people, eq(people.id, householdAdults.personId))
    .where(and(eq(memberships.groupId, params.groupId), isNull(memberships.leftAt)))
    .orderBy(
      asc(memberships.joinedAt),
      asc(households.id),
      asc(householdAdults.joinedAt),
      asc(people.id),
    );
}

/** The dependants one household has now, oldest first. */
export function listOwnDependants(db: DbOrTx, params: { householdId: string }) {
  return db
    .select({
      id: dependants.id,
      firstName: dependants.firstName,
      birthDate: dependants.birthDate,
    })
    .from(dependants)
    .where(and(eq(dependants.householdId, params.householdId), isNull(dependants.removedAt)))
    .orderBy(asc(dependants.birthDate), asc(dependants.id));
}

function usableVouchers(params: { householdId: string; today: CalendarDay }) {
  return and(
    eq(vouchers.householdId, params.householdId),
    eq(vouchers.isSuspended, false),
    lte(vouchers.startsOn, params.today),
    gte(vouchers.expiresOn, params.today),
    sql`${accounts.balanceCents} > 0`,
  );
}

/** What is left on a household's vouchers that can be spent today. */
export async function sumUsableVouchers(
  db: DbOrTx,
  params: { householdId: string; today: CalendarDay },
): Promise<CountedCents> {
  const [row] = await db
    .select({ count: count(), cents: sum(accounts.balanceCents) })
    .from(vouchers)
    .innerJoin(accounts, eq(accounts.id, vouchers.accountId))
    .where(usableVouchers(params));
  return counted(row);
}

/** Categories of services that at least one usable voucher of a household may pay for. */
export async function listVoucherCategories(
  db: DbOrTx,
  params: { householdId: string; today: CalendarDay },
): Promise<string[]> {
  const rows = await db
    .selectDistinct({ category: programmeCategories.category })
    .from(vouchers)
    .innerJoin(accounts, eq(accounts.id, vouchers.accountId))
    .innerJoin(programmeCategories, eq(programmeCategories.programmeId, vouchers.programmeId))
    .where(usableVouchers(params));
  return rows.map((row) => row.category);
}

/** Cash a household still owes on confirmed orders of one group. */
export async function sumCashToPay(
  db: DbOrTx,
  params: { groupId: string; householdId: string },
): Promise<CountedCents> {
  const open = sql<string>`${orderHouseholds.cashDueCents} - ${orderHouseholds.cashReceivedCents}`;
  const [row] = await db
    .select({ count: count(), cents: sum(open) })
    .from(orderHouseholds)
    .innerJoin(orders, eq(orders.id, orderHouseholds.orderId))
    .where(
      and(
        eq(orders.groupId, params.groupId),
        eq(orderHouseholds.householdId, params.householdId),
        eq(orderHouseholds.status, 'confirmed'),
        inArray(orders.status, ['confirmed', 'active', 'completed']),
        sql`${open} > 0`,
      ),
    );
  return counted(row);
}

/** Total of a group's orders that are neither finished nor cancelled. */
export async function sumRunningOrders(
  db: DbOrTx,
  params: { groupId: string },
): Promise<CountedCents> {
  const [row] = await db
    .select({ count: count(), cents: sum(orders.totalCents) })
    .from(orders)
    .where(
      and(
        eq(orders.groupId, params.groupId),
        inArray(orders.status, ['confirming', 'confirmed', 'active']),
      ),
    );
  return counted(row);
}

/** Sums come as text from both drivers, and as null over no rows. */
function counted(row: { count: number; cents: string | null } | undefined): CountedCents {
  return { count: row?.count ?? 0, cents: Number(row?.cents ?? 0) };
}
