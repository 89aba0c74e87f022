import { fail, ok, type Result } from '#app/domain/result.ts';
import { receiveFromFund, reverse } from '#app/domain/wallet/ledger.ts';
import { findOrderFund, listFundDues, updateFundDue } from '#db/queries/decisions/order-funds.ts';
import { findFund } from '#db/queries/expenses/funds.ts';
import { listOrderHouseholds } from '#db/queries/orders/shares.ts';
import { reopenEntry } from '#db/queries/payments/bank-entries.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import { publishMoney } from '#server/expenses/publish-money.ts';
import { notify } from '#server/notifications/notify.server.ts';
import {
  postTransaction,
  type PostTransactionCode,
} from '#server/wallet/post-transaction.server.ts';

import { type OrderCommand, publishOrder } from './command-order.server.ts';
import type { CashReceived } from './mark-cash-received.server.ts';
import { openForMoney, settleWhenPaid } from './settle-when-paid.server.ts';

/** Why money of a fund was not written down as received. */
export type ReceiveFundCode =
  PostTransactionCode | 'cash.not_found' | 'cash.already_done' | 'cash.other_amount';

/** Writes down the money of a group's fund for a period of an order as received (X16). */
export async function receiveFundOn(
  command: OrderCommand,
  { reference, amountCents }: { readonly reference: string; readonly amountCents: number },
): Promise<Result<CashReceived, ReceiveFundCode>> {
  const { ctx, unit, actor, order } = command;
  const { id: orderId, providerId } = order;
  const due = await findDue(command, reference);
  if (!due) return fail('cash.not_found');
  if (due.receivedCents > 0) return fail('cash.already_done');
  if (due.dueCents !== amountCents) return fail('cash.other_amount');
  const posted = await postTransaction(ctx, unit, {
    entry: receiveFromFund(providerId, amountCents),
    idempotencyKey: `order:${orderId}:fund:${reference}:${order.version}`,
    orderId,
  });
  if (!posted.ok) return posted;
  const { transactionId } = posted.value;
  await updateFundDue(unit.tx, {
    orderId,
    period: due.period,
    change: {
      receivedCents: amountCents,
      receivedAt: ctx.now(),
      receivedBy: actor.personId,
      transactionId,
    },
  });
  await tell(command, { kind: 'fund_came', reference, amountCents });
  const households = await listOrderHouseholds(unit.tx, { orderId });
  const orderStatus = await settleWhenPaid({ ...command, households });
  publishOrder(command);
  return ok({ orderId, transactionId, orderStatus });
}

/** Turns the money of a fund round again: it had not come, or went back to the fund's keeper. */
export async function undoFundOn(
  command: OrderCommand,
  { reference }: { readonly reference: string },
): Promise<Result<CashReceived, PostTransactionCode | 'cash.not_received'>> {
  const { ctx, unit, order } = command;
  const { id: orderId, providerId } = order;
  const due = await findDue(command, reference);
  if (!due || due.transactionId === null) return fail('cash.not_received');
  const { transactionId: reversesId, receivedCents: amountCents } = due;
  await reopenEntry(unit.tx, { transactionId: reversesId });
  const posted = await postTransaction(ctx, unit, {
    entry: reverse(receiveFromFund(providerId, amountCents)),
    idempotencyKey: `reversal:${reversesId}`,
    orderId,
    reversesId,
  });
  if (!posted.ok) return posted;
  await updateFundDue(unit.tx, {
    orderId,
    period: due.period,
    change: { receivedCents: 0, receivedAt: null, receivedBy: null, transactionId: null },
  });
  const orderStatus = await openForMoney(command);
  await tell(command, { kind: 'fund_not_come', reference, amountCents });
  publishOrder(command);
  return ok({ orderId, transactionId: posted.value.transactionId, orderStatus });
}

async function findDue({ unit, order }: OrderCommand, reference: string) {
  const dues = await listFundDues(unit.tx, { orderId: order.id });
  return dues.find(({ paymentReference }) => paymentReference === reference);
}

/** Tells the household that keeps the fund, whose transfer it is. */
async function tell(
  { ctx, unit, order }: OrderCommand,
  money: {
    readonly kind: 'fund_came' | 'fund_not_come';
    readonly reference: string;
    readonly amountCents: number;
  },
): Promise<void> {
  const { kind, reference, amountCents: cents } = money;
  await recordAudit(ctx, unit, {
    action: kind === 'fund_came' ? 'order.fund_received' : 'order.fund_undone',
    subjectKind: 'order',
    subjectId: order.id,
    details: { reference, amountCents: cents },
  });
  const decided = await findOrderFund(unit.tx, { orderId: order.id });
  const fund = decided && (await findFund(unit.tx, decided));
  if (!fund) return;
  const { groupId } = decided;
  await notify(
    ctx,
    unit,
    { householdIds: [fund.keeperId] },
    {
      eventKey: `${kind}:${reference}:${order.version}`,
      kind,
      params: { title: order.title, provider: order.providerName, cents },
      href: `/groups/${groupId}/money/fund`,
    },
  );
  publishMoney(ctx, unit, groupId);
}
