import type { RecurringItemView, RecurringView } from '#app/contracts/expenses/recurring-view.ts';
import { romeDay } from '#app/domain/dates.ts';
import { mayChangeExpense } from '#app/domain/expenses/policy.ts';
import { mayInGroup } from '#app/domain/groups/policy.ts';
import { ok, type Result } from '#app/domain/result.ts';
import {
  listRecurring,
  listRecurringParts,
  listRecurringVersions,
} from '#db/queries/expenses/recurring.ts';
import { byKey } from '#server/by-key.ts';
import type { ServiceContext } from '#server/context.ts';
import type { StandingCode } from '#server/groups/standing.server.ts';

import { requireMoney } from './standing.server.ts';

/** Expenses that come back, of one group; those that ended long ago are left out. */
const LISTED = 100;

/** What comes back in a group's shared money. Codes: those of the standing. */
export async function getRecurring(
  ctx: ServiceContext,
  input: { readonly groupId: string },
): Promise<Result<RecurringView, StandingCode>> {
  const standing = await requireMoney(ctx, ctx.db, input);
  if (!standing.ok) return standing;
  const { group, householdId, role, mustAgree } = standing.value;
  const isOpen = group.archivedAt === null && !mustAgree;
  const rows = await listRecurring(ctx.db, { ...input, limit: LISTED });
  const recurringIds = rows.map(({ id }) => id);
  const [parts, versions] = await Promise.all([
    listRecurringParts(ctx.db, { recurringIds }),
    listRecurringVersions(ctx.db, { recurringIds }),
  ]);
  const partsOf = byKey(parts, ({ recurringId }) => recurringId);
  const versionsOf = byKey(versions, ({ recurringId }) => recurringId);
  const items = rows.map((row): RecurringItemView => {
    const own = partsOf.get(row.id) ?? [];
    const isOwn = row.authorHouseholdId === householdId;
    return {
      recurringId: row.id,
      title: row.title,
      category: row.category,
      totalCents: row.totalCents,
      every: row.every,
      untilOn: row.untilOn,
      nextOn: row.nextOn,
      payers: own.flatMap((part) => (part.paidCents > 0 ? [part.householdName] : [])),
      sharers: own.flatMap((part) => (part.takesPart ? [part.householdName] : [])),
      mayChange: isOpen && row.endedAt === null && mayChangeExpense(role, isOwn),
      history: (versionsOf.get(row.id) ?? []).map(
        ({ version, byName, at, title, totalCents, every }) => ({
          version,
          byName,
          at: at.toISOString(),
          title,
          totalCents,
          every,
        }),
      ),
    };
  });
  return ok({
    group: { id: group.id, name: group.name },
    mayAdd: isOpen && mayInGroup(role, 'add_expense'),
    today: romeDay(ctx.now()),
    now: ctx.now().toISOString(),
    items,
  });
}
