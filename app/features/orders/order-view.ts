import type { CategoryId } from '#app/domain/catalogue/categories.ts';
import type { Unit } from '#app/domain/catalogue/units.ts';
import type { Cents } from '#app/domain/money.ts';
import type { ConfirmationState, OrderState } from '#app/domain/orders/order-state.ts';
import type { MisfitReason, UnusedReason } from '#app/domain/wallet/allocation-types.ts';

/** Why an order ended before its service. */
export type CancelReasonView = 'organiser' | 'provider' | 'too_few_households';

/** What is bought, from whom, when, at which price. Days are `YYYY-MM-DD`, instants ISO texts. */
export type OrderFactsView = {
  readonly orderId: string;
  readonly title: string;
  readonly category: CategoryId;
  readonly groupId: string;
  readonly groupName: string;
  readonly municipio: number;
  readonly requestId: string;
  readonly providerName: string;
  readonly status: OrderState;
  readonly unit: Unit;
  readonly unitPriceCents: Cents;
  readonly units: number;
  readonly totalCents: Cents;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly terms: string;
  readonly createdAt: string;
  readonly confirmedAt: string | null;
  readonly completedAt: string | null;
  readonly cancelledAt: string | null;
  readonly cancelReason: CancelReasonView | null;
};

/** One household of an order as the whole group sees it: its share, never its vouchers or net. */
export type OrderHouseholdView = {
  readonly householdId: string;
  readonly name: string;
  readonly state: ConfirmationState;
  readonly shareCents: Cents;
  readonly isMine: boolean;
};

/** One sentence of the explanation of the own share (V6). `null` names stand for the household. */
export type ShareFactView = {
  readonly voucherCode: string;
  /** Whom the voucher is for. */
  readonly voucherFor: string;
  /** Whose line it is. */
  readonly lineOf: string | null;
} & (
  | { readonly kind: 'covers'; readonly amountCents: Cents }
  | { readonly kind: 'not_for'; readonly reason: MisfitReason | UnusedReason }
);

/** The own share, for the eyes of the household only. */
export type OwnShareView = {
  readonly state: ConfirmationState;
  /** A yes was given to an earlier price. */
  readonly isAskedAgain: boolean;
  readonly shareCents: Cents;
  readonly voucherCents: Cents;
  readonly cashDueCents: Cents;
  readonly cashReceivedCents: Cents;
  readonly cashReceivedAt: string | null;
  readonly answeredAt: string | null;
  readonly lines: readonly {
    readonly beneficiary: string | null;
    readonly amountCents: Cents;
    readonly voucherCents: Cents;
  }[];
  readonly facts: readonly ShareFactView[];
};

/** What happens if the own household drops out now, shown before the button. */
export type DropOutView =
  | {
      readonly kind: 'repriced';
      readonly totalCents: Cents;
      readonly mustAskAgain: boolean;
      /** Highest share of those that stay, before and after. */
      readonly highestBeforeCents: Cents;
      readonly highestAfterCents: Cents;
    }
  | { readonly kind: 'cancelled'; readonly minHouseholds: number };

/** The page of an order for a citizen. */
export type OrderView = {
  readonly facts: OrderFactsView;
  readonly priceVersion: number;
  readonly households: readonly OrderHouseholdView[];
  readonly mine: OwnShareView | null;
  readonly canConfirm: boolean;
  readonly canCancel: boolean;
  readonly dropOut: DropOutView | null;
};

/** The page of an order for its provider: sums, and who pays how much in money once confirmed. */
export type ProviderOrderView = {
  readonly facts: OrderFactsView;
  readonly householdCount: number;
  readonly confirmedCount: number;
  readonly voucherCents: Cents;
  readonly cashDueCents: Cents;
  readonly cashReceivedCents: Cents;
  /** Empty until all have confirmed: before that a provider knows no names (R4). */
  readonly cash: readonly {
    readonly householdId: string;
    readonly name: string;
    readonly dueCents: Cents;
    readonly receivedCents: Cents;
    readonly receivedAt: string | null;
  }[];
  readonly canAct: boolean;
  readonly canCancel: boolean;
};

/** One order in a provider's list. */
export type TakingsRowView = {
  readonly orderId: string;
  readonly title: string;
  readonly category: CategoryId;
  readonly groupName: string;
  readonly status: OrderState;
  readonly startsOn: string;
  readonly totalCents: Cents;
  readonly voucherCents: Cents;
  readonly cashDueCents: Cents;
  readonly cashReceivedCents: Cents;
};

/** A provider's orders and what is due to it. */
export type TakingsView = {
  readonly providerNames: readonly string[];
  readonly dueFromCityCents: Cents;
  readonly cashToReceiveCents: Cents;
  readonly cashReceivedCents: Cents;
  readonly orders: readonly TakingsRowView[];
};

/** One thing in the agenda of a household, soonest first. */
export type AgendaItemView = {
  readonly key: string;
  readonly title: string;
  readonly category: CategoryId;
  readonly groupName: string;
  readonly href: string;
  /** Day in Milan the thing happens on. */
  readonly day: string;
} & (
  | { readonly kind: 'vote_closes' | 'request_closes'; readonly at: string }
  | {
      readonly kind: 'order_starts' | 'order_ends' | 'order_under_way';
      readonly providerName: string;
    }
);
