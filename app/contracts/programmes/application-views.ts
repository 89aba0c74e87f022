import type { CalendarDay } from '#app/domain/dates.ts';
import type { Cents } from '#app/domain/money.ts';
import type { VoucherAction } from '#app/domain/programmes/voucher.ts';
import type { SourceState } from '#app/domain/wallet/source-state.ts';
import type { ApplicationState, IseeKind } from '#app/domain/programmes/application.ts';

import type { ProgrammeFacts } from './views.ts';

/** A household's application, as the household reads it. */
export type OwnApplication = {
  readonly id: string;
  readonly programmeId: string;
  readonly programme: string;
  readonly holder: string;
  readonly state: ApplicationState;
  readonly appliedAt: string;
  readonly changedAt: string;
  /** What is missing, or why not. */
  readonly words: string;
};

/** One application with what can be done with it, and what was declared while that is kept (E2). */
export type OwnApplicationPage = OwnApplication & {
  readonly mayResend: boolean;
  readonly mayWithdraw: boolean;
  readonly declared: {
    readonly isee: string;
    readonly iseeKind: IseeKind;
    readonly protocol: string;
  } | null;
  /** A protocol as it is written this year. */
  readonly exampleProtocol: string;
  /** Once verified: what the voucher is worth. */
  readonly valueCents: Cents | null;
  readonly now: string;
};

/** Programmes that take applications, and the household's own applications. */
export type OpenProgrammesView = {
  readonly programmes: readonly ProgrammeFacts[];
  readonly applications: readonly OwnApplication[];
  readonly now: string;
};

/** Somebody of the household, and whether an application for them can be made. */
export type Applicant = {
  readonly dependantId: string;
  readonly name: string;
  readonly standing: 'may' | 'taken' | 'not_for';
};

/** Where a household applies: the programme, and for whom it may. */
export type ApplyView = {
  readonly programme: ProgrammeFacts;
  readonly people: readonly Applicant[];
  /** A protocol as it is written this year. */
  readonly exampleProtocol: string;
};

/** What the last step shows before it is sent. */
export type DeclaredView = {
  readonly holder: string;
  readonly protocol: string;
  readonly expiresOn: CalendarDay;
  readonly valueCents: Cents;
};

/** Which applications officers look through. */
export const QUEUE_FILTERS = ['to_check', 'to_issue', 'to_complete', 'done'] as const;

/** Which applications. */
export type QueueFilter = (typeof QUEUE_FILTERS)[number];

/** An application in the officers' queue. */
export type QueueItem = {
  readonly id: string;
  readonly household: string;
  readonly holder: string;
  readonly age: number;
  readonly state: ApplicationState;
  readonly appliedAt: string;
  readonly days: number;
  readonly band: number | null;
  readonly valueCents: Cents | null;
  /** Of the officer's own household: nobody decides on it (M23). */
  readonly isOwn: boolean;
};

/** The queue of one programme. */
export type QueueView = {
  readonly programmeId: string;
  readonly programme: string;
  readonly filter: QueueFilter;
  readonly counts: Readonly<Record<QueueFilter, number>>;
  readonly items: readonly QueueItem[];
  readonly page: number;
  readonly pageCount: number;
  readonly leftCents: Cents;
  /** For one of those shown the money does not suffice: it can go on the waiting list (APP4). */
  readonly mayWait: boolean;
  /** Its last day is over: nothing is given of it any more. */
  readonly hasEnded: boolean;
  readonly now: string;
};

/** One application for the officer who checks it. */
export type ApplicationCheckView = QueueItem & {
  readonly programmeId: string;
  readonly programme: string;
  readonly municipio: number;
  readonly appliedBy: string;
  readonly version: number;
  readonly iseeKind: IseeKind;
  readonly iseeExpiresOn: CalendarDay;
  /** What was declared, until it is checked (E2), and the band it would be in. */
  readonly declared: {
    readonly iseeCents: Cents;
    readonly protocol: string;
    readonly band: number | null;
    readonly valueCents: Cents | null;
  } | null;
  readonly words: string;
  readonly documents: readonly string[];
  readonly mayTake: boolean;
  readonly mayVerify: boolean;
  readonly mayGiveBack: boolean;
  readonly mayRefuse: boolean;
  /** It waits for its voucher, which is given in the queue of its programme. */
  readonly mayIssue: boolean;
  readonly now: string;
};

/** A voucher that a programme gave. */
export type GivenVoucherView = {
  readonly voucherId: string;
  readonly code: string;
  readonly household: string;
  readonly holder: string;
  readonly amountCents: Cents;
  readonly leftCents: Cents;
  readonly heldCents: Cents;
  readonly expiresOn: CalendarDay;
  readonly state: SourceState;
  /** What an officer may still do with it. */
  readonly may: readonly VoucherAction[];
};

/** The vouchers of one programme. */
export type GivenVouchersView = {
  readonly programmeId: string;
  readonly programme: string;
  readonly vouchers: readonly GivenVoucherView[];
  readonly page: number;
  readonly pageCount: number;
};
