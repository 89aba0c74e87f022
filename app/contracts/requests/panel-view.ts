import type { CategoryId } from '#app/domain/catalogue/categories.ts';
import type { PriceKind } from '#app/domain/catalogue/prices.ts';
import type { Cents } from '#app/domain/money.ts';
import type { AbsenceRule } from '#app/domain/orders/absence-rule.ts';
import type { HouseholdPrice } from '#app/domain/orders/cost.ts';
import type { SheetTime } from '#app/domain/orders/delivery-sheet.ts';
import type { OrderState } from '#app/domain/orders/order-state.ts';
import type { SimpleSplitKind } from '#app/domain/orders/split.ts';
import type { CashState } from '#app/domain/payments/cash-due.ts';
import type { DecisionState, Tally, VoteChoice } from '#app/domain/requests/decision.ts';
import type { OfferState } from '#app/domain/requests/offer-state.ts';
import type { CurvePoint, FigureOf } from '#app/domain/requests/price-bands.ts';
import type { RequestState } from '#app/domain/requests/request-state.ts';

import type { RequestFactsView } from './facts-view.ts';
import type { QuestionsView } from './question-view.ts';

/** Who made an offer, for logo and name, and what is known of it (OFR1). */
export type OfferProvider = {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  /** The city has validated its sheet. */
  readonly isQualified: boolean;
  /** Services it sells today. */
  readonly services: number;
  /** Requests of the last year that it answered, and that it let go by though it had a fair time. */
  readonly answered: number;
  readonly missed: number;
};

/**
 * What an offer costs with the households that take part now. `own`: the viewer's household only,
 * after its vouchers; nobody sees the vouchers of others (R4). Null when it takes no part.
 */
export type OfferPrice =
  | {
      readonly kind: 'priced';
      readonly unitPriceCents: Cents;
      readonly units: number;
      readonly totalCents: Cents;
      /** Of an order's plan, what is not paid (ATT12). */
      readonly takenOffCents: Cents;
      /** What it costs a household, for the reader (PRC1). */
      readonly household: HouseholdPrice;
      readonly own: {
        readonly shareCents: Cents;
        readonly voucherCents: Cents;
        /** By the group's common fund, once there is an order. */
        readonly fundCents: Cents;
        readonly cashCents: Cents;
        /** Where that money stands once there is an order (PAY3); null before. */
        readonly cash: CashState | null;
      } | null;
    }
  | {
      readonly kind: 'none';
      /** Why there is no price, with the facts of the sentence. */
      readonly code: string;
      readonly details: Readonly<Record<string, string | number | boolean | null>>;
    };

/** One offer as the group sees it. Instants are ISO texts. */
export type OfferView = {
  readonly offerId: string;
  readonly provider: OfferProvider;
  readonly state: OfferState;
  readonly revision: number;
  /** Since the household last looked, or within the last minutes. */
  readonly isNew: boolean;
  readonly isCheapest: boolean;
  readonly priceKind: PriceKind;
  readonly funding: string | null;
  readonly absenceRule: AbsenceRule;
  readonly terms: string;
  readonly validUntil: string;
  readonly pricedAt: string;
  readonly price: OfferPrice;
  /** Price for each number of households, and what one more would save each of them. */
  readonly curve: readonly CurvePoint[];
  readonly oneMoreSavesCents: Cents | null;
  readonly preferredBy: number;
  readonly isMyPreference: boolean;
  /** Earlier prices of one unit, oldest first, without the current one. */
  readonly earlier: readonly { readonly at: string; readonly unitPriceCents: Cents | null }[];
};

/** A vote, running or over. */
export type DecisionView = {
  readonly decisionId: string;
  readonly offerId: string;
  readonly state: DecisionState;
  readonly closesAt: string;
  readonly quorum: number;
  readonly tally: Tally;
  readonly isTimeUp: boolean;
  readonly isAsked: boolean;
  readonly myChoice: VoteChoice | null;
  /** Every household asked, in a fixed order; null: not yet. */
  readonly votes: readonly {
    readonly householdId: string;
    readonly name: string;
    readonly choice: VoteChoice | null;
  }[];
};

/** What the viewer may do now; the use cases check it again. */
export type RequestPermissions = {
  readonly prefer: boolean;
  readonly putToVote: boolean;
  readonly vote: boolean;
  readonly closeDecision: boolean;
  readonly close: boolean;
  readonly answer: boolean;
};

/** Everything the offers panel and the request page show. */
export type RequestPanelView = Omit<RequestFactsView, 'households'> & {
  readonly requestId: string;
  readonly groupId: string;
  readonly groupName: string;
  readonly cardId: string;
  readonly title: string;
  readonly description: string;
  /** Where the group wants it; empty where it said nothing. */
  readonly place: string;
  /** Whether its provider reads that yet, now, or no longer (R4). */
  readonly placeTime: SheetTime;
  readonly category: CategoryId;
  readonly splitMethod: SimpleSplitKind;
  /** Whose the figures of the offers' curves are, for this reader (PRC2). */
  readonly figureOf: FigureOf;
  readonly closesAt: string;
  /** Until when the group may put an offer to the vote (RQ7). */
  readonly chooseBy: string;
  /** What is proposed as a later end of answers, as a field writes it; null: the viewer cannot (RQ8). */
  readonly prolongTo: string | null;
  readonly state: RequestState;
  /** ISO instant of the answer, so that server and browser write the same words. */
  readonly now: string;
  /** Start value for the vote's closing time, as a `datetime-local` field writes it. */
  readonly voteClosesAt: string;
  readonly households: readonly { readonly householdId: string; readonly name: string }[];
  readonly takesPart: boolean;
  readonly providers: { readonly sent: number; readonly seen: number };
  readonly offers: readonly OfferView[];
  readonly decision: DecisionView | null;
  readonly questions: QuestionsView;
  readonly orderId: string | null;
  /** State of that order; null when there is none. */
  readonly orderStatus: OrderState | null;
  /** The request is over without an order, and the viewer may ask again from its card. */
  readonly canAskAgain: boolean;
  /** The viewer's household has still to agree to the group's rules. */
  readonly mustAgree: boolean;
  readonly may: RequestPermissions;
};
