import type { GroupStanding } from '../groups/policy.ts';

/** What can be done to a joint order. */
export type OrderAction =
  | 'view'
  | 'confirm_share'
  | 'drop_out'
  | 'apply_vouchers'
  | 'change_method'
  | 'cancel'
  | 'cancel_confirmed'
  | 'mark_cash_received'
  | 'start'
  | 'mark_delivered'
  | 'record_payment';

/**
 * Who asks, seen from one order. `standing`: in the group. `isParticipant`: the own household is in
 * the order. `isProviderStaff`: works for the provider that delivers it.
 */
export type OrderFacts = {
  readonly standing: GroupStanding;
  readonly isParticipant: boolean;
  readonly isProviderStaff: boolean;
};

/**
 * Whether a person may do it. Households act on their own share; the organiser on the whole order;
 * the provider reports cash and delivery, except through a person whose own household is in the
 * order or in its group (M20: nobody confirms what is owed to both sides of himself). Once all have
 * confirmed, the provider may cancel too (`cancel_confirmed`).
 */
export function mayOnOrder(facts: OrderFacts, action: OrderAction): boolean {
  const { standing, isParticipant, isProviderStaff } = facts;
  const isOnlyProvider = isProviderStaff && !isParticipant && standing === 'outsider';
  switch (action) {
    case 'view':
      return standing !== 'outsider' || isParticipant || isProviderStaff;
    case 'confirm_share':
    case 'drop_out':
    case 'apply_vouchers':
    case 'record_payment':
      return isParticipant;
    case 'change_method':
    case 'cancel':
      return standing === 'organiser';
    case 'cancel_confirmed':
      return standing === 'organiser' || isOnlyProvider;
    case 'mark_cash_received':
    case 'start':
    case 'mark_delivered':
      return isOnlyProvider;
  }
}
