import { fail, ok, type Result } from '#app/domain/result.ts';
import { lockProvider } from '#db/queries/payments/accounts.ts';
import { findEntry, setAside, takeFromAside } from '#db/queries/payments/bank-entries.ts';
import { deleteBankColumns, deleteBankDraft } from '#db/queries/payments/bank-files.ts';
import { findOrderOfTransaction } from '#db/queries/wallet/ledger.ts';
import type { ServiceContext } from '#server/context.ts';
import { type CommandOrderCode, openCommand } from '#server/orders/command-order.server.ts';
import { undoCashOn, type UndoCashReceivedCode } from '#server/orders/undo-cash-received.server.ts';
import type { StaffCode } from '#server/providers/standing.server.ts';
import { transactOnce } from '#server/transact-once.ts';
import type { Unit } from '#server/transact.ts';
import { runOnce, type RunOnceCode } from '#server/wallet/run-once.server.ts';

import { readMatches } from './bank-matches.server.ts';
import { requireBank } from './bank-standing.server.ts';

/** What is done with entries that are no household's money, and with the table that waits. */
export type SortEntriesInput =
  | { readonly intent: 'aside' | 'take-up'; readonly providerId: string; readonly entryId: string }
  | {
      /** All that no reference names: money that has nothing to do with Cortile. */
      readonly intent: 'aside-rest' | 'forget-columns' | 'drop-draft';
      readonly providerId: string;
    };

/** Why nothing was done. */
export type SortEntriesCode = StaffCode | 'bank.stale';

/** Sets entries aside or takes them up again, and forgets columns; no money moves. */
export function sortEntries(
  ctx: ServiceContext,
  input: SortEntriesInput,
): Promise<Result<true, SortEntriesCode>> {
  const { providerId } = input;
  return transactOnce<true, SortEntriesCode>(ctx, async (unit) => {
    const standing = await requireBank(ctx, unit.tx, { providerId });
    if (!standing.ok) return standing;
    await lockProvider(unit.tx, { providerId });
    const { personId, householdId } = standing.value.person;
    const isDone = await sort(ctx, unit, input, { personId, householdId });
    if (!isDone) return fail('bank.stale');
    unit.publish({
      topic: `provider:${providerId}`,
      id: `bank:${providerId}`,
      version: ctx.now().getTime(),
    });
    return ok(true);
  });
}

async function sort(
  ctx: ServiceContext,
  { tx }: Unit,
  input: SortEntriesInput,
  { personId, householdId }: { readonly personId: string; readonly householdId: string | null },
): Promise<boolean> {
  const { providerId } = input;
  const by = { by: personId, at: ctx.now() };
  switch (input.intent) {
    case 'aside':
      return (await setAside(tx, { providerId, entryIds: [input.entryId], ...by })) > 0;
    case 'take-up':
      return takeFromAside(tx, { providerId, entryId: input.entryId });
    case 'aside-rest': {
      const { looks } = await readMatches(tx, { providerId, readerHouseholdId: householdId });
      const rest = looks.filter(({ match }) => match.reason === 'no_reference');
      const entryIds = rest.map(({ entry }) => entry.id);
      return (await setAside(tx, { providerId, entryIds, ...by })) > 0;
    }
    case 'forget-columns':
      await deleteBankColumns(tx, { providerId });
      return true;
    case 'drop-draft':
      await deleteBankDraft(tx, { providerId });
      return true;
  }
}

/** Takes back that an entry was a household's money. */
export type UndoEntryInput = {
  readonly providerId: string;
  readonly idempotencyKey: string;
  readonly entryId: string;
};

/** Why it stays booked. */
export type UndoEntryCode =
  RunOnceCode | StaffCode | CommandOrderCode | UndoCashReceivedCode | 'bank.stale';

/** Turns the money of an entry round as by hand; the household owes it again, the entry is open. */
export function undoEntry(
  ctx: ServiceContext,
  { idempotencyKey: key, ...input }: UndoEntryInput,
): Promise<Result<{ readonly entryId: string }, UndoEntryCode>> {
  const { providerId, entryId } = input;
  return runOnce<{ readonly entryId: string }, UndoEntryCode>(
    ctx,
    { key, action: 'payments.undo_entry', input },
    async (unit, actor) => {
      const standing = await requireBank(ctx, unit.tx, { providerId });
      if (!standing.ok) return standing;
      await lockProvider(unit.tx, { providerId });
      const entry = await findEntry(unit.tx, { providerId, entryId });
      if (!entry || entry.transactionId === null || entry.reference === null) {
        return fail('bank.stale');
      }
      const { transactionId, reference } = entry;
      const orderId = await findOrderOfTransaction(unit.tx, { transactionId });
      if (orderId === null) return fail('bank.stale');
      const action = 'mark_cash_received';
      const command = await openCommand(ctx, unit, actor, { orderId, action });
      if (!command.ok) return command;
      const undone = await undoCashOn(command.value, { reference });
      return undone.ok ? ok({ entryId }) : undone;
    },
  );
}
