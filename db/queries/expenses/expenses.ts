import { and, asc, count, desc, eq, inArray, isNull, ne, sql, type SQL } from 'drizzle-orm';

import type { ExpensePart } from '#app/domain/expenses/expense.ts';
import type { DbOrTx } from '#db/client.ts';
import { households, people } from '#db/schema/accounts.ts';
import { expenseParts, expenses, expenseVersions } from '#db/schema/expenses.ts';

const VERSION_COLUMNS = {
  version: expenseVersions.version,
  step: expenseVersions.step,
  title: expenseVersions.title,
  category: expenseVersions.category,
  spentOn: expenseVersions.spentOn,
  note: expenseVersions.note,
  totalCents: expenseVersions.totalCents,
  split: expenseVersions.split,
  at: expenseVersions.at,
  transactionId: expenseVersions.transactionId,
};

/** The version of an expense that holds; of one that was taken away the deletion. */
const isCurrent = and(
  eq(expenseVersions.expenseId, expenses.id),
  eq(expenseVersions.version, expenses.version),
);

/** Notes a new expense; its first version comes with it. */
export async function insertExpense(db: DbOrTx, row: typeof expenses.$inferInsert): Promise<void> {
  await db.insert(expenses).values(row);
}

/** Writes a version of an expense with its parts; both are append-only. */
export async function insertExpenseVersion(
  db: DbOrTx,
  row: typeof expenseVersions.$inferInsert,
  parts: readonly ExpensePart[],
): Promise<void> {
  const { expenseId, version } = row;
  await db.insert(expenseVersions).values(row);
  if (parts.length === 0) return;
  await db.insert(expenseParts).values(parts.map((part) => ({ ...part, expenseId, version })));
}

/** Says which version of an expense of a group holds now, and whether it was taken away. */
export async function updateExpense(
  db: DbOrTx,
  params: {
    groupId: string;
    expenseId: string;
    patch: Partial<Pick<typeof expenses.$inferInsert, 'version' | 'deletedAt'>>;
  },
): Promise<void> {
  await db
    .update(expenses)
    .set(params.patch)
    .where(and(eq(expenses.groupId, params.groupId), eq(expenses.id, params.expenseId)));
}

/** Closes the expenses of a group that are still open (X6). */
export async function closeExpenses(
  db: DbOrTx,
  params: { groupId: string; paymentId: string },
): Promise<void> {
  await db
    .update(expenses)
    .set({ closedByPaymentId: params.paymentId })
    .where(and(eq(expenses.groupId, params.groupId), isNull(expenses.closedByPaymentId)));
}

/** Opens what a payment had closed, when it is taken back. */
export async function reopenExpenses(
  db: DbOrTx,
  params: { groupId: string; paymentId: string },
): Promise<void> {
  await db
    .update(expenses)
    .set({ closedByPaymentId: null })
    .where(
      and(eq(expenses.groupId, params.groupId), eq(expenses.closedByPaymentId, params.paymentId)),
    );
}

/** An expense of a group as it stands; null when the group has none with this id. */
export async function findExpense(db: DbOrTx, params: { groupId: string; expenseId: string }) {
  const [row] = await db
    .select({
      id: expenses.id,
      authorHouseholdId: expenses.authorHouseholdId,
      orderId: expenses.orderId,
      recurringId: expenses.recurringId,
      deletedAt: expenses.deletedAt,
      closedByPaymentId: expenses.closedByPaymentId,
      ...VERSION_COLUMNS,
    })
    .from(expenses)
    .innerJoin(expenseVersions, isCurrent)
    .where(and(eq(expenses.groupId, params.groupId), eq(expenses.id, params.expenseId)));
  return row ?? null;
}

/** An expense as {@link findExpense} finds it. */
export type ExpenseRow = NonNullable<Awaited<ReturnType<typeof findExpense>>>;

/** All versions of an expense of a group, oldest first, with who wrote them. */
export function listExpenseVersions(db: DbOrTx, params: { groupId: string; expenseId: string }) {
  return db
    .select({ ...VERSION_COLUMNS, byName: people.name })
    .from(expenseVersions)
    .innerJoin(expenses, eq(expenses.id, expenseVersions.expenseId))
    .innerJoin(people, eq(people.id, expenseVersions.byPersonId))
    .where(and(eq(expenses.groupId, params.groupId), eq(expenses.id, params.expenseId)))
    .orderBy(asc(expenseVersions.version));
}

