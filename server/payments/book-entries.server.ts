import { mustHave } from '#app/domain/must-have.ts';
import { sumCents } from '#app/domain/money.ts';
import { BANK_LIMITS } from '#app/domain/payments/bank-entry.ts';
import { paysInFull } from '#app/domain/payments/match-entries.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { lockOrder } from '#db/queries/orders/orders.ts';
import { lockProvider } from '#db/queries/payments/accounts.ts';
import { bookEntry as markBooked } from '#db/queries/payments/bank-entries.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import type { PersonActor, ServiceContext } from '#server/context.ts';
import { type CommandOrderCode, openCommand } from '#server/orders/command-order.server.ts';
import {
  type MarkCashReceivedCode,
  receiveCashOn,
} from '#server/orders/mark-cash-received.server.ts';
import type { StaffCode } from '#server/providers/standing.server.ts';
import type { Unit } from '#server/transact.ts';
import { runOnce, type RunOnceCode } from '#server/wallet/run-once.server.ts';

import { type OpenRow, type OrderDue, readMatches } from './bank-matches.server.ts';
import { requireBank } from './bank-standing.server.ts';

/** What was booked. */
export type Booked = { readonly bookedCount: number; readonly sumCents: number };

/** Why nothing was booked; `bank.stale`: the page showed something else than there is by now. */
export type BookEntriesCode =
  | RunOnceCode
  | StaffCode
  | CommandOrderCode
  | MarkCashReceivedCode
  | 'bank.stale'
  | 'bank.too_little';

/** Books what the page showed as ready: so many payments, so much together. */
export type BookReadyInput = {
  readonly providerId: string;
  readonly idempotencyKey: string;
  readonly count: number;
  readonly sumCents: number;
};

/**
 * Books the entries that match a due to the cent, each as if it had been marked by hand: one ledger
 * entry, one step, one notice. All of them or none, and only what the page showed; whoever comes
 * second learns that it is done (BNK4).
 */
export function bookReady(
  ctx: ServiceContext,
  { providerId, idempotencyKey: key, count, sumCents: shownCents }: BookReadyInput,
): Promise<Result<Booked, BookEntriesCode>> {
  const input = { providerId, count, shownCents };
  return runOnce<Booked, BookEntriesCode>(
    ctx,
    { key, action: 'payments.book_ready', input },
    async (unit, actor) => {
      const opened = await openBank(ctx, unit, providerId);
      if (!opened.ok) return opened;
      const ready = opened.value.ready.slice(0, BANK_LIMITS.bookedAtOnce);
      const isShown = ready.length === count && sumOf(ready) === shownCents;
      if (count === 0 || !isShown) return fail('bank.stale');
      return bookAll(ctx, unit, actor, providerId, ready);
    },
  );
}

/** Books one entry to one due, because somebody knows whose it is. */
export type BookOneInput = {
  readonly providerId: string;
  readonly idempotencyKey: string;
  readonly entryId: string;
  readonly reference: string;
  /** What the page showed as due. */
  readonly amountCents: number;
};

/**
 * Books one open entry to a due that is open, whatever it says; never to more than it brought (BNK5).
 */
export function bookOne(
  ctx: ServiceContext,
  { idempotencyKey: key, ...input }: BookOneInput,
): Promise<Result<Booked, BookEntriesCode>> {
  const { providerId, entryId, reference, amountCents } = input;
  return runOnce<Booked, BookEntriesCode>(
    ctx,
    { key, action: 'payments.book_one', input },
    async (unit, actor) => {
      const opened = await openBank(ctx, unit, providerId);
      if (!opened.ok) return opened;
      const entry = opened.value.entries.find(({ id }) => id === entryId);
      const due = opened.value.dues.get(reference);
      if (!entry || due?.state !== 'open' || due.dueCents !== amountCents) {
        return fail('bank.stale');
      }
      if (!paysInFull(entry, due.dueCents)) return fail('bank.too_little');
      return bookAll(ctx, unit, actor, providerId, [{ entry, due }]);
    },
  );
}

type Pair = {
  readonly entry: Pick<OpenRow, 'id' | 'amountCents' | 'bookedOn'>;
  readonly due: OrderDue;
};

/** A provider's entries, while nobody else decides on any. */
async function openBank(ctx: ServiceContext, unit: Unit, providerId: string) {
  const standing = await requireBank(ctx, unit.tx, { providerId });
  if (!standing.ok) return standing;
  await lockProvider(unit.tx, { providerId });
  const readerHouseholdId = standing.value.person.householdId;
  return ok(await readMatches(unit.tx, { providerId, readerHouseholdId }));
}

async function bookAll(
  ctx: ServiceContext,
  unit: Unit,
  actor: PersonActor,
  providerId: string,
  pairs: readonly Pair[],
): Promise<Result<Booked, BookEntriesCode>> {
  // All of them before any account, as commands on one order do: none waits for the other in a ring.
  for (const orderId of [...new Set(pairs.map(({ due }) => due.orderId))].toSorted()) {
    await lockOrder(unit.tx, { orderId });
  }
  for (const { entry, due } of pairs) {
    const { orderId, reference, dueCents: amountCents } = due;
    const command = await openCommand(ctx, unit, actor, { orderId, action: 'mark_cash_received' });
    if (!command.ok) return command;
    const received = await receiveCashOn(command.value, {
      reference,
      amountCents,
      bookedOn: entry.bookedOn,
    });
    if (!received.ok) {
      return received.code === 'cash.already_done' ? fail('bank.stale') : received;
    }
    const { transactionId } = received.value;
    const by = { by: actor.personId, at: ctx.now() };
    await markBooked(unit.tx, { entryId: entry.id, transactionId, reference, ...by });
  }
  const sumCents = sumOf(pairs);
  await recordAudit(ctx, unit, {
    action: 'payments.bank_booked',
    subjectKind: 'provider',
    subjectId: providerId,
    details: { count: pairs.length, sumCents, entryId: mustHave(pairs[0], 'a pair').entry.id },
  });
  unit.publish({
    topic: `provider:${providerId}`,
    id: `bank:${providerId}`,
    version: ctx.now().getTime(),
  });
  return ok({ bookedCount: pairs.length, sumCents });
}

function sumOf(pairs: readonly Pair[]): number {
  return sumCents(pairs.map(({ due }) => due.dueCents));
}
