import { useLocation, useNavigation, useSearchParams } from '@remix-run/react';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';

import { COLUMN_IDS, type ColumnId } from '#app/domain/boards/board-schema.ts';

import type { PlacedColumn } from './arrange-board.ts';
import { BoardColumns, showColumn } from './board-columns.tsx';
import { BoardFigures, BoardHeader } from './board-header.tsx';
import { BoardConnectionBar, BoardNotices } from './board-notices.tsx';
import type { BoardPageView } from './board-page-view.ts';
import { BoardScreenProvider, useBoardScreen } from './board-screen.tsx';
import { LiveBoardProvider } from './live-board.tsx';
import { CarriedNeed } from './need-card.tsx';
import { NeedPanel } from './need-panel.tsx';
import { NewNeedDialog } from './new-need-dialog.tsx';
import { useCardMover } from './use-card-mover.ts';

/** Loaded on the first touch of the page: most visits only read. */
const BoardDnd = lazy(async () => ({ default: (await import('./board-dnd.tsx')).BoardDnd }));

/** A group's board: who is here, its money, its needs in four columns, one need's details. */
export function BoardPage({ view }: { view: BoardPageView }) {
  return (
    <LiveBoardProvider boardId={view.boardId} viewer={view.viewer} snapshot={view.snapshot}>
      <BoardScreenRoot view={view} />
    </LiveBoardProvider>
  );
}

function BoardScreenRoot({ view }: { view: BoardPageView }) {
  const mover = useCardMover(view.rows);
  const openCardId = useOpenCardId();
  const board = useRef<HTMLDivElement>(null);
  const carriedTo = mover.carrying?.column;
  useEffect(() => {
    if (carriedTo) showColumn(board.current, carriedTo);
  }, [carriedTo]);
  const [addedId, setAddedId] = useState<string | null>(null);
  useEffect(() => {
    if (addedId === null) return;
    showColumn(board.current, 'needs');
    const link = board.current?.querySelector<HTMLElement>(`[data-card="${addedId}"] .cover`);
    link?.focus();
    if (link) setAddedId(null);
  }, [addedId, mover.columns]);
  return (
    <BoardScreenProvider value={{ view, mover }}>
      <BoardConnectionBar />
      <div
        className="wrap is-wide page board-page"
        data-panel={openCardId === null ? undefined : ''}
      >
        <BoardHeader />
        <BoardNotices />
        <BoardFigures />
        <div className="board-split">
          <BoardColumns
            ref={board}
            openCardId={openCardId}
            firstShown={firstColumn(mover.columns, openCardId)}
          />
          {openCardId !== null && <NeedPanel cardId={openCardId} />}
        </div>
      </div>
      <NewNeedDialog onAdded={setAddedId} />
      <Dragging board={board} />
    </BoardScreenProvider>
  );
}

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
function Dragging({ board }: { board: React.RefObject<HTMLDivElement> }) {
  const { mover } = useBoardScreen();
  const isWanted = useFirstTouch() && mover.canMove;
  if (!isWanted) return null;
  const cards = mover.columns.flatMap((column) => column.cards);
  const inHand =
    mover.carrying?.by === 'pointer'
      ? cards.find(({ card }) => card.id === mover.carrying?.cardId)
      : undefined;
  return (
    <Suspense fallback={null}>
      <BoardDnd
        board={board}
        cardIds={cards.map(({ card }) => card.id)}
        onStart={mover.startPointer}
        onCarry={mover.carryPointer}
        onEnd={mover.endPointer}
      >
        {inHand && <CarriedNeed placed={inHand} />}
      </BoardDnd>
    </Suspense>
  );
}

const FIRST_TOUCHES = ['pointerover', 'touchstart', 'scroll'] as const;

/** True from the first sign that somebody uses the page. */
function useFirstTouch(): boolean {
  const [isTouched, setIsTouched] = useState(false);
  useEffect(() => {
    if (isTouched) return undefined;
    const touched = () => setIsTouched(true);
    for (const type of FIRST_TOUCHES) window.addEventListener(type, touched, { passive: true });
    return () => {
      for (const type of FIRST_TOUCHES) window.removeEventListener(type, touched);
    };
  }, [isTouched]);
  return isTouched;
}
