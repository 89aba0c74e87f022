import type { Unit } from '#app/domain/catalogue/units.ts';
import type { CalendarDay } from '#app/domain/dates.ts';
import type { ChangeKind, ChangeState, OrderSide } from '#app/domain/orders/session-change.ts';
import type { SessionState } from '#app/domain/orders/sessions.ts';
import type { ObjectionState } from '#app/domain/orders/objections.ts';
import type { StepKind } from '#app/domain/orders/steps.ts';
import type { Timetable } from '#app/domain/requests/timetable.ts';

/** One date of an order. Instants are ISO texts. */
export type SessionView = {
  readonly number: number;
  readonly startsAt: string;
  readonly endsAt: string;
  /** Where it was before it first moved. */
  readonly movedFrom: string | null;
  readonly state: SessionState;
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
};

/** A date that the waiting proposal would move: when it begins now, and when it would be. */
export type DateMoveView = {
  readonly before: string;
  readonly startsAt: string;
  readonly endsAt: string;
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
};

/** Something the provider said of the order. */
export type StepView = {
  readonly stepId: string;
  readonly kind: StepKind;
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
  readonly isContested: boolean;
  /** A household's word against an attendance is open: the service is not finished over it (ATT7). */
  readonly isMarkContested: boolean;
  /** From when the service may be said to have begun, and from when to be over (STP1, STP2). */
  readonly mayStartAt: string;
  readonly mayCompleteAt: string;
  readonly now: string;
};
