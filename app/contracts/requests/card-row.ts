import type { CalendarDay } from '#app/domain/dates.ts';
import type { OrderState } from '#app/domain/orders/order-state.ts';
import type { RequestState } from '#app/domain/requests/request-state.ts';

/**
 * The live state of a card's newest request, shown beside its text. Instants are ISO texts,
 * amounts cents. What is not there yet is null: no vote, no order, no price.
 */
export type CardRow = {
  readonly cardId: string;
  readonly requestId: string;
  /** As people must see it now: an open request past its closing time is `expired`. */
  readonly requestStatus: RequestState;
  readonly offerCount: number;
  /** Offers since the viewer's household last looked. */
  readonly newOfferCount: number;
  readonly closesAt: string;
  readonly decision: {
    readonly agree: number;
    readonly cast: number;
    readonly voters: number;
    readonly closesAt: string;
    /** Whether the viewer's household was asked when the vote began (D2). */
    readonly isAsked: boolean;
    readonly hasMyVote: boolean;
  } | null;
  readonly order: {
    readonly orderId: string;
    readonly status: OrderState;
    /** First and last day on which the provider comes. */
    readonly startsOn: CalendarDay;
    readonly endsOn: CalendarDay;
    readonly myShareCents: number | null;
    readonly needsMyConfirmation: boolean;
  } | null;
  /** Cost of one household: of the order, of the offer being voted, or of the cheapest offer. */
  readonly perHouseholdCents: number | null;
};
