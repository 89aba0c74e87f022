import { romeDay } from '#app/domain/dates.ts';
import {
  checkSpentOn,
  planExpense,
  type ExpenseCategory,
  type ExpenseCode,
  type ExpenseDraft,
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
  const { groupId, known, title, category, spentOn, note, totalCents, split } = input;
  const day = checkSpentOn(spentOn, romeDay(ctx.now()));
  if (!day.ok) return day;
  const parts = planExpense(input);
  if (!parts.ok) return parts;
  const roles = rolesThatMay('add_expense');
  const members = await listGroupHouseholds(unit.tx, { groupId });
  const sharers = members.filter(({ role }) => roles.includes(role));
  const allowed = new Set([...known, ...sharers.map(({ householdId }) => householdId)]);
  if (parts.value.some(({ householdId }) => !allowed.has(householdId))) {
    return fail('expense.stranger');
  }
  return ok({ title, category, spentOn, note, totalCents, split, parts: parts.value });
}
