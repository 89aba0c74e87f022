import type { PaymentRole, PaymentView } from '#app/contracts/expenses/views.ts';
import { mayUndoPayment } from '#app/domain/expenses/policy.ts';
import type { PaymentRow } from '#db/queries/expenses/payments.ts';

/** What a household is in a payment. */
export function roleIn(
  payment: { readonly fromId: string; readonly toId: string },
  householdId: string,
): PaymentRole {
  if (payment.fromId === householdId) return 'payer';
  return payment.toId === householdId ? 'receiver' : null;
}

/** A payment as one household of the group sees it; `maySettle`: it may say something of its own. */
export function paymentView(
  row: PaymentRow,
  own: { readonly householdId: string; readonly maySettle: boolean },
): PaymentView {
  const role = roleIn(row, own.householdId);
  const hasPaid = row.saidPaidAt !== null;
  const hasReceived = row.saidReceivedAt !== null;
  const isMine = role !== null && own.maySettle;
  return {
    paymentId: row.id,
    fromName: row.fromName,
    toName: row.toName,
    amountCents: row.amountCents,
    paidOn: row.paidOn,
    role,
    asksOwn: isMine && (role === 'payer' ? !hasPaid : !hasReceived),
    mayUndo: isMine && mayUndoPayment({ hasPaid, hasReceived }),
  };
}
