import type { ExpenseStepView, ExpenseView } from '#app/contracts/expenses/views.ts';
import { changedThings } from '#app/domain/expenses/history.ts';
import { mayChangeExpense } from '#app/domain/expenses/policy.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import {
  findExpense,
  listExpenseParts,
  listExpenseVersions,
} from '#db/queries/expenses/expenses.ts';
import type { ServiceContext } from '#server/context.ts';
import type { StandingCode } from '#server/groups/standing.server.ts';

import { requireMoney } from './standing.server.ts';

/**
 * An expense of a group with all that happened to it (X4); one that was taken away shows what it said
 * last. Codes: those of the standing, `expense.not_found`.
 */
export async function getExpense(
  ctx: ServiceContext,
  input: { readonly groupId: string; readonly expenseId: string },
): Promise<Result<ExpenseView, StandingCode | 'expense.not_found'>> {
  const { expenseId } = input;
  const standing = await requireMoney(ctx, ctx.db, input);
  if (!standing.ok) return standing;
  const expense = await findExpense(ctx.db, input);
  if (!expense) return fail('expense.not_found');
  const { group, householdId: ownId, role, mustAgree } = standing.value;
  const [versions, allParts] = await Promise.all([
    listExpenseVersions(ctx.db, input),
    listExpenseParts(ctx.db, { expenseIds: [expenseId] }),
  ]);
  const isDeleted = expense.deletedAt !== null;
  const isClosed = expense.closedByPaymentId !== null;
  const shown = isDeleted ? expense.version - 1 : expense.version;
  const isOwn = expense.authorHouseholdId === ownId;
  const isOpen = group.archivedAt === null && !mustAgree && !isDeleted && !isClosed;
  const steps = versions.map((row, index): ExpenseStepView => {
    const parts = (version: number) => allParts.filter((part) => part.version === version);
    const before = versions[index - 1];
    const isChange = row.step === 'changed' && before !== undefined;
    const changed = isChange
      ? changedThings(
          { ...before, parts: parts(before.version) },
          { ...row, parts: parts(row.version) },
        )
      : [];
    return {
      version: row.version,
      step: row.step,
      byName: row.byName,
      at: row.at.toISOString(),
      changed,
      title: row.title,
      totalCents: row.totalCents,
      beforeCents: changed.includes('totalCents') ? (before?.totalCents ?? null) : null,
    };
  });
  return ok({
    group: { id: group.id, name: group.name },
    expenseId,
    ownId,
    version: expense.version,
    title: expense.title,
    category: expense.category,
    spentOn: expense.spentOn,
    note: expense.note,
    totalCents: expense.totalCents,
    split: expense.split,
    parts: allParts
      .filter(({ version }) => version === shown)
      .map(({ householdId, householdName: name, paidCents, shareCents, figure }) => ({
        householdId,
        name,
        paidCents,
        shareCents,
        figure,
      })),
    isRecurring: expense.recurringId !== null,
    orderId: expense.orderId,
    isDeleted,
    isClosed,
    mayChange: isOpen && mayChangeExpense(role, isOwn),
    history: steps.toReversed(),
  });
}
