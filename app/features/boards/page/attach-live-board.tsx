import { useEffect, useMemo, useState, useSyncExternalStore, type ReactNode } from 'react';

import type { BoardViewer } from '#app/contracts/boards/page-view.ts';
import type { BoardSnapshot } from '#app/domain/boards/document/read-board.ts';
import { mayInGroup } from '#app/domain/groups/policy.ts';

import {
  LiveBoardContext,
  MissingContext,
  SnapshotContext,
  useLiveBoard,
  type BindText,
  type CaretsOf,
  type LiveBoard,
} from '../state/live-board.tsx';
import { useBoardProvider, type LiveParts } from './use-board-provider.ts';

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

const never = () => () => undefined;

function no(): boolean {
  return false;
}
function yes(): boolean {
  return true;
}
function nothing(): null {
  return null;
}
