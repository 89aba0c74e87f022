import type { CategoryId } from '#app/domain/catalogue/categories.ts';
import type { QuantityBasis, Unit } from '#app/domain/catalogue/units.ts';
import type { AmendmentLinkView } from '#app/contracts/orders/amendment-views.ts';
import type { DocumentView } from '#app/contracts/payments/document-views.ts';
import type { OwnSourceName, SourceName } from '#app/contracts/wallet/source-name.ts';
import type { CalendarDay } from '#app/domain/dates.ts';
import type { Cents } from '#app/domain/money.ts';
import type { AbsenceRule } from '#app/domain/orders/absence-rule.ts';
import type { HouseholdPrice, OddCent } from '#app/domain/orders/cost.ts';
import type { PaidAt } from '#app/domain/orders/periods.ts';
import type { CallingOff } from '#app/domain/orders/calling-off.ts';
import type { ConfirmationState, OrderState } from '#app/domain/orders/order-state.ts';
import type { EachOf } from '#app/domain/requests/price-bands.ts';
import type { SheetTime } from '#app/domain/orders/delivery-sheet.ts';
import type { ServiceDays } from '#app/domain/requests/timetable.ts';
import type { CashState } from '#app/domain/payments/cash-due.ts';
import type { CoverVerdict } from '#app/domain/wallet/allocation-types.ts';

/** What is bought, from whom, when. Days are `YYYY-MM-DD`, instants ISO texts. */
export type OrderBasicsView = {
  readonly orderId: string;
  readonly title: string;
  readonly category: CategoryId;
  readonly buyer: OrderBuyerView;
  readonly municipio: number;
  readonly providerName: string;
  readonly status: OrderState;
  /** Paid by all, and kept from being settled by an objection. */
  readonly isHeldUp: boolean;
  readonly unit: Unit;
  /** For all, or for each person, as `basis` says; `units` are paid for in all. */
  readonly quantity: number;
  readonly units: number;
  /** Whether the price of a unit is for the group or for each person. */
  readonly basis: QuantityBasis;
  readonly absenceRule: AbsenceRule;
  /** When its money is asked for (PER7): from the last yes on, at its end, or at the end of each period. */
  readonly paidAt: PaidAt;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly terms: string;
  /** What the group asked for in its own words; null where a household buys alone. */
  readonly asked: { readonly description: string; readonly schedule: string } | null;
  readonly createdAt: string;
  readonly confirmedAt: string | null;
  readonly completedAt: string | null;
  /** Of an order that ended before its time. */
  readonly calledOff: CalledOffView | null;
};

/** Why, when and by whom an order was called off (OFF1). */
export type CalledOffView = CallingOff & {
  readonly at: string;
  /** Whose words they are, where the reader may know: a household reads of its group and the provider. */
  readonly byName: string | null;
};

/** Who buys: a group, or one household alone. */
export type OrderBuyerView =
  | { readonly kind: 'group'; readonly groupId: string; readonly groupName: string }
  | { readonly kind: 'household' };

/** The price that was agreed, what it comes to, and from when on a unit costs something else (AMD5). */
export type OrderPriceView = {
  readonly unitPriceCents: Cents;
  readonly totalCents: Cents;
  readonly priceSteps: readonly {
    readonly startsOn: CalendarDay;
    readonly unitPriceCents: Cents;
  }[];
  readonly takenOff: TakenOffView | null;
};

/** What is not paid of the plan (ATT12): for so many absences, or null where the order ended on the way. */
type TakenOffView = { readonly cents: Cents; readonly absences: number | null };

/** What is bought, from whom, when, at which price. */
export type OrderFactsView = OrderBasicsView & OrderPriceView;

/** One household of an order as the whole group sees it: its share, never its vouchers or net. */
export type OrderHouseholdView = {
  readonly householdId: string;
  readonly name: string;
  readonly state: ConfirmationState;
  readonly shareCents: Cents;
  readonly isMine: boolean;
  /** The first day of its part, where it came in on the way; the last, where it leaves on the way (AMD1). */
  readonly from: CalendarDay | null;
  readonly until: CalendarDay | null;
};

/** One sentence of the explanation of the own share (V6). `null` names stand for the household. */
export type ShareFactView =
  | ({
      readonly source: SourceName;
      /** Whose line it is. */
      readonly lineOf: string | null;
    } & Extract<CoverVerdict, { kind: 'covers' }>)
  | ({
      readonly source: OwnSourceName;
      /** Whose line it is. */
      readonly lineOf: string | null;
    } & Extract<CoverVerdict, { kind: 'not_for' }>)
  | {
      readonly kind: 'kept';
      readonly source: OwnSourceName;
      /** It has paid for what is closed: it is kept from there on (V13). */
      readonly hasPaid: boolean;
    }
  /** What credits could pay of the cash, were it not for the year's limit (V4). */
  | { readonly kind: 'limit_reached'; readonly heldBackCents: Cents };

