import type { CalendarDay } from '#app/domain/dates.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { PAYABLE_STATES, type OrderState } from '#app/domain/orders/order-state.ts';
import { receiveCash } from '#app/domain/wallet/ledger.ts';
import { listOrderDues, updateDue } from '#db/queries/orders/dues.ts';
import { listOrderHouseholds } from '#db/queries/orders/shares.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import type { ServiceContext } from '#server/context.ts';
import { issueReceipt } from '#server/payments/issue-document.ts';
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
import { receiveFundOn } from './receive-fund.server.ts';
import { recordStep } from './record-step.server.ts';
import { settleWhenPaid } from './settle-when-paid.server.ts';
import { tellHouseholds } from './tell-order.server.ts';

/** The provider says that a household has paid what it owes for a period in money. */
export type MarkCashReceivedInput = {
  readonly orderId: string;
  readonly idempotencyKey: string;
  /** What the household said when it paid; the provider knows it by nothing else (R4). */
  readonly reference: string;
  /** What its page showed; the whole of what the household owes for the period. */
  readonly amountCents: number;
};

/** What was written. */
export type CashReceived = {
  readonly orderId: string;
  readonly transactionId: string;
  readonly orderStatus: OrderState;
};

/** Why the cash was not written down. */
export type MarkCashReceivedCode =
  | CommandOrderCode
  | PostTransactionCode
  | 'order.wrong_state'
  | 'cash.not_found'
  | 'cash.not_yet'
  | 'cash.already_done'
  | 'cash.other_amount';

/**
 * Writes down the cash of one household as received (asset EUR, world -> provider). Only the
 * provider's administrators, never through somebody of the group (M20). The last cash of a
 * completed order settles it.
 */
export function markCashReceived(
  ctx: ServiceContext,
  input: MarkCashReceivedInput,
): Promise<Result<CashReceived, MarkCashReceivedCode>> {
  const { orderId, idempotencyKey: key, reference, amountCents } = input;
  return commandOrder<CashReceived, MarkCashReceivedCode>(
    ctx,
    { orderId, key, action: 'mark_cash_received', input: { reference, amountCents } },
    (command) => receiveCashOn(command, { reference, amountCents, bookedOn: null }),
  );
}

/** Money that came for a due; `bookedOn`: the day of the provider's bank, null where it was marked by hand. */
type MoneyThatCame = Pick<MarkCashReceivedInput, 'reference' | 'amountCents'> & {
  readonly bookedOn: CalendarDay | null;
};

/**
 * The same within a command that is under way: what the provider says by hand and what its bank says
 * are booked alike.
 */
export async function receiveCashOn(
  command: OrderCommand,
  { reference, amountCents, bookedOn }: MoneyThatCame,
): Promise<Result<CashReceived, MarkCashReceivedCode>> {
  const { ctx, unit, actor, order } = command;
  const { id: orderId, providerId } = order;
  if (!PAYABLE_STATES.includes(order.status)) return fail('order.wrong_state');
  const dues = await listOrderDues(unit.tx, { orderId });
  const row = dues.find(({ paymentReference }) => paymentReference === reference);
  if (!row) return receiveFundOn(command, { reference, amountCents });
  if (row.answer !== 'confirmed') return fail('cash.not_found');
  const { householdId, period } = row;
  if (!row.isAsked) return fail('cash.not_yet');
  if (row.cashReceivedCents > 0) return fail('cash.already_done');
  if (row.cashDueCents !== amountCents) return fail('cash.other_amount');
  const posted = await postTransaction(ctx, unit, {
    entry: receiveCash({ orderId, householdId, providerId, amountCents }),
    idempotencyKey: `order:${orderId}:cash:${reference}:${order.version}`,
    orderId,
  });
  if (!posted.ok) return posted;
  await updateDue(unit.tx, {
    orderId,
    period,
    householdId,
    change: {
      cashReceivedCents: amountCents,
      cashReceivedAt: ctx.now(),
      cashReceivedBy: actor.personId,
      cashTransactionId: posted.value.transactionId,
    },
  });
  const { transactionId } = posted.value;
  await issueReceipt(command, row, { transactionId, amountCents, bookedOn });
  await recordStep(command, { kind: 'cash_received', householdId, period });
  await recordAudit(ctx, unit, {
    action: 'order.cash_received',
    subjectKind: 'order',
    subjectId: orderId,
    details: { reference, amountCents },
  });
  await tellHouseholds(command, [row], {
    event: `cash:${householdId}:${period}:${order.version}`,
    kind: 'cash_received',
    params: { provider: order.providerName, amountCents },
  });
  const households = await listOrderHouseholds(unit.tx, { orderId });
  const orderStatus = await settleWhenPaid({ ...command, households });
  publishOrder(command);
  return ok({ orderId, transactionId, orderStatus });
}
