import { useNavigate } from '@remix-run/react';
import Archive from 'lucide-react/icons/archive';
import Copy from 'lucide-react/icons/copy';
import Trash2 from 'lucide-react/icons/trash';
import { useState } from 'react';

import { Button } from '#app/components/button.tsx';
import type { CardSnapshot } from '#app/domain/boards/document/read-board.ts';
import { useT } from '#app/i18n/i18n.tsx';

import { DeleteCardDialog } from '../card/lazy-delete-card-dialog.tsx';
import { useLiveBoard } from '../state/live-board.tsx';
import { useArchiveCard } from '../card/use-archive-card.ts';
import { useCopyCard } from '../card/use-copy-card.ts';

/** What one does with a whole card; a live request holds it where it is. */
export function CardActions({ card, isHeld }: { card: CardSnapshot; isHeld: boolean }) {
  const t = useT().boards;
  const { writer } = useLiveBoard();
  const archive = useArchiveCard();
  const copy = useCopyCard();
  const navigate = useNavigate();
  const [isAsking, setIsAsking] = useState(false);
  if (!writer) return null;
  const openCopy = () => {
    const id = copy(card);
    if (id !== null) navigate(`?need=${id}`, { preventScrollReset: true });
  };
  return (
    <div className="panel-actions">
      <Button variant="plain" size="s" icon={<Copy aria-hidden />} onClick={openCopy}>
        {t.copy}
      </Button>
      {!isHeld && !card.isArchived && (
        <Button
          variant="plain"
          size="s"
          icon={<Archive aria-hidden />}
          onClick={() => archive(card)}
        >
          {t.archive}
        </Button>
      )}
      {!isHeld && (
        <Button
          variant="plain"
          size="s"
          className="is-delete"
          icon={<Trash2 aria-hidden />}
          aria-haspopup="dialog"
          onClick={() => setIsAsking(true)}
        >
          {t.deleteForGood}
        </Button>
      )}
      {isAsking && <DeleteCardDialog card={card} onClose={() => setIsAsking(false)} />}
    </div>
  );
}
