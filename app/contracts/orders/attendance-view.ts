import type { AbsenceRule } from '#app/domain/orders/absence-rule.ts';
import type { Mark, RegisterNames } from '#app/domain/orders/attendance.ts';
import type { ContestState } from '#app/domain/orders/contests.ts';
import type { OrderSide } from '#app/domain/orders/session-change.ts';

/** A mark as it was given: what, by whom, when. Instants are ISO texts. */
export type MarkView = {
  readonly mark: Mark;
  readonly isByCode: boolean;
  readonly by: string;
  readonly at: string;
};

/** A household's word against a mark, and what is proposed about it. */
export type ContestView = {
  readonly markId: string;
  readonly sentence: string;
  readonly state: ContestState;
  readonly proposal: {
    readonly mark: Mark;
    readonly side: OrderSide;
    readonly by: string;
  } | null;
  /** Who agreed, took it back, or called the order off. */
  readonly endedBy: string | null;
};

/** Somebody on a date. Names are null where a provider may not read them (R4): `place` is theirs. */
export type AttendantView = {
  readonly place: number;
  readonly name: string | null;
  /** Of a dependant, for those who may read it. */
  readonly householdName: string | null;
  /** The household says that they do not come. */
  readonly isExcused: boolean;
  /** Why, in its words; null where it says nothing. */
  readonly reason: string | null;
  readonly mark: MarkView | null;
  /** Earlier marks of this date, oldest first. */
  readonly before: readonly MarkView[];
  readonly contest: ContestView | null;
};

/** A date with how many of those who take part are marked on it. */
export type RegisterDateView = {
  readonly number: number;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly state: 'to_come' | 'open' | 'closed';
  readonly marked: number;
  readonly excused: number;
  readonly contested: number;
  readonly of: number;
};

/** The register of an order, for its provider. */
export type RegisterView = {
  readonly orderId: string;
  readonly title: string;
  /** One household buys alone. */
  readonly isAlone: boolean;
  readonly rule: AbsenceRule;
  /** The order is under way, and the reader may mark. */
  readonly canMark: boolean;
  /** Has not begun: the provider says first that it has. */
  readonly isWaiting: boolean;
  readonly names: RegisterNames;
  /** Everybody has a name on it. */
  readonly isNamed: boolean;
  readonly dates: readonly RegisterDateView[];
  /** The date that is shown, with those who take part. */
  readonly shown: (RegisterDateView & { readonly people: readonly AttendantView[] }) | null;
  readonly now: string;
};

/** Somebody of the own household on a date, and what may be said of it. */
export type OwnAttendantView = AttendantView & {
  /** Empty for the household itself. */
  readonly dependantId: string;
  /** The provider calls them by their number. */
  readonly isNumbered: boolean;
  /** The mark that may be contested now. */
  readonly contestable: string | null;
  /** Until when, as an ISO text; null where none may be. */
  readonly contestUntil: string | null;
};

/** A date of the own household. */
export type OwnDateView = {
  readonly number: number;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly isToCome: boolean;
  /** Its period is closed: what is not marked of it stays so. */
  readonly isClosed: boolean;
  readonly people: readonly OwnAttendantView[];
};

/** A contested mark that the organiser answers. */
export type ContestToAnswerView = {
  readonly number: number;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly person: string | null;
  readonly householdName: string;
  readonly mark: Mark;
  readonly contest: ContestView;
};

/** Who of a household was and is there on the dates of an order. */
export type OwnAttendanceView = {
  readonly orderId: string;
  readonly title: string;
  /** One household buys alone. */
  readonly isAlone: boolean;
  readonly rule: AbsenceRule;
  readonly isUnderWay: boolean;
  /** Where the provider has names from. */
  readonly names: RegisterNames;
  readonly dates: readonly OwnDateView[];
  /** Until when a bill that was closed may be said not to be so, as an ISO text; null where none may. */
  readonly closingUntil: string | null;
  /** For organisers. */
  readonly toAnswer: readonly ContestToAnswerView[];
  readonly now: string;
};

/** What a household shows at a date: six digits, and when they were used. */
export type HouseholdCodeView = {
  readonly number: number;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly code: string;
  readonly usedAt: string | null;
};

/** The codes of a household for its next dates of an order. */
export type HouseholdCodesView = {
  readonly orderId: string;
  readonly title: string;
  readonly dates: readonly HouseholdCodeView[];
  readonly now: string;
};