/** The own share, for the eyes of the household only. */
export type OwnShareView = {
  readonly state: ConfirmationState;
  /** A yes was given to an earlier price. */
  readonly isAskedAgain: boolean;
  readonly shareCents: Cents;
  /** The share before the price changed; null when it never did. */
  readonly previousShareCents: Cents | null;
  /** What it said yes to in money, where what pays has changed since (R7); else null. */
  readonly agreedCashCents: Cents | null;
  readonly voucherCents: Cents;
  /** What the group's common fund pays of it. */
  readonly fundCents: Cents;
  readonly cashDueCents: Cents;
  /** What of it is asked for by now; the rest when its period is closed. */
  readonly cashAskedCents: Cents;
  readonly cashReceivedCents: Cents;
  /** What of the asked the household says it paid, and has not come. */
  readonly cashSaidCents: Cents;
  readonly cashReceivedAt: string | null;
  /** The order is paid by periods, and how many there are. */
  readonly periodCount: number;
  /** Those of them whose money is asked for later on. */
  readonly laterPeriods: number;
  /** Where the money stands (PAY3): also that the household said it paid. */
  readonly cash: CashState;
  /** What to say when paying, for each sum that is due now: the provider knows it by nothing else. */
  readonly toPay: readonly { readonly reference: string; readonly leftCents: Cents }[];
  readonly answeredAt: string | null;
  readonly lines: readonly {
    readonly beneficiary: string | null;
    /** With every date; `takenOffCents` of all lines are not paid. */
    readonly plannedCents: Cents;
  }[];
  readonly takenOffCents: Cents;
  /** What absences that are marked or told would take off its open periods (ATT13); null for nothing. */
  readonly savedSoFar: { readonly cents: Cents; readonly absences: number } | null;
  readonly facts: readonly ShareFactView[];
  /** Its receipts and credit notes of the order, the newest first. */
  readonly documents: readonly Pick<DocumentView, 'id' | 'kind' | 'number'>[];
  /** The household has sources, and may still say which of them pay here. */
  readonly canChooseSources: boolean;
};

/** What happens if the own household drops out now, shown before the button. */
export type DropOutView =
  | {
      readonly kind: 'repriced';
      readonly totalCents: Cents;
      /** Who said yes already is asked again. */
      readonly mustAskAgain: boolean;
      /** Something of the own vouchers and credits is held for the order. */
      readonly freesSources: boolean;
      /** What those that stay pay, before and after (PRC1). */
      readonly othersBefore: HouseholdPrice;
      readonly othersAfter: HouseholdPrice;
    }
  | {
      readonly kind: 'cancelled';
      readonly minHouseholds: number;
      readonly freesSources: boolean;
    };

/** What stays due of a share if a running order is ended now (PER8), and what goes back to its vouchers and credits. */
export type EarlyEndView = {
  readonly shareCents: Cents;
  readonly keptCents: Cents;
  readonly backCents: Cents;
};

/** What a group's common fund does for an order. */
export type OrderFundView = {
  readonly groupId: string;
  readonly fundCents: Cents;
  /** The group votes on it, by now. */
  readonly isVoted: boolean;
  /** The reader may propose it, and nothing was decided. */
  readonly mayPropose: boolean;
};

/** The page of an order for a citizen. */
export type OrderView = {
  readonly facts: OrderFactsView;
  /** Where the group wants it; empty where it said nothing. */
  readonly place: string;
  /** Whether its provider reads that now. */
  readonly placeTime: SheetTime;
  readonly priceVersion: number;
  readonly households: readonly OrderHouseholdView[];
  /** Why parts that are meant to be equal differ by a cent (PRC5): of households, or of their people. */
  readonly oddCent: (OddCent & { readonly of: EachOf }) | null;
  readonly mine: OwnShareView | null;
  /** Of a group's order in which one household is left, whether its provider reads the name too; null with more. */
  readonly onlyHousehold: 'named' | 'unnamed' | null;
  /** What the group's common fund pays of it, or whether the group votes on that; null without a fund. */
  readonly fund: OrderFundView | null;
  readonly canConfirm: boolean;
  /** The household has still to agree to the group's rules, and confirms after that. */
  readonly mustAgree: boolean;
  readonly canCancel: boolean;
  /** What ending it now would leave; null where it is called off whole, or not by the reader. */
  readonly earlyEnd: { readonly all: EarlyEndView; readonly mine: EarlyEndView | null } | null;
  readonly dropOut: DropOutView | null;
  /** Who comes in or goes on the way. */
  readonly amendments: AmendmentLinkView | null;
};

/**
 * Who takes part, for the provider: names without ids or sums once all have confirmed, unless names
 * beside sums would say who holds a voucher (R4, `mayNameHouseholds`).
 */
