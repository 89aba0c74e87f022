import { createHash } from 'node:crypto';

import {
  accountsOf,
  type AccountAddress,
  checkEntry,
  type LedgerAccount,
  type LedgerEntry,
} from '#app/domain/wallet/ledger.ts';
import type { accounts, postings, transactions } from '#db/schema/wallet.ts';

/** When and for what an entry is booked. `key` names the event and is used once. */
export type Booking = { key: string; at: Date; orderId?: string; personId?: string };

/**
 * Collects ledger entries in the order of time and gives the rows of accounts, transactions and
 * postings. Balances are never written: the posting trigger moves them.
 */
export class LedgerBook {
  readonly #accounts = new Map<AccountAddress, LedgerAccount>();
  readonly #entries: { entry: LedgerEntry; booking: Booking }[] = [];

  /** @throws RangeError for an entry the domain refuses: the stories are wrong then. */
  book(entry: LedgerEntry, booking: Booking): void {
    const checked = checkEntry(entry);
    if (!checked.ok) throw new RangeError(`${booking.key}: ${checked.code}`);
    for (const account of accountsOf(entry)) this.#accounts.set(account.address, account);
    this.#entries.push({ entry, booking });
  }

  accountRows(createdAt: Date): (typeof accounts.$inferInsert)[] {
    return [...this.#accounts.values()].map((account) => ({
      ...account,
      id: accountId(account.address),
      createdAt,
    }));
  }

  transactionRows(): (typeof transactions.$inferInsert)[] {
    return this.#inTime().map(({ entry, booking }) => ({
      id: `demo-transaction-${booking.key}`,
      kind: entry.kind,
      idempotencyKey: `demo:${booking.key}`,
      requestHash: sha256(JSON.stringify(entry)),
      orderId: booking.orderId ?? null,
      occurredAt: booking.at,
      recordedAt: booking.at,
      actorPersonId: booking.personId ?? null,
    }));
  }

  postingRows(): (typeof postings.$inferInsert)[] {
    return this.#inTime().flatMap(({ entry, booking }) =>
      entry.postings.map(({ from, to, amountCents }, index) => ({
        id: `demo-posting-${booking.key}-${index + 1}`,
        transactionId: `demo-transaction-${booking.key}`,
        fromAccountId: accountId(from),
        toAccountId: accountId(to),
        amountCents,
      })),
    );
  }

  #inTime() {
    return this.#entries.toSorted((a, b) => a.booking.at.getTime() - b.booking.at.getTime());
  }
}

/** Id of the account at an address; the wallet rows that name one use it too. */
export function accountId(address: AccountAddress): string {
  return `demo-account-${sha256(address).slice(0, 20)}`;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
