import type { WeekDay } from '#app/domain/boards/calendar/availability.ts';
import type { ColumnId } from '#app/domain/boards/document/board-schema.ts';
import type { Tolerance } from '#app/domain/boards/document/board-schema.ts';
import type { LabelId } from '#app/domain/boards/document/labels.ts';
import type { RecurrenceKind } from '#app/domain/boards/calendar/recurrence.ts';
import type { Weekday } from '#app/domain/dates.ts';
import type { CategoryId } from '#app/domain/catalogue/categories.ts';
import type { Municipio } from '#app/domain/catalogue/municipi.ts';
import type { PriceKind } from '#app/domain/catalogue/prices.ts';
import type { QuantityBasis, Unit } from '#app/domain/catalogue/units.ts';
import type { GroupKind } from '#app/domain/groups/kinds.ts';
import type { GroupRole } from '#app/domain/groups/policy.ts';
import type { AbsenceRule } from '#app/domain/orders/absence-rule.ts';
import type { OrderState } from '#app/domain/orders/order-state.ts';
import type { SimpleSplitKind } from '#app/domain/orders/split.ts';
import type { DecisionState, VoteChoice } from '#app/domain/requests/decision.ts';
import type { OfferState } from '#app/domain/requests/offer-state.ts';
import type { RequestState } from '#app/domain/requests/request-state.ts';

export type DemoMember = { household: string; role: GroupRole };

/** A household in a need; `dependants` are first names, none means the household itself. */
export type DemoJoin = { household: string; dependants?: readonly string[]; hours?: number };

/** `[first household, last household, cents of one unit for the group]`. */
export type DemoPriceBand = readonly [min: number, max: number, unitPriceCents: number];

export type DemoRevision = {
  hoursAgo: number;
  bands: readonly DemoPriceBand[];
  terms: string;
  /** Ends at 20:00 in Milan, so many days from the day of loading. */
  validInDays: number;
  kind?: PriceKind;
  funding?: string;
  /** What it asks for missed dates; all of it unless told. */
  absenceRule?: AbsenceRule;
};

export type DemoOffer = {
  provider: string;
  status: OfferState;
  revisions: readonly [DemoRevision, ...DemoRevision[]];
  preferredBy?: readonly string[];
};

export type DemoDecision = {
  provider: string;
  openedHoursAgo: number;
  closesInDays: number;
  status: Exclude<DecisionState, 'cancelled'>;
  votes: Readonly<Record<string, VoteChoice>>;
};

export type DemoOrder = {
  status: OrderState;
  createdHoursAgo: number;
  /** Households that answered while the order is confirming; of a later order all said yes. */
  answers?: Readonly<Record<string, 'confirmed' | 'dropped'>>;
  /** Households whose cash the provider says it has: all of them, or a list. */
  cashReceived: 'all' | readonly string[];
  /** Why its provider called it off. */
  calledOffWords?: string;
  /** Households that say they paid, and whose money is still to come. */
  cashSaid?: readonly string[];
};

/** A provider's question on a request, answered by the request's author. */
export type DemoQuestion = {
  provider: string;
  hoursAgo: number;
  question: string;
  answer?: string;
};

export type DemoRequest = {
  /** What providers read when the card's notes have moved on since; never a name (rule R4). */
  description?: string;
  unit: Unit;
  quantity: number;
  basis: QuantityBasis;
  split: SimpleSplitKind;
  /** About when it begins; it ends when what was asked for is done. */
  startsInDays: number;
  /** How many dates it has, where its unit does not say, as of a course. */
  dates?: number;
  /** Held only on days with lessons, or only on days without. */
  school?: 'open' | 'closed';
  sentHoursAgo: number;
  closesInDays: number;
  status: RequestState;
  offers: readonly DemoOffer[];
  questions?: readonly DemoQuestion[];
  decision?: DemoDecision;
  order?: DemoOrder;
};

/**
 * Days people are asked about. Answers by household: one letter per slot, in the grid's order: `y`
 * yes, `m` maybe, `n` no, `-` none.
 */
export type DemoGrid = {
  parts: 'half_days' | 'hours';
  /** Days of the week, or dates: the first such weekday so many days from the day of loading, or after. */
  days: readonly (WeekDay | { readonly weekday: Weekday; readonly fromDay: number })[];
  hours?: readonly [from: number, to: number];
  answers: Readonly<Record<string, string>>;
};

/** How a need comes back; the last day counts from the day of loading. */
export type DemoRecurrence = {
  every: RecurrenceKind;
  weekdays?: readonly Weekday[];
  monthDay?: number;
  untilInDays?: number;
};

/** A need on a board, with the request that was made from it, if any. `key` is unique. */
export type DemoCard = {
  key: string;
  column: ColumnId;
  category: CategoryId;
  title: string;
  notes: string;
  schedule: string;
  by: string;
  tolerance?: Tolerance & { unit: Unit | null };
  joins: readonly DemoJoin[];
  comments?: readonly { by: string; text: string; hoursAgo: number }[];
  checklist?: readonly { text: string; isDone: boolean }[];
  grid?: DemoGrid;
  labels?: readonly LabelId[];
  dueInDays?: number;
  recurrence?: DemoRecurrence;
  /** Services of the catalogue, `<provider>-<type>-<number>`. */
  services?: readonly string[];
  request?: DemoRequest;
};

/** A household that asks to be let into a group, by one of its adults. */
export type DemoAsking = {
  household: string;
  by: string;
  message: string;
  hoursAgo: number;
};

export type DemoGroup = {
  key: string;
  name: string;
  kind: GroupKind;
  municipio: Municipio;
  agreement: string;
  splitMethod: SimpleSplitKind;
  createdDaysAgo: number;
  members: readonly DemoMember[];
  /** What it says to people who do not know it, and how many households it wants to be at most. */
  listing?: { words: string; upTo: number; daysAgo: number };
  /** Households that wait to be let in. */
  asking?: readonly DemoAsking[];
  cards: readonly DemoCard[];
};
