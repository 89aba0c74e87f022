import { romeDay } from '#app/domain/dates.ts';
import {
  checkSchedule,
  nextOccurrence,
  type ExpenseSchedule,
  type ScheduleCode,
} from '#app/domain/expenses/recurring.ts';
import { ok, type Result } from '#app/domain/result.ts';
import { insertRecurring, insertRecurringVersion } from '#db/queries/expenses/recurring.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import type { ServiceContext } from '#server/context.ts';
import { transactOnce } from '#server/transact-once.ts';

import { planParts, type ExpenseInput, type PlanExpenseCode } from './plan-expense.server.ts';
import { publishMoney } from './publish-money.ts';
import { partsOfDraft } from './recurring-parts.ts';
import { lockMoney, type MoneyCode } from './standing.server.ts';
import { tellOfRecurring } from './tell-recurring.server.ts';

/** What people write about an expense that comes back. */
export type RecurringInput = Omit<ExpenseInput, 'spentOn'> & ExpenseSchedule;

/** Why it was not written down. */
export type AddRecurringCode = MoneyCode | PlanExpenseCode | ScheduleCode;

/**
 * Writes down an expense that comes back (X13). The job books each occurrence on its day, the first
 * within seconds when its day is today or past; all whom it concerns are told.
 */
export function addRecurring(
  ctx: ServiceContext,
  input: RecurringInput & { readonly groupId: string },
): Promise<Result<{ recurringId: string }, AddRecurringCode>> {
  const { groupId } = input;
  return transactOnce<{ recurringId: string }, AddRecurringCode>(ctx, async (unit) => {
    const locked = await lockMoney(ctx, unit.tx, { groupId, action: 'add_expense' });
    if (!locked.ok) return locked;
    const standing = locked.value;
    const schedule = checkSchedule(input, romeDay(ctx.now()));
    if (!schedule.ok) return schedule;
    const recurringId = ctx.newId();
    const planned = await planParts(unit, { ...input, expenseId: recurringId, known: [] });
    if (!planned.ok) return planned;
    await insertRecurring(unit.tx, {
      id: recurringId,
      groupId,
      authorHouseholdId: standing.householdId,
      nextOn: nextOccurrence(input, null),
      createdAt: ctx.now(),
    });
    const said = { byPersonId: standing.person.personId, at: ctx.now() };
    const row = { ...versionOf(input), ...said, recurringId, version: 1 };
    await insertRecurringVersion(unit.tx, row, partsOfDraft(input));
    const told = { recurringId, version: 1, title: input.title, kind: 'recurring_set' } as const;
    const householdIds = planned.value.map(({ householdId }) => householdId);
    await tellOfRecurring(ctx, unit, { ...told, groupId, householdIds, writer: standing });
    await recordAudit(ctx, unit, {
      action: 'expense.recur',
      subjectKind: 'recurring_expense',
      subjectId: recurringId,
      details: { groupId, totalCents: input.totalCents, every: input.every },
    });
    publishMoney(ctx, unit, groupId);
    return ok({ recurringId });
  });
}

/** What a version says of itself. */
export function versionOf(input: RecurringInput) {
  const { title, category, note, totalCents, split, every, firstOn, untilOn } = input;
  return { title, category, note, totalCents, split, every, firstOn, untilOn };
}
