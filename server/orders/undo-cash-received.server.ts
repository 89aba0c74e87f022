import { BINDING_STATES } from '#app/domain/orders/order-state.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { receiveCash, reverse } from '#app/domain/wallet/ledger.ts';
import { listOrderDues, updateDue } from '#db/queries/orders/dues.ts';
import { endObjections, takeStepBack } from '#db/queries/orders/steps.ts';
import { reopenEntry } from '#db/queries/payments/bank-entries.ts';
import { payAddress } from '#app/contracts/orders/order-address.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import type { ServiceContext } from '#server/context.ts';
import { notify } from '#server/notifications/notify.server.ts';
import { issueCreditNote } from '#server/payments/issue-document.ts';
import {
  postTransaction,
  type PostTransactionCode,
} from '#server/wallet/post-transaction.server.ts';

import {
  commandOrder,
  type CommandOrderCode,
  type OrderCommand,
  publishOrder,
} from './command-order.server.ts';
import type { CashReceived } from './mark-cash-received.server.ts';
import { undoFundOn } from './receive-fund.server.ts';
import { openForMoney } from './settle-when-paid.server.ts';

/** The provider gave a household its money back, or had marked it by mistake. */
export type UndoCashReceivedInput = {
  readonly orderId: string;
  readonly idempotencyKey: string;
  readonly reference: string;
};

/** Why nothing was undone. */
export type UndoCashReceivedCode =
  CommandOrderCode | PostTransactionCode | 'order.wrong_state' | 'cash.not_received';

/**
 * Reverses a household's cash (L1: corrections are reversals). The household owes it again, is told
 * so, and what it said against the payment is answered (STP5).
 */
export function undoCashReceived(
  ctx: ServiceContext,
  input: UndoCashReceivedInput,
): Promise<Result<CashReceived, UndoCashReceivedCode>> {
  const { orderId, idempotencyKey: key, reference } = input;
  return commandOrder<CashReceived, UndoCashReceivedCode>(
    ctx,
    { orderId, key, action: 'mark_cash_received', input: { reference, isUndo: true } },
    (command) => undoCashOn(command, { reference }),
  );
}

/** The same within a command that is under way. What a bank's entry was booked to it is open again. */
export async function undoCashOn(
  command: OrderCommand,
  { reference }: Pick<UndoCashReceivedInput, 'reference'>,
): Promise<Result<CashReceived, UndoCashReceivedCode>> {
  const { ctx, unit, actor, order } = command;
  const { id: orderId, providerId } = order;
  if (!BINDING_STATES.includes(order.status)) return fail('order.wrong_state');
  const dues = await listOrderDues(unit.tx, { orderId });
  const row = dues.find(({ paymentReference }) => paymentReference === reference);
  if (!row) return undoFundOn(command, { reference });
  if (row.cashTransactionId === null) return fail('cash.not_received');
  const { householdId, period } = row;
  const reversesId = row.cashTransactionId;
  const amountCents = row.cashReceivedCents;
  await reopenEntry(unit.tx, { transactionId: reversesId });
  const posted = await postTransaction(ctx, unit, {
    entry: reverse(receiveCash({ orderId, householdId, providerId, amountCents })),
    idempotencyKey: `reversal:${reversesId}`,
    orderId,
    reversesId,
  });
  if (!posted.ok) return posted;
  await updateDue(unit.tx, {
    orderId,
    period,
    householdId,
    change: {
      cashReceivedCents: 0,
      cashReceivedAt: null,
      cashReceivedBy: null,
      cashTransactionId: null,
    },
  });
  const orderStatus = await openForMoney(command);
  const { transactionId } = posted.value;
  const hasNote = await issueCreditNote(command, { reversesId, transactionId });
  const step = { kind: 'cash_received', householdId, period } as const;
  const by = { by: actor.personId, at: ctx.now() };
  const stepId = await takeStepBack(unit.tx, { orderId, step, ...by });
  if (stepId !== null) await endObjections(unit.tx, { stepId, state: 'taken_back', ...by });
  const isSaid = row.saidOn !== null;
  await tellDueAgain(command, { householdId, period, cents: amountCents, hasNote, isSaid });
  await recordAudit(ctx, unit, {
    action: 'order.cash_undone',
    subjectKind: 'order',
    subjectId: orderId,
    details: { reference, amountCents },
  });
  publishOrder(command);
  return ok({ orderId, transactionId, orderStatus });
}

/** The household reads how much is to be paid again, where its credit note is too (PAY7). */
async function tellDueAgain(
  { ctx, unit, order }: OrderCommand,
  due: {
    readonly householdId: string;
    readonly period: number;
    readonly cents: number;
    readonly hasNote: boolean;
    /** The household's word that it paid still stands (PAY6). */
    readonly isSaid: boolean;
  },
): Promise<void> {
  const { householdId, period, cents, hasNote, isSaid } = due;
  const again = `${isSaid ? 'said' : 'due'}_${hasNote ? 'with_note' : 'alone'}`;
  const { id, title, providerName: provider, version } = order;
  await notify(
    ctx,
    unit,
    { householdIds: [householdId] },
    {
      eventKey: `order:${id}:cash_undone:${householdId}:${period}:${version}`,
      kind: 'cash_due',
      params: { title, provider, cents, again },
      href: payAddress(id),
    },
  );
}
