import { useEffect, type RefObject } from 'react';

import { Banner } from '#app/components/banner.tsx';
import { COLUMN_IDS, isColumnId, type ColumnId } from '#app/domain/boards/document/board-schema.ts';
import { useT } from '#app/i18n/i18n.tsx';

import { findCard, whereIs, type PlacedColumn } from '../state/arrange-board.ts';
import { BoardColumns, showColumn } from './board-columns.tsx';
import type { BoardDnd } from './board-dnd.tsx';
import { useBoardCards, useLooking } from '../state/board-screen.tsx';
import { useIsBoardMissing } from '../state/live-board.tsx';
import { findLink } from '../state/focus-card.ts';
import { CarriedFace } from '../card/board-card.tsx';
import { OtherView } from '../views/lazy-views.tsx';

type BoardAreaProps = {
  readonly board: RefObject<HTMLDivElement>;
  readonly openCardId: string | null;
  readonly addedId: string | null;
};

/** The board in the view that was chosen. */
export function BoardArea({ board, openCardId, addedId }: BoardAreaProps) {
  const looking = useLooking();
  const { mover, shown } = useBoardCards();
  const carriedTo = mover.carrying?.column;
  useEffect(() => {
    if (carriedTo) showColumn(board.current, carriedTo);
  }, [board, carriedTo]);
  const isAddedHere = addedId !== null && whereIs(mover.columns, addedId) !== null;
  useEffect(() => {
    if (addedId === null || !isAddedHere) return;
    const link = findLink(addedId);
    const column = link?.closest<HTMLElement>('[data-column]')?.dataset['column'];
    if (isColumnId(column)) showColumn(board.current, column);
    link?.focus();
  }, [board, addedId, isAddedHere]);
  const isMissing = useIsBoardMissing();
  const { slowBoard } = useT().errors;
  if (isMissing) {
    return (
      <div ref={board} className="board-area" role="status">
        <Banner tone="warning" title={slowBoard.title}>
          {slowBoard.text}
        </Banner>
      </div>
    );
  }
  if (looking.kind !== 'columns') {
    return (
      <div ref={board} className="board-area">
        <OtherView kind={looking.kind} />
      </div>
    );
  }
  return (
    <BoardColumns
      area={board}
      openCardId={openCardId}
      firstShown={firstColumn(shown, openCardId)}
    />
  );
}

/** On phones: the column of the open card, or the first that has cards. */
function firstColumn(columns: readonly PlacedColumn[], openCardId: string | null): ColumnId {
  const withOpen = columns.find(({ cards }) => cards.some(({ card }) => card.id === openCardId));
  const found = withOpen ?? columns.find(({ cards }) => cards.length > 0);
  return found?.id ?? COLUMN_IDS[0];
}

/** Mouse and long-press dragging, for those who may move cards. */
export function Dragging(props: { Dnd: typeof BoardDnd; board: RefObject<HTMLDivElement> }) {
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
      {inHand && <CarriedFace placed={inHand} />}
    </Dnd>
  );
}
