import { Link } from '@remix-run/react';
import ArchiveRestore from 'lucide-react/icons/archive-arrow-up';
import Trash2 from 'lucide-react/icons/trash';
import { useState } from 'react';

import { Button } from '#app/components/button.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { useToast } from '#app/components/toast.tsx';
import { idsOf, useFocusWhenLost } from '#app/components/use-focus-when-lost.ts';
import type { CardSnapshot } from '#app/domain/boards/document/read-board.ts';
import { useT } from '#app/i18n/i18n.tsx';

import { findCard } from '../state/arrange-board.ts';
import { useBoardCards, useLooking } from '../state/board-screen.tsx';
import { DeleteCardDialog } from '../card/lazy-delete-card-dialog.tsx';
import { useBoardSnapshot, useLiveBoard } from '../state/live-board.tsx';

/** Cards that were put away: to read, to put back, or (their author, an organiser) to delete. */
export function BoardArchive() {
  const t = useT().boards.views;
  const board = useBoardSnapshot();
  const looking = useLooking();
  const [toDelete, setToDelete] = useState<CardSnapshot | null>(null);
  const { mover } = useBoardCards();
  // What a live request holds is on the board, whoever put it away (decision 5).
  const cards = board.cards.filter(
    ({ id, isArchived }) => isArchived && findCard(mover.columns, id) === null,
  );
  const place = useFocusWhenLost(idsOf(cards));
  return (
    <section className="board-archive" aria-labelledby="board-archive">
      <div ref={place} tabIndex={-1} className="section-head">
        <h2 id="board-archive">{t.names.archive}</h2>
        <Link to={looking.to({ view: 'columns' })} preventScrollReset>
          {t.backToBoard}
        </Link>
      </div>
      {cards.length === 0 ? (
        <EmptyState title={t.archiveEmpty} text={t.archiveEmptyText} />
      ) : (
        <ul className="archive-list">
          {cards.map((card) => (
            <ArchivedCard key={card.id} card={card} onDelete={() => setToDelete(card)} />
          ))}
        </ul>
      )}
      {toDelete && <DeleteCardDialog card={toDelete} onClose={() => setToDelete(null)} />}
    </section>
  );
}

function ArchivedCard({ card, onDelete }: { card: CardSnapshot; onDelete: () => void }) {
  const t = useT().boards;
  const toast = useToast();
  const { writer } = useLiveBoard();
  const looking = useLooking();
  const title = card.title === '' ? t.untitled : card.title;
  const putBack = () => {
    writer?.archive(card.id, false);
    toast({ title: t.views.putBackToast({ title }), tone: 'success' });
  };
  return (
    <li data-card={card.id}>
      <Link to={looking.cardHref(card.id)} preventScrollReset>
        {title}
      </Link>
      {writer && (
        <Button
          variant="quiet"
          size="s"
          icon={<ArchiveRestore aria-hidden />}
          aria-label={t.views.putBackOf({ title })}
          onClick={putBack}
        >
          {t.views.putBack}
        </Button>
      )}
      {writer && (
        <Button
          variant="plain"
          size="s"
          icon={<Trash2 aria-hidden />}
          aria-label={t.views.deleteOf({ title })}
          onClick={onDelete}
        >
          {t.deleteForGood}
        </Button>
      )}
    </li>
  );
}
