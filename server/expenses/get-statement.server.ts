import type {
  StatementEntryView,
  StatementLineView,
  StatementView,
} from '#app/contracts/expenses/views.ts';
import { compareDays } from '#app/domain/dates.ts';
import { addCents } from '#app/domain/money.ts';
import { mustHave } from '#app/domain/must-have.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { listHouseholdNames } from '#db/queries/accounts/households.ts';
import { listClaims } from '#db/queries/expenses/claims.ts';
import { listExpensesOfHousehold } from '#db/queries/expenses/expenses.ts';
import { listReceivedPayments, type PaymentRow } from '#db/queries/expenses/payments.ts';
import { findMembership } from '#db/queries/groups/memberships.ts';
import type { ServiceContext } from '#server/context.ts';
import type { StandingCode } from '#server/groups/standing.server.ts';

import { requireMoney } from './standing.server.ts';

/** Lines of a statement; the balance after each is counted back from today's. */
const LINES = 300;

type Dated = { readonly entry: StatementEntryView; readonly createdAt: Date };

/**
 * What made the balance of a household in a group, the latest first: every household of the group may
 * read it. Codes: those of the standing, `household.not_found`.
 */
export async function getStatement(
  ctx: ServiceContext,
  input: { readonly groupId: string; readonly householdId: string },
): Promise<Result<StatementView, StandingCode | 'household.not_found'>> {
  const { groupId, householdId } = input;
  const standing = await requireMoney(ctx, ctx.db, input);
  if (!standing.ok) return standing;
  const [claims, spent, paid, membership] = await Promise.all([
    listClaims(ctx.db, { groupId }),
    listExpensesOfHousehold(ctx.db, { groupId, householdId, limit: LINES }),
    listReceivedPayments(ctx.db, { groupId, householdId, limit: LINES }),
    findMembership(ctx.db, { groupId, householdId }),
  ]);
  const claim = claims.find((each) => each.householdId === householdId);
  if (!claim && !membership) return fail('household.not_found');
  const names = await listHouseholdNames(ctx.db, { householdIds: [householdId] });
  const balanceCents = claim?.amountCents ?? 0;
  const dated = [...spent.map(spentEntry), ...paid.map((row) => paidEntry(row, householdId))];
  return ok({
    group: { id: groupId, name: standing.value.group.name },
    householdId,
    name: mustHave(names.get(householdId), 'the name of a household of the group'),
    isOwn: householdId === standing.value.householdId,
    balanceCents,
    lines: withBalances(dated, balanceCents),
  });
}

function spentEntry(row: Awaited<ReturnType<typeof listExpensesOfHousehold>>[number]): Dated {
  const { id, title, spentOn, createdAt, paidCents, shareCents } = row;
  const changeCents = addCents(paidCents, -shareCents);
  const key = `expense:${id}`;
  const entry = { kind: 'expense', key, on: spentOn, changeCents, expenseId: id } as const;
  return { createdAt, entry: { ...entry, title, paidCents, shareCents } };
}

function paidEntry(row: PaymentRow, householdId: string): Dated {
  const isOut = row.fromId === householdId;
  const changeCents = isOut ? row.amountCents : -row.amountCents;
  const key = `payment:${row.id}`;
  const entry = { kind: 'payment', key, on: row.paidOn, changeCents, isOut } as const;
  return {
    createdAt: row.createdAt,
    entry: { ...entry, otherName: isOut ? row.toName : row.fromName },
  };
}

/** Both lists have their own latest lines, so that the latest of both together are complete. */
function withBalances(dated: readonly Dated[], balanceCents: number): readonly StatementLineView[] {
  let left = balanceCents;
  return dated
    .toSorted(
      (a, b) =>
        compareDays(b.entry.on, a.entry.on) || b.createdAt.getTime() - a.createdAt.getTime(),
    )
    .slice(0, LINES)
    .map(({ entry }) => {
      const line = { ...entry, balanceCents: left };
      left = addCents(left, -entry.changeCents);
      return line;
    });
}
