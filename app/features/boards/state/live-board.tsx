import { createContext, useSyncExternalStore } from 'react';

import { useGiven } from '#app/components/use-given.ts';
import type { BoardSnapshot } from '#app/domain/boards/document/read-board.ts';
import type { CardDetails } from '#app/domain/boards/document/read-card-details.ts';
import type { CardTextField } from '#app/domain/boards/document/edit-board.ts';

import type { BoardWriter } from './board-writer.ts';
import type { PersonHere } from '../sync/board-people.ts';
import type { BoardProvider } from '../sync/board-provider.ts';
import type { CaretMark } from '../text/caret-overlay.ts';
import type { BoardStatus } from '../sync/board-status.ts';
import type { StoreTrouble } from '../sync/local-store.ts';
import type { LostEdit } from '../sync/lost-edits.ts';

/** Ties a text field to the live text of a card; returns what undoes it. */
export type BindText = (
  field: HTMLTextAreaElement,
  target: { cardId: string; field: CardTextField; overlay: HTMLElement },
) => () => void;

/** The others' carets in a text that is shown without a field. */
export type CaretsOf = (cardId: string, field: CardTextField) => readonly CaretMark[];

/**
 * What one can do with the board on this screen. It changes when the document or the role does, never
 * with a letter: those are in `useBoardSnapshot`, `usePeople` and `useBoardStatus`.
 */
export type LiveBoard = {
  /** Null while the document loads, and for those who may only read. */
  readonly writer: BoardWriter | null;
  readonly bindText: BindText | null;
  readonly caretsOf: CaretsOf;
  /** False for viewers, and once the board is closed to this person. */
  readonly mayWrite: boolean;
  readonly provider: BoardProvider | null;
};

const LOADING: BoardStatus = { kind: 'loading' };
const NO_EDITS: readonly LostEdit[] = [];
const NOBODY: readonly PersonHere[] = [];
/** For `page/attach-live-board` to give, for the hooks below to read. */
export const LiveBoardContext = createContext<LiveBoard | null>(null);
/** The cards shown; given beside {@link LiveBoardContext}. */
export const SnapshotContext = createContext<BoardSnapshot | null>(null);
/** Whether there is nothing to show yet; given beside {@link LiveBoardContext}. */
export const MissingContext = createContext<boolean | null>(null);

/** The live board around the caller. */
export function useLiveBoard(): LiveBoard {
  return useGiven(LiveBoardContext);
}

/** The board's cards and titles; before the document is there, the server's. */
export function useBoardSnapshot(): BoardSnapshot {
  return useGiven(SnapshotContext);
}

/** Whether there is no board to show yet: the server took too long, the live document is not there. */
export function useIsBoardMissing(): boolean {
  return useGiven(MissingContext);
}

/** How it stands with the line and with what was written here. */
export function useBoardStatus(): BoardStatus {
  const { provider } = useLiveBoard();
  return useSyncExternalStore(
    provider?.subscribe ?? never,
    provider?.getStatus ?? loading,
    loading,
  );
}

/** Why this device keeps nothing of the board; null while it does. */
export function useStoreTrouble(): StoreTrouble | null {
  const { provider } = useLiveBoard();
  return useSyncExternalStore(
    provider?.subscribe ?? never,
    provider?.getTrouble ?? nothing,
    nothing,
  );
}

/** Everybody on the board, this person too; one entry per open page. */
export function usePeople(): readonly PersonHere[] {
  const people = useLiveBoard().provider?.people;
  return useSyncExternalStore(people?.subscribe ?? never, people?.getSnapshot ?? nobody, nobody);
}

/** Texts of cards that were deleted meanwhile, until the person decides. */
export function useLostEdits(): readonly LostEdit[] {
  const lost = useLiveBoard().provider?.lost;
  return useSyncExternalStore(lost?.subscribe ?? never, lost?.getSnapshot ?? noEdits, noEdits);
}

/**
 * Comments, checklist, availability of one card, live; before the document is there, what the
 * server read (`known`). Null: the card has no details, or is gone.
 */
export function useCardDetails(cardId: string, known: CardDetails | null): CardDetails | null {
  const { provider, bindText } = useLiveBoard();
  const details = useSyncExternalStore(
    provider?.board.subscribe ?? never,
    () => provider?.board.getDetails(cardId) ?? null,
    nothing,
  );
  // `bindText` says that the live document may be shown.
  return bindText ? details : known;
}

const never = () => () => undefined;

function loading(): BoardStatus {
  return LOADING;
}
function nothing(): null {
  return null;
}
function noEdits(): readonly LostEdit[] {
  return NO_EDITS;
}
function nobody(): readonly PersonHere[] {
  return NOBODY;
}
