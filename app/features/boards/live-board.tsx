import {
  createContext,
  useContext,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react';

import type { BoardSnapshot } from '#app/domain/boards/read-board.ts';
import type { CardDetails } from '#app/domain/boards/read-card-details.ts';
import type { CardTextField } from '#app/domain/boards/edit-board.ts';
import { mayInGroup } from '#app/domain/groups/policy.ts';

import type { BoardViewer } from './board-page-view.ts';
import type { BoardWriter } from './board-writer.ts';
import type { PersonHere } from './sync/board-people.ts';
import type { BoardProvider } from './sync/board-provider.ts';
import type { CaretMark } from './sync/caret-overlay.ts';
import type { BoardStatus } from './sync/board-status.ts';
import type { StoreTrouble } from './sync/local-store.ts';
import type { LostEdit } from './sync/lost-edits.ts';
import { useBoardProvider, type LiveParts } from './use-board-provider.ts';

/** Ties a text field to the live text of a card; returns what undoes it. */
export type BindText = (
  field: HTMLTextAreaElement,
  target: { cardId: string; field: CardTextField; overlay: HTMLElement },
) => () => void;

/** The others' carets in a text that is shown without a field. */
export type CaretsOf = (cardId: string, field: CardTextField) => readonly CaretMark[];

/** The board as this screen knows it. Before the document is there, the server's snapshot. */
export type LiveBoard = {
  readonly board: BoardSnapshot;
  /** Null while the document loads, and for those who may only read. */
  readonly writer: BoardWriter | null;
  readonly bindText: BindText | null;
  readonly caretsOf: CaretsOf;
  /** Everybody on the board, this person too; one entry per open page. */
  readonly people: readonly PersonHere[];
  readonly status: BoardStatus;
  /** Why this device keeps nothing of the board; null while it does. */
  readonly trouble: StoreTrouble | null;
  /** Texts of cards that were deleted meanwhile, until the person decides. */
  readonly lostEdits: readonly LostEdit[];
  /** False for viewers, and once the board is closed to this person. */
  readonly mayWrite: boolean;
  readonly provider: BoardProvider | null;
};

const LOADING: BoardStatus = { kind: 'loading' };
const NO_EDITS: readonly LostEdit[] = [];
const NOBODY: readonly PersonHere[] = [];
const LiveBoardContext = createContext<LiveBoard | null>(null);

/** Gives a board's live state to the screen below; attaches the live document after hydration. */
export function LiveBoardProvider(props: {
  readonly boardId: string;
  readonly viewer: BoardViewer;
  /** True for a board that was put away: it can only be read. */
  readonly isArchived: boolean;
  readonly snapshot: BoardSnapshot;
  readonly children: ReactNode;
}) {
  const { boardId, viewer, snapshot, isArchived } = props;
  const parts = useBoardProvider(boardId, viewer, snapshot);
  const live = useLive(parts, { viewer, snapshot, isArchived });
  return <LiveBoardContext.Provider value={live}>{props.children}</LiveBoardContext.Provider>;
}

/** The live board around the caller. */
export function useLiveBoard(): LiveBoard {
  const live = useContext(LiveBoardContext);
  if (!live) throw new Error('no LiveBoardProvider above this component');
  return live;
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

function useLive(
  parts: LiveParts | null,
  page: { viewer: BoardViewer; snapshot: BoardSnapshot; isArchived: boolean },
): LiveBoard {
  const { viewer, snapshot, isArchived } = page;
  const provider = parts?.provider ?? null;
  const subscribe = provider?.subscribe ?? never;
  const status = useSyncExternalStore(subscribe, provider?.getStatus ?? loading, loading);
  const hasBoard = useSyncExternalStore(subscribe, provider?.getHasBoard ?? no, no);
  const canWrite = useSyncExternalStore(subscribe, provider?.getCanWrite ?? yes, yes);
  const trouble = useSyncExternalStore(subscribe, provider?.getTrouble ?? nothing, nothing);
  const lostEdits = useSyncExternalStore(
    provider?.lost.subscribe ?? never,
    provider?.lost.getSnapshot ?? noEdits,
    noEdits,
  );
  const liveBoard = useSyncExternalStore(
    provider?.board.subscribe ?? never,
    provider?.board.getSnapshot ?? nothing,
    nothing,
  );
  const people = useSyncExternalStore(
    provider?.people.subscribe ?? never,
    provider?.people.getSnapshot ?? nobody,
    nobody,
  );
  const isReady = useIsReady(parts, hasBoard, status);
  const mayEdit = !isArchived && mayInGroup(viewer.role, 'edit_board');
  const mayWrite = canWrite && mayEdit && status.kind !== 'removed';
  const board = isReady && liveBoard ? liveBoard : snapshot;
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
    () => ({
      board,
      people,
      status,
      trouble,
      lostEdits,
      mayWrite,
      provider,
      writer,
      bindText,
      caretsOf,
    }),
    [board, people, status, trouble, lostEdits, mayWrite, provider, writer, bindText, caretsOf],
  );
}

/** How long the device's own copy waits for the server's before it is shown. */
const GRACE_MS = 1_500;

/**
 * Whether the live document may replace the server's snapshot. The copy on the device is often
 * older than the page just loaded: it shows only when the server does not answer in time.
 */
function useIsReady(parts: LiveParts | null, hasBoard: boolean, status: BoardStatus): boolean {
  const [readyParts, setReadyParts] = useState<LiveParts | null>(null);
  const isAnswered = status.kind === 'saved' || status.kind === 'saving';
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
