import { bookExpense, bookPayment } from '#app/domain/expenses/claims.ts';
import { type ExpensePart, planExpense } from '#app/domain/expenses/expense.ts';
import { sumCents } from '#app/domain/money.ts';
import type {
  claimPayments,
  expenseParts,
  expenses,
  expenseVersions,
} from '#db/schema/expenses.ts';

import type { DemoClock } from '../clock.ts';
import { demoId } from '../ids.ts';
import { type DemoExpense, demoMoney } from '../money.ts';
import type { LedgerBook } from './ledger-book.ts';
import { speakerOf } from './lookup.ts';

/** Rows of shared money, with what they booked. */
export type MoneyRows = {
  readonly expenses: readonly (typeof expenses.$inferInsert)[];
  readonly versions: readonly (typeof expenseVersions.$inferInsert)[];
  readonly parts: readonly (typeof expenseParts.$inferInsert)[];
  readonly payments: readonly (typeof claimPayments.$inferInsert)[];
};

const GROUP_ID = demoId.group(demoMoney.group);
/** Written down in the evening of the day. */
const WRITTEN_HOURS_LATER = 5;

/** Books the demo's expenses and payments, and gives their rows. */
export function moneyRows(clock: DemoClock, book: LedgerBook): MoneyRows {
  const told = demoMoney.expenses.map((story) => ({ story, parts: partsOf(story) }));
  const at = (daysAgo: number) => clock.hoursAgo(daysAgo * 24 - WRITTEN_HOURS_LATER);
  for (const { story, parts } of told) {
    const booking = { key: `expense-${story.key}`, at: at(story.daysAgo) };
    book.book(bookExpense(GROUP_ID, parts), { ...booking, personId: demoId.person(story.by) });
  }
  return {
    expenses: told.map(({ story }) => ({
      id: demoId.expense(story.key),
      groupId: GROUP_ID,
      authorId: demoId.person(story.by),
      authorHouseholdId: demoId.household(story.household),
      createdAt: at(story.daysAgo),
    })),
    versions: told.map(({ story, parts }) => ({
      expenseId: demoId.expense(story.key),
      version: 1,
      step: 'added',
      title: story.title,
      category: story.category,
      spentOn: clock.day(-story.daysAgo),
      note: story.note ?? '',
      totalCents: sumCents(parts.map(({ paidCents }) => paidCents)),
      split: story.split,
      byPersonId: demoId.person(story.by),
      at: at(story.daysAgo),
      transactionId: `demo-transaction-expense-${story.key}`,
    })),
    parts: told.flatMap(({ story, parts }) =>
      parts.map((part) => ({ ...part, expenseId: demoId.expense(story.key), version: 1 })),
    ),
    payments: paymentRows(clock, book),
  };
}

/** @throws RangeError for a story the domain refuses. */
export function partsOf(story: DemoExpense): readonly ExpensePart[] {
  const figures = Object.entries(story.figures).map(([key, value]) => ({
    householdId: demoId.household(key),
    value,
  }));
  const payers = Object.entries(story.paid).map(([key, value]) => ({
    householdId: demoId.household(key),
    value,
  }));
  const planned = planExpense({
    expenseId: demoId.expense(story.key),
    totalCents: sumCents(payers.map(({ value }) => value)),
    payers,
    householdIds: figures.map(({ householdId }) => householdId),
    split: story.split,
    figures: story.split === 'per_household' ? [] : figures,
  });
  if (!planned.ok) throw new RangeError(`${story.key}: ${planned.code}`);
  return planned.value;
}

function paymentRows(clock: DemoClock, book: LedgerBook): MoneyRows['payments'] {
  return demoMoney.payments.map(({ key, from, to, amountCents, daysAgo, isIn }) => {
    const [fromId, toId] = [demoId.household(from), demoId.household(to)];
    const at = clock.hoursAgo(daysAgo * 24 - 1);
    const said = { saidPaidAt: at, saidPaidBy: speakerOf(from) };
    const row = {
      id: demoId.claimPayment(key),
      groupId: GROUP_ID,
      fromHouseholdId: fromId,
      toHouseholdId: toId,
      amountCents,
      paidOn: clock.day(-daysAgo),
      createdAt: at,
      ...said,
    };
    if (!isIn) return row;
    const booking = `claim-payment-${key}`;
    const receiver = speakerOf(to);
    book.book(bookPayment(GROUP_ID, { fromId, toId, amountCents }), {
      key: booking,
      at,
      personId: receiver,
    });
    const transactionId = `demo-transaction-${booking}`;
    return { ...row, saidReceivedAt: at, saidReceivedBy: receiver, transactionId };
  });
}
