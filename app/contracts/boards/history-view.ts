import type { ActivityKind, WholeCard } from '#app/domain/boards/history/activity.ts';
import type { BoardSnapshot } from '#app/domain/boards/document/read-board.ts';
import type { RestorePlan } from '#app/domain/boards/history/restore-board.ts';

/** What the rows of a card's request did, told among what people did on the board. */
export const ROW_EVENT_KINDS = [
  'request_sent',
  'offer_came',
  'offer_changed',
  'offer_withdrawn',
  'vote_opened',
  'vote_accepted',
  'vote_rejected',
  'order_made',
] as const;
export type RowEventKind = (typeof ROW_EVENT_KINDS)[number];

/** One line of the activity of a board, newest first in lists. */
export type HistoryLine = {
  /** Unique among the lines. */
  readonly key: string;
  readonly kind: ActivityKind | RowEventKind;
  readonly cardId: string | null;
  readonly detail: Readonly<Record<string, string>>;
  /** Place in the log, to see the board as of then; null for what rows did. */
  readonly sequence: number | null;
  /** ISO instant. */
  readonly at: string;
  /** Null: the system, or somebody who is no longer in the group. */
  readonly person: { readonly id: string; readonly name: string } | null;
  /** By somebody else, since this person's last visit. */
  readonly isNew: boolean;
};

/** The board, or one card of it, as it was. */
export type HistoryMoment = {
  readonly sequence: number;
  /** False: of that time only the state at the end of the day is kept. */
  readonly isExact: boolean;
  readonly board: BoardSnapshot;
  /** What bringing the whole board back would do; null for those who may not. */
  readonly plan: RestorePlan | null;
  /** With a card chosen: as it was, as it is now (null: it was not there, it is gone). */
  readonly card: { readonly past: WholeCard | null; readonly present: WholeCard | null } | null;
};

/** The history of a board as one member sees it. */
export type BoardHistoryView = {
  readonly group: { readonly id: string; readonly name: string };
  readonly board: { readonly id: string; readonly name: string };
  readonly mayRestoreBoard: boolean;
  readonly mayRestoreCard: boolean;
  readonly cardId: string | null;
  /** Title of the chosen card, as it is or was last; null when none is chosen. */
  readonly cardTitle: string | null;
  readonly personId: string | null;
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly households: readonly { readonly id: string; readonly name: string }[];
  readonly columns: BoardSnapshot['columns'];
  readonly labels: BoardSnapshot['labels'];
  readonly lines: readonly HistoryLine[];
  /** Sequence before which older lines begin; null: these are all. */
  readonly olderThan: number | null;
  readonly moment: HistoryMoment | null;
  /** ISO instant of the answer. */
  readonly now: string;
};
