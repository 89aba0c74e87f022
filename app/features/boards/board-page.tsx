import { useLocation, useNavigate, useNavigation, useSearchParams } from '@remix-run/react';
import {
  lazy,
  memo,
  type ReactNode,
  type RefObject,
  Suspense,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';

import { useKeptEqual } from '#app/components/use-kept-equal.ts';
import { COLUMN_IDS, isColumnId, type ColumnId } from '#app/domain/boards/board-schema.ts';
import { romeDay } from '#app/domain/dates.ts';

import { findCard, whereIs, type PlacedColumn } from './arrange-board.ts';
import { BoardColumns, showColumn } from './board-columns.tsx';
import type { BoardDnd } from './board-dnd.tsx';
import { BoardFigures, BoardHeader } from './board-header.tsx';
import { BoardConnectionBar, BoardNotices } from './board-notices.tsx';
import { isBoardArchived, type BoardPageView } from './board-page-view.ts';
import {
  BoardCardsProvider,
  BoardScreenProvider,
  LookingProvider,
  useBoardCards,
  useLooking,
} from './board-screen.tsx';
import { CardFactsProvider, type CardFacts } from './card-facts.tsx';
import {
  LiveBoardProvider,
  useBoardSnapshot,
  useBoardStatus,
  useLostEdits,
} from './live-board.tsx';
import { CarriedNeed } from './need-card.tsx';
import { NeedPanel } from './lazy-need-panel.tsx';
import { NewNeedDialog } from './new-need-dialog.tsx';
import { RemovedBoard } from './removed-board.tsx';
import { useLateParts } from './use-late-parts.ts';
import { useCardMover, type CardMover } from './use-card-mover.ts';
import { BoardToolbar } from './views/board-toolbar.tsx';
import { FollowBar, OtherView, Shortcuts } from './views/lazy-views.tsx';
import { useBoardView, useShownColumns, type Looking } from './views/use-board-view.ts';

/** A group's board: who is here, its money, its needs in four columns, one need's details. */
export function BoardPage(props: { view: BoardPageView }) {
  const view = useKeptEqual(props.view);
  return (
    <LiveBoardProvider
      boardId={view.boardId}
      viewer={view.viewer}
      snapshot={view.snapshot}
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
  const { LostEditList: List } = await import('./lost-edit-list.tsx');
  return { default: List };
});

/** Rare, so in a part of its own. */
function LostEdits() {
  const lostEdits = useLostEdits();
  return (
    <div role="status">
      {lostEdits.length > 0 && (
        <Suspense fallback={null}>
          <LostEditList />
        </Suspense>
      )}
    </div>
  );
}

const BoardScreenRoot = memo(function BoardScreenRoot({ view }: { view: BoardPageView }) {
  const looking = useBoardView(view);
  const board = useRef<HTMLDivElement>(null);
  const openCardId = useOpenCardId();
  const Dnd = useLateParts();
  const [addedId, setAddedId] = useState<string | null>(null);
  const [followedId, setFollowedId] = useState<string | null>(null);
  const stopFollowing = useCallback(() => setFollowedId(null), []);
  const [showsKeys, setShowsKeys] = useState(false);
  const hasScript = Dnd !== null || showsKeys;
  const screen = useMemo(
    () => ({
      view,
      follow: setFollowedId,
      showShortcuts: setShowsKeys,
      showNew: setAddedId,
    }),
    [view],
  );
  return (
    <BoardScreenProvider value={screen}>
      <LookingProvider value={looking}>
        <Cards view={view} looking={looking}>
          <BoardConnectionBar />
          <div
            className="wrap is-wide page board-page"
            data-panel={openCardId === null ? undefined : ''}
          >
            <BoardHeader />
            <BoardNotices />
            <LostEdits />
            <BoardFigures />
            <BoardToolbar />
            <div className="board-split">
              <BoardArea board={board} openCardId={openCardId} addedId={addedId} />
              {openCardId !== null && <NeedPanel cardId={openCardId} />}
            </div>
          </div>
          {followedId !== null && (
            <Suspense>
              <FollowBar key={followedId} personId={followedId} onEnd={stopFollowing} />
            </Suspense>
          )}
          {hasScript && (
            <Suspense>
              <Shortcuts isOpen={showsKeys} onOpen={setShowsKeys} />
            </Suspense>
          )}
          <NewNeedDialog onAdded={setAddedId} />
          {Dnd && looking.kind === 'columns' && !looking.isFiltered && (
            <Dragging Dnd={Dnd} board={board} />
          )}
        </Cards>
      </LookingProvider>
    </BoardScreenProvider>
  );
});

/** Arranges the cards for what is below; each letter draws it anew, and only who reads the cards. */
function Cards(props: { view: BoardPageView; looking: Looking; children: ReactNode }) {
  const { view, looking } = props;
  const mover = useCardMover(view.rows);
  const shown = useShownColumns(view, looking.filter, mover.columns);
  const facts = useFacts(view, mover);
  return (
    <CardFactsProvider value={facts}>
      <BoardCardsProvider value={{ mover, shown }}>{props.children}</BoardCardsProvider>
    </CardFactsProvider>
  );
}

type BoardAreaProps = {
  readonly board: RefObject<HTMLDivElement>;
  readonly openCardId: string | null;
  readonly addedId: string | null;
};

/** The board in the view that was chosen. */
function BoardArea({ board, openCardId, addedId }: BoardAreaProps) {
  const looking = useLooking();
  const { mover, shown } = useBoardCards();
  const carriedTo = mover.carrying?.column;
  useEffect(() => {
    if (carriedTo) showColumn(board.current, carriedTo);
  }, [board, carriedTo]);
  const isAddedHere = addedId !== null && whereIs(mover.columns, addedId) !== null;
  useEffect(() => {
    if (!isAddedHere) return;
    const card = board.current?.querySelector<HTMLElement>(`[data-card="${addedId}"]`);
    const column = card?.closest<HTMLElement>('[data-column]')?.dataset['column'];
    if (isColumnId(column)) showColumn(board.current, column);
    card?.querySelector<HTMLElement>('.cover')?.focus();
  }, [board, addedId, isAddedHere]);
  if (looking.kind !== 'columns') {
    return (
      <div ref={board} className="board-area">
        <OtherView kind={looking.kind} />
      </div>
    );
  }
  return (
    <BoardColumns ref={board} openCardId={openCardId} firstShown={firstColumn(shown, openCardId)} />
  );
}

/** What the faces of cards need, the same object while it says the same. */
function useFacts(view: BoardPageView, mover: CardMover): CardFacts {
  const { labels } = useBoardSnapshot();
  const navigate = useNavigate();
  const gripKey = useRef(mover.onGripKey);
  useEffect(() => {
    gripKey.current = mover.onGripKey;
  });
  const followLink = useCallback<CardFacts['followLink']>(
    (event) => {
      const hasModifier = event.metaKey || event.altKey || event.ctrlKey || event.shiftKey;
      if (event.defaultPrevented || event.button !== 0 || hasModifier) return;
      event.preventDefault();
      navigate(event.currentTarget.search, { preventScrollReset: true });
    },
    [navigate],
  );
  const onGripKey = useCallback<CardFacts['onGripKey']>(
    (placed, event) => gripKey.current(placed, event),
    [],
  );
  return useKeptEqual({
    households: view.households,
    // A copy kept on the device before there were files has no counts.
    fileCounts: view.fileCounts ?? NO_FILES,
    voucherCategories: view.voucherCategories,
    labels,
    today: romeDay(new Date(view.now)),
    followLink,
    onGripKey,
  });
}

const NO_FILES = {};

/** The need the address names; while the page loads its request, the address it goes to. */
function useOpenCardId(): string | null {
  const [params] = useSearchParams();
  const here = useLocation();
  const next = useNavigation().location;
  if (next && next.pathname === here.pathname) return new URLSearchParams(next.search).get('need');
  return params.get('need');
}

/** On phones: the column of the open card, or the first that has cards. */
function firstColumn(columns: readonly PlacedColumn[], openCardId: string | null): ColumnId {
  const withOpen = columns.find(({ cards }) => cards.some(({ card }) => card.id === openCardId));
  const found = withOpen ?? columns.find(({ cards }) => cards.length > 0);
  return found?.id ?? COLUMN_IDS[0];
}

/** Mouse and long-press dragging, for those who may move cards. */
function Dragging(props: { Dnd: typeof BoardDnd; board: RefObject<HTMLDivElement> }) {
  const { Dnd, board } = props;
  const { mover } = useBoardCards();
  if (!mover.canMove) return null;
  const { carrying } = mover;
  const inHand = carrying?.by === 'pointer' ? findCard(mover.columns, carrying.cardId) : null;
  return (
    <Dnd
      board={board}
      onStart={mover.startPointer}
      onCarry={mover.carryPointer}
      onEnd={mover.endPointer}
    >
      {inHand && <CarriedNeed placed={inHand} />}
    </Dnd>
  );
}
