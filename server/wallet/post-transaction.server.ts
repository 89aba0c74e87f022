import { fail, ok, type Result } from '#app/domain/result.ts';
import { checkRoutes } from '#app/domain/wallet/entry-routes.ts';
import {
  accountsOf,
  changesOf,
  checkEntry,
  type LedgerCode,
  type LedgerEntry,
  mayGoBelowZero,
} from '#app/domain/wallet/ledger.ts';
import {
  ensureAccounts,
  findTransactionByKey,
  insertPostings,
  insertTransaction,
  listKnownAddresses,
  lockAccounts,
} from '#db/queries/wallet/ledger.ts';
import type { ServiceContext } from '#server/context.ts';
import type { Unit } from '#server/transact.ts';

import { requestHash } from './request-hash.ts';

/** An entry to write, under a key that names the event: the same event is written once (L2). */
export type PostTransactionInput = {
  readonly entry: LedgerEntry;
  readonly idempotencyKey: string;
  readonly orderId?: string;
  readonly reversesId?: string;
};

/** Why nothing was written. */
export type PostTransactionCode =
  LedgerCode | 'ledger.wrong_route' | 'ledger.overdraft' | 'ledger.other_input';

/**
 * Writes a ledger transaction (L1-L4, L8). Accounts are locked in id order before anything refers to
 * them; none but the outside world and claims may go below zero. The same key with the same entry answers
 * with the first transaction's id, with another entry `ledger.other_input`.
 */
export async function postTransaction(
  ctx: ServiceContext,
  unit: Unit,
  input: PostTransactionInput,
): Promise<Result<{ transactionId: string }, PostTransactionCode>> {
  const { tx } = unit;
  const { entry, idempotencyKey } = input;
  const checked = checkEntry(entry);
  if (!checked.ok) return checked;
  const routed = checkRoutes(entry);
  if (!routed.ok) return routed;
  const locked = await lockAll(ctx, unit, entry);
  const hash = requestHash({ entry, orderId: input.orderId ?? null });
  const transactionId = ctx.newId();
  const isNew = await insertTransaction(tx, {
    id: transactionId,
    kind: entry.kind,
    idempotencyKey,
    requestHash: hash,
    orderId: input.orderId ?? null,
    reversesId: input.reversesId ?? null,
    occurredAt: ctx.now(),
    recordedAt: ctx.now(),
    actorPersonId: ctx.actor.kind === 'person' ? ctx.actor.personId : null,
  });
  if (!isNew) {
    const first = await findTransactionByKey(tx, { idempotencyKey });
    if (first?.requestHash !== hash) return fail('ledger.other_input');
    return ok({ transactionId: first.id });
  }
  const overdrawn = [...changesOf(entry)].find(([address, change]) => {
    const account = locked.get(address);
    return account && !mayGoBelowZero(account.kind) && account.balanceCents + change < 0;
  });
  if (overdrawn) return fail('ledger.overdraft', { address: overdrawn[0] });
  const idOf = (address: string) => {
    const account = locked.get(address);
    if (!account) throw new Error(`no account at ${address}`);
    return account.id;
  };
  await insertPostings(
    tx,
    entry.postings.map(({ from, to, amountCents }) => ({
      id: ctx.newId(),
      transactionId,
      fromAccountId: idOf(from),
      toAccountId: idOf(to),
      amountCents,
    })),
  );
  return ok({ transactionId });
}

/** Makes what is missing first: locking the rest before would be a second order of locking. */
async function lockAll(ctx: ServiceContext, { tx }: Unit, entry: LedgerEntry) {
  const wanted = accountsOf(entry);
  const addresses = wanted.map(({ address }) => address);
  const known = new Set(await listKnownAddresses(tx, { addresses }));
  const missing = wanted.filter(({ address }) => !known.has(address));
  await ensureAccounts(
    tx,
    missing.map((row) => ({ ...row, id: ctx.newId(), createdAt: ctx.now() })),
  );
  return byAddress(await lockAccounts(tx, { addresses }));
}

function byAddress<T extends { address: string }>(rows: readonly T[]): ReadonlyMap<string, T> {
  return new Map(rows.map((row) => [row.address, row]));
}
