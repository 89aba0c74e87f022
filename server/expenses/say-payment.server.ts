import { romeDay } from '#app/domain/dates.ts';
import { balancesAfter, bookPayment, fitsBalances } from '#app/domain/expenses/claims.ts';
import { checkAmount, checkSpentOn } from '#app/domain/expenses/expense.ts';
import type { Transfer } from '#app/domain/expenses/settle-up.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { hasOpenClaims, listClaims } from '#db/queries/expenses/claims.ts';
import { closeExpenses } from '#db/queries/expenses/expenses.ts';
import {
  findPayment,
  insertPayment,
  listAnnouncedPayments,
  updatePayment,
} from '#db/queries/expenses/payments.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import type { ServiceContext } from '#server/context.ts';
import type { Standing } from '#server/groups/standing.server.ts';
import { transactOnce } from '#server/transact-once.ts';
import { transact, type Unit } from '#server/transact.ts';
import {
  postTransaction,
  type PostTransactionCode,
} from '#server/wallet/post-transaction.server.ts';

import { publishMoney } from './publish-money.ts';
import { lockMoney, type MoneyCode } from './standing.server.ts';
import { tellOfPayment } from './tell-payment.server.ts';

/** Why a payment was not noted. */
export type SayPaymentCode =
  | MoneyCode
  | PostTransactionCode
  | 'expense.no_amount'
  | 'expense.too_large'
  | 'field.not_a_day'
  | 'expense.date_future'
  | 'expense.date_old'
  | 'payment.not_yours'
  | 'payment.changed';

/** Why a payment that was said was not confirmed. */
export type ConfirmPaymentCode =
  MoneyCode | PostTransactionCode | 'payment.not_found' | 'payment.not_yours' | 'payment.undone';

/** A payment that one of the two says first: "I paid", or "I got it". */
export type SayPaymentInput = Transfer & { readonly groupId: string; readonly paidOn: string };

/**
 * Notes a payment between the own household and another one of the group (X5). Said by who paid, it
 * waits for the other's word; said by who got it, it counts at once. Codes: `payment.not_yours`,
 * `payment.changed` when debt or claim are no longer there, those of day and amount.
 */
export function sayPayment(
  ctx: ServiceContext,
  input: SayPaymentInput,
): Promise<Result<{ paymentId: string }, SayPaymentCode>> {
  const { groupId, fromId, toId, amountCents, paidOn } = input;
  return transactOnce<{ paymentId: string }, SayPaymentCode>(ctx, async (unit) => {
    const locked = await lockMoney(ctx, unit.tx, { groupId, action: 'settle' });
    if (!locked.ok) return locked;
    const { householdId, person } = locked.value;
    if (householdId !== fromId && householdId !== toId) return fail('payment.not_yours');
    const amount = checkAmount(amountCents);
    if (!amount.ok) return amount;
    const day = checkSpentOn(paidOn, romeDay(ctx.now()));
    if (!day.ok) return day;
    const claims = await listClaims(unit.tx, { groupId });
    const announced = await listAnnouncedPayments(unit.tx, { groupId });
    if (!fitsBalances(balancesAfter(claims, announced), input)) return fail('payment.changed');
    const paymentId = ctx.newId();
    const said = { by: person.personId, at: ctx.now() };
    const row = {
      id: paymentId,
      groupId,
      fromHouseholdId: fromId,
      toHouseholdId: toId,
      amountCents,
      paidOn,
      createdAt: said.at,
    };
    if (householdId === fromId) {
      await insertPayment(unit.tx, { ...row, saidPaidAt: said.at, saidPaidBy: said.by });
      await finish(ctx, unit, { standing: locked.value, paymentId, payment: input, isIn: false });
      return ok({ paymentId });
    }
    const booked = await book(ctx, unit, { groupId, paymentId, payment: input });
    if (!booked.ok) return booked;
    const { transactionId } = booked.value;
    await insertPayment(unit.tx, {
      ...row,
      saidReceivedAt: said.at,
      saidReceivedBy: said.by,
      transactionId,
    });
    await finish(ctx, unit, { standing: locked.value, paymentId, payment: input, isIn: true });
    return ok({ paymentId });
  });
}

/**
 * The other of the two says the same (X5): who got it, and then it counts; or who paid, after it was
 * said to have come. Said twice it is no fault.
 */
export function confirmPayment(
  ctx: ServiceContext,
  input: { readonly groupId: string; readonly paymentId: string },
): Promise<Result<true, ConfirmPaymentCode>> {
  const { groupId, paymentId } = input;
  return transact<true, ConfirmPaymentCode>(ctx, async (unit) => {
    const locked = await lockMoney(ctx, unit.tx, { groupId, action: 'settle' });
    if (!locked.ok) return locked;
    const standing = locked.value;
    const { householdId, person } = standing;
    const payment = await findPayment(unit.tx, input);
    if (!payment) return fail('payment.not_found');
    if (payment.undoneAt !== null) return fail('payment.undone');
    const said = { by: person.personId, at: ctx.now() };
    if (householdId === payment.fromId) {
      if (payment.saidPaidAt !== null) return ok(true);
      const patch = { saidPaidAt: said.at, saidPaidBy: said.by };
      await updatePayment(unit.tx, { groupId, paymentId, patch });
      await finish(ctx, unit, { standing, paymentId, payment, isIn: false });
      return ok(true);
    }
    if (householdId !== payment.toId) return fail('payment.not_yours');
    if (payment.saidReceivedAt !== null) return ok(true);
    const booked = await book(ctx, unit, { groupId, paymentId, payment });
    if (!booked.ok) return booked;
    const { transactionId } = booked.value;
    const patch = { saidReceivedAt: said.at, saidReceivedBy: said.by, transactionId };
    await updatePayment(unit.tx, { groupId, paymentId, patch });
    await finish(ctx, unit, { standing, paymentId, payment, isIn: true });
    return ok(true);
  });
}

function book(
  ctx: ServiceContext,
  unit: Unit,
  input: { readonly groupId: string; readonly paymentId: string; readonly payment: Transfer },
): Promise<Result<{ transactionId: string }, PostTransactionCode>> {
  const { groupId, paymentId, payment } = input;
  return postTransaction(ctx, unit, {
    entry: bookPayment(groupId, payment),
    idempotencyKey: `claim_payment:${paymentId}`,
  });
}

/** `isIn`: the receiver said that it came. Once all are even the expenses are closed (X6). */
async function finish(
  ctx: ServiceContext,
  unit: Unit,
  input: {
    readonly standing: Standing;
    readonly paymentId: string;
    readonly payment: Transfer;
    readonly isIn: boolean;
  },
): Promise<void> {
  const { standing, paymentId, payment, isIn } = input;
  const groupId = standing.group.id;
  if (isIn && !(await hasOpenClaims(unit.tx, { groupId }))) {
    await closeExpenses(unit.tx, { groupId, paymentId });
  }
  const kind = isIn ? 'payment_came' : 'payment_said';
  await tellOfPayment(ctx, unit, { standing, paymentId, payment, kind });
  await recordAudit(ctx, unit, {
    action: isIn ? 'payment.came' : 'payment.said',
    subjectKind: 'claim_payment',
    subjectId: paymentId,
    details: { groupId, amountCents: payment.amountCents },
  });
  publishMoney(ctx, unit, groupId);
}
