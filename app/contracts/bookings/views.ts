import type {
  BeneficiaryView,
  ChosenView,
  PurchasePlanView,
  RefusalView,
} from '#app/contracts/purchases/views.ts';
import type { EditionState, OffReason } from '#app/domain/bookings/edition.ts';
import type { CategoryId } from '#app/domain/catalogue/categories.ts';
import type { PriceKind } from '#app/domain/catalogue/prices.ts';
import type { Cents } from '#app/domain/money.ts';
import type { Timetable } from '#app/domain/requests/timetable.ts';

/** Seats the reader's household has, or waits for. */
export type OwnSeatsView =
  | { readonly kind: 'held' | 'offered'; readonly seats: number; readonly until: string }
  | { readonly kind: 'waiting'; readonly seats: number; readonly place: number };

/** An edition as everybody reads it; who bought and who waits is counted, never named. */
export type EditionView = {
  readonly id: string;
  readonly title: string;
  readonly place: string;
  readonly timetable: Timetable;
  readonly startsOn: string;
  readonly endsOn: string;
  /** Its first and last date (SES15); `startsOn` and `endsOn` are the days its dates were made between. */
  readonly served: { readonly startsOn: string; readonly endsOn: string };
  /** How many dates it has. */
  readonly dates: number;
  readonly seatPriceCents: Cents;
  readonly minAge: number | null;
  readonly maxAge: number | null;
  /** Seats anybody may take now. */
  readonly free: number;
  /** How many families wait for a seat of it. */
  readonly waiting: number;
  readonly state: EditionState;
  /** Seats that are missing until it is sure; 0 once it is. */
  readonly missing: number;
  readonly decidesOn: string;
  readonly salesEndOn: string;
  readonly isSelling: boolean;
  /** Of the reader's household; null for guests and whoever has none. */
  readonly own: OwnSeatsView | null;
  /** What the reader's household bought of it. */
  readonly orderId: string | null;
};

/** The page on which seats of an edition are chosen, bought and waited for. */
export type EditionPageView = {
  readonly edition: EditionView;
  readonly service: {
    readonly slug: string;
    readonly title: string;
    readonly category: CategoryId;
    readonly priceKind: PriceKind;
    readonly providerName: string;
  };
  /** Null: the person has no household yet. */
  readonly household: { readonly name: string } | null;
  readonly beneficiaries: readonly BeneficiaryView[];
  readonly chosen: Pick<ChosenView, 'beneficiaries' | 'kept' | 'beyond'>;
  /** What the chosen seats come to; null until seats are held for as many. */
  readonly plan: SeatsPlanView | null;
  readonly refusal: RefusalView | null;
  /** Other editions of the service that somebody who waits could take too. */
  readonly others: readonly EditionView[];
};

/** What seats come to; all of it is what would be written now. */
export type SeatsPlanView = Pick<
  PurchasePlanView,
  'totalCents' | 'coveredCents' | 'cashDueCents' | 'facts' | 'sources' | 'limits'
> & { readonly seats: number; readonly seatPriceCents: Cents };

/** An edition as its provider reads it. */
export type DeskEditionView = Omit<EditionView, 'own' | 'orderId'> & {
  readonly serviceId: string;
  readonly serviceTitle: string;
  readonly seats: number;
  readonly minSeats: number;
  readonly bought: number;
  readonly offReason: OffReason | null;
  readonly offWords: string | null;
  readonly hasBegun: boolean;
  readonly version: number;
};

/** The desk of one edition. */
export type EditionDeskView = {
  readonly edition: DeskEditionView;
  readonly slug: string;
  readonly category: CategoryId;
  /** Who takes part: names alone, without sums (R4). */
  readonly people: readonly {
    readonly name: string | null;
    readonly household: string;
    readonly age: number | null;
  }[];
  /** Orders of an edition called off that wait until the provider gave their money back. */
  readonly toGiveBack: number;
};

/** A service of which editions can be made. */
export type SellableView = {
  readonly id: string;
  readonly title: string;
  readonly providerName: string;
};
