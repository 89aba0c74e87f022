import type { CategoryId } from '../catalogue/categories.ts';
import { type CalendarDay, compareDays } from '../dates.ts';
import { type Cents, sumCents } from '../money.ts';

/** What is issued for money: that it came, or that it went back. */
export const DOCUMENT_KINDS = ['receipt', 'credit_note'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** One beneficiary of a document and what paid for it; `name` null for the household itself. */
export type DocumentLine = {
  readonly name: string | null;
  readonly amountCents: Cents;
  readonly voucherCents: Cents;
  readonly benefitCents: Cents;
  /** By the group's common fund. */
  readonly fundCents: Cents;
  readonly moneyCents: Cents;
  /** What it would have cost with every date (ATT12), where that was more. */
  readonly plannedCents?: Cents | null;
};

/** A line as it was issued: before funds paid for orders, lines said nothing of them. */
export type IssuedLine = Omit<DocumentLine, 'fundCents'> & Partial<Pick<DocumentLine, 'fundCents'>>;

/** A line of an order with what its sources hold or paid of it. */
export type CoveredLine = Omit<DocumentLine, 'moneyCents'>;

/**
 * Lines of a document (DOC2): what neither voucher, benefit nor the group's fund paid is money. A line of 100.00 with
 * 70.00 on a voucher has 30.00 in money. What was in money before a source went away is money still:
 * lines give way, the first ones first, until they sum to what was received.
 */
export function documentLines(
  lines: readonly CoveredLine[],
  receivedCents: Cents,
): readonly DocumentLine[] {
  let left = receivedCents;
  return lines.map((line) => {
    const { amountCents, voucherCents, benefitCents, fundCents } = line;
    const open = Math.max(0, amountCents - voucherCents - benefitCents - fundCents);
    const moneyCents = Math.min(open, left);
    left -= moneyCents;
    return { ...line, moneyCents };
  });
}

/**
 * The day on which a receipt says that its money was paid (DOC7): when the provider's bank booked it, else
 * when its household said that it paid, else when it was marked; never a day after that.
 */
export function paidDay(days: {
  readonly bookedOn: CalendarDay | null;
  readonly saidOn: CalendarDay | null;
  readonly markedOn: CalendarDay;
}): CalendarDay {
  const paidOn = days.bookedOn ?? days.saidOn ?? days.markedOn;
  return compareDays(paidOn, days.markedOn) > 0 ? days.markedOn : paidOn;
}

/** A number as it is quoted: `2026/7`. */
export function documentNumber({ year, number }: { year: number; number: number }): string {
  return `${year}/${number}`;
}

/** A document as a yearly statement reads it. */
export type StatedDocument = {
  readonly kind: DocumentKind;
  readonly category: CategoryId;
  readonly lines: readonly DocumentLine[];
};

/** What a household paid in a year for one beneficiary and one kind of service. */
export type StatementRow = DocumentLine & { readonly category: CategoryId };

/**
 * A household's year (DOC3): receipts less credit notes, per beneficiary and kind, what was paid in
 * money and what otherwise. A receipt of 30.00 and its credit note are nothing.
 */
export function yearlyStatement(documents: readonly StatedDocument[]): readonly StatementRow[] {
  const rows = new Map<string, StatementRow>();
  for (const { kind, category, lines } of documents) {
    const sign = kind === 'receipt' ? 1 : -1;
    for (const line of lines) {
      const key = JSON.stringify([category, line.name]);
      const before = rows.get(key) ?? { ...EMPTY, name: line.name, category };
      rows.set(key, {
        ...before,
        amountCents: sumCents([before.amountCents, sign * line.amountCents]),
        voucherCents: sumCents([before.voucherCents, sign * line.voucherCents]),
        benefitCents: sumCents([before.benefitCents, sign * line.benefitCents]),
        fundCents: sumCents([before.fundCents, sign * line.fundCents]),
        moneyCents: sumCents([before.moneyCents, sign * line.moneyCents]),
      });
    }
  }
  return [...rows.values()].filter(({ amountCents }) => amountCents !== 0);
}

const EMPTY = { amountCents: 0, voucherCents: 0, benefitCents: 0, fundCents: 0, moneyCents: 0 };

/** What a provider took in one month, in cents. */
export type MonthTakings = {
  /** `2026-11`. */
  readonly month: string;
  readonly receivedCents: Cents;
  readonly returnedCents: Cents;
};

/** A provider's months (DOC4), the last first, with what came and what went back, by the day of each document. */
export function takingsByMonth(
  documents: readonly {
    readonly kind: DocumentKind;
    readonly issuedOn: CalendarDay;
    readonly amountCents: Cents;
  }[],
): readonly MonthTakings[] {
  const months = new Map<string, MonthTakings>();
  for (const { kind, issuedOn, amountCents } of documents) {
    const month = issuedOn.slice(0, 7);
    const before = months.get(month) ?? { month, receivedCents: 0, returnedCents: 0 };
    const sum = kind === 'receipt' ? 'receivedCents' : 'returnedCents';
    months.set(month, { ...before, [sum]: sumCents([before[sum], amountCents]) });
  }
  return [...months.values()].toSorted((a, b) => compareDays(b.month, a.month));
}

/** Odd places of a VAT number are doubled, and their digits added (DM 23/12/1976). */
function vatCheck(digits: string): number {
  const sum = Array.from(digits.slice(0, 10), Number).reduce((total, digit, at) => {
    const worth = at % 2 === 0 ? digit : digit * 2;
    return total + (worth > 9 ? worth - 9 : worth);
  }, 0);
  return (10 - (sum % 10)) % 10;
}

/** Eleven digits of an organisation's tax code with their check digit, from any ten. */
export function organisationTaxCode(digits: string): string {
  return digits + String(vatCheck(digits));
}
