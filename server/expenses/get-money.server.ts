import type {
  ExpenseItemView,
  ExpenseMonthView,
  MoneyView,
  SuggestionView,
} from '#app/contracts/expenses/views.ts';
import { romeDay } from '#app/domain/dates.ts';
import { wordlessText } from '#app/domain/plain-text.ts';
import { balancesAfter } from '#app/domain/expenses/claims.ts';
import { settleUp } from '#app/domain/expenses/settle-up.ts';
import { mayInGroup } from '#app/domain/groups/policy.ts';
import { mustHave } from '#app/domain/must-have.ts';
import { ok, type Result } from '#app/domain/result.ts';
import { findHouseholdAccounts } from '#db/queries/accounts/household-accounts.ts';
import { listClaims } from '#db/queries/expenses/claims.ts';
import {
  listExpenseParts,
  listExpenses,
  sumExpensesByMonth,
} from '#db/queries/expenses/expenses.ts';
import { listAnnouncedPayments, listReceivedPayments } from '#db/queries/expenses/payments.ts';
import { countTalk } from '#db/queries/threads/messages.ts';
import { byKey } from '#server/by-key.ts';
import type { ServiceContext } from '#server/context.ts';
import type { Standing, StandingCode } from '#server/groups/standing.server.ts';

import { paymentView, roleIn } from './payment-views.ts';
import { listSharers } from './list-sharers.server.ts';
import { readSplitRule } from './split-rule.server.ts';
import { listPayTo } from './pay-to.server.ts';
import { requireMoney } from './standing.server.ts';

/** Expenses on a page. */
const PAGE = 40;
/** Payments that came, below the suggestions; older ones are in the statements. */
const RECEIVED_SHOWN = 4;

/** A page of a group's expenses: `words` to look for, and pages from 1. */
export type MoneyQuery = {
  readonly groupId: string;
  readonly words: string;
  readonly page: number;
};

/**
 * The shared money of a group as the household of whoever asks sees it: balances, the payments that
 * would even them out, and its expenses by month. Payments that were announced count as made in the
 * suggestions, so that nobody is asked twice.
 */
export async function getMoney(
  ctx: ServiceContext,
  query: MoneyQuery,
): Promise<Result<MoneyView, StandingCode>> {
  const { groupId } = query;
  const words = wordlessText(query.words) === null ? query.words : '';
  const standing = await requireMoney(ctx, ctx.db, query);
  if (!standing.ok) return standing;
  const { group, householdId, role, mustAgree } = standing.value;
  const isOpen = group.archivedAt === null && !mustAgree;
  const maySettle = isOpen && mayInGroup(role, 'settle');
  const [claims, announced, received, sums] = await Promise.all([
    listClaims(ctx.db, { groupId }),
    listAnnouncedPayments(ctx.db, { groupId }),
    listReceivedPayments(ctx.db, { groupId, limit: RECEIVED_SHOWN }),
    sumExpensesByMonth(ctx.db, { groupId, words }),
  ]);
  const count = sums.reduce((sum, month) => sum + month.count, 0);
  const pageCount = Math.max(1, Math.ceil(count / PAGE));
  const page = Math.min(query.page, pageCount);
  const settled = settleUp(balancesAfter(claims, announced));
  const { transfers, isFewest } = mustHave(
    settled.ok ? settled.value : null,
    'claims of a group that sum to zero',
  );
  const names = new Map(claims.map((claim) => [claim.householdId, claim.name]));
  const own = { householdId, maySettle };
  const payTo = await listPayTo(ctx.db, { groupId, householdId, transfers });
  const isOwed = transfers.some(({ toId }) => toId === householdId);
  const accounts = await findHouseholdAccounts(ctx.db, {
    householdIds: isOwed ? [householdId] : [],
  });
  const { rule } = await readSplitRule(ctx.db, group, await listSharers(ctx.db, { groupId }));
  return ok({
    group: { id: group.id, name: group.name },
    ownId: householdId,
    ownCents: claims.find((claim) => claim.householdId === householdId)?.amountCents ?? 0,
    lacksAccount: isOwed && accounts.size === 0,
    mayAdd: isOpen && mayInGroup(role, 'add_expense'),
    maySettle,
    mustAgree,
    today: romeDay(ctx.now()),
    balances: claims.filter(({ amountCents }) => amountCents !== 0),
    suggestions: transfers.map((transfer): SuggestionView => ({
      ...transfer,
      fromName: mustHave(names.get(transfer.fromId), 'the name of a household with a claim'),
      toName: mustHave(names.get(transfer.toId), 'the name of a household with a claim'),
      role: roleIn(transfer, householdId),
      payTo: transfer.fromId === householdId ? (payTo.get(transfer.toId) ?? null) : null,
    })),
    isFewest,
    announced: announced.map((row) => paymentView(row, own)),
    received: received.map((row) => paymentView(row, own)),
    rule,
    months: await listMonths(ctx, standing.value, { words, page, sums }),
    words: query.words,
    page,
    pageCount,
    count,
  });
}

async function listMonths(
  ctx: ServiceContext,
  { group, householdId, person }: Standing,
  asked: {
    readonly words: string;
    readonly page: number;
    readonly sums: Awaited<ReturnType<typeof sumExpensesByMonth>>;
  },
): Promise<readonly ExpenseMonthView[]> {
  const { words, page, sums } = asked;
  const offset = (page - 1) * PAGE;
  const rows = await listExpenses(ctx.db, { groupId: group.id, words, limit: PAGE, offset });
  const expenseIds = rows.map(({ id }) => id);
  const parts = await listExpenseParts(ctx.db, { expenseIds });
  const talks = await countTalk(ctx.db, { expenseIds, personId: person.personId });
  const talkOf = new Map(talks.map((talk) => [talk.expenseId, talk]));
  const partsOf = byKey(parts, ({ expenseId, version }) => `${expenseId} ${version}`);
  const items = rows.map((row): ExpenseItemView => {
    const current = partsOf.get(`${row.id} ${row.version}`) ?? [];
    const own = current.find((part) => part.householdId === householdId);
    return {
      expenseId: row.id,
      title: row.title,
      category: row.category,
      spentOn: row.spentOn,
      totalCents: row.totalCents,
      recursBy: row.recurringId === null ? null : row.authorName,
      payers: current.filter(({ paidCents }) => paidCents > 0).map((part) => part.householdName),
      ownPaidCents: own?.paidCents ?? 0,
      ownShareCents: own?.shareCents ?? null,
      files: talkOf.get(row.id)?.files ?? 0,
      unread: talkOf.get(row.id)?.unread ?? 0,
    };
  });
  return [...byKey(items, ({ spentOn }) => spentOn.slice(0, 7))].map(([month, own]) => ({
    month: `${month}-01`,
    totalCents: sums.find((sum) => sum.month === month)?.totalCents ?? 0,
    items: own,
  }));
}
