import type { OpeningState } from '#app/domain/spaces/opening.ts';
import type { VisitOutcome, VisitReason, VisitRow, VisitState } from '#app/domain/spaces/visits.ts';

import type { SpaceCard } from './views.ts';

/** A visit of today as the operators of its space see it: a number, no name. */
export type VisitView = {
  readonly id: string;
  readonly number: number;
  readonly reason: VisitReason;
  readonly state: VisitState;
  readonly outcome: VisitOutcome | null;
  readonly sentTo: string | null;
  readonly arrivedAt: string;
  readonly calledAt: string | null;
  readonly endedAt: string | null;
  /** Who receives or received the person. */
  readonly operator: string | null;
  readonly isMine: boolean;
  /** A tap that can still be taken back. */
  readonly canReopen: boolean;
};

/** The queue of a space today. */
export type QueueView = {
  readonly spaceId: string;
  readonly slug: string;
  readonly name: string;
  readonly waiting: readonly VisitView[];
  readonly atDesks: readonly VisitView[];
  /** The last first. */
  readonly over: readonly VisitView[];
  readonly received: number;
  /** Minutes somebody who comes now waits; null: it is not known yet, or the space is closed. */
  readonly waitMinutes: number | null;
};

/** The day at the desks where a person works. */
export type DeskDayView = {
  readonly spaces: readonly SpaceCard[];
  readonly queues: readonly QueueView[];
  /** Whom this person receives now, wherever. */
  readonly mine: (VisitView & { readonly spaceId: string }) | null;
  readonly now: string;
};

/** What stands on the wall of a space: numbers only. */
export type WallView = {
  readonly name: string;
  readonly slug: string;
  /** Called last first. */
  readonly called: readonly number[];
  readonly waiting: number;
  /** Null: it is not known yet, or the space is closed. */
  readonly waitMinutes: number | null;
  readonly opening: OpeningState;
};

/** Visits of a month. */
export type VisitMonthView = {
  /** `2026-11`. */
  readonly month: string;
  /** Null: nobody came before. */
  readonly previous: string | null;
  /** Null: it has not begun. */
  readonly next: string | null;
  readonly spaces: readonly {
    readonly name: string;
    readonly slug: string;
    readonly rows: readonly (VisitRow & { readonly reason: VisitReason })[];
    readonly total: VisitRow;
  }[];
  /** Of all spaces together. */
  readonly all: {
    readonly rows: readonly (VisitRow & { readonly reason: VisitReason })[];
    readonly total: VisitRow;
  };
};
