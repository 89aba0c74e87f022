import type { GroupStanding } from '../groups/policy.ts';
import { mayAtProvider, type ProviderStanding } from '../providers/policy.ts';

/** What can be done to a joint order. */
export type OrderAction =
  | 'view'
  | 'confirm_share'
  | 'drop_out'
  | 'cancel'
  | 'cancel_confirmed'
  | 'mark_cash_received'
  | 'start'
  | 'mark_delivered';

/**
 * Who asks, seen from one order. `standing`: in the group. `isParticipant`: the own household is in
 * the order. `atProvider`: at the provider that delivers it.
 */
export type OrderFacts = {
  readonly standing: GroupStanding;
  readonly isParticipant: boolean;
  readonly atProvider: ProviderStanding;
};

/**
 * Whether a person may do it. Households act on their own share; the organiser on the whole order;
 * the provider reports delivery, and cash through its administrators, except through a person whose
 * own household is in the order or in its group (M20: nobody confirms what is owed to both sides of
 * himself). Once all have confirmed, the provider may cancel too (`cancel_confirmed`).
 */
export function mayOnOrder(facts: OrderFacts, action: OrderAction): boolean {
  const { standing, isParticipant, atProvider } = facts;
  const isOutside = !isParticipant && standing === 'outsider';
  switch (action) {
    case 'view':
      return !isOutside || mayAtProvider(atProvider, 'view_orders');
    case 'confirm_share':
    case 'drop_out':
      return isParticipant;
    case 'cancel':
      return standing === 'organiser';
    case 'cancel_confirmed':
      return standing === 'organiser' || (isOutside && mayAtProvider(atProvider, 'deliver_orders'));
    case 'mark_cash_received':
      return isOutside && mayAtProvider(atProvider, 'book_cash');
    case 'start':
    case 'mark_delivered':
      return isOutside && mayAtProvider(atProvider, 'deliver_orders');
  }
}
