import type { SharerView } from '#app/contracts/expenses/sharer.ts';
import type { ExpenseFormView } from '#app/contracts/expenses/views.ts';
import { addDays, romeDay } from '#app/domain/dates.ts';
import {
  DATED_BACK_DAYS,
  EXPENSE_TEXT_LIMITS,
  type ExpensePart,
  type ExpenseSplit,
} from '#app/domain/expenses/expense.ts';
import { mayChangeExpense } from '#app/domain/expenses/policy.ts';
import { mayInGroup } from '#app/domain/groups/policy.ts';
import { typedCents } from '#app/domain/money.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import {
  findExpense,
  findLastSplit,
  listExpenseParts,
  type ExpenseRow,
} from '#db/queries/expenses/expenses.ts';
import { listOrdersToShare } from '#db/queries/expenses/orders.ts';
import { listOrderHouseholds } from '#db/queries/orders/shares.ts';
import type { DbOrTx } from '#db/client.ts';
import type { ServiceContext } from '#server/context.ts';
import type { Standing } from '#server/groups/standing.server.ts';

import { ORDERS_MAX } from './add-expense.server.ts';
import type { ChangeExpenseCode } from './change-expense.server.ts';
import { fieldsOfParts } from './expense-fields.ts';
import { listSharers } from './list-sharers.server.ts';
import { readSplitRule } from './split-rule.server.ts';
import { requireMoney, type MoneyCode } from './standing.server.ts';

/**
 * What the form of a new expense begins with: today, paid by the own household, divided as the group
 * usually does; with an order, its shares. Codes: those of the standing; `auth.forbidden` for who only looks on.
 */
export async function getNewExpense(
  ctx: ServiceContext,
  input: { readonly groupId: string; readonly orderId: string | null },
): Promise<Result<ExpenseFormView, MoneyCode>> {
  const standing = await requireMoney(ctx, ctx.db, input);
  if (!standing.ok) return standing;
  const refused = refusalOf(standing.value);
  if (refused) return fail(refused);
  if (!mayInGroup(standing.value.role, 'add_expense')) return fail('auth.forbidden');
  const { householdId } = standing.value;
  const { groupId, orderId } = input;
  const [sharers, orders] = await Promise.all([
    listSharers(ctx.db, input),
    listOrdersToShare(ctx.db, { groupId, householdId, limit: ORDERS_MAX }),
  ]);
  const order = orders.find(({ id }) => id === orderId);
  const today = romeDay(ctx.now());
  const usual = order ? null : await usualFields(ctx.db, standing.value.group, sharers);
  return ok({
    ...frame(standing.value, today),
    rule: usual?.rule ?? null,
    title: null,
    version: 0,
    sharers,
    orders: orders.map(({ id, title, totalCents }) => ({ orderId: id, title, totalCents })),
    values: {
      spentOn: today,
      ...(order ? await orderFields(ctx.db, order) : usual?.values),
      payer: householdId,
    },
  });
}

/** The form over an expense that is there. Codes: those of changing it. */
export async function getExpenseForm(
  ctx: ServiceContext,
  input: { readonly groupId: string; readonly expenseId: string },
): Promise<Result<ExpenseFormView, ChangeExpenseCode>> {
  const standing = await requireMoney(ctx, ctx.db, input);
  if (!standing.ok) return standing;
  const refused = refusalOf(standing.value);
  if (refused) return fail(refused);
  const expense = await findExpense(ctx.db, input);
  if (!expense) return fail('expense.not_found');
  const isOwn = expense.authorHouseholdId === standing.value.householdId;
  if (!mayChangeExpense(standing.value.role, isOwn)) return fail('auth.forbidden');
  if (expense.deletedAt !== null) return fail('expense.deleted');
  if (expense.closedByPaymentId !== null) return fail('expense.closed');
  const parts = await partsOf(ctx.db, expense);
  const sharers = await listSharers(ctx.db, input);
  const gone = parts.filter(
    (part) => !sharers.some(({ householdId }) => householdId === part.householdId),
  );
  return ok({
    ...frame(standing.value, romeDay(ctx.now())),
    rule: null,
    title: expense.title,
    version: expense.version,
    sharers: [
      ...sharers,
      ...gone.map((part) => ({ householdId: part.householdId, name: part.householdName })),
    ],
    orders: [],
    values: {
      title: expense.title,
      category: expense.category,
      spentOn: expense.spentOn,
      note: expense.note,
      amount: typedCents(expense.totalCents),
      ...fieldsOfParts(expense.split, parts),
    },
  });
}

