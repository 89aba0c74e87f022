import { Form, useNavigation } from '@remix-run/react';
import History from 'lucide-react/icons/rotate-ccw-clock';
import type { ReactNode } from 'react';

import { Button } from '#app/components/button.tsx';
import { Dialog, DialogCancel, DialogFooter, useDialogClose } from '#app/components/dialog.tsx';
import type { RestorePlan } from '#app/domain/boards/history/restore-board.ts';
import { useT } from '#app/i18n/i18n.tsx';

/** A form that brings something back; its button tells while it runs. */
function BringBackForm(props: {
  readonly sequence: number;
  readonly cardId: string | null;
  readonly label: string;
  readonly before?: ReactNode;
  readonly variant?: 'primary' | 'quiet';
}) {
  const t = useT().boards.history;
  const { formData } = useNavigation();
  const close = useDialogClose();
  const isPending =
    formData?.get('sequence') === String(props.sequence) &&
    formData.get('cardId') === (props.cardId ?? '');
  return (
    <Form method="post" className="command" preventScrollReset onSubmit={close}>
      <input type="hidden" name="sequence" value={props.sequence} />
      <input type="hidden" name="cardId" value={props.cardId ?? ''} />
      {props.before}
      <Button
        type="submit"
        variant={props.variant ?? 'primary'}
        pending={isPending}
        pendingLabel={t.confirming}
        icon={<History aria-hidden />}
      >
        {props.label}
      </Button>
    </Form>
  );
}

/** Asks before the whole board comes back, and says what that changes. */
export function RestoreBoardDialog({ sequence, plan }: { sequence: number; plan: RestorePlan }) {
  const t = useT().boards.history;
  const parts = [
    { id: 'back', words: t.comesBack, cards: plan.comesBack },
    { id: 'goes', words: t.goes, cards: plan.goes },
    { id: 'changes', words: t.changes, cards: plan.changes },
  ].filter(({ cards }) => cards.length > 0);
  return (
    <Dialog title={t.bringBackTitle} trigger={t.bringBack} sheet>
      {parts.length === 0 && <p>{t.nothingChanges}</p>}
      {parts.map(({ id, words, cards }) => (
        <div key={id} className="restore-part">
          <h3>{words({ count: cards.length })}</h3>
          <ul>
            {cards.map((card) => (
              <li key={card.id}>{card.title}</li>
            ))}
          </ul>
        </div>
      ))}
      <p className="field-hint">{t.bringBackText}</p>
      <DialogFooter>
        <DialogCancel>{t.cancel}</DialogCancel>
        <BringBackForm sequence={sequence} cardId={null} label={t.confirm} />
      </DialogFooter>
    </Dialog>
  );
}

/** Brings one card's version back. */
export function RestoreCardForm({ sequence, cardId }: { sequence: number; cardId: string }) {
  const t = useT().boards.history;
  return (
    <BringBackForm
      sequence={sequence}
      cardId={cardId}
      label={t.restoreCard}
      before={<p className="field-hint">{t.restoreCardHint}</p>}
    />
  );
}

/** Takes a return back. */
export function UndoForm({ sequence, cardId }: { sequence: number; cardId: string | null }) {
  const t = useT().boards.history;
  return <BringBackForm sequence={sequence} cardId={cardId} label={t.undo} variant="quiet" />;
}
