import {
  createContext,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react';

import { useGiven } from '#app/components/use-given.ts';
import type { BoardSnapshot } from '#app/domain/boards/document/read-board.ts';
import type { CardDetails } from '#app/domain/boards/document/read-card-details.ts';
import type { CardTextField } from '#app/domain/boards/document/edit-board.ts';
import { mayInGroup } from '#app/domain/groups/policy.ts';

import type { BoardViewer } from '#app/contracts/boards/page-view.ts';
import type { BoardWriter } from './board-writer.ts';
import type { PersonHere } from '../sync/board-people.ts';
import type { BoardProvider } from '../sync/board-provider.ts';
import type { CaretMark } from '../text/caret-overlay.ts';
import type { BoardStatus } from '../sync/board-status.ts';
import type { StoreTrouble } from '../sync/local-store.ts';
import type { LostEdit } from '../sync/lost-edits.ts';
import { useBoardProvider, type LiveParts } from './use-board-provider.ts';

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
const LiveBoardContext = createContext<LiveBoard | null>(null);
const SnapshotContext = createContext<BoardSnapshot | null>(null);
const MissingContext = createContext<boolean | null>(null);

/** Gives a board's live state to the screen below; attaches the live document after hydration. */
export function LiveBoardProvider(props: {
  readonly boardId: string;
  readonly viewer: BoardViewer;
  /** True for a board that was put away: it can only be read. */
  readonly isArchived: boolean;
  readonly snapshot: BoardSnapshot;
  /** True when the server could not read the board in time: the snapshot is empty. */
  readonly isSlow: boolean;
  readonly children: ReactNode;
}) {
  const { boardId, viewer, snapshot, isArchived, isSlow } = props;
  const parts = useBoardProvider(boardId, viewer, snapshot);
  const live = useLive(parts, mayInGroup(viewer.role, 'edit_board') && !isArchived);
  return (
    <LiveBoardContext.Provider value={live}>
      <MissingContext.Provider value={isSlow && live.bindText === null}>
        <SnapshotProvider shown={snapshot}>{props.children}</SnapshotProvider>
      </MissingContext.Provider>
    </LiveBoardContext.Provider>
  );
}

/** A component of its own: each letter draws it anew, and below it only what reads the board. */
function SnapshotProvider({ shown, children }: { shown: BoardSnapshot; children: ReactNode }) {
  const { provider, bindText } = useLiveBoard();
  const live = useSyncExternalStore(
    provider?.board.subscribe ?? never,
    provider?.board.getSnapshot ?? nothing,
    nothing,
  );
  const snapshot = bindText && live ? live : shown;
  return <SnapshotContext.Provider value={snapshot}>{children}</SnapshotContext.Provider>;
}

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

function useLive(parts: LiveParts | null, mayEdit: boolean): LiveBoard {
  const provider = parts?.provider ?? null;
  const subscribe = provider?.subscribe ?? never;
  const hasBoard = useSyncExternalStore(subscribe, provider?.getHasBoard ?? no, no);
  const isAnswered = useSyncExternalStore(subscribe, provider?.getIsAnswered ?? no, no);
  const canWrite = useSyncExternalStore(subscribe, provider?.getCanWrite ?? yes, yes);
  const isReady = useIsReady(parts, hasBoard, isAnswered);
  const mayWrite = canWrite && mayEdit;
  // Its identity ties text fields: it must not change with every keystroke of others.
  const bindText = useMemo<BindText | null>(
    () =>
      isReady && parts
        ? (field, target) => parts.bindTextarea(field, { ...target, provider: parts.provider })
        : null,
    [isReady, parts],
  );
  const writer = isReady && mayWrite && parts ? parts.writer : null;
  const caretsOf = useMemo<CaretsOf>(
    () => (cardId, field) =>
      parts ? parts.caretMarks({ provider: parts.provider, cardId, field }) : [],
    [parts],
  );
  return useMemo(
    () => ({ mayWrite, provider, writer, bindText, caretsOf }),
    [mayWrite, provider, writer, bindText, caretsOf],
  );
}

/** How long the device's own copy waits for the server's before it is shown. */
const GRACE_MS = 1_500;

/**
 * Whether the live document may replace the server's snapshot. The copy on the device is often
 * older than the page just loaded: it shows only when the server does not answer in time.
 */
function useIsReady(parts: LiveParts | null, hasBoard: boolean, isAnswered: boolean): boolean {
  const [readyParts, setReadyParts] = useState<LiveParts | null>(null);
  useEffect(() => {
    if (!parts || !hasBoard) return undefined;
    const timer = setTimeout(() => setReadyParts(parts), isAnswered ? 0 : GRACE_MS);
    return () => clearTimeout(timer);
  }, [parts, hasBoard, isAnswered]);
  return parts !== null && readyParts === parts;
}

function loading(): BoardStatus {
  return LOADING;
}
function no(): boolean {
  return false;
}
function yes(): boolean {
  return true;
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
