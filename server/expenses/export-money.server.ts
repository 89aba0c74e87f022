import type { MoneyExport } from '#app/contracts/expenses/views.ts';
import { compareDays, romeDay } from '#app/domain/dates.ts';
import { ok, type Result } from '#app/domain/result.ts';
import { listHouseholdNames } from '#db/queries/accounts/households.ts';
import { listExpenseParts, listExpenses } from '#db/queries/expenses/expenses.ts';
import { listReceivedPayments } from '#db/queries/expenses/payments.ts';
import { byKey } from '#server/by-key.ts';
import type { ServiceContext } from '#server/context.ts';
import type { StandingCode } from '#server/groups/standing.server.ts';

import { requireMoney } from './standing.server.ts';

/** Rows of a file: more than any group writes down in years, and no burden for the server. */
const ROWS_MAX = 5_000;

/** A group's expenses and the payments that came, the oldest first. Codes: those of the standing. */
export async function exportMoney(
  ctx: ServiceContext,
  input: { readonly groupId: string },
): Promise<Result<MoneyExport, StandingCode>> {
  const { groupId } = input;
  const standing = await requireMoney(ctx, ctx.db, input);
  if (!standing.ok) return standing;
  const all = { groupId, words: '', limit: ROWS_MAX, offset: 0 };
  const [spent, paid] = await Promise.all([
    listExpenses(ctx.db, all),
    listReceivedPayments(ctx.db, all),
  ]);
  const parts = await listExpenseParts(ctx.db, { expenseIds: spent.map(({ id }) => id) });
  const partsOf = byKey(parts, ({ expenseId, version }) => `${expenseId} ${version}`);
  const rows: MoneyExport['rows'] = [
    ...spent.map((row) => ({
      on: row.spentOn,
      category: row.category,
      title: row.title,
      totalCents: row.totalCents,
      parts: new Map(
        (partsOf.get(`${row.id} ${row.version}`) ?? []).map((part) => [part.householdId, part]),
      ),
    })),
    ...paid.map((row) => ({
      on: row.paidOn,
      category: 'payment' as const,
      title: `${row.fromName} → ${row.toName}`,
      totalCents: row.amountCents,
      parts: new Map([
        [row.fromId, { paidCents: row.amountCents, shareCents: 0 }],
        [row.toId, { paidCents: 0, shareCents: row.amountCents }],
      ]),
    })),
  ];
  const householdIds = [...new Set(rows.flatMap((row) => [...row.parts.keys()]))];
  const names = await listHouseholdNames(ctx.db, { householdIds });
  return ok({
    group: standing.value.group.name,
    exportedOn: romeDay(ctx.now()),
    households: [...names]
      .map(([householdId, name]) => ({ householdId, name }))
      .sort((a, b) => a.name.localeCompare(b.name, 'it')),
    rows: rows.toSorted((a, b) => compareDays(a.on, b.on)),
  });
}
