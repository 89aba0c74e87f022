import { addDays, type CalendarDay } from '../dates.ts';
import type { Cents } from '../money.ts';
import { findReferences } from '../orders/payment-reference.ts';

/** What became of an entry. */
export const ENTRY_STATES = ['open', 'booked', 'aside'] as const;
export type EntryState = (typeof ENTRY_STATES)[number];

/** What of a bank's file is read; honest ones stay below. */
export const BANK_LIMITS = {
  bytes: 8 * 1024 * 1024,
  entries: 5_000,
  columns: 60,
  columnLetters: 80,
  nameLetters: 120,
  /** Letters kept of what a payer wrote: four lines of 35 letters are what SEPA carries. */
  textLetters: 200,
  /** Days after which it is forgotten (BNK6), whether somebody looked at it or not. */
  textDays: 60,
  /** Elements inside each other: camt.053 has at most 15. */
  depth: 30,
  /** Payments booked by one press: each is a whole entry in the ledger with its notices. */
  bookedAtOnce: 200,
} as const;

/** Money that came to an account. */
export type BankEntry = {
  readonly bookedOn: CalendarDay;
  readonly amountCents: Cents;
  /** What the payer wrote, with the references the bank passes on. */
  readonly text: string;
  /** The bank's own name of the entry; empty where it gives none. */
  readonly bankId: string;
};

/** Days a bank's clock may be ahead of Milan's. */
const AHEAD_DAYS = 1;

/** The first entry of a day that has not come (BNK7): money comes on no such day, so its file is misread. */
export function entryToCome(
  entries: readonly BankEntry[],
  today: CalendarDay,
): BankEntry | undefined {
  const last = addDays(today, AHEAD_DAYS);
  return entries.find(({ bookedOn }) => bookedOn > last);
}

/** An entry with all that is kept of it. */
export type NamedEntry = {
  /** Tells this entry from every other one of the account, whatever file it is read from (BNK3). */
  readonly name: string;
  readonly bookedOn: CalendarDay;
  readonly amountCents: Cents;
  readonly text: string;
  readonly references: readonly string[];
};

/**
 * Names entries (BNK3): by day, amount, text and the bank's own name; equal ones by how many came
 * before them, so that two are two, and the same two when another file has them again.
 */
export function nameEntries(entries: readonly BankEntry[]): readonly NamedEntry[] {
  const seen = new Map<string, number>();
  return entries.map(({ bookedOn, amountCents, text, bankId }) => {
    const line = text.replaceAll(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim();
    const same = [bookedOn, amountCents, bankId, line].join('|');
    const before = seen.get(same) ?? 0;
    seen.set(same, before + 1);
    return {
      name: `${same}|${before}`,
      bookedOn,
      amountCents,
      text: Array.from(line).slice(0, BANK_LIMITS.textLetters).join(''),
      references: findReferences(line),
    };
  });
}
