import { romeDay } from '#app/domain/dates.ts';
import {
  checkSchedule,
  nextOccurrence,
  type ScheduleCode,
} from '#app/domain/expenses/recurring.ts';
import { mayChangeExpense } from '#app/domain/expenses/policy.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import {
  findRecurring,
  insertRecurringVersion,
  listRecurringParts,
  updateRecurring,
  type RecurringRow,
} from '#db/queries/expenses/recurring.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import type { ServiceContext } from '#server/context.ts';
import type { Standing } from '#server/groups/standing.server.ts';
import { transactOnce } from '#server/transact-once.ts';
import type { Unit } from '#server/transact.ts';

import { versionOf, type RecurringInput } from './add-recurring.server.ts';
import { planParts, type PlanExpenseCode } from './plan-expense.server.ts';
import { publishMoney } from './publish-money.ts';
import { partsOfDraft } from './recurring-parts.ts';
import { lockMoney, type MoneyCode } from './standing.server.ts';
import { tellOfRecurring } from './tell-recurring.server.ts';

/** Why nothing was changed. */
export type ChangeRecurringCode =
  | MoneyCode
  | PlanExpenseCode
  | ScheduleCode
  | 'recurring.not_found'
  | 'recurring.ended'
  | 'recurring.stale'
  | 'recurring.first_booked';

type Address = {
  readonly groupId: string;
  readonly recurringId: string;
  readonly version: number;
};

/**
 * Changes an expense from here on: what was booked stays, and is changed one by one. Codes besides those
 * of adding: `recurring.stale` when somebody else was faster, `recurring.first_booked` for a first day
 * that is not after the last that was booked.
 */
export function changeRecurring(
  ctx: ServiceContext,
  input: RecurringInput & Address,
): Promise<Result<true, ChangeRecurringCode>> {
  const { groupId, recurringId } = input;
  return transactOnce<true, ChangeRecurringCode>(ctx, async (unit) => {
    const opened = await openRecurring(ctx, unit, input);
    if (!opened.ok) return opened;
    const { standing, recurring } = opened.value;
    if (recurring.version !== input.version) return fail('recurring.stale');
    const schedule = checkSchedule(input, romeDay(ctx.now()));
    if (!schedule.ok) return schedule;
    if (recurring.bookedOn !== null && input.firstOn <= recurring.bookedOn) {
      return fail('recurring.first_booked');
    }
    const before = await listRecurringParts(unit.tx, { recurringIds: [recurringId] });
    const planned = await planParts(unit, { ...input, expenseId: recurringId, known: [] });
    if (!planned.ok) return planned;
    const version = recurring.version + 1;
    const nextOn = nextOccurrence(input, null);
    await updateRecurring(unit.tx, { groupId, recurringId, patch: { version, nextOn } });
    const said = { byPersonId: standing.person.personId, at: ctx.now() };
    const row = { ...versionOf(input), ...said, recurringId, version };
    await insertRecurringVersion(unit.tx, row, partsOfDraft(input));
    const householdIds = [...before, ...planned.value].map(({ householdId }) => householdId);
    const told = { ...opened.value, kind: 'recurring_set', version, title: input.title } as const;
    await finish(ctx, unit, { ...told, householdIds });
    return ok(true);
  });
}

/** Stops it: it comes back no more, and what was booked stays. Stopped twice it is no fault. */
export function stopRecurring(
  ctx: ServiceContext,
  input: { readonly groupId: string; readonly recurringId: string },
): Promise<Result<true, ChangeRecurringCode>> {
  const { groupId, recurringId } = input;
  return transactOnce<true, ChangeRecurringCode>(ctx, async (unit) => {
    const opened = await openRecurring(ctx, unit, input);
    if (!opened.ok) return opened.code === 'recurring.ended' ? ok(true) : opened;
    const { standing, recurring } = opened.value;
    const ended = { endedAt: ctx.now(), stoppedBy: standing.person.personId, nextOn: null };
    await updateRecurring(unit.tx, { groupId, recurringId, patch: ended });
    const parts = await listRecurringParts(unit.tx, { recurringIds: [recurringId] });
    const householdIds = parts.map(({ householdId }) => householdId);
    const { version, title } = recurring;
    const told = { ...opened.value, kind: 'recurring_ended', version, title } as const;
    await finish(ctx, unit, { ...told, householdIds });
    return ok(true);
  });
}

type Opened = { readonly standing: Standing; readonly recurring: RecurringRow };

async function openRecurring(
  ctx: ServiceContext,
  unit: Unit,
  input: Omit<Address, 'version'>,
): Promise<Result<Opened, MoneyCode | 'recurring.not_found' | 'recurring.ended'>> {
  const locked = await lockMoney(ctx, unit.tx, { ...input, action: 'add_expense' });
  if (!locked.ok) return locked;
  const standing = locked.value;
  const recurring = await findRecurring(unit.tx, input);
  if (!recurring) return fail('recurring.not_found');
  const isOwn = recurring.authorHouseholdId === standing.householdId;
  if (!mayChangeExpense(standing.role, isOwn)) return fail('auth.forbidden');
  return recurring.endedAt === null ? ok({ standing, recurring }) : fail('recurring.ended');
}

async function finish(
  ctx: ServiceContext,
  unit: Unit,
  done: Opened & {
    readonly kind: 'recurring_set' | 'recurring_ended';
    readonly version: number;
    readonly title: string;
    readonly householdIds: readonly string[];
  },
): Promise<void> {
  const { standing, recurring, kind, version, title, householdIds } = done;
  const [groupId, recurringId] = [standing.group.id, recurring.id];
  const told = { groupId, recurringId, version, title, kind, householdIds };
  await tellOfRecurring(ctx, unit, { ...told, writer: standing });
  await recordAudit(ctx, unit, {
    action: kind === 'recurring_ended' ? 'expense.recur_stop' : 'expense.recur_change',
    subjectKind: 'recurring_expense',
    subjectId: recurringId,
    details: { groupId, version },
  });
  publishMoney(ctx, unit, groupId);
}
