import type { ExpenseFormView } from '#app/contracts/expenses/views.ts';
import { addDays, romeDay } from '#app/domain/dates.ts';
import { mayChangeExpense } from '#app/domain/expenses/policy.ts';
import { FIRST_DAY_SPAN } from '#app/domain/expenses/recurring.ts';
import { mayInGroup } from '#app/domain/groups/policy.ts';
import { typedCents } from '#app/domain/money.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { findRecurring, listRecurringParts } from '#db/queries/expenses/recurring.ts';
import type { ServiceContext } from '#server/context.ts';
import type { Standing } from '#server/groups/standing.server.ts';

import type { ChangeRecurringCode } from './change-recurring.server.ts';
import { fieldsOfParts } from './expense-fields.ts';
import { refusalOf, usualFields } from './get-expense-form.server.ts';
import { listSharers } from './list-sharers.server.ts';
import { formPartsOf } from './recurring-parts.ts';
import { requireMoney, type MoneyCode } from './standing.server.ts';

/** The form of a new expense that comes back: every month from today, divided as the group divides. */
export async function getNewRecurring(
  ctx: ServiceContext,
  input: { readonly groupId: string },
): Promise<Result<ExpenseFormView, MoneyCode>> {
  const standing = await requireMoney(ctx, ctx.db, input);
  if (!standing.ok) return standing;
  const refused = refusalOf(standing.value);
  if (refused) return fail(refused);
  if (!mayInGroup(standing.value.role, 'add_expense')) return fail('auth.forbidden');
  const sharers = await listSharers(ctx.db, input);
  const today = romeDay(ctx.now());
  const { rule, values: usual } = await usualFields(ctx.db, standing.value.group, sharers);
  return ok({
    ...frame(standing.value, today),
    rule,
    title: null,
    version: 0,
    sharers,
    values: {
      spentOn: today,
      every: 'month',
      ...usual,
      payer: standing.value.householdId,
    },
  });
}

/** The form that changes it from its next day on. Codes: those of changing it. */
export async function getRecurringForm(
  ctx: ServiceContext,
  input: { readonly groupId: string; readonly recurringId: string },
): Promise<Result<ExpenseFormView, ChangeRecurringCode>> {
  const standing = await requireMoney(ctx, ctx.db, input);
  if (!standing.ok) return standing;
  const refused = refusalOf(standing.value);
  if (refused) return fail(refused);
  const recurring = await findRecurring(ctx.db, input);
  if (!recurring) return fail('recurring.not_found');
  const isOwn = recurring.authorHouseholdId === standing.value.householdId;
  if (!mayChangeExpense(standing.value.role, isOwn)) return fail('auth.forbidden');
  if (recurring.nextOn === null) return fail('recurring.ended');
  const parts = await listRecurringParts(ctx.db, { recurringIds: [recurring.id] });
  return ok({
    ...frame(standing.value, romeDay(ctx.now())),
    rule: null,
    title: recurring.title,
    version: recurring.version,
    sharers: await listSharers(ctx.db, input),
    values: {
      title: recurring.title,
      category: recurring.category,
      note: recurring.note,
      spentOn: recurring.nextOn,
      every: recurring.every,
      untilOn: recurring.untilOn ?? '',
      amount: typedCents(recurring.totalCents),
      ...fieldsOfParts(recurring.split, formPartsOf(parts)),
    },
  });
}

function frame({ group }: Standing, today: string) {
  return {
    group: { id: group.id, name: group.name },
    today,
    earliest: addDays(today, -FIRST_DAY_SPAN.back),
    latest: addDays(today, FIRST_DAY_SPAN.ahead),
    orders: [],
  };
}
