import { changedThings, booksSame, type ExpenseFacts } from '#app/domain/expenses/history.ts';
import { mayChangeExpense } from '#app/domain/expenses/policy.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import {
  findExpense,
  listExpenseParts,
  updateExpense,
  type ExpenseRow,
} from '#db/queries/expenses/expenses.ts';
import { listMemberIds } from '#db/queries/groups/memberships.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import type { ServiceContext } from '#server/context.ts';
import type { Standing } from '#server/groups/standing.server.ts';
import { transact, type Unit } from '#server/transact.ts';
import type { PostTransactionCode } from '#server/wallet/post-transaction.server.ts';

import { planInGroup, type ExpenseInput, type PlanExpenseCode } from './plan-expense.server.ts';
import { publishMoney } from './publish-money.ts';
import { lockMoney, type MoneyCode } from './standing.server.ts';
import { tellOfExpense } from './tell-expense.server.ts';
import { writeVersion } from './write-version.server.ts';

/** Why nothing was changed. */
export type ChangeExpenseCode =
  | MoneyCode
  | PostTransactionCode
  | 'expense.not_found'
  | 'expense.deleted'
  | 'expense.closed'
  | 'expense.stale'
  | 'expense.household_left';

/** Which expense, and over which of its versions the page was. */
type Address = {
  readonly groupId: string;
  readonly expenseId: string;
  readonly version: number;
};

/**
 * Changes an expense; every version of it is kept (X4). A form sent twice finds what it asks for
 * written. Codes besides those of adding: `expense.stale` when somebody else was faster,
 * `expense.closed` (X6), `expense.household_left` when it would move the balance of a household that
 * is no longer in the group.
 */
export function editExpense(
  ctx: ServiceContext,
  input: ExpenseInput & Address,
): Promise<Result<true, ChangeExpenseCode | PlanExpenseCode>> {
  return transact<true, ChangeExpenseCode | PlanExpenseCode>(ctx, async (unit) => {
    const opened = await openForChange(ctx, unit, input);
    if (!opened.ok) return opened;
    const { before, expense } = opened.value;
    const known = before.parts.map(({ householdId }) => householdId);
    const planned = await planInGroup(ctx, unit, { ...input, known });
    if (!planned.ok) return planned;
    const facts = planned.value;
    const isSame = changedThings(before, facts).length === 0 && before.split === facts.split;
    if (isSame) return ok(true);
    if (expense.version !== input.version) return fail('expense.stale');
    return writeChange(ctx, unit, { ...opened.value, step: 'changed', facts });
  });
}

/** Takes an expense away; its history stays, and what it had booked is turned round (X4). */
export function deleteExpense(
  ctx: ServiceContext,
  input: Address,
): Promise<Result<true, ChangeExpenseCode>> {
  return transact<true, ChangeExpenseCode>(ctx, async (unit) => {
    const opened = await openForChange(ctx, unit, input);
    if (!opened.ok) {
      // A form sent twice: what it asks for is so.
      return opened.code === 'expense.deleted' ? ok(true) : opened;
    }
    if (opened.value.expense.version !== input.version) return fail('expense.stale');
    return writeChange(ctx, unit, { ...opened.value, step: 'deleted', facts: opened.value.before });
  });
}

type Opened = {
  readonly standing: Standing;
  readonly expense: ExpenseRow;
  readonly before: ExpenseFacts;
};

async function openForChange(
  ctx: ServiceContext,
  unit: Unit,
  address: Address,
): Promise<Result<Opened, ChangeExpenseCode>> {
  const locked = await lockMoney(ctx, unit.tx, { ...address, action: 'add_expense' });
  if (!locked.ok) return locked;
  const standing = locked.value;
  const expense = await findExpense(unit.tx, address);
  if (!expense) return fail('expense.not_found');
  const isOwn = expense.authorHouseholdId === standing.householdId;
  if (!mayChangeExpense(standing.role, isOwn)) return fail('auth.forbidden');
  if (expense.deletedAt !== null) return fail('expense.deleted');
  if (expense.closedByPaymentId !== null) return fail('expense.closed');
  const { title, category, spentOn, note, totalCents, split } = expense;
  const all = await listExpenseParts(unit.tx, { expenseIds: [expense.id] });
  const parts = all.filter(({ version }) => version === expense.version);
  const before = { title, category, spentOn, note, totalCents, split, parts };
  return ok({ standing, expense, before });
}

async function writeChange(
  ctx: ServiceContext,
  unit: Unit,
  change: Opened & { readonly step: 'changed' | 'deleted'; readonly facts: ExpenseFacts },
): Promise<Result<true, ChangeExpenseCode>> {
  const { standing, expense, before, step, facts } = change;
  const groupId = standing.group.id;
  const expenseId = expense.id;
  const moves = step === 'deleted' || !booksSame(before.parts, facts.parts);
  if (moves && (await hasLeaver(unit, groupId, before))) return fail('expense.household_left');
  const version = expense.version + 1;
  const deletedAt = step === 'deleted' ? ctx.now() : null;
  await updateExpense(unit.tx, { groupId, expenseId, patch: { version, deletedAt } });
  const told = { standing, expenseId, version, step, facts, before };
  const { transactionId } = expense;
  const booked = { ...told, before: { parts: before.parts, transactionId } };
  const written = await writeVersion(ctx, unit, booked);
  if (!written.ok) return written;
  await tellOfExpense(ctx, unit, told);
  await recordAudit(ctx, unit, {
    action: step === 'deleted' ? 'expense.delete' : 'expense.change',
    subjectKind: 'expense',
    subjectId: expenseId,
    details: { groupId, version, totalCents: facts.totalCents },
  });
  publishMoney(ctx, unit, groupId);
  return ok(true);
}

/** Whether a household whose claim the expense had moved is no longer in the group. */
async function hasLeaver(unit: Unit, groupId: string, before: ExpenseFacts): Promise<boolean> {
  const members = new Set(await listMemberIds(unit.tx, { groupId }));
  return before.parts.some(
    ({ householdId, paidCents, shareCents }) =>
      paidCents !== shareCents && !members.has(householdId),
  );
}
