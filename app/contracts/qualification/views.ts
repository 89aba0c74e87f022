import type { ServiceView } from '#app/contracts/catalogue/views.ts';
import type { CategoryId } from '#app/domain/catalogue/categories.ts';
import type { FromPrice, PriceKind } from '#app/domain/catalogue/prices.ts';
import type { Unit } from '#app/domain/catalogue/units.ts';
import type { SheetState } from '#app/domain/catalogue/validation-state.ts';
import type { Cents } from '#app/domain/money.ts';
import type { OrderState } from '#app/domain/orders/order-state.ts';
import type { Remarks, Sheet, SheetField } from '#app/domain/qualification/check-sheet.ts';
import type { OpenProposalState, SheetKind } from '#app/domain/qualification/proposal-state.ts';
import type { FailureDetails } from '#app/domain/result.ts';
import type { SuspensionAction } from '#app/domain/qualification/suspension.ts';
import type { TypedSheet } from '#app/domain/qualification/typed-sheet.ts';

/** A proposal that is going on, as a list tells it. */
export type ProposalMark = { readonly state: OpenProposalState; readonly remarkCount: number };

/** One of the provider's services in its own list; a new one is a proposal alone. */
export type OwnServiceView = {
  readonly serviceId: string;
  /** Where everybody sees it; null when it is not on sale. */
  readonly slug: string | null;
  readonly titleIt: string;
  readonly titleEn: string;
  readonly category: CategoryId | null;
  readonly unit: Unit | null;
  readonly priceKind: PriceKind | null;
  /** State of what is or was on sale; null before it was validated once. */
  readonly state: 'validated' | 'suspended' | null;
  readonly proposal: ProposalMark | null;
  readonly municipi: readonly number[];
  /** Lowest price of a person and how many share it (P3); null when free or without a price. */
  readonly from: FromPrice | null;
};

/** The sheets of one provider a person works for. */
export type OwnSheetsView = {
  readonly providerId: string;
  readonly name: string;
  readonly state: SheetState;
  readonly proposal: ProposalMark | null;
  readonly mayEdit: boolean;
  readonly services: readonly OwnServiceView[];
};

/** One thing that happened to a sheet; ISO instant. `by` is null where the reader may not know who. */
export type SheetEvent = {
  readonly at: string;
  readonly action: SheetAction;
  readonly by: string | null;
  /** Fields that were remarked or that changed. */
  readonly fields: readonly SheetField[];
  readonly reason: string | null;
};

/** What the audit log calls what happens to a sheet. */
export const SHEET_ACTIONS = [
  'submit',
  'recall',
  'withdraw',
  'give_back',
  'validate',
  'ask_suspend',
  'ask_lift',
  'suspend',
  'lift',
  'refuse',
  'take_back',
] as const;

/** One of them. */
export type SheetAction = (typeof SHEET_ACTIONS)[number];

/** The page on which a provider writes a sheet. */
export type SheetEditorView = {
  readonly kind: SheetKind;
  readonly subjectId: string;
  readonly provider: { readonly providerId: string; readonly name: string };
  /** Its title as it was last saved; '' for a new one. */
  readonly title: string;
  /** Null: there is no proposal, the form starts from what is on sale. */
  readonly state: OpenProposalState | null;
  readonly stored: 'validated' | 'suspended' | null;
  /** Address of the page everybody sees; null when it is not on sale. */
  readonly slug: string | null;
  /** Of the proposal, 0 without one. */
  readonly version: number;
  readonly typed: TypedSheet;
  readonly remarks: Remarks;
  readonly savedBy: string | null;
  readonly savedAt: string | null;
  readonly history: readonly SheetEvent[];
  readonly now: string;
};

/** A price worked out of a saved sheet for so many households and units (QUA9). */
export type SimulatedPrice =
  | {
      readonly isPriced: true;
      readonly households: number;
      readonly quantity: number;
      readonly unit: Unit;
      readonly totalCents: Cents;
      /** What each pays: the lowest and the highest share, a cent apart at most. */
      readonly leastCents: Cents;
      readonly mostCents: Cents;
    }
  | { readonly isPriced: false; readonly code: string; readonly details: FailureDetails };