/** Parts of some expenses, of every version, with the households' names. */
export async function listExpenseParts(db: DbOrTx, params: { expenseIds: readonly string[] }) {
  if (params.expenseIds.length === 0) return [];
  return db
    .select({
      expenseId: expenseParts.expenseId,
      version: expenseParts.version,
      householdId: expenseParts.householdId,
      householdName: households.name,
      paidCents: expenseParts.paidCents,
      shareCents: expenseParts.shareCents,
      figure: expenseParts.figure,
    })
    .from(expenseParts)
    .innerJoin(households, eq(households.id, expenseParts.householdId))
    .where(inArray(expenseParts.expenseId, [...params.expenseIds]))
    .orderBy(asc(households.name), asc(households.id));
}

/** Which expenses of a group are wanted: those in which the words are found, whatever the accents. */
type Wanted = { readonly groupId: string; readonly words: string };

/** Living expenses of a group; words are looked for in title, note and names of who paid. */
function isWanted({ groupId, words }: Wanted): SQL | undefined {
  const living = and(eq(expenses.groupId, groupId), isNull(expenses.deletedAt));
  if (words === '') return living;
  const hasWords = (text: SQL) =>
    sql`position(cortile_plain(${words}) in cortile_plain(${text})) > 0`;
  return and(
    living,
    sql`(${hasWords(sql`${expenseVersions.title} || ' ' || ${expenseVersions.note}`)} or exists (
      select 1 from ${expenseParts} x join ${households} h on h.id = x.household_id
      where x.expense_id = ${expenses.id} and x.version = ${expenses.version}
        and x.paid_cents > 0 and ${hasWords(sql`h.name`)}))`,
  );
}

/** A page of a group's expenses, the latest first. */
export function listExpenses(
  db: DbOrTx,
  params: Wanted & { readonly limit: number; readonly offset: number },
) {
  return db
    .select({
      id: expenses.id,
      closedByPaymentId: expenses.closedByPaymentId,
      recurringId: expenses.recurringId,
      /** Who wrote it or, of one that comes back, decided that it does. */
      authorName: households.name,
      ...VERSION_COLUMNS,
    })
    .from(expenses)
    .innerJoin(expenseVersions, isCurrent)
    .innerJoin(households, eq(households.id, expenses.authorHouseholdId))
    .where(isWanted(params))
    .orderBy(desc(expenseVersions.spentOn), desc(expenses.createdAt), desc(expenses.id))
    .limit(params.limit)
    .offset(params.offset);
}

/** How many expenses a group has, and what they sum to, by month (`2026-11`), the latest first. */
export function sumExpensesByMonth(db: DbOrTx, params: Wanted) {
  const month = sql<string>`to_char(${expenseVersions.spentOn}, 'YYYY-MM')`;
  return db
    .select({
      month,
      count: count(),
      totalCents: sql<number>`sum(${expenseVersions.totalCents})`.mapWith(Number),
    })
    .from(expenses)
    .innerJoin(expenseVersions, isCurrent)
    .where(isWanted(params))
    .groupBy(month)
    .orderBy(desc(month));
}

/** How a group last divided an expense, exact amounts aside: what a new one begins with. */
export async function findLastSplit(db: DbOrTx, params: { groupId: string }) {
  const [row] = await db
    .select({ expenseId: expenses.id, version: expenses.version, split: expenseVersions.split })
    .from(expenses)
    .innerJoin(expenseVersions, isCurrent)
    .where(
      and(
        eq(expenses.groupId, params.groupId),
        isNull(expenses.deletedAt),
        ne(expenseVersions.split, 'exact'),
      ),
    )
    .orderBy(desc(expenses.createdAt), desc(expenses.id))
    .limit(1);
  return row ?? null;
}

/** What one household paid and owes of a group's living expenses, the latest first. */
export function listExpensesOfHousehold(
  db: DbOrTx,
  params: { groupId: string; householdId: string; limit: number },
) {
  return db
    .select({
      id: expenses.id,
      title: expenseVersions.title,
      category: expenseVersions.category,
      spentOn: expenseVersions.spentOn,
      createdAt: expenses.createdAt,
      totalCents: expenseVersions.totalCents,
      paidCents: expenseParts.paidCents,
      shareCents: expenseParts.shareCents,
    })
    .from(expenses)
    .innerJoin(expenseVersions, isCurrent)
    .innerJoin(
      expenseParts,
      and(eq(expenseParts.expenseId, expenses.id), eq(expenseParts.version, expenses.version)),
    )
    .where(
      and(
        eq(expenses.groupId, params.groupId),
        eq(expenseParts.householdId, params.householdId),
        isNull(expenses.deletedAt),
      ),
    )
    .orderBy(desc(expenseVersions.spentOn), desc(expenses.createdAt), desc(expenses.id))
    .limit(params.limit);
}
