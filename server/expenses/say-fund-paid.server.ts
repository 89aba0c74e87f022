import { romeDay } from '#app/domain/dates.ts';
import { checkFundSaid, isLeft, type SayPaidCode } from '#app/domain/payments/cash-due.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import {
  findOrderFund,
  type FundDueRow,
  listFundDues,
  updateFundDue,
} from '#db/queries/decisions/order-funds.ts';
import { findFund } from '#db/queries/expenses/funds.ts';
import { lockOrder, type OrderRow, updateOrder } from '#db/queries/orders/orders.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import type { ServiceContext } from '#server/context.ts';
import { requireStanding, type StandingCode } from '#server/groups/standing.server.ts';
import { publishOrder } from '#server/orders/command-order.server.ts';
import { tellTreasurers } from '#server/payments/tell-of-word.server.ts';
import { transactOnce } from '#server/transact-once.ts';
import type { Unit } from '#server/transact.ts';

import { publishMoney } from './publish-money.ts';

/** What the fund of a group owes for a period of an order, by the reference its provider knows. */
type DueOfFund = {
  readonly groupId: string;
  readonly orderId: string;
  readonly reference: string;
};

/** Why nothing was noted. */
export type SayFundPaidCode =
  | StandingCode
  | Exclude<SayPaidCode, 'order.wrong_state' | 'paid.other_amount'>
  | 'fund.not_found'
  | 'fund.not_yours'
  | 'paid.not_said'
  | 'paid.received';

/**
 * The household that keeps a common fund says that it paid its provider (PAY6). No money is booked:
 * the provider says when it came, and reads the word under the reference alone.
 */
export function sayFundPaid(
  ctx: ServiceContext,
  { paidOn, ...input }: DueOfFund & { readonly paidOn: string },
): Promise<Result<true, SayFundPaidCode>> {
  return transactOnce<true, SayFundPaidCode>(ctx, async (unit) => {
    const locked = await lockDue(ctx, unit, input);
    if (!locked.ok) return locked;
    const { order, due, personId } = locked.value;
    const confirmedOn = romeDay(order.confirmedAt ?? order.createdAt);
    const checked = checkFundSaid(due, paidOn, { confirmedOn, today: romeDay(ctx.now()) });
    if (!checked.ok) return checked;
    const change = { saidOn: paidOn, saidAt: ctx.now(), saidBy: personId };
    await note(ctx, unit, { ...locked.value, kind: 'cash_said', change });
    return ok(true);
  });
}

/** It takes its word back; not once the provider has the money (PAY6). */
export function takeBackFundPaid(
  ctx: ServiceContext,
  input: DueOfFund,
): Promise<Result<true, SayFundPaidCode>> {
  return transactOnce<true, SayFundPaidCode>(ctx, async (unit) => {
    const locked = await lockDue(ctx, unit, input);
    if (!locked.ok) return locked;
    const { due } = locked.value;
    if (due.saidOn === null) return fail('paid.not_said');
    const { dueCents: cashDueCents, receivedCents: cashReceivedCents } = due;
    if (!isLeft({ cashDueCents, cashReceivedCents })) return fail('paid.received');
    const change = { saidOn: null, saidAt: null, saidBy: null };
    await note(ctx, unit, { ...locked.value, kind: 'cash_not_said', change });
    return ok(true);
  });
}

type LockedDue = {
  readonly groupId: string;
  readonly order: OrderRow;
  readonly due: FundDueRow;
  readonly personId: string;
};

/** Locks the order, for whoever is of the household that keeps the fund. */
async function lockDue(
  ctx: ServiceContext,
  { tx }: Unit,
  { groupId, orderId, reference }: DueOfFund,
): Promise<Result<LockedDue, SayFundPaidCode>> {
  const standing = await requireStanding(ctx, tx, { groupId, action: 'view_money' });
  if (!standing.ok) return standing;
  const fund = await findFund(tx, { groupId });
  if (!fund) return fail('fund.not_found');
  const { householdId, person } = standing.value;
  if (fund.keeperId !== householdId) return fail('fund.not_yours');
  const order = await lockOrder(tx, { orderId });
  const ofOrder = await findOrderFund(tx, { orderId });
  if (!order || ofOrder?.groupId !== groupId) return fail('paid.nothing_due');
  const dues = await listFundDues(tx, { orderId });
  const due = dues.find(({ paymentReference }) => paymentReference === reference);
  return due ? ok({ groupId, order, due, personId: person.personId }) : fail('paid.nothing_due');
}

async function note(
  ctx: ServiceContext,
  unit: Unit,
  said: LockedDue & {
    readonly kind: 'cash_said' | 'cash_not_said';
    readonly change: Parameters<typeof updateFundDue>[1]['change'];
  },
): Promise<void> {
  const { groupId, order, due, kind, change } = said;
  const { id: orderId } = order;
  const { period, paymentReference: reference, dueCents: amountCents } = due;
  await updateFundDue(unit.tx, { orderId, period, change });
  await updateOrder(unit.tx, { orderId, change: {} });
  await recordAudit(ctx, unit, {
    action: kind === 'cash_said' ? 'order.cash_said' : 'order.cash_not_said',
    subjectKind: 'order',
    subjectId: orderId,
    details: { reference, amountCents },
  });
  await tellTreasurers({ ctx, unit, order }, { kind, reference, amountCents, side: 'fund' });
  publishOrder({ unit, order });
  publishMoney(ctx, unit, groupId);
}
