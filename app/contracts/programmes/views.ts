import type { CategoryId } from '#app/domain/catalogue/categories.ts';
import type { CalendarDay } from '#app/domain/dates.ts';
import type { Cents } from '#app/domain/money.ts';
import type { Band } from '#app/domain/programmes/bands.ts';
import type { FundingKind } from '#app/domain/programmes/funding.ts';
import type { ProgrammeMoney } from '#app/domain/programmes/money.ts';
import type { Beneficiary, ProgrammeState } from '#app/domain/programmes/programme.ts';

/** A programme in the officers' list. */
export type ProgrammeAtDesk = {
  readonly id: string;
  readonly name: string;
  readonly state: ProgrammeState;
  readonly startsOn: CalendarDay;
  readonly endsOn: CalendarDay;
  readonly budgetCents: Cents;
  readonly leftCents: Cents;
  /** Its last day is over: nothing is given of it any more. */
  readonly hasEnded: boolean;
  /** Money waits for a second officer. */
  readonly isAsked: boolean;
};

/** Things written down of a programme, as its page tells them. */
export const PROGRAMME_EVENTS = [
  'made',
  'changed',
  'ask_open',
  'ask_raise',
  'confirm',
  'refuse',
  'withdraw',
  'close',
  'reopen',
] as const;

/** One thing that happened to a programme. */
export type ProgrammeEventView = {
  readonly at: string;
  readonly by: string | null;
  readonly event: (typeof PROGRAMME_EVENTS)[number];
  readonly amountCents: Cents | null;
};

/** What a programme is, as everybody reads it. */
export type ProgrammeFacts = {
  readonly id: string;
  readonly name: string;
  readonly funding: string;
  readonly startsOn: CalendarDay;
  readonly endsOn: CalendarDay;
  readonly beneficiary: Beneficiary;
  readonly minAge: number | null;
  readonly maxAge: number | null;
  readonly categories: readonly CategoryId[];
  readonly bands: readonly Band[];
  /** What whoever applies has to show. */
  readonly documents: readonly string[];
};

/** A programme's page for its officers. */
export type ProgrammePageView = ProgrammeFacts & {
  readonly state: ProgrammeState;
  readonly budgetCents: Cents;
  readonly money: ProgrammeMoney;
  /** Applications that wait for an officer. */
  readonly toCheck: number;
  /** Applications that wait for their voucher. */
  readonly toIssue: number;
  readonly hasEnded: boolean;
  readonly asked: {
    readonly fundingId: string;
    readonly kind: FundingKind;
    readonly amountCents: Cents;
    readonly reason: string;
    readonly at: string;
    readonly by: string;
    readonly isOwn: boolean;
  } | null;
  readonly history: readonly ProgrammeEventView[];
  readonly now: string;
};

/** A programme as its form shows it: texts as they are typed. */
export type ProgrammeFormView = {
  /** Null for a new one. */
  readonly id: string | null;
  readonly state: ProgrammeState;
  readonly version: number;
  readonly nameIt: string;
  readonly nameEn: string;
  readonly fundingIt: string;
  readonly fundingEn: string;
  readonly documentsIt: string;
  readonly documentsEn: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly budget: string;
  readonly beneficiary: Beneficiary;
  readonly minAge: string;
  readonly maxAge: string;
  readonly categories: readonly CategoryId[];
  readonly upTo: readonly string[];
  readonly value: readonly string[];
};
