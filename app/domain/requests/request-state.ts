import type { Result } from '../result.ts';
import { follow, type TransitionTable } from '../transitions.ts';

/** States of a request (R1). */
export const REQUEST_STATES = ['open', 'deciding', 'ordered', 'closed', 'expired'] as const;

/** State of a request. */
export type RequestState = (typeof REQUEST_STATES)[number];

/** States in which a request holds its card: the card has one of these at most. */
export const LIVE_REQUEST_STATES = [
  'open',
  'deciding',
  'ordered',
] as const satisfies readonly RequestState[];

/** A request takes no offer, question or answer any more: it ended with an order, or without. */
export function isRequestOver(state: RequestState): boolean {
  return state !== 'open' && state !== 'deciding';
}

/**
 * What can happen to a request. `reject` is a vote that failed: the request is open again.
 * `order_cancelled` frees the need for a new request.
 */
export type RequestEvent =
  'put_to_vote' | 'accept' | 'reject' | 'close' | 'expire' | 'order_cancelled';

const TABLE: TransitionTable<RequestState, RequestEvent> = {
  open: { put_to_vote: 'deciding', close: 'closed', expire: 'expired' },
  deciding: { accept: 'ordered', reject: 'open', close: 'closed' },
  ordered: { order_cancelled: 'closed' },
  closed: {},
  expired: {},
};

/** State after an event (R1); `request.wrong_state` when the request cannot take it. */
export function nextRequestState(
  state: RequestState,
  event: RequestEvent,
): Result<RequestState, 'request.wrong_state'> {
  return follow(TABLE, state, event, 'request.wrong_state');
}

/**
 * The state people must see at `now`: an open request past its closing time has expired, even if
 * the timer that writes it down has not run yet. A vote under way is not cut short by it.
 */
export function requestStateAt(
  request: { readonly state: RequestState; readonly closesAt: Date },
  now: Date,
): RequestState {
  const isOver = now.getTime() >= request.closesAt.getTime();
  return request.state === 'open' && isOver ? 'expired' : request.state;
}
