import { bookPayment } from '#app/domain/expenses/claims.ts';
import { mayUndoPayment } from '#app/domain/expenses/policy.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { reverse } from '#app/domain/wallet/ledger.ts';
import { reopenExpenses } from '#db/queries/expenses/expenses.ts';
import { findPayment, updatePayment } from '#db/queries/expenses/payments.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import type { ServiceContext } from '#server/context.ts';
import { transact } from '#server/transact.ts';
import {
  postTransaction,
  type PostTransactionCode,
} from '#server/wallet/post-transaction.server.ts';

import { publishMoney } from './publish-money.ts';
import { lockMoney, type MoneyCode } from './standing.server.ts';
import { tellOfPayment } from './tell-payment.server.ts';

/** Why a payment was not taken back. */
export type UndoPaymentCode =
  MoneyCode | PostTransactionCode | 'payment.not_found' | 'payment.not_yours' | 'payment.stands';

/**
 * Takes a payment back that only one of the two has said (X5), by either of them: what it had booked is
 * turned round, and what it had closed opens again. Taken back twice it is no fault.
 */
export function undoPayment(
  ctx: ServiceContext,
  input: { readonly groupId: string; readonly paymentId: string },
): Promise<Result<true, UndoPaymentCode>> {
  const { groupId, paymentId } = input;
  return transact<true, UndoPaymentCode>(ctx, async (unit) => {
    const locked = await lockMoney(ctx, unit.tx, { groupId, action: 'settle' });
    if (!locked.ok) return locked;
    const { householdId, person } = locked.value;
    const payment = await findPayment(unit.tx, input);
    if (!payment) return fail('payment.not_found');
    if (householdId !== payment.fromId && householdId !== payment.toId) {
      return fail('payment.not_yours');
    }
    if (payment.undoneAt !== null) return ok(true);
    const hasPaid = payment.saidPaidAt !== null;
    const hasReceived = payment.saidReceivedAt !== null;
    if (!mayUndoPayment({ hasPaid, hasReceived })) return fail('payment.stands');
    if (payment.transactionId !== null) {
      const reversed = await postTransaction(ctx, unit, {
        entry: reverse(bookPayment(groupId, payment)),
        idempotencyKey: `reversal:${payment.transactionId}`,
        reversesId: payment.transactionId,
      });
      if (!reversed.ok) return reversed;
      await reopenExpenses(unit.tx, { groupId, paymentId });
    }
    const patch = { undoneAt: ctx.now(), undoneBy: person.personId };
    await updatePayment(unit.tx, { groupId, paymentId, patch });
    const told = { standing: locked.value, paymentId, payment, kind: 'payment_undone' } as const;
    await tellOfPayment(ctx, unit, told);
    await recordAudit(ctx, unit, {
      action: 'payment.undo',
      subjectKind: 'claim_payment',
      subjectId: paymentId,
      details: { groupId, amountCents: payment.amountCents },
    });
    publishMoney(ctx, unit, groupId);
    return ok(true);
  });
}