export type ParticipantsView =
  | { readonly kind: 'later' }
  | { readonly kind: 'withheld' }
  | { readonly kind: 'named'; readonly names: readonly string[] };

/** Money due from one household, whose name and id are nowhere near (docs/decisions/018). */
export type CashDueView = {
  readonly reference: string;
  /** It comes from the group's common fund, not from a household. */
  readonly isFund: boolean;
  /** Which period it pays; null where the order has but one. */
  readonly period: ServiceDays | null;
  readonly dueCents: Cents;
  readonly receivedCents: Cents;
  readonly receivedAt: string | null;
  /** Day on which the household says it paid. */
  readonly saidOn: CalendarDay | null;
};

/** What an order brings its provider. Sums are zero and the list empty until all have confirmed. */
export type OrderTakingsView = OrderPriceView & {
  readonly voucherCents: Cents;
  readonly cashDueCents: Cents;
  readonly cashReceivedCents: Cents;
  /** By reference, so that the order of the list says nothing. */
  readonly cash: readonly CashDueView[];
};

/** The page of an order for its provider. */
export type ProviderOrderView = {
  readonly facts: OrderBasicsView;
  /** Where the group wants it, from the last yes on (R4); empty where it said nothing. */
  readonly place: string;
  readonly periodCount: number;
  readonly householdCount: number;
  readonly confirmedCount: number;
  readonly participants: ParticipantsView;
  /** Null for those who do not see takings: operators. */
  readonly takings: OrderTakingsView | null;
  /** Whether the person may say that the service began or ended. */
  readonly canDeliver: boolean;
  readonly canBookCash: boolean;
  readonly canCancel: boolean;
  /** What ending it now would leave, for those who see takings. */
  readonly earlyEnd: { readonly all: Pick<EarlyEndView, 'shareCents' | 'keptCents'> } | null;
  readonly amendments: AmendmentLinkView | null;
};

/** One order in a provider's list; `sums` is null where the person does not see takings. */
export type ProviderOrderRowView = {
  readonly orderId: string;
  readonly title: string;
  readonly category: CategoryId;
  /** Null where a household buys alone. */
  readonly groupName: string | null;
  readonly status: OrderState;
  /** Paid by all, and kept from being settled by an objection. */
  readonly isHeldUp: boolean;
  readonly firstDay: string;
  readonly sums: {
    readonly totalCents: Cents;
    /** How it is paid; null while not all have confirmed, and once nobody pays. */
    readonly paid: {
      readonly voucherCents: Cents;
      readonly cashDueCents: Cents;
      /** What of it is asked for by now. */
      readonly cashAskedCents: Cents;
      readonly cashReceivedCents: Cents;
    } | null;
  } | null;
};

/** A person's providers, their orders, and what is due to those whose takings it sees. */
export type ProviderOrdersView = {
  readonly providerNames: readonly string[];
  readonly takings: {
    readonly dueFromCityCents: Cents;
    readonly cashToReceiveCents: Cents;
    readonly cashReceivedCents: Cents;
  } | null;
  readonly orders: readonly ProviderOrderRowView[];
};

/** One thing in the agenda of a household, soonest first. */
export type AgendaItemView = {
  readonly key: string;
  readonly title: string;
  /** Null where it is about money and nothing else. */
  readonly category: CategoryId | null;
  /** Null where a household buys alone. */
  readonly groupName: string | null;
  readonly href: string;
  /** Day in Milan the thing happens on. */
  readonly day: string;
} & (
  | { readonly kind: 'vote_closes' | 'request_closes'; readonly at: string }
  /** Of a group's votes about its money (DEC1): on what its fund pays, or on how it divides. */
  | { readonly kind: 'fund_vote_closes' | 'split_vote_closes'; readonly at: string }
  | {
      readonly kind: 'session';
      readonly at: string;
      readonly endsAt: string;
      /** Where it is; null of what has no place of its own. */
      readonly place: string | null;
      readonly providerName: string;
      /** Not all have said yes yet. */
      readonly isTentative: boolean;
      /** Where its reader marks who is there, or says before it that somebody does not come. */
      readonly attendance:
        | { readonly href: string; readonly asks: 'mark' }
        /** Of how many of its own the household has told, and who of them has a name. */
        | {
            readonly href: string;
            readonly asks: 'excuse';
            readonly told: number;
            readonly missing: readonly string[];
          }
        | null;
    }
  /** An event of a space to which the household comes. */
  | {
      readonly kind: 'space_event';
      readonly at: string;
      readonly endsAt: string;
      readonly place: string;
    }
  | {
      readonly kind: 'order_starts' | 'order_ends' | 'order_under_way';
      readonly providerName: string;
      readonly state: OrderState;
      /** The own share (PRC1), and what of it is left to pay in money. */
      readonly price: HouseholdPrice;
      readonly leftCents: Cents;
    }
);
