import type { CategoryId } from '#app/domain/catalogue/categories.ts';
import type { CalendarDay } from '#app/domain/dates.ts';
import type { HouseholdPrice } from '#app/domain/orders/cost.ts';
import type { OrderState } from '#app/domain/orders/order-state.ts';
import type { RequestState } from '#app/domain/requests/request-state.ts';

/**
 * The live state of a card's newest request, shown beside its text. Instants are ISO texts,
 * amounts cents. What is not there yet is null: no vote, no order, no price.
 */
export type CardRow = {
  readonly cardId: string;
  readonly requestId: string;
  /** As the request froze them: what shows when the board has lost the card. */
  readonly title: string;
  readonly category: CategoryId;
  /** As people must see it now: an open request past its closing time is `expired`. */
  readonly requestStatus: RequestState;
  /** First and last day the request asks for. */
  readonly startsOn: CalendarDay;
  readonly endsOn: CalendarDay;
  readonly offerCount: number;
  /** Offers since the viewer's household last looked. */
  readonly newOfferCount: number;
  readonly closesAt: string;
  /** Until when the group may put an offer to the vote (RQ7). */
  readonly chooseBy: string;
  readonly decision: {
    readonly agree: number;
    readonly cast: number;
    readonly voters: number;
    /** Smallest number of votes that counts (D3). */
    readonly quorum: number;
    /** Ids of the households that have not voted (D6). */
    readonly missing: readonly string[];
    readonly closesAt: string;
    /** Whether the viewer's household was asked when the vote began (D2). */
    readonly isAsked: boolean;
    readonly hasMyVote: boolean;
  } | null;
  readonly order: {
    readonly orderId: string;
    readonly status: OrderState;
    /** Paid by all, and kept from being settled by an objection. */
    readonly isHeldUp: boolean;
    /** First and last day on which the provider comes. */
    readonly startsOn: CalendarDay;
    readonly endsOn: CalendarDay;
    /** Starts of its planned dates, soonest first. */
    readonly sessions: readonly string[];
    /** What the reader's household has still to pay in money; null when it is not in. */
    readonly myLeftCents: number | null;
    readonly needsMyConfirmation: boolean;
    /** Until when all can say yes (R6); an ISO instant. */
    readonly confirmBy: string;
    /** Ids of the households whose yes is awaited (D6). */
    readonly missing: readonly string[];
    /** Ids of the households that left it and take part no more. */
    readonly left: readonly string[];
  } | null;
  /**
   * What it costs a household, for the reader (PRC1): of the order, of the offer being voted, or of
   * the cheapest offer; `isFrom`: other offers cost more.
   */
  readonly price: (HouseholdPrice & { readonly isFrom: boolean }) | null;
};
