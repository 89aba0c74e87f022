import type { OfferState } from './offer-state.ts';
import type { Result } from '../result.ts';
import { follow, type TransitionTable } from '../transitions.ts';

/** States of a request (R1). */
export const REQUEST_STATES = [
  'open',
  'choosing',
  'deciding',
  'ordered',
  'closed',
  'expired',
] as const;

/** State of a request. */
export type RequestState = (typeof REQUEST_STATES)[number];

/** States in which a request holds its card: the card has one of these at most. */
export const LIVE_REQUEST_STATES = [
  'open',
  'choosing',
  'deciding',
  'ordered',
] as const satisfies readonly RequestState[];

/** States in which a group can put an offer to the vote (RQ7). */
export const CHOICE_STATES = ['open', 'choosing'] as const satisfies readonly RequestState[];

/** State of a request that holds its card. */
export type LiveRequestState = (typeof LIVE_REQUEST_STATES)[number];

/** Whether a request holds its card. */
export function isLiveRequest(state: RequestState): state is LiveRequestState {
  return LIVE_REQUEST_STATES.some((live) => live === state);
}

/** Nothing can be chosen, asked or answered on a request any more: it ended with an order, or without. */
export function isRequestOver(state: RequestState): boolean {
  return state !== 'deciding' && !isToChoose(state);
}

/** The group can put an offer to the vote: while providers answer, and in its own time after (RQ7). */
export function isToChoose(state: RequestState): boolean {
  return CHOICE_STATES.some((one) => one === state);
}

/**
 * What a request's state is called for one reader (STW): an offer is chosen before anybody has confirmed
 * an order; `ordered_other` to a provider whose offer it is not.
 */
export type RequestWord = RequestState | 'ordered_other';

/** The word a provider reads for a request's state (STW). `ownOffer`: null where it made none. */
export function requestWord(state: RequestState, ownOffer: OfferState | null): RequestWord {
  return state === 'ordered' && ownOffer !== 'won' ? 'ordered_other' : state;
}

/**
 * What can happen to a request. `reject` is a vote that failed: the request is open again.
 * `order_cancelled` frees the need for a new request. `answers_end`: providers' time is over, the group's
 * is not (RQ7); `prolong` gives them more of it (RQ8).
 */
export type RequestEvent =
  | 'put_to_vote'
  | 'accept'
  | 'reject'
  | 'close'
  | 'answers_end'
  | 'expire'
  | 'prolong'
  | 'order_cancelled';

const TABLE: TransitionTable<RequestState, RequestEvent> = {
  open: {
    put_to_vote: 'deciding',
    close: 'closed',
    answers_end: 'choosing',
    expire: 'expired',
    prolong: 'open',
  },
  choosing: { put_to_vote: 'deciding', close: 'closed', expire: 'expired', prolong: 'open' },
  deciding: { accept: 'ordered', reject: 'open', close: 'closed' },
  ordered: { order_cancelled: 'closed' },
  closed: {},
  expired: { prolong: 'open' },
};

/** State after an event (R1); `request.wrong_state` when the request cannot take it. */
export function nextRequestState(
  state: RequestState,
  event: RequestEvent,
): Result<RequestState, 'request.wrong_state'> {
  return follow(TABLE, state, event, 'request.wrong_state');
}

/** What a request is at a moment goes by: until when providers answer, and until when its group chooses. */
export type RequestFacts = {
  readonly state: RequestState;
  readonly closesAt: Date;
  readonly chooseBy: Date;
};

/**
 * The state people must see at `now`: an open request past its closing time waits for its group's
 * choice, and past that time too it has expired (RQ7), even if the timer that writes it down has not
 * run yet. A vote under way is not cut short by it.
 */
export function requestStateAt(request: RequestFacts, now: Date): RequestState {
  const { state, closesAt, chooseBy } = request;
  if (!isToChoose(state)) return state;
  if (now.getTime() >= chooseBy.getTime()) return 'expired';
  return now.getTime() >= closesAt.getTime() ? 'choosing' : state;
}
