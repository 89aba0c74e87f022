import { fail, ok, type Result } from '#app/domain/result.ts';
import { insertExpense } from '#db/queries/expenses/expenses.ts';
import { listOrdersToShare } from '#db/queries/expenses/orders.ts';
import type { SentFile } from '#server/boards/clean-file.server.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import type { ServiceContext } from '#server/context.ts';
import { requireStanding } from '#server/groups/standing.server.ts';
import { cleanSent, type FilesCode } from '#server/threads/keep-files.server.ts';
import { formKeyOf, writeMessage } from '#server/threads/write-message.server.ts';
import { transactOnce } from '#server/transact-once.ts';
import type { PostTransactionCode } from '#server/wallet/post-transaction.server.ts';

import { planInGroup, type ExpenseInput, type PlanExpenseCode } from './plan-expense.server.ts';
import { publishMoney } from './publish-money.ts';
import { lockMoney, type MoneyCode } from './standing.server.ts';
import { tellOfExpense } from './tell-expense.server.ts';
import { writeVersion } from './write-version.server.ts';

/** Orders of a group that are looked through; older ones are no longer offered. */
export const ORDERS_MAX = 20;

/** Why an expense was not added. */
export type AddExpenseCode =
  MoneyCode | PlanExpenseCode | PostTransactionCode | FilesCode | 'expense.order_taken';

/**
 * Adds an expense to a group's shared money, once however often its form is sent (W15). Every
 * household that owes a share of it is told its own. With an order it is what that order cost:
 * `expense.order_taken` when it is in the expenses already, or cannot be. Its receipt stands first in
 * what is said about it (X17); where a file is refused, nothing is added.
 */
export async function addExpense(
  ctx: ServiceContext,
  input: ExpenseInput & {
    readonly groupId: string;
    readonly orderId?: string | null;
    readonly files?: readonly SentFile[];
  },
): Promise<Result<{ expenseId: string }, AddExpenseCode>> {
  const { groupId, files = [] } = input;
  // Nobody has work done here who may not add (B15).
  const adds = await requireStanding(ctx, ctx.db, { groupId, action: 'add_expense' });
  if (!adds.ok) return adds;
  const authorId = adds.value.person.personId;
  const formKey = formKeyOf({ idempotencyKey: ctx.wish ?? ctx.newId(), text: '', files });
  const cleaned = await cleanSent(ctx, { authorId, formKey }, files);
  if (!cleaned.ok) return cleaned;
  return transactOnce<{ expenseId: string }, AddExpenseCode>(ctx, async (unit) => {
    const locked = await lockMoney(ctx, unit.tx, { groupId, action: 'add_expense' });
    if (!locked.ok) return locked;
    const standing = locked.value;
    const orderId = input.orderId ?? null;
    const { householdId } = standing;
    if (orderId !== null) {
      const orders = await listOrdersToShare(unit.tx, { groupId, householdId, limit: ORDERS_MAX });
      if (!orders.some(({ id }) => id === orderId)) return fail('expense.order_taken');
    }
    const expenseId = ctx.newId();
    const planned = await planInGroup(ctx, unit, { ...input, expenseId, known: [] });
    if (!planned.ok) return planned;
    await insertExpense(unit.tx, {
      id: expenseId,
      groupId,
      authorId: standing.person.personId,
      authorHouseholdId: householdId,
      orderId,
      createdAt: ctx.now(),
    });
    const facts = planned.value;
    const change = { standing, expenseId, version: 1, step: 'added', facts, before: null } as const;
    const written = await writeVersion(ctx, unit, change);
    if (!written.ok) return written;
    if (cleaned.value.length > 0) {
      const thread = { expenseId, kind: 'expense' } as const;
      const said = { thread, authorId, householdId, text: '', formKey, files: cleaned.value };
      const brought = await writeMessage(ctx, unit, said);
      if (!brought.ok) return brought;
    }
    await tellOfExpense(ctx, unit, change);
    await recordAudit(ctx, unit, {
      action: 'expense.add',
      subjectKind: 'expense',
      subjectId: expenseId,
      details: { groupId, totalCents: facts.totalCents },
    });
    publishMoney(ctx, unit, groupId);
    return ok({ expenseId });
  });
}
