import { romeDay } from '#app/domain/dates.ts';
import { planExpense } from '#app/domain/expenses/expense.ts';
import { draftForThoseHere, nextOccurrence } from '#app/domain/expenses/recurring.ts';
import { ok, type Result } from '#app/domain/result.ts';
import { insertExpense } from '#db/queries/expenses/expenses.ts';
import {
  findRecurring,
  listRecurringParts,
  updateRecurring,
  type RecurringRow,
} from '#db/queries/expenses/recurring.ts';
import { lockGroup } from '#db/queries/groups/groups.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import type { ServiceContext } from '#server/context.ts';
import { transact, type Unit } from '#server/transact.ts';
import type { PostTransactionCode } from '#server/wallet/post-transaction.server.ts';

import { listSharerIds } from './plan-expense.server.ts';
import { publishMoney } from './publish-money.ts';
import { draftOfParts } from './recurring-parts.ts';
import { tellOfExpense } from './tell-expense.server.ts';
import { tellOfRecurring } from './tell-recurring.server.ts';
import { writeVersion } from './write-version.server.ts';

/**
 * Books the next occurrence of an expense that comes back, if its day has come in Milan (X13), with
 * that day as the day of the expense; what several days of standstill left is booked one after the
 * other. Once however often it is tried, by however many: the group's lock, the day it goes on from and
 * the key of occurrences see to it. Answers whether something was done.
 */
export function bookRecurring(
  ctx: ServiceContext,
  input: { readonly groupId: string; readonly recurringId: string },
): Promise<Result<boolean, PostTransactionCode>> {
  return transact<boolean, PostTransactionCode>(ctx, async (unit) => {
    const group = await lockGroup(unit.tx, input);
    const recurring = group && (await findRecurring(unit.tx, input));
    if (!group || group.archivedAt !== null || !recurring?.nextOn) return ok(false);
    if (recurring.nextOn > romeDay(ctx.now())) return ok(false);
    const recurringIds = [recurring.id];
    const parts = await listRecurringParts(unit.tx, { recurringIds });
    const here = new Set(await listSharerIds(unit, input));
    const expenseId = ctx.newId();
    const draft = draftForThoseHere(draftOfParts(recurring, parts, expenseId), (id) =>
      here.has(id),
    );
    const planned = draft.ok ? planExpense(draft.value) : draft;
    if (!planned.ok) {
      const householdIds = parts.map(({ householdId }) => householdId).filter((id) => here.has(id));
      await endForWant(ctx, unit, { recurring, householdIds, code: planned.code });
      return ok(true);
    }
    const { title, category, note, totalCents, split, nextOn: spentOn } = recurring;
    const facts = { title, category, spentOn, note, totalCents, split, parts: planned.value };
    const { authorHouseholdId, byPersonId: personId } = recurring;
    await insertExpense(unit.tx, {
      id: expenseId,
      groupId: group.id,
      authorId: personId,
      authorHouseholdId,
      recurringId: recurring.id,
      occursOn: spentOn,
      createdAt: ctx.now(),
    });
    const standing = { group, person: { personId }, householdId: authorHouseholdId };
    const change = { standing, expenseId, version: 1, step: 'added', facts, before: null } as const;
    const written = await writeVersion(ctx, unit, change);
    if (!written.ok) return written;
    await goOn(ctx, unit, { ...recurring, nextOn: spentOn });
    await tellOfExpense(ctx, unit, { ...change, isRecurring: true });
    await recordAudit(ctx, unit, {
      action: 'expense.recurred',
      subjectKind: 'expense',
      subjectId: expenseId,
      details: { groupId: group.id, recurringId: recurring.id, totalCents },
    });
    publishMoney(ctx, unit, group.id);
    return ok(true);
  });
}

/** From the day that was booked to the next one; after the last it is over. */
async function goOn(
  ctx: ServiceContext,
  unit: Unit,
  recurring: RecurringRow & { readonly nextOn: string },
): Promise<void> {
  const { groupId, id: recurringId, nextOn: bookedOn } = recurring;
  const nextOn = nextOccurrence(recurring, bookedOn);
  const patch = { bookedOn, nextOn, endedAt: nextOn === null ? ctx.now() : null };
  await updateRecurring(unit.tx, { groupId, recurringId, patch });
}

/** Without who pays it comes back no more, and those it concerned are told (X14). */
async function endForWant(
  ctx: ServiceContext,
  unit: Unit,
  ended: {
    readonly recurring: RecurringRow;
    readonly householdIds: readonly string[];
    readonly code: string;
  },
): Promise<void> {
  const { recurring, householdIds, code } = ended;
  const { groupId, id: recurringId, version, title } = recurring;
  const patch = { nextOn: null, endedAt: ctx.now() };
  await updateRecurring(unit.tx, { groupId, recurringId, patch });
  const told = { groupId, recurringId, version, title, kind: 'recurring_ended' } as const;
  await tellOfRecurring(ctx, unit, { ...told, householdIds, writer: null });
  await recordAudit(ctx, unit, {
    action: 'expense.recur_end',
    subjectKind: 'recurring_expense',
    subjectId: recurringId,
    details: { groupId, code },
  });
  publishMoney(ctx, unit, groupId);
}
