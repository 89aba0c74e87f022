import type { CalendarDay } from '#app/domain/dates.ts';
import type { ExpenseCategory, ExpenseSplit } from '#app/domain/expenses/expense.ts';
import type { ChangedThing, ExpenseStep } from '#app/domain/expenses/history.ts';

import type { SharerView } from './sharer.ts';
import type { SplitRuleView } from './split-rule.ts';

/** Where a household stands: above zero it is owed, below zero it owes. */
export type BalanceView = {
  readonly householdId: string;
  readonly name: string;
  readonly amountCents: number;
};

/** What the reader's household is in a payment; null: it has nothing to do with it. */
export type PaymentRole = 'payer' | 'receiver' | null;

/** The account a household is paid into, a reference, and the code for a bank's app (EPC069-12). */
export type PayToView = {
  readonly iban: string;
  readonly holder: string;
  readonly reference: string;
  readonly epc: string | null;
};

/** A payment that would bring two households nearer to zero. */
export type SuggestionView = {
  readonly fromId: string;
  readonly fromName: string;
  readonly toId: string;
  readonly toName: string;
  readonly amountCents: number;
  readonly role: PaymentRole;
  /** Into which account the reader's household pays it; null where it does not, or none is saved. */
  readonly payTo: PayToView | null;
};

/** A payment that was said to be made, or that came. `mayUndo`: the reader's household may take it back. */
export type PaymentView = Omit<SuggestionView, 'fromId' | 'toId' | 'payTo'> & {
  readonly paymentId: string;
  readonly paidOn: CalendarDay;
  /** The reader's household has not said its part yet. */
  readonly asksOwn: boolean;
  readonly mayUndo: boolean;
};

/** A line in the list of expenses; `ownShareCents` is null where the household takes no part. */
export type ExpenseItemView = {
  readonly expenseId: string;
  readonly title: string;
  readonly category: ExpenseCategory;
  readonly spentOn: CalendarDay;
  readonly totalCents: number;
  /** Of one that comes back by itself, who decided that it does; null for one somebody wrote. */
  readonly recursBy: string | null;
  readonly payers: readonly string[];
  readonly ownPaidCents: number;
  readonly ownShareCents: number | null;
  /** Receipts and photos that came with what is said about it, and messages not read yet. */
  readonly files: number;
  readonly unread: number;
};

/** Expenses of one month; `totalCents` is the whole month's, also where the page shows a part. */
export type ExpenseMonthView = {
  readonly month: CalendarDay;
  readonly totalCents: number;
  readonly items: readonly ExpenseItemView[];
};

/** The shared money of a group as one of its households sees it. */
export type MoneyView = {
  readonly group: { readonly id: string; readonly name: string };
  readonly ownId: string;
  readonly ownCents: number;
  /** The own household is owed something and has saved no account to be paid into. */
  readonly lacksAccount: boolean;
  readonly mayAdd: boolean;
  readonly maySettle: boolean;
  readonly mustAgree: boolean;
  readonly today: CalendarDay;
  readonly balances: readonly BalanceView[];
  readonly suggestions: readonly SuggestionView[];
  /** False above twelve households: there may be a way with fewer payments. */
  readonly isFewest: boolean;
  readonly announced: readonly PaymentView[];
  readonly received: readonly PaymentView[];
  /** How the group divides. */
  readonly rule: SplitRuleView;
  readonly months: readonly ExpenseMonthView[];
  readonly words: string;
  readonly page: number;
  readonly pageCount: number;
  readonly count: number;
};

/** An order of the group whose cost can become an expense. */
export type OrderToShareView = {
  readonly orderId: string;
  readonly title: string;
  readonly totalCents: number;
};

/** A form for an expense: what it begins with, by the names of its fields. */
export type ExpenseFormView = {
  readonly group: { readonly id: string; readonly name: string };
  readonly title: string | null;
  readonly version: number;
  readonly today: CalendarDay;
  readonly earliest: CalendarDay;
  /** Last day it can be of: today, but for one that comes back. */
  readonly latest: CalendarDay;
  readonly sharers: readonly SharerView[];
  /** Orders one household may have paid for all; empty for an expense that is there. */
  readonly orders: readonly OrderToShareView[];
  readonly values: Readonly<Record<string, string>>;
  /** It begins as the group decided to divide: whom that does not count, and whether it still can. */
  readonly rule: Pick<SplitRuleView, 'uncounted' | 'isOutdated'> | null;
};

/** What a household paid and owes of an expense. */
export type ExpensePartView = {
  readonly householdId: string;
  readonly name: string;
  readonly paidCents: number;
  readonly shareCents: number;
  readonly figure: number | null;
};

/** One step in the life of an expense: who, when (ISO), and what differs from the step before. */
export type ExpenseStepView = {
  readonly version: number;
  readonly step: ExpenseStep;
  readonly byName: string;
  readonly at: string;
  readonly changed: readonly ChangedThing[];
  readonly title: string;
  readonly totalCents: number;
  readonly beforeCents: number | null;
};

/** An expense with its history. */
export type ExpenseView = {
  readonly group: { readonly id: string; readonly name: string };
  readonly expenseId: string;
  readonly ownId: string;
  readonly version: number;
  readonly title: string;
  readonly category: ExpenseCategory;
  readonly spentOn: CalendarDay;
  readonly note: string;
  readonly totalCents: number;
  readonly split: ExpenseSplit;
  readonly parts: readonly ExpensePartView[];
  /** It is an occurrence of an expense that comes back. */
  readonly isRecurring: boolean;
  /** The order whose cost it is; null: none. */
  readonly orderId: string | null;
  readonly isDeleted: boolean;
  readonly isClosed: boolean;
  readonly mayChange: boolean;
  readonly history: readonly ExpenseStepView[];
};

/** Something that changed a household's balance by `changeCents`. */
export type StatementEntryView = {
  readonly key: string;
  readonly on: CalendarDay;
  readonly changeCents: number;
} & (
  | {
      readonly kind: 'expense';
      readonly expenseId: string;
      readonly title: string;
      readonly paidCents: number;
      readonly shareCents: number;
    }
  | { readonly kind: 'payment'; readonly isOut: boolean; readonly otherName: string }
);

/** A line of a household's statement; `balanceCents` is where it stood after it. */
export type StatementLineView = StatementEntryView & { readonly balanceCents: number };

/** What made a household's balance, the latest first. */
export type StatementView = {
  readonly group: { readonly id: string; readonly name: string };
  readonly householdId: string;
  readonly name: string;
  readonly isOwn: boolean;
  readonly balanceCents: number;
  readonly lines: readonly StatementLineView[];
};

/** Everything of a group's shared money, for a file; each row has one figure pair per household. */
export type MoneyExport = {
  readonly group: string;
  readonly exportedOn: CalendarDay;
  readonly households: readonly SharerView[];
  readonly rows: readonly {
    readonly on: CalendarDay;
    readonly category: ExpenseCategory | 'payment';
    readonly title: string;
    readonly totalCents: number;
    readonly parts: ReadonlyMap<
      string,
      { readonly paidCents: number; readonly shareCents: number }
    >;
  }[];
};
