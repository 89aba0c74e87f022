import { useEffect, useMemo, type RefObject } from 'react';

import { Count } from '#app/components/pill.tsx';
import type { ColumnId } from '#app/domain/boards/document/board-schema.ts';
import { useT } from '#app/i18n/i18n.tsx';

import type { PlacedColumn } from '../state/arrange-board.ts';
import { useBoardCards, useBoardScreen, useLooking } from '../state/board-screen.tsx';
import { usePeople } from '../state/live-board.tsx';
import { GRIP_HELP_ID, BoardCard } from '../card/board-card.tsx';
import type { PersonHere } from '../sync/board-people.ts';
import { RenameColumn } from './column-title.tsx';

/** Name of the radio buttons that choose the column on a phone. */
const COLUMN_CHOICE = 'shown-column';

/** Shows a column on phones; elsewhere all show and this changes nothing. */
export function showColumn(board: HTMLElement | null, column: ColumnId): void {
  const choice = board?.querySelector<HTMLInputElement>(
    `input[name="${COLUMN_CHOICE}"][value="${column}"]`,
  );
  if (choice) choice.checked = true;
  bringChosenTabIntoSight(board);
}

/** The tab of the shown column may be beyond the edge of a phone. The page itself does not move. */
function bringChosenTabIntoSight(board: HTMLElement | null): void {
  const tab = board?.querySelector<HTMLElement>('.column-tabs label:has(:checked)');
  const tabs = tab?.parentElement;
  if (!tab || !tabs) return;
  tabs.scrollLeft = tab.offsetLeft - tabs.offsetLeft - (tabs.clientWidth - tab.offsetWidth) / 2;
}

/** The four columns. On phones one shows, chosen by native radio buttons: no script is needed. */
export function BoardColumns(props: {
  readonly area: RefObject<HTMLDivElement>;
  readonly openCardId: string | null;
  readonly firstShown: ColumnId;
}) {
  const { area, openCardId, firstShown } = props;
  const t = useT().boards;
  const { mover, shown } = useBoardCards();
  const writers = useWriters();
  useEffect(() => bringChosenTabIntoSight(area.current), [area]);
  return (
    <div ref={area} className="board-area">
      <fieldset className="column-tabs">
        <legend className="sr">{t.showColumn}</legend>
        {shown.map(({ id, cards }) => (
          <label key={id} data-column-tab={id}>
            <input
              className="input-cover"
              type="radio"
              name={COLUMN_CHOICE}
              value={id}
              defaultChecked={id === firstShown}
            />
            {mover.columnTitle(id)}
            <Count value={cards.length} label={t.cards({ count: cards.length })} />
          </label>
        ))}
      </fieldset>
      <div className="board" role="group" aria-label={t.board} tabIndex={0}>
        {shown.map((column) => (
          <Column key={column.id} column={column} openCardId={openCardId} writers={writers} />
        ))}
      </div>
      <p id={GRIP_HELP_ID} hidden>
        {t.gripHelp}
      </p>
      <div className="sr" role="status" aria-live="assertive">
        {mover.spoken}
      </div>
    </div>
  );
}

/** By card: somebody else who writes in it now. */
type Writers = ReadonlyMap<string, PersonHere>;

function useWriters(): Writers {
  const { view } = useBoardScreen();
  const people = usePeople();
  const ownId = view.viewer.personId;
  return useMemo(
    () =>
      new Map(
        people.flatMap((person) =>
          person.at?.isTyping && person.personId !== ownId ? [[person.at.cardId, person]] : [],
        ),
      ),
    [people, ownId],
  );
}

type ColumnProps = {
  readonly column: PlacedColumn;
  readonly openCardId: string | null;
  readonly writers: Writers;
};

function Column({ column, openCardId, writers }: ColumnProps) {
  const t = useT().boards;
  const { mover } = useBoardCards();
  const looking = useLooking();
  const { id, cards } = column;
  const { carrying } = mover;
  const isTarget = carrying?.by === 'pointer' && carrying.column === id;
  return (
    <section
      className={isTarget ? 'column is-target' : 'column'}
      data-column={id}
      aria-labelledby={`column-${id}`}
    >
      <header>
        <h2 id={`column-${id}`}>
          <i aria-hidden />
          {mover.columnTitle(id)}
          <Count value={cards.length} label={t.cards({ count: cards.length })} />
        </h2>
        <p>{t.columnHints[id]}</p>
        <RenameColumn id={id} />
      </header>
      {cards.length === 0 ? (
        <p className="column-empty">{looking.isFiltered ? t.views.noneHere : t.columnEmpty[id]}</p>
      ) : (
        <ul className="needs">
          {cards.map((placed) => (
            <BoardCard
              key={placed.card.id}
              placed={placed}
              href={looking.cardHref(placed.card.id)}
              isOpen={placed.card.id === openCardId}
              hasGrip={mover.canMove && !looking.isFiltered}
              carriedBy={placed.card.id === carrying?.cardId ? carrying.by : null}
              writer={writers.get(placed.card.id) ?? null}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
