import { useLocation, useNavigation, useSearchParams } from '@remix-run/react';
import { lazy, memo, useCallback, useMemo, useRef, useState } from 'react';

import { useNow } from '#app/components/current-day.ts';
import { LatePart, partsAreAlive } from '#app/components/late-part.tsx';
import { useFocusWhenLost } from '#app/components/use-focus-when-lost.ts';
import { useKeptEqual } from '#app/components/use-kept-equal.ts';
import { isBoardArchived, type BoardPageView } from '#app/contracts/boards/page-view.ts';

import { BoardArea, Dragging } from '../columns/board-area.tsx';
import { BoardCards } from './board-cards.tsx';
import { BoardFigures, BoardHeader } from './board-header.tsx';
import { BoardConnectionBar, BoardNotices } from './board-notices.tsx';
import { BoardScreenProvider, LookingProvider } from '../state/board-screen.tsx';
import { useBoardStatus, useIsBoardMissing, useLostEdits } from '../state/live-board.tsx';
import { LiveBoardProvider } from './attach-live-board.tsx';
import { CardPanel } from '../panel/lazy-card-panel.tsx';
import { NewCardDialog } from '../columns/lazy-new-card-dialog.tsx';
import { RemovedBoard } from './removed-board.tsx';
import { useLateParts } from './use-late-parts.ts';
import { BoardToolbar } from '../toolbar/board-toolbar.tsx';
import { FollowBar, Shortcuts } from '../views/lazy-views.tsx';
import { useBoardView } from '../state/use-board-view.ts';

/** A group's board: who is here, its money, its needs in four columns, one need's details. */
export function BoardPage(props: { view: BoardPageView }) {
  // A board kept on the device is opened days later, and one left open passes midnight.
  const now = useNow(props.view.now);
  const view = useKeptEqual(now === props.view.now ? props.view : { ...props.view, now });
  return (
    <LiveBoardProvider
      boardId={view.boardId}
      viewer={view.viewer}
      snapshot={view.snapshot}
      isSlow={view.isSlow}
      isArchived={isBoardArchived(view)}
    >
      <BoardOrGone view={view} />
    </LiveBoardProvider>
  );
}

/** The board, until this person may not see it any more. */
function BoardOrGone({ view }: { view: BoardPageView }) {
  const status = useBoardStatus();
  const isGone = status.kind === 'removed' && status.code !== 'auth.signed_out';
  return isGone ? <RemovedBoard groupId={view.group.id} /> : <BoardScreenRoot view={view} />;
}

const LostEditList = lazy(async () => {
  const { LostEditList: List } = await import('../offline/lost-edit-list.tsx');
  return { default: List };
});

/** Rare, so in a part of its own. */
function LostEdits() {
  const lostEdits = useLostEdits();
  const place = useFocusWhenLost(lostEdits.length);
  return (
    <div ref={place} tabIndex={-1} role="status">
      {lostEdits.length > 0 && (
        <LatePart>
          <LostEditList />
        </LatePart>
      )}
    </div>
  );
}

const BoardScreenRoot = memo(function BoardScreenRoot({ view }: { view: BoardPageView }) {
  const looking = useBoardView(view);
  const board = useRef<HTMLDivElement>(null);
  const openCardId = useOpenCardId();
  const isMissing = useIsBoardMissing();
  const Dnd = useLateParts();
  const [addedId, setAddedId] = useState<string | null>(null);
  const [followedId, setFollowedId] = useState<string | null>(null);
  const stopFollowing = useCallback(() => setFollowedId(null), []);
  const [showsKeys, setShowsKeys] = useState(false);
  const hasScript = Dnd !== null || showsKeys;
  const screen = useMemo(
    () => ({
      view,
      follow: (personId: string | null) => void partsAreAlive().then(() => setFollowedId(personId)),
      showShortcuts: (isOpen: boolean) => void partsAreAlive().then(() => setShowsKeys(isOpen)),
      showNew: setAddedId,
    }),
    [view],
  );
  return (
    <BoardScreenProvider value={screen}>
      <LookingProvider value={looking}>
        <BoardCards view={view} looking={looking}>
          <BoardConnectionBar />
          <div
            className="wrap is-wide page board-page"
            data-panel={openCardId === null ? undefined : ''}
          >
            <BoardHeader />
            <BoardNotices />
            <LostEdits />
            <div className="board-line">
              <BoardToolbar />
              <BoardFigures />
            </div>
            <div className="board-split">
              <BoardArea board={board} openCardId={openCardId} addedId={addedId} />
              {openCardId !== null && !isMissing && <CardPanel cardId={openCardId} />}
            </div>
          </div>
          {followedId !== null && (
            <LatePart>
              <FollowBar key={followedId} personId={followedId} onEnd={stopFollowing} />
            </LatePart>
          )}
          {hasScript && (
            <LatePart>
              <Shortcuts isOpen={showsKeys} onOpen={setShowsKeys} />
            </LatePart>
          )}
          <NewCardDialog onAdded={setAddedId} />
          {Dnd && looking.kind === 'columns' && !looking.isFiltered && (
            <Dragging Dnd={Dnd} board={board} />
          )}
        </BoardCards>
      </LookingProvider>
    </BoardScreenProvider>
  );
});

/** The need the address names; while the page loads its request, the address it goes to. */
function useOpenCardId(): string | null {
  const [params] = useSearchParams();
  const here = useLocation();
  const next = useNavigation().location;
  if (next && next.pathname === here.pathname) return new URLSearchParams(next.search).get('need');
  return params.get('need');
}
