import type { CategoryId } from '#app/domain/catalogue/categories.ts';
import type { PriceKind } from '#app/domain/catalogue/prices.ts';
import type { Unit } from '#app/domain/catalogue/units.ts';
import type { Cents } from '#app/domain/money.ts';
import type { PurchaseState } from '#app/domain/purchases/purchase.ts';
import type { FailureDetails } from '#app/domain/result.ts';
import type { Timetable } from '#app/domain/requests/timetable.ts';
import type { ChoiceLimitView } from '#app/contracts/orders/source-choice.ts';
import type { ShareFactView } from '#app/contracts/orders/views.ts';

/** Why something cannot be bought, and the figures of its sentence. */
export type RefusalView = { readonly code: string; readonly details: FailureDetails };

/** Somebody a service could be bought for. */
export type BeneficiaryView = {
  /** Of a dependant; `household` for the household itself. */
  readonly id: string;
  /** Null: the household itself. */
  readonly name: string | null;
  readonly refusal: RefusalView | null;
};

/** What the form holds, as typed. */
export type ChosenView = {
  readonly beneficiaries: readonly string[];
  readonly quantity: string;
  readonly day: string;
  readonly from: string;
  readonly to: string;
  readonly note: string;
  /** Sources that are kept for another time. */
  readonly kept: readonly string[];
  /** Years whose limit the reader's own credits pass (V4). */
  readonly beyond: readonly string[];
};

/** What a purchase comes to; all of it is what would be written now. */
export type PurchasePlanView = {
  readonly unitPriceCents: Cents;
  readonly totalCents: Cents;
  readonly coveredCents: Cents;
  readonly cashDueCents: Cents;
  readonly startsOn: string;
  readonly endsOn: string;
  /** Hours that the first date holds, and those still to be agreed; null where there are none. */
  readonly hoursToAgree: { readonly said: number; readonly open: number } | null;
  /** Months or weeks that are paid one by one; 1 for what is paid at once. */
  readonly periodCount: number;
  /** Until when the provider answers. */
  readonly answerBy: string;
  readonly facts: readonly ShareFactView[];
  /** Sources that pay, or could: each may be kept for another time. */
  readonly sources: readonly { readonly id: string; readonly fact: ShareFactView }[];
  /** Yearly limits that hold credits back here, or are passed by choice (V4). */
  readonly limits: readonly ChoiceLimitView[];
};

/** The page on which a household buys a service alone. */
export type BuyFormView = {
  readonly service: {
    readonly slug: string;
    readonly title: string;
    readonly category: CategoryId;
    readonly unit: Unit;
    readonly priceKind: PriceKind;
    readonly providerName: string;
    readonly minQuantity: number;
  };
  readonly beneficiaries: readonly BeneficiaryView[];
  readonly chosen: ChosenView;
  readonly today: string;
  /** Null: the person has no household yet. */
  readonly household: { readonly name: string } | null;
  readonly plan: PurchasePlanView | null;
  /** Why there is no plan, and beside which field it is said. */
  readonly refusal: (RefusalView & { readonly field: BuyField | null }) | null;
};

/** Fields of the form that a refusal can stand beside. */
export type BuyField = 'beneficiaries' | 'quantity' | 'day' | 'hours';

/** A purchase until household and provider agree, as one of both reads it. */
export type PurchaseView = {
  readonly state: PurchaseState;
  readonly note: string;
  readonly answerBy: string;
  /** The reader's side may answer now. */
  readonly mayAnswer: boolean;
  /** The provider may propose another time; not of what goes on by the month. */
  readonly mayPropose: boolean;
  /** The provider's words beside its answer. */
  readonly answer: string;
  readonly wanted: WantedTimeView;
  readonly proposed: (WantedTimeView & { readonly cashDueCents: Cents | null }) | null;
  /** Ages of those it is for on the first day; empty where it is for the household itself. */
  readonly ages: readonly number[];
};

/** When a service would be given. */
export type WantedTimeView = {
  readonly startsOn: string;
  readonly endsOn: string;
  readonly timetable: Timetable;
};

/** A purchase that waits for its provider's answer, as the inbox lists it. */
export type PurchaseToAnswerView = {
  readonly orderId: string;
  readonly title: string;
  readonly category: CategoryId;
  readonly providerName: string;
  readonly answerBy: string;
};
