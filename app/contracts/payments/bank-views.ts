import type { CalendarDay } from '#app/domain/dates.ts';
import type { Cents } from '#app/domain/money.ts';
import type { BankColumns } from '#app/domain/payments/bank-table.ts';
import type { UnmatchedReason } from '#app/domain/payments/match-entries.ts';

/** A household's due as a provider may book an entry to it: under its reference alone (R4). */
export type BankDueView = {
  readonly reference: string;
  readonly orderId: string;
  readonly title: string;
  /** Null where a household buys alone. */
  readonly groupName: string | null;
  readonly dueCents: Cents;
};

/** Money that came. */
export type BankEntryView = {
  readonly id: string;
  readonly bookedOn: CalendarDay;
  readonly amountCents: Cents;
};

/** An entry that is a household's money to the cent, or was booked to it. */
export type PairView = BankEntryView & { readonly due: BankDueView };

/** An entry somebody has to look at, with what it may be for. */
export type LookView = BankEntryView & {
  readonly text: string;
  readonly references: readonly string[];
  readonly reason: UnmatchedReason;
  readonly candidates: readonly (BankDueView & { readonly canBook: boolean })[];
};

/** A file that was read. */
export type BankFileView = {
  readonly id: string;
  readonly name: string;
  readonly readAt: string;
  readonly readBy: string;
  readonly entryCount: number;
  readonly newCount: number;
  readonly otherCount: number;
  readonly unreadCount: number;
  /** The account it is of, where that is not the one families pay into. */
  readonly otherIban: string | null;
};

/** A table whose columns are still to be chosen. */
export type BankDraftView = {
  readonly name: string;
  readonly columns: readonly string[];
  /** Its first lines. */
  readonly lines: readonly (readonly string[])[];
  readonly guess: BankColumns;
};

/** A provider's bank: what came, what of it is ready to be booked, what to look at. */
export type BankView = {
  readonly providerId: string;
  readonly name: string;
  /** Others the reader does this for. */
  readonly others: readonly { readonly providerId: string; readonly name: string }[];
  readonly draft: BankDraftView | null;
  /** Columns that are remembered; null before any were chosen. */
  readonly columns: BankColumns | null;
  readonly files: readonly BankFileView[];
  /** What one press books. */
  readonly ready: readonly PairView[];
  readonly readyCents: Cents;
  /** How many are ready in all. */
  readonly readyCount: number;
  /** The first of those to look at. */
  readonly looks: readonly LookView[];
  readonly lookCount: number;
  /** How many of those have nothing to do with any due. */
  readonly restCount: number;
  readonly booked: readonly (BankEntryView & { readonly reference: string })[];
  readonly bookedCount: number;
  readonly aside: readonly (BankEntryView & { readonly text: string })[];
  readonly asideCount: number;
};
