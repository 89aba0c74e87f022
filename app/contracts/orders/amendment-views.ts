import type { CalendarDay } from '#app/domain/dates.ts';
import type { Cents } from '#app/domain/money.ts';
import type {
  AmendmentAnswer,
  AmendmentKind,
  AmendmentState,
} from '#app/domain/orders/amendments.ts';
import type { FailureDetails } from '#app/domain/result.ts';
import type { ServiceDays } from '#app/domain/requests/timetable.ts';

/** What something costs before and after. */
export type ChangeView = { readonly beforeCents: Cents; readonly afterCents: Cents };

/** What one period costs before and after. */
export type PeriodChangeView = ServiceDays & ChangeView;

/** Who comes in or goes, and from which day on. Instants are ISO texts. */
type MoveView = {
  readonly kind: AmendmentKind;
  /** Null where a provider reads it (R4). */
  readonly householdName: string | null;
  readonly startsOn: CalendarDay;
  /** Price of a unit, where it changes. */
  readonly price: ChangeView | null;
  /** The provider has to say yes too. */
  readonly mustProviderAgree: boolean;
};

/** A household of a change: what the later periods cost it, and whether it is asked. */
export type AmendedHouseholdView = ChangeView & {
  readonly householdId: string;
  readonly name: string;
  readonly isMine: boolean;
  readonly answer: AmendmentAnswer;
};

/** What the later periods cost the own household: in all, in money, period by period. */
export type OwnChangeView = ChangeView & {
  readonly cash: ChangeView;
  readonly periods: readonly PeriodChangeView[];
};

/** A change that waits for answers. */
export type OpenAmendmentView = MoveView & {
  readonly amendmentId: string;
  readonly askedByName: string;
  readonly answerBy: string;
  readonly hasProviderAgreed: boolean;
  readonly households: readonly AmendedHouseholdView[];
  readonly mine: OwnChangeView | null;
  /** The own household is asked, and may answer now. */
  readonly canAnswer: boolean;
  readonly canWithdraw: boolean;
};

/** What a change would come to, before it is asked. */
export type MovePreviewView = MoveView & {
  readonly householdId: string;
  readonly fromPeriod: number;
  readonly dependantIds: readonly string[];
  readonly households: readonly AmendedHouseholdView[];
  readonly mine: OwnChangeView | null;
  readonly expected: string;
};

/** What its reader may ask: who may leave, for whom the own household may come in, from when on. */
export type MoveFormView = {
  readonly periods: readonly (ServiceDays & { readonly number: number })[];
  /** Households that may leave by the reader's word: the own, all others for an organiser. */
  readonly leavers: readonly {
    readonly householdId: string;
    readonly name: string;
    readonly isMine: boolean;
  }[];
  /** The own household may come in, for these of its dependants or for itself; null: it is in. */
  readonly joining: readonly { readonly dependantId: string; readonly name: string }[] | null;
};

/** What was chosen, as the address has it. */
export type WantedMove = {
  readonly kind: AmendmentKind;
  readonly householdId: string;
  readonly fromPeriod: number;
  readonly dependantIds: readonly string[];
};

/** A change that ended. */
export type PastAmendmentView = {
  readonly amendmentId: string;
  readonly kind: AmendmentKind;
  readonly householdName: string | null;
  readonly startsOn: CalendarDay;
  readonly state: Exclude<AmendmentState, 'open'>;
  readonly endedAt: string;
};

/** Who takes part in an order from one period to the next, for its households. */
export type AmendmentsView = {
  readonly orderId: string;
  readonly title: string;
  readonly open: OpenAmendmentView | null;
  /** Null while something is open, and when nothing can change any more. */
  readonly form: MoveFormView | null;
  readonly wanted: WantedMove | null;
  readonly preview: MovePreviewView | null;
  readonly refusal: { readonly code: string; readonly details: FailureDetails } | null;
  readonly past: readonly PastAmendmentView[];
};

/** What the page of an order says of who comes in or goes on the way, beside the link there. */
export type AmendmentLinkView = {
  readonly open:
    | (Pick<MoveView, 'kind' | 'householdName' | 'startsOn'> & {
        /** The reader's side has to answer. */
        readonly isAsked: boolean;
      })
    | null;
};

/** The same for the provider: numbers and sums of all, of no household (R4). */
export type ProviderAmendmentsView = {
  readonly orderId: string;
  readonly title: string;
  readonly open:
    | (MoveView & {
        readonly amendmentId: string;
        readonly answerBy: string;
        readonly people: { readonly before: number; readonly after: number };
        /** What each later period brings; null for those who do not see takings. */
        readonly periods: readonly PeriodChangeView[] | null;
        /** Fewer than the offer was made for. */
        readonly isBelowBands: boolean;
        readonly hasProviderAgreed: boolean;
        readonly canAnswer: boolean;
        /** Households that have still to answer. */
        readonly waiting: number;
      })
    | null;
  readonly past: readonly PastAmendmentView[];
};
