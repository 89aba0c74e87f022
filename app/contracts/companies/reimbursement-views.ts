import type { CategoryId } from '#app/domain/catalogue/categories.ts';
import type { PackState } from '#app/domain/companies/reimbursement.ts';
import type { CalendarDay } from '#app/domain/dates.ts';
import type { Cents } from '#app/domain/money.ts';

/** A receipt as the employer reads it: who, what, when, how much in money, of which provider (V5). */
export type PackReceiptView = {
  readonly documentId: string;
  /** `2026/7`. */
  readonly number: string;
  readonly issuedOn: CalendarDay;
  /** Says which year's plan pays it back (RMB6). */
  readonly paidOn: CalendarDay;
  readonly provider: { readonly name: string; readonly taxCode: string | null };
  readonly title: string;
  readonly category: CategoryId;
  readonly startsOn: CalendarDay;
  readonly endsOn: CalendarDay;
  /** For whom, each with the money that was paid; `name` null for the household itself. */
  readonly people: readonly { readonly name: string | null; readonly moneyCents: Cents }[];
  readonly moneyCents: Cents;
  /** A credit note took it back since. */
  readonly isAnnulled: boolean;
};

/** A pack as both sides read it. */
export type PackView = {
  readonly id: string;
  readonly company: string;
  readonly person: string;
  readonly year: number;
  readonly state: PackState;
  readonly note: string;
  readonly totalCents: Cents;
  readonly sentAt: string;
  readonly decidedAt: string | null;
  readonly approvedCents: Cents | null;
  readonly words: string;
  readonly receipts: readonly PackReceiptView[];
};

/** A year's plan of a company that pays back, as its employee sees it. */
export type PayingBackView = {
  readonly companyId: string;
  readonly name: string;
  readonly year: number;
  /** On which it takes receipts for the last time. */
  readonly lastDay: CalendarDay;
  readonly limitCents: Cents;
  readonly approvedCents: Cents;
  readonly leftCents: Cents;
};

/** An employee's page: plans that pay back, the last year's first, receipts to choose from, packs sent. */
export type OwnReimbursementsView = {
  readonly plans: readonly PayingBackView[];
  readonly receipts: readonly PackReceiptView[];
  readonly packs: readonly PackView[];
};

/** A pack before it is sent: what the employer will read, to the letter. */
export type PackPreview = {
  readonly plan: PayingBackView;
  readonly person: string;
  readonly receipts: readonly PackReceiptView[];
  readonly totalCents: Cents;
};

/** A pack at the company's desk, with what can be approved of it. */
export type PackAtDesk = PackView & { readonly mostCents: Cents };