/** Why nobody writes anything into a group's shared money now; null: they may. */
export function refusalOf({
  group,
  mustAgree,
}: Standing): 'group.closed' | 'auth.must_agree' | null {
  if (group.archivedAt !== null) return 'group.closed';
  return mustAgree ? 'auth.must_agree' : null;
}

function frame({ group }: Standing, today: string) {
  return {
    group: { id: group.id, name: group.name },
    today,
    earliest: addDays(today, -DATED_BACK_DAYS),
    latest: today,
  };
}

async function partsOf(db: DbOrTx, { id, version }: Pick<ExpenseRow, 'id' | 'version'>) {
  const all = await listExpenseParts(db, { expenseIds: [id] });
  return all.filter((part) => part.version === version);
}

/** How a new expense begins to be divided: as the group decided (S10), else as it divided last. */
export async function usualFields(
  db: DbOrTx,
  group: Pick<Standing['group'], 'id' | 'splitMethod'>,
  sharers: readonly SharerView[],
): Promise<Pick<ExpenseFormView, 'rule'> & { readonly values: ExpenseFormView['values'] }> {
  const { rule, usual } = await readSplitRule(db, group, sharers);
  if (rule.decidedOn === null) {
    return { rule: null, values: await lastSplit(db, { groupId: group.id }, sharers) };
  }
  const parts = usual.parts.map(({ householdId, figure }) => ({
    householdId,
    paidCents: 0,
    shareCents: 1,
    figure,
  }));
  const { uncounted, isOutdated } = rule;
  return { rule: { uncounted, isOutdated }, values: splitFields(usual.split, parts) };
}

/** The group's last way to divide, if all it names are still there; else all pay the same. */
async function lastSplit(
  db: DbOrTx,
  { groupId }: { readonly groupId: string },
  sharers: readonly SharerView[],
): Promise<Readonly<Record<string, string>>> {
  const here = new Set(sharers.map(({ householdId }) => householdId));
  const equal: readonly ExpensePart[] = sharers.map(({ householdId }) => ({
    householdId,
    paidCents: 0,
    shareCents: 1,
    figure: null,
  }));
  const last = await findLastSplit(db, { groupId });
  if (!last || last.split === 'per_household') return splitFields('per_household', equal);
  const parts = await partsOf(db, { id: last.expenseId, version: last.version });
  const areHere = parts.every(({ householdId }) => here.has(householdId));
  return areHere ? splitFields(last.split, parts) : splitFields('per_household', equal);
}

/** What an order cost, each household its own share of it. */
async function orderFields(
  db: DbOrTx,
  order: Awaited<ReturnType<typeof listOrdersToShare>>[number],
): Promise<Readonly<Record<string, string>>> {
  const rows = await listOrderHouseholds(db, { orderId: order.id });
  const parts = rows
    .filter(({ status }) => status === 'confirmed')
    .map(({ householdId, shareCents }) => ({
      householdId,
      paidCents: 0,
      shareCents,
      figure: shareCents,
    }));
  return {
    orderId: order.id,
    title: order.title.slice(0, EXPENSE_TEXT_LIMITS.title),
    category: 'care',
    amount: typedCents(order.totalCents),
    ...splitFields('exact', parts),
  };
}

/** How it is divided, without who paid. */
function splitFields(split: ExpenseSplit, parts: readonly ExpensePart[]) {
  const { payer: _payer, ...fields } = fieldsOfParts(
    split,
    parts.map((part) => ({ ...part, paidCents: 0 })),
  );
  return fields;
}
