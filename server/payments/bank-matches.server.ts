import { type ConfirmationState, PAYABLE_STATES } from '#app/domain/orders/order-state.ts';
import { BANK_LIMITS } from '#app/domain/payments/bank-entry.ts';
import {
  type EntryMatch,
  type KnownDue,
  matchEntries,
} from '#app/domain/payments/match-entries.ts';
import type { DbOrTx } from '#db/client.ts';
import { listOpenEntries } from '#db/queries/payments/bank-entries.ts';
import { listKnownDues } from '#db/queries/payments/dues.ts';
import { listKnownFundDues } from '#db/queries/payments/fund-dues.ts';

/** An entry of a provider's bank that nobody decided on. */
export type OpenRow = Omit<Awaited<ReturnType<typeof listOpenEntries>>[number], 'text'> & {
  readonly text: string;
};
type DueRow = Omit<Awaited<ReturnType<typeof listKnownDues>>[number], 'answer'> & {
  /** Of a household; what a fund owes is agreed on. */
  readonly answer?: ConfirmationState;
};

/** A due with the order it is of. */
export type OrderDue = KnownDue & Pick<DueRow, 'orderId' | 'title' | 'groupName'>;

/** A provider's open entries, the dues they may be for, and what each entry pays. */
export type BankMatches = {
  readonly entries: readonly OpenRow[];
  readonly dues: ReadonlyMap<string, OrderDue>;
  readonly ready: readonly { readonly entry: OpenRow; readonly due: OrderDue }[];
  readonly looks: readonly {
    readonly entry: OpenRow;
    readonly match: Extract<EntryMatch, { kind: 'look' }>;
  }[];
};

/** What the open entries of a provider pay, read anew each time (BNK4). */
export async function readMatches(
  db: DbOrTx,
  reader: { readonly providerId: string; readonly readerHouseholdId: string | null },
): Promise<BankMatches> {
  const { providerId } = reader;
  const rows = await listOpenEntries(db, { providerId, limit: BANK_LIMITS.entries });
  const entries = rows.map((row) => ({ ...row, text: row.text ?? '' }));
  const references = [...new Set(entries.flatMap((entry) => entry.references))];
  const known = [
    ...(await listKnownDues(db, { ...reader, references })).map(toDue),
    ...(await listKnownFundDues(db, { ...reader, references })).map(toDue),
  ];
  const dues = new Map(known.map((due) => [due.reference, due]));
  const matches = matchEntries(entries, known);
  const ready: { entry: OpenRow; due: OrderDue }[] = [];
  const looks: { entry: OpenRow; match: Extract<EntryMatch, { kind: 'look' }> }[] = [];
  for (const entry of entries) {
    const match = matches.get(entry.id);
    const due = match?.kind === 'match' ? dues.get(match.reference) : undefined;
    if (due) ready.push({ entry, due });
    else if (match?.kind === 'look') looks.push({ entry, match });
  }
  return { entries, dues, ready, looks };
}

function toDue(row: DueRow): OrderDue {
  const { orderId, title, groupName, reference, cashDueCents, cashReceivedCents } = row;
  const isPayable =
    PAYABLE_STATES.includes(row.status) &&
    (row.answer ?? 'confirmed') === 'confirmed' &&
    cashDueCents > 0;
  const isReceived = cashDueCents > 0 && cashReceivedCents > 0;
  const state = isReceived
    ? 'received'
    : !isPayable
      ? 'closed'
      : row.isInside
        ? 'not_yours'
        : 'open';
  return { orderId, title, groupName, reference, dueCents: cashDueCents, state };
}
