import { and, asc, desc, eq, isNotNull, isNull, lte, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';

import { account } from '#app/domain/wallet/ledger.ts';
import type { DbOrTx } from '#db/client.ts';
import { households, people } from '#db/schema/accounts.ts';
import { fundMoves, groupFunds } from '#db/schema/funds.ts';
import { groups } from '#db/schema/groups.ts';
import { orders } from '#db/schema/orders.ts';
import { accounts } from '#db/schema/wallet.ts';

const FUND_COLUMNS = {
  purpose: groupFunds.purpose,
  keeperId: groupFunds.keeperHouseholdId,
  keeperName: households.name,
  lastPosition: groupFunds.lastPosition,
  closedAt: groupFunds.closedAt,
};

/** The common fund of a group with who keeps it; null when the group never had one. */
export async function findFund(db: DbOrTx, params: { groupId: string }) {
  const [row] = await db
    .select(FUND_COLUMNS)
    .from(groupFunds)
    .innerJoin(households, eq(households.id, groupFunds.keeperHouseholdId))
    .where(eq(groupFunds.groupId, params.groupId));
  return row ?? null;
}

/**
 * {@link findFund}, locked until the transaction ends: what moves a fund comes one after the other. Of
 * all locks of money it is the last but those of accounts.
 */
export async function lockFundRow(db: DbOrTx, params: { groupId: string }) {
  const [row] = await db
    .select(FUND_COLUMNS)
    .from(groupFunds)
    .innerJoin(households, eq(households.id, groupFunds.keeperHouseholdId))
    .where(eq(groupFunds.groupId, params.groupId))
    .for('no key update', { of: groupFunds });
  return row ?? null;
}

/** A fund as {@link findFund} finds it. */
export type FundRow = NonNullable<Awaited<ReturnType<typeof findFund>>>;

/** Opens a fund, or opens one again that was closed. */
export async function openFundRow(db: DbOrTx, row: typeof groupFunds.$inferInsert): Promise<void> {
  const { purpose, keeperHouseholdId } = row;
  await db
    .insert(groupFunds)
    .values(row)
    .onConflictDoUpdate({
      target: groupFunds.groupId,
      set: { purpose, keeperHouseholdId, closedAt: null, closedBy: null },
    });
}

/** Says of a fund who keeps it, what its last movement is, or that it is closed. */
export async function updateFund(
  db: DbOrTx,
  params: {
    groupId: string;
    patch: Partial<
      Pick<
        typeof groupFunds.$inferInsert,
        'keeperHouseholdId' | 'lastPosition' | 'closedAt' | 'closedBy'
      >
    >;
  },
): Promise<void> {
  await db.update(groupFunds).set(params.patch).where(eq(groupFunds.groupId, params.groupId));
}

const sayer = alias(people, 'sayer');

function selectMoves(db: DbOrTx) {
  return db
    .select({
      id: fundMoves.id,
      kind: fundMoves.kind,
      householdId: fundMoves.householdId,
      householdName: households.name,
      orderId: fundMoves.orderId,
      orderTitle: orders.title,
      amountCents: fundMoves.amountCents,
      movedOn: fundMoves.movedOn,
      what: fundMoves.what,
      saidBy: fundMoves.saidBy,
      saidByName: sayer.name,
      countedBy: fundMoves.countedBy,
      position: fundMoves.position,
      transactionId: fundMoves.transactionId,
      undoneAt: fundMoves.undoneAt,
    })
    .from(fundMoves)
    .innerJoin(sayer, eq(sayer.id, fundMoves.saidBy))
    .leftJoin(households, eq(households.id, fundMoves.householdId))
    .leftJoin(orders, eq(orders.id, fundMoves.orderId))
    .$dynamic();
}

/** A movement of a group's fund; null when the fund has none with this id. */
export async function findFundMove(db: DbOrTx, params: { groupId: string; moveId: string }) {
  const [row] = await selectMoves(db).where(
    and(eq(fundMoves.groupId, params.groupId), eq(fundMoves.id, params.moveId)),
  );
  return row ?? null;
}

/** A movement as {@link findFundMove} finds it. */
export type FundMoveRow = NonNullable<Awaited<ReturnType<typeof findFundMove>>>;

const counter = alias(people, 'counter');

/** A movement of a group's fund that counts, or counted until it was taken back; null for none. */
export async function findFundPaper(db: DbOrTx, params: { groupId: string; moveId: string }) {
  const [row] = await db
    .select({
      kind: fundMoves.kind,
      position: fundMoves.position,
      groupName: groups.name,
      householdId: fundMoves.householdId,
      householdName: households.name,
      orderTitle: orders.title,
      what: fundMoves.what,
      amountCents: fundMoves.amountCents,
      movedOn: fundMoves.movedOn,
      saidByName: sayer.name,
      countedByName: counter.name,
      countedAt: fundMoves.countedAt,
      undoneAt: fundMoves.undoneAt,
    })
    .from(fundMoves)
    .innerJoin(groups, eq(groups.id, fundMoves.groupId))
    .innerJoin(sayer, eq(sayer.id, fundMoves.saidBy))
    .innerJoin(counter, eq(counter.id, fundMoves.countedBy))
    .leftJoin(households, eq(households.id, fundMoves.householdId))
    .leftJoin(orders, eq(orders.id, fundMoves.orderId))
    .where(and(eq(fundMoves.groupId, params.groupId), eq(fundMoves.id, params.moveId)));
  if (!row) return null;
  const { position, countedAt } = row;
  return position === null || countedAt === null ? null : { ...row, position, countedAt };
}

/** The year a movement is of: that of the day its money moved. */
const MOVED_YEAR = sql<number>`extract(year from ${fundMoves.movedOn})::int`;

/** Movements of a household's own money in a year that count, or counted, of every fund (X19); the last first. */
export function listHouseholdFundPapers(db: DbOrTx, params: { householdId: string; year: number }) {
  const { householdId, year } = params;
  return db
    .select({
      moveId: fundMoves.id,
      groupId: fundMoves.groupId,
      groupName: groups.name,
      kind: fundMoves.kind,
      number: sql<number>`${fundMoves.position}`,
      amountCents: fundMoves.amountCents,
      movedOn: fundMoves.movedOn,
      isUndone: sql<boolean>`${fundMoves.undoneAt} is not null`,
    })
    .from(fundMoves)
    .innerJoin(groups, eq(groups.id, fundMoves.groupId))
    .where(
      and(
        eq(fundMoves.householdId, householdId),
        isNotNull(fundMoves.position),
        eq(MOVED_YEAR, year),
      ),
    )
    .orderBy(desc(fundMoves.movedOn), asc(groups.name), desc(fundMoves.position));
}

/** Years in which money of a household moved in a fund, the last first. */
export async function listHouseholdFundYears(
  db: DbOrTx,
  params: { householdId: string },
): Promise<readonly number[]> {
  const rows = await db
    .selectDistinct({ year: MOVED_YEAR })
    .from(fundMoves)
    .where(and(eq(fundMoves.householdId, params.householdId), isNotNull(fundMoves.position)))
    .orderBy(desc(MOVED_YEAR));
  return rows.map(({ year }) => year);
}

/** The movements of a fund that have a number up to one, in their order; those taken back among them. */
export function listNumberedMoves(db: DbOrTx, params: { groupId: string; upTo: number }) {
  return db
    .select({
      position: sql<number>`${fundMoves.position}`,
      kind: fundMoves.kind,
      amountCents: fundMoves.amountCents,
      isUndone: sql<boolean>`${fundMoves.undoneAt} is not null`,
    })
    .from(fundMoves)
    .where(and(eq(fundMoves.groupId, params.groupId), lte(fundMoves.position, params.upTo)))
    .orderBy(asc(fundMoves.position));
}

/** The movements of a fund that count, in their order: all of them, for they make each one's part. */
export function listFundMoves(db: DbOrTx, params: { groupId: string }): Promise<FundMoveRow[]> {
  return selectMoves(db)
    .where(
      and(
        eq(fundMoves.groupId, params.groupId),
        isNotNull(fundMoves.position),
        isNull(fundMoves.undoneAt),
      ),
    )
    .orderBy(asc(fundMoves.position));
}

/** The movements of a fund that wait for the word of who gets the money, the latest first. */
export function listWaitingFundMoves(
  db: DbOrTx,
  params: { groupId: string },
): Promise<FundMoveRow[]> {
  return selectMoves(db)
    .where(
      and(
        eq(fundMoves.groupId, params.groupId),
        isNull(fundMoves.position),
        isNull(fundMoves.undoneAt),
      ),
    )
    .orderBy(desc(fundMoves.saidAt), desc(fundMoves.id));
}

/**
 * Movements that wait for the word of a household (X11): as the keeper of the fund money was put in,
 * or as who took it out; the oldest first. `otherName` is the household that says it.
 */
export function listFundMovesToConfirm(db: DbOrTx, params: { householdId: string }) {
  const { householdId } = params;
  const keeper = alias(households, 'keeper');
  return db
    .select({
      moveId: fundMoves.id,
      otherName: sql<string>`case when ${fundMoves.kind} = 'put_in' then ${households.name} else ${keeper.name} end`,
      amountCents: fundMoves.amountCents,
      groupId: groups.id,
      groupName: groups.name,
    })
    .from(fundMoves)
    .innerJoin(groupFunds, eq(groupFunds.groupId, fundMoves.groupId))
    .innerJoin(groups, eq(groups.id, fundMoves.groupId))
    .innerJoin(households, eq(households.id, fundMoves.householdId))
    .innerJoin(keeper, eq(keeper.id, groupFunds.keeperHouseholdId))
    .where(
      and(
        isNull(fundMoves.position),
        isNull(fundMoves.undoneAt),
        or(
          and(eq(fundMoves.kind, 'put_in'), eq(groupFunds.keeperHouseholdId, householdId)),
          and(eq(fundMoves.kind, 'taken_out'), eq(fundMoves.householdId, householdId)),
        ),
      ),
    )
    .orderBy(asc(fundMoves.saidAt), asc(fundMoves.id));
}

/** What is in a fund as the ledger has it: what orders hold of it is not in it. */
export async function fundBalance(db: DbOrTx, params: { groupId: string }): Promise<number> {
  const [row] = await db
    .select({ cents: accounts.balanceCents })
    .from(accounts)
    .where(eq(accounts.address, account.fund(params.groupId)));
  return row?.cents ?? 0;
}

/** Notes a movement that somebody says. */
export async function insertFundMove(
  db: DbOrTx,
  row: typeof fundMoves.$inferInsert,
): Promise<void> {
  await db.insert(fundMoves).values(row);
}

/** Notes that a movement counts, or was taken back. */
export async function updateFundMove(
  db: DbOrTx,
  params: {
    groupId: string;
    moveId: string;
    patch: Partial<
      Pick<
        typeof fundMoves.$inferInsert,
        'position' | 'countedAt' | 'countedBy' | 'transactionId' | 'undoneAt' | 'undoneBy'
      >
    >;
  },
): Promise<void> {
  await db
    .update(fundMoves)
    .set(params.patch)
    .where(and(eq(fundMoves.groupId, params.groupId), eq(fundMoves.id, params.moveId)));
}
