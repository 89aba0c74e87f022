import { useNavigate, useSearchParams } from '@remix-run/react';
import Trash2 from 'lucide-react/icons/trash';
import { createPortal } from 'react-dom';

import { Button } from '#app/components/button.tsx';
import { Dialog, DialogCancel, DialogFooter } from '#app/components/dialog.tsx';
import { useToast } from '#app/components/toast.tsx';
import type { CardSnapshot } from '#app/domain/boards/document/read-board.ts';
import { useT } from '#app/i18n/i18n.tsx';

import { focusCard } from '../state/focus-card.ts';
import { useLiveBoard } from '../state/live-board.tsx';

/**
 * Asks before a card is deleted for good. Stands outside the card it deletes: what happens in it is
 * no press on the card, and it can say that the card is gone.
 */
export function DeleteCardDialog(props: {
  readonly card: CardSnapshot;
  readonly onClose: () => void;
}) {
  const t = useT().boards;
  const toast = useToast();
  const { writer } = useLiveBoard();
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const { card, onClose } = props;
  const title = card.title === '' ? t.untitled : card.title;
  const remove = () => {
    onClose();
    writer?.delete(card.id);
    focusCard(undefined);
    toast({ title: t.deletedToast({ title }), text: t.deletedText, tone: 'success' });
    if (params.get('need') !== card.id) return;
    const rest = new URLSearchParams(params);
    rest.delete('need');
    navigate(`?${rest}`, { preventScrollReset: true });
  };
  return createPortal(
    <Dialog title={t.deleteTitle} open onClose={onClose}>
      <p>{t.deleteText({ title })}</p>
      <DialogFooter>
        <DialogCancel>{t.dialog.cancel}</DialogCancel>
        <Button variant="danger" icon={<Trash2 aria-hidden />} onClick={remove}>
          {t.deleteForGood}
        </Button>
      </DialogFooter>
    </Dialog>,
    document.body,
  );
}
