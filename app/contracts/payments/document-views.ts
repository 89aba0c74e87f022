import type { CategoryId } from '#app/domain/catalogue/categories.ts';
import type { CalendarDay } from '#app/domain/dates.ts';
import type { Cents } from '#app/domain/money.ts';
import type {
  DocumentKind,
  DocumentLine,
  MonthTakings,
  StatementRow,
} from '#app/domain/payments/document.ts';

/** A receipt or a credit note as both sides read it. */
export type DocumentView = {
  readonly id: string;
  /** `2026/7`. */
  readonly number: string;
  readonly kind: DocumentKind;
  readonly issuedOn: CalendarDay;
  /** When its money was paid, the day its household's year goes by (DOC7); of a credit note its own day. */
  readonly paidOn: CalendarDay;
  readonly reference: string;
  readonly amountCents: Cents;
  readonly provider: { readonly name: string; readonly taxCode: string | null };
  readonly title: string;
  readonly category: CategoryId;
  readonly startsOn: CalendarDay;
  readonly endsOn: CalendarDay;
};

/** One document in full. `household` is null for the provider, which reads no names and no sources (R4). */
export type FullDocumentView = DocumentView & {
  /** Number of the receipt that a credit note takes back. */
  readonly corrects: string | null;
  readonly household: {
    readonly name: string;
    readonly lines: readonly DocumentLine[];
  } | null;
};

/** A household's documents of a year, and the year in sums. */
export type HouseholdYearView = {
  readonly year: number;
  readonly years: readonly number[];
  /** As its newest document calls it; null without documents. */
  readonly householdName: string | null;
  readonly documents: readonly DocumentView[];
  readonly statement: readonly StatementRow[];
  readonly moneyCents: Cents;
};

/** A provider's documents of a year, and its months. */
export type ProviderYearView = {
  readonly providerId: string;
  readonly name: string;
  readonly documents: readonly DocumentView[];
  readonly months: readonly MonthTakings[];
  readonly moneyCents: Cents;
};

/** The providers somebody keeps the books of. */
export type ProviderDocumentsView = {
  readonly year: number;
  readonly years: readonly number[];
  readonly providers: readonly ProviderYearView[];
};
