import type { CalendarDay } from '#app/domain/dates.ts';
import type { ExpenseCategory } from '#app/domain/expenses/expense.ts';
import type { ExpenseRhythm } from '#app/domain/expenses/recurring.ts';

/** What an expense that comes back said from a moment (ISO) on. */
export type RecurringStepView = {
  readonly version: number;
  readonly byName: string;
  readonly at: string;
  readonly title: string;
  readonly totalCents: number;
  readonly every: ExpenseRhythm;
};

/** An expense that comes back, or did; `nextOn` is null once it ended. */
export type RecurringItemView = {
  readonly recurringId: string;
  readonly title: string;
  readonly category: ExpenseCategory;
  readonly totalCents: number;
  readonly every: ExpenseRhythm;
  readonly untilOn: CalendarDay | null;
  readonly nextOn: CalendarDay | null;
  readonly payers: readonly string[];
  readonly sharers: readonly string[];
  readonly mayChange: boolean;
  /** The latest first. */
  readonly history: readonly RecurringStepView[];
};

/** The expenses of a group that come back. */
export type RecurringView = {
  readonly group: { readonly id: string; readonly name: string };
  readonly mayAdd: boolean;
  readonly today: CalendarDay;
  readonly now: string;
  readonly items: readonly RecurringItemView[];
};
