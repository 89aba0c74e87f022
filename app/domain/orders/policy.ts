import type { GroupStanding } from '../groups/policy.ts';
import { mayAtProvider, type ProviderStanding } from '../providers/policy.ts';
import type { OrderSide } from './session-change.ts';

/** What can be done to a joint order. */
export type OrderAction =
  | 'view'
  | 'confirm_share'
  | 'choose_sources'
  | 'drop_out'
  | 'leave_order'
  | 'join_order'
  | 'answer_amendment'
  | 'say_paid'
  | 'cancel'
  | 'cancel_confirmed'
  | 'mark_cash_received'
  | 'start'
  | 'mark_delivered'
  | 'mark_attendance'
  | 'excuse_absence'
  | 'contest_mark'
  | 'share_sheet'
  | 'name_contact'
  | 'take_back_step'
  | 'object_to_step'
  | 'settle_objection'
  | 'withdraw_objection'
  | 'arrange_dates'
  | 'answer_purchase'
  | 'answer_time';

/**
 * Who asks, seen from one order. `standing`: in the group. `isParticipant`: the own household is in
 * the order. `atProvider`: at the provider that delivers it.
 */
export type OrderFacts = {
  readonly standing: GroupStanding;
  readonly isParticipant: boolean;
  /** The own household has still to agree to what its group agreed on (AGR1). */
  readonly mustAgree?: boolean;
  readonly atProvider: ProviderStanding;
  /** Its dates are those of an edition, the same for all who have a seat (SEA8). */
  readonly sharesDates?: boolean;
};

/**
 * Whether a person may do it. Households act on their own share; the organiser on the whole order;
 * the provider reports delivery, and cash through its administrators, except through a person whose
 * own household is in the order or in its group (M20: nobody confirms what is owed to both sides of
 * himself). Once all have confirmed, the provider may cancel too (`cancel_confirmed`). Dates are
 * arranged between the organiser and the provider's people (SES7); a household says that a step is
 * not so, the organiser that it is settled (STP3, STP5). What a household asks for alone is answered by
 * the provider's people, another time by that household (BUY5). A household leaves an order
 * from a period on, or an organiser asks it for one; one of the group comes in; those whom it costs more answer, and the provider where it must (AMD1, AMD2, AMD5).
 */
export function mayOnOrder(facts: OrderFacts, action: OrderAction): boolean {
  const { standing, isParticipant, atProvider } = facts;
  const isOutside = !isParticipant && standing === 'outsider';
  switch (action) {
    case 'view':
      return !isOutside || mayAtProvider(atProvider, 'view_orders');
    case 'confirm_share':
    case 'choose_sources':
      return isParticipant && facts.mustAgree !== true;
    case 'leave_order':
      return isParticipant || standing === 'organiser';
    case 'join_order':
      return standing === 'organiser' || standing === 'member';
    case 'answer_amendment':
      return (
        (isParticipant && facts.mustAgree !== true) ||
        (isOutside && mayAtProvider(atProvider, 'deliver_orders'))
      );
    case 'drop_out':
    case 'say_paid':
    case 'share_sheet':
    case 'object_to_step':
    case 'withdraw_objection':
    case 'excuse_absence':
    case 'contest_mark':
      return isParticipant;
    case 'cancel':
    case 'settle_objection':
    case 'answer_time':
      return standing === 'organiser';
    case 'arrange_dates':
      return facts.sharesDates !== true && mayOnOrder(facts, 'cancel_confirmed');
    case 'cancel_confirmed':
      return standing === 'organiser' || (isOutside && mayAtProvider(atProvider, 'deliver_orders'));
    case 'mark_cash_received':
      return isOutside && mayAtProvider(atProvider, 'book_cash');
    case 'answer_purchase':
    case 'start':
    case 'mark_delivered':
    case 'mark_attendance':
    case 'name_contact':
    case 'take_back_step':
      return isOutside && mayAtProvider(atProvider, 'deliver_orders');
  }
}

/** On which side of an order somebody who may arrange its dates stands (SES7, M20). */
export function sideOf({ standing }: OrderFacts): OrderSide {
  return standing === 'outsider' ? 'provider' : 'group';
}