/** A sheet of a service as citizens would see it; `service` is null while it is not complete. */
export type SheetPreviewView = {
  readonly serviceId: string;
  readonly title: string;
  readonly mayEdit: boolean;
  readonly service: ServiceView | null;
  readonly asked: { readonly households: string; readonly quantity: string };
  readonly simulated: SimulatedPrice | null;
};

/** States by which officers look through proposals; drafts are the provider's own. */
export const QUEUE_STATES = ['submitted', 'to_correct', 'validated'] as const;

/** One of them. */
export type QueueState = (typeof QUEUE_STATES)[number];

/** One row of the officers' queue. */
export type QueueRow = {
  readonly proposalId: string;
  readonly kind: SheetKind;
  readonly title: string;
  readonly providerName: string;
  /** ISO instant. */
  readonly submittedAt: string;
  /** Whole days since then, on Milan's calendar. */
  readonly days: number;
  readonly isNew: boolean;
  readonly remarkCount: number;
};

/** A suspension that waits for a second officer. */
export type AskedSuspensionRow = {
  readonly suspensionId: string;
  readonly kind: SheetKind;
  readonly subjectId: string;
  readonly action: SuspensionAction;
  readonly title: string;
  readonly providerName: string;
  readonly askedAt: string;
  readonly isOwn: boolean;
};

/** The officers' queue. */
export type SheetQueueView = {
  readonly state: QueueState;
  readonly counts: Readonly<Record<QueueState, number>>;
  readonly rows: readonly QueueRow[];
  readonly asked: readonly AskedSuspensionRow[];
  readonly now: string;
};

/** The page on which an officer compares a proposal with what is on sale. */
export type SheetCheckView = {
  readonly proposalId: string;
  readonly kind: SheetKind;
  readonly subjectId: string;
  readonly title: string;
  readonly providerId: string;
  readonly providerName: string;
  readonly state: QueueState;
  readonly version: number;
  readonly submittedAt: string | null;
  /** Null: never validated. */
  readonly before: Sheet | null;
  /** Null: what was sent is no complete sheet by the rules of today. */
  readonly after: Sheet | null;
  readonly changed: readonly SheetField[];
  /** What the city last remarked. */
  readonly remarks: Remarks;
  /** The reader works for the provider, and may only look. */
  readonly isOwnProvider: boolean;
  readonly mayDecide: boolean;
  /** On sale or suspended: officers can ask for the contrary. */
  readonly stored: 'validated' | 'suspended' | null;
  readonly history: readonly SheetEvent[];
  readonly now: string;
};

/** What hangs on a provider or a service that is taken off sale. */
export type SuspensionEffects = {
  /** Orders that go on, by state. */
  readonly orders: readonly { readonly state: OrderState; readonly count: number }[];
  /** Of a provider; they stay open. */
  readonly openOffers: number;
  /** That the provider was asked to answer. */
  readonly openRequests: number;
  /** Of a provider, on sale until then. */
  readonly services: number;
};

/** The page on which officers take a provider or a service off sale, or put it back. */
export type SuspensionView = {
  readonly kind: SheetKind;
  readonly subjectId: string;
  readonly title: string;
  readonly providerName: string;
  readonly state: SheetState;
  /** What can be asked now; null: nothing. */
  readonly action: SuspensionAction | null;
  readonly asked: {
    readonly suspensionId: string;
    readonly action: SuspensionAction;
    readonly reason: string;
    readonly by: string;
    readonly at: string;
    readonly isOwn: boolean;
  } | null;
  readonly effects: SuspensionEffects;
  readonly isOwnProvider: boolean;
  readonly history: readonly SheetEvent[];
  readonly now: string;
};

/** An organisation that the city never validated, for who works there. */
export type UnqualifiedView = {
  readonly providerId: string;
  readonly name: string;
  readonly mayEdit: boolean;
  /** How its own sheet stands; null when none is under way. */
  readonly proposal: OpenProposalState | null;
};
