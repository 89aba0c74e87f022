import { romeDay } from '#app/domain/dates.ts';
import {
  checkSpentOn,
  planExpense,
  type ExpenseCategory,
  type ExpenseCode,
  type ExpenseDraft,
  type ExpensePart,
} from '#app/domain/expenses/expense.ts';
import type { ExpenseFacts } from '#app/domain/expenses/history.ts';
import { rolesThatMay } from '#app/domain/groups/policy.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { listGroupHouseholds } from '#db/queries/groups/memberships.ts';
import type { ServiceContext } from '#server/context.ts';
import type { Unit } from '#server/transact.ts';

/** What people write about an expense; amounts in cents. */
export type ExpenseInput = Omit<ExpenseDraft, 'expenseId'> & {
  readonly title: string;
  readonly category: ExpenseCategory;
  readonly spentOn: string;
  readonly note: string;
};

/** Why it cannot be written down. */
export type PlanExpenseCode =
  ExpenseCode | 'field.not_a_day' | 'expense.date_future' | 'expense.date_old' | 'expense.stranger';

/**
 * Checks what was written about an expense and says who owes what. Those it names are households of
 * the group that take part in it, or stood in the expense before (`known`).
 */
export async function planInGroup(
  ctx: ServiceContext,
  unit: Unit,
  input: ExpenseInput & {
    readonly groupId: string;
    readonly expenseId: string;
    readonly known: readonly string[];
  },
): Promise<Result<ExpenseFacts, PlanExpenseCode>> {
  const { title, category, spentOn, note, totalCents, split } = input;
  const day = checkSpentOn(spentOn, romeDay(ctx.now()));
  if (!day.ok) return day;
  const parts = await planParts(unit, input);
  if (!parts.ok) return parts;
  return ok({ title, category, spentOn, note, totalCents, split, parts: parts.value });
}

/** Who owes what of an expense, whenever it is; codes as of {@link planInGroup}. */
export async function planParts(
  unit: Unit,
  input: ExpenseDraft & { readonly groupId: string; readonly known: readonly string[] },
): Promise<Result<readonly ExpensePart[], ExpenseCode | 'expense.stranger'>> {
  const parts = planExpense(input);
  if (!parts.ok) return parts;
  const allowed = new Set([...input.known, ...(await listSharerIds(unit, input))]);
  const areAllowed = parts.value.every(({ householdId }) => allowed.has(householdId));
  return areAllowed ? parts : fail('expense.stranger');
}

/** The households of a group that take part in its shared money: those that only look on do not. */
export async function listSharerIds(
  { tx }: Pick<Unit, 'tx'>,
  { groupId }: { readonly groupId: string },
): Promise<readonly string[]> {
  const roles = rolesThatMay('add_expense');
  const members = await listGroupHouseholds(tx, { groupId });
  return members.flatMap(({ householdId, role }) => (roles.includes(role) ? [householdId] : []));
}
