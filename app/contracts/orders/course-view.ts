import type { Unit } from '#app/domain/catalogue/units.ts';
import type { CalendarDay } from '#app/domain/dates.ts';
import type { ChangeKind, ChangeState, OrderSide } from '#app/domain/orders/session-change.ts';
import type { SessionState } from '#app/domain/orders/sessions.ts';
import type { ObjectionState } from '#app/domain/orders/objections.ts';
import type { StepKind } from '#app/domain/orders/steps.ts';
import type { ServiceDays, Timetable } from '#app/domain/requests/timetable.ts';

/** One date of an order. Instants are ISO texts. */
export type SessionView = {
  readonly number: number;
  readonly startsAt: string;
  readonly endsAt: string;
  /** Where it was before it first moved. */
  readonly movedFrom: string | null;
  /** It moved into another period: the one whose bill has its price (PER9). */
  readonly billedIn: ServiceDays | null;
  readonly state: SessionState;
  /** The bill it belongs to is closed: nothing of it changes any more. */
  readonly isBilled: boolean;
  /** Somebody was marked on it: it was held. */
  readonly isMarked: boolean;
};

/** The newest proposal to change dates. */
export type DateChangeView = {
  readonly changeId: string;
  readonly side: OrderSide;
  readonly kind: ChangeKind;
  readonly state: ChangeState;
  /** Start of the session as it stands; null for a timetable, as the two after it. */
  readonly before: string | null;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly timetable: Timetable | null;
  /** Why, in the words of whoever proposed it. */
  readonly reason: string | null;
  /** What an accepted one changed: how many dates, and where the session stood before; null for a timetable. */
  readonly done: { readonly dates: number; readonly before: string | null } | null;
};

/** A date that the waiting proposal would move: when it begins now, and when it would be. */
export type DateMoveView = {
  readonly before: string;
  readonly startsAt: string;
  readonly endsAt: string;
  /** It would move into another period: the one whose bill keeps its price (PER9). */
  readonly billedIn: ServiceDays | null;
};

/** What the dates of an order come to beside what was bought (SES12). Hours may be broken. */
export type DatesAmountView = {
  readonly unit: Unit;
  readonly made: number;
  readonly bought: number;
};

/** The dates of an order, for one of its sides. */
export type OrderDatesView = {
  readonly sessions: readonly SessionView[];
  /** A part of what was bought has no date, and can still get one (SES12). */
  readonly lacksDates: boolean;
  /** Not all have said yes: the dates do not count yet. */
  readonly isTentative: boolean;
  /** Finished, settled or cancelled: nothing is to come. */
  readonly isOver: boolean;
  readonly startsOn: CalendarDay;
  readonly endsOn: CalendarDay;
  /** Null for a unit that dates do not count, such as a month. */
  readonly amount: DatesAmountView | null;
  readonly change: DateChangeView | null;
  /** Whether the reader may answer a proposal, or take their own back. */
  readonly canArrange: boolean;
  /** Whether the reader may propose something now. */
  readonly canPropose: boolean;
  /** Whether the reader may propose dates beside those there are, which come to less than was bought. */
  readonly canAdd: boolean;
};

/** What the page to propose dates needs; nothing to propose now: null in its place. */
export type DatesFormView = {
  readonly orderId: string;
  readonly title: string;
  readonly side: OrderSide;
  /** One household buys alone. */
  readonly isAlone: boolean;
  /** Dates that may move, in order. */
  readonly coming: readonly SessionView[];
  /** Between which days dates can be given. */
  readonly startsOn: CalendarDay;
  readonly endsOn: CalendarDay;
  /** Between which days they can move. */
  readonly movesWithin: ServiceDays;
  /** Each month has its bill, which moved dates do not change (PER9). */
  readonly isBilledByPeriods: boolean;
  readonly hasDates: boolean;
  readonly canAdd: boolean;
  readonly amount: DatesAmountView | null;
  readonly now: string;
};

/** What a household said against a step; name and sentence only for those who may read them. */
export type ObjectionView = {
  readonly householdId: string | null;
  readonly name: string | null;
  readonly sentence: string | null;
  readonly isMine: boolean;
  readonly state: ObjectionState;
  readonly canSettle: boolean;
  /** The reader's household can take it back (STP8), where it does not settle it. */
  readonly canWithdraw: boolean;
};

/** Something the provider said of the order. */
export type StepView = {
  readonly stepId: string;
  readonly kind: StepKind;
  /** Which period of several it is about. */
  readonly period: { readonly startsOn: CalendarDay; readonly endsOn: CalendarDay } | null;
  readonly at: string;
  readonly takenBackAt: string | null;
  /** For money, to the provider's administrators: what the household says when it pays. */
  readonly reference: string | null;
  /** Until when the reader may say that it is not so; null when it may not. */
  readonly objectUntil: string | null;
  readonly canTakeBack: boolean;
  readonly isOwnMoney: boolean;
  readonly objections: readonly ObjectionView[];
};

/** Dates that a yes would add: when they are, and how much of what was bought they come to. */
export type DatesAddedView = {
  readonly dates: readonly { readonly startsAt: string; readonly endsAt: string }[];
  readonly units: number | null;
};

/** How an order goes on: its dates, and what the provider said of it. */
export type OrderCourseView = {
  readonly orderId: string;
  readonly side: OrderSide;
  /** One household buys alone. */
  readonly isAlone: boolean;
  readonly dates: OrderDatesView;
  /** What a yes to the waiting proposal would move. */
  readonly moves: readonly DateMoveView[];
  /** What it would add; null where it adds nothing. */
  readonly added: DatesAddedView | null;
  readonly steps: readonly StepView[];
  /**
   * A month that is over and open, beside later ones (PER4): what can be closed now, once the dates that
   * still lack a mark have it (ATT7).
   */
  readonly periodToClose: (ServiceDays & { readonly unmarkedDates: number }) | null;
  readonly isContested: boolean;
  /** A household's word against an attendance is open: the service is not finished over it (ATT7). */
  readonly isMarkContested: boolean;
  /** Until when all can say yes (R6). */
  readonly confirmsUntil: string;
  /** From when the service may be said to have begun, and from when to be over (STP1, STP2). */
  readonly mayStartAt: string;
  readonly mayCompleteAt: string;
  readonly now: string;
};
