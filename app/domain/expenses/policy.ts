import { mayInGroup, type GroupStanding } from '../groups/policy.ts';

/** Whether somebody may change or take away an expense (X4): its author's household, or an organiser. */
export function mayChangeExpense(standing: GroupStanding, isOwn: boolean): boolean {
  return mayInGroup(standing, isOwn ? 'add_expense' : 'change_any_expense');
}

/** Whether a household reads the account another one is paid into (X18): only what it has to pay itself. */
export function mayReadAccount(
  householdId: string,
  { fromId }: { readonly fromId: string },
): boolean {
  return fromId === householdId;
}

/** What both sides have said of a payment between two households so far. */
export type PaymentSaid = { readonly hasPaid: boolean; readonly hasReceived: boolean };

/**
 * Whether a payment can be taken back (X5), by who said it or by the other, who says that it is not so:
 * as long as only one of them has said it. Once both did, it stands.
 */
export function mayUndoPayment({ hasPaid, hasReceived }: PaymentSaid): boolean {
  return !(hasPaid && hasReceived);
}
