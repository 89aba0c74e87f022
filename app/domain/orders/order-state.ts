import type { Result } from '../result.ts';
import { follow, type TransitionTable } from '../transitions.ts';

/** States of an order (R3). */
export const ORDER_STATES = [
  'confirming',
  'confirmed',
  'active',
  'completed',
  'settled',
  'cancelled',
] as const;

/** State of an order. */
export type OrderState = (typeof ORDER_STATES)[number];

/** States of an order whose service is still to come or under way. */
export const UNDELIVERED_STATES: readonly OrderState[] = ['confirming', 'confirmed', 'active'];

/** States in which the provider may take money: confirmed by all, not all paid. */
export const PAYABLE_STATES: readonly OrderState[] = ['confirmed', 'active', 'completed'];

/** States in which an order still asks something of a household: its yes, its money, its time. */
export const RUNNING_STATES: readonly OrderState[] = ['confirming', ...PAYABLE_STATES];

/** States in which all have said yes and the order counts. */
export const BINDING_STATES: readonly OrderState[] = [...PAYABLE_STATES, 'settled'];

/**
 * What a state is called for one reader (STW): `asked` where a household buys alone and an answer is
 * missing, `completed_paid` where only others have still to pay,
 * `completed_contested` where all have paid and an objection holds the order up (STP4),
 * `settled_provider` for the provider, whom the city and companies may still owe what vouchers paid.
 */
export type OrderWord =
  OrderState | 'asked' | 'completed_paid' | 'completed_contested' | 'settled_provider';

/** An order as far as its word goes. */
export type WordedOrder = {
  readonly status: OrderState;
  readonly isHeldUp: boolean;
  /** One household buys, and no group. */
  readonly isAlone?: boolean;
  /** Who reads is its provider. */
  readonly isForProvider?: boolean;
};

/**
 * The word every screen has for an order's state (STW). `ownLeftCents`: what the reader's household
 * has still to pay in money; null for readers that have no part in it.
 */
export function orderWord(
  { status, isHeldUp, isAlone, isForProvider }: WordedOrder,
  ownLeftCents: number | null,
): OrderWord {
  if (status === 'confirming' && isAlone) return 'asked';
  if (status === 'settled' && isForProvider) return 'settled_provider';
  if (status !== 'completed') return status;
  if (isHeldUp) return 'completed_contested';
  return ownLeftCents === 0 ? 'completed_paid' : 'completed';
}

/** Where an order stands in a household's list of its own, in the order of the page (STW). */
export const ORDER_SHELVES = ['open', 'toPay', 'contested', 'over'] as const;

/** One heading of that list: under way; given and to be paid; given and contested; over for the household. */
export type OrderShelf = (typeof ORDER_SHELVES)[number];

/**
 * The heading an order comes under for a household with so much still to pay in money (STW): what is
 * given and paid for the household itself is over, whoever else has still to pay.
 */
export function orderShelf(
  order: WordedOrder & { readonly isDropped: boolean },
  ownLeftCents: number,
): OrderShelf {
  if (order.isDropped) return 'over';
  const word = orderWord(order, ownLeftCents);
  switch (word) {
    case 'asked':
    case 'confirming':
    case 'confirmed':
    case 'active':
      return 'open';
    case 'completed':
      return 'toPay';
    case 'completed_contested':
      return 'contested';
    case 'completed_paid':
    case 'settled':
    case 'settled_provider':
    case 'cancelled':
      return 'over';
  }
}

/**
 * What can happen to an order. `start` is the first delivery, `complete` the last; either may be
 * taken back. `end_early`: it is called off when a part of it was given (PER8). A household that
 * says "it is not so" opens a settled order again (`contest`), as does a provider that turns money round (`undo_money`).
 */
export type OrderEvent =
  | 'all_confirmed'
  | 'start'
  | 'take_back_start'
  | 'complete'
  | 'end_early'
  | 'take_back_completion'
  | 'settle'
  | 'contest'
  | 'undo_money'
  | 'cancel';

const TABLE: TransitionTable<OrderState, OrderEvent> = {
  confirming: { all_confirmed: 'confirmed', cancel: 'cancelled' },
  confirmed: { start: 'active', cancel: 'cancelled' },
  active: {
    complete: 'completed',
    end_early: 'completed',
    take_back_start: 'confirmed',
    cancel: 'cancelled',
  },
  completed: { settle: 'settled', take_back_completion: 'active' },
  settled: { contest: 'completed', undo_money: 'completed', take_back_completion: 'active' },
  cancelled: {},
};

/**
 * State after an event (R3); `order.wrong_state` when the order cannot take it. What was delivered
 * in full cannot be cancelled: money goes back by a refund instead.
 */
export function nextOrderState(
  state: OrderState,
  event: OrderEvent,
): Result<OrderState, 'order.wrong_state'> {
  return follow(TABLE, state, event, 'order.wrong_state');
}

/** Why an order ended before its service. */
export const CANCEL_REASONS = [
  'organiser',
  'provider',
  'too_few_households',
  'unconfirmed',
  'household',
  'declined',
  'time_refused',
  'unanswered',
  'too_few_seats',
] as const;

/** Why an order ended before its service. */
export type CancelReason = (typeof CANCEL_REASONS)[number];

/** Answers a household can have on an order that is being confirmed. */
export const CONFIRMATION_STATES = ['pending', 'confirmed', 'dropped'] as const;

/** Answer of a household to its share. */
export type ConfirmationState = (typeof CONFIRMATION_STATES)[number];

/**
 * Answer of one household. A `confirmed` counts only for the price version it was given for: a
 * household never owes a figure it has not said yes to.
 */
export type Confirmation = {
  readonly householdId: string;
  readonly state: ConfirmationState;
  readonly confirmedPriceVersion: number | null;
};

/** Where the confirming of an order stands; `missing` are the households still to answer. */
export type ConfirmingProgress =
  | { readonly kind: 'waiting'; readonly missing: readonly string[] }
  | { readonly kind: 'all_confirmed' }
  | { readonly kind: 'nobody_left' };

/** Whether the households that are still in have all said yes to the current price. */
export function confirmingProgress(
  confirmations: readonly Confirmation[],
  priceVersion: number,
): ConfirmingProgress {
  const staying = confirmations.filter(({ state }) => state !== 'dropped');
  if (staying.length === 0) return { kind: 'nobody_left' };
  const missing = staying
    .filter((c) => c.state !== 'confirmed' || c.confirmedPriceVersion !== priceVersion)
    .map(({ householdId }) => householdId);
  return missing.length > 0 ? { kind: 'waiting', missing } : { kind: 'all_confirmed' };
}
