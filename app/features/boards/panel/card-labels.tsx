import Pencil from 'lucide-react/icons/pencil';
import { useId, useState, type FormEvent } from 'react';

import { Button } from '#app/components/button.tsx';
import { CheckGroup } from '#app/components/choices.tsx';
import { Dialog, DialogCancel, DialogFooter, useDialogClose } from '#app/components/dialog.tsx';
import { TextField } from '#app/components/text-field.tsx';
import { BOARD_LIMITS } from '#app/domain/boards/document/board-schema.ts';
import { isLabelId, LABEL_IDS } from '#app/domain/boards/document/labels.ts';
import type { CardSnapshot } from '#app/domain/boards/document/read-board.ts';
import { tidyLine } from '#app/domain/typed-text.ts';
import { useT } from '#app/i18n/i18n.tsx';

import { LabelPill, useLabelTitle } from '../card/label-pill.tsx';
import { useBoardSnapshot, useLiveBoard } from '../state/live-board.tsx';

/** The labels of a need. Who may write chooses them, and gives them other names. */
export function CardLabels({ card }: { card: CardSnapshot }) {
  const t = useT().boards.labels;
  const { writer } = useLiveBoard();
  const headingId = useId();
  if (!writer && card.labels.length === 0) return null;
  return (
    <section className="panel-section" aria-labelledby={headingId}>
      <div className="panel-section-head">
        <h3 id={headingId}>{t.title}</h3>
        {writer && <RenameLabels />}
      </div>
      {writer ? (
        <div className="label-choice">
          <CheckGroup
            legend={t.choose}
            name="label"
            values={card.labels}
            options={LABEL_IDS.map((id) => ({ value: id, label: <LabelPill id={id} /> }))}
            onToggle={(id, isOn) => {
              if (isLabelId(id)) writer.setLabel(card.id, id, isOn);
            }}
          />
        </div>
      ) : (
        <p className="label-pills">
          {card.labels.map((id) => (
            <LabelPill key={id} id={id} />
          ))}
        </p>
      )}
    </section>
  );
}

/** Names hold for the whole board; an empty field gives the usual word back. */
function RenameLabels() {
  const t = useT().boards.labels;
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button
        variant="plain"
        size="s"
        icon={<Pencil aria-hidden />}
        aria-haspopup="dialog"
        onClick={() => setIsOpen(true)}
      >
        {t.rename}
      </Button>
      {isOpen && (
        <Dialog title={t.renameTitle} sheet open onClose={() => setIsOpen(false)}>
          <RenameForm />
        </Dialog>
      )}
    </>
  );
}

function RenameForm() {
  const t = useT().boards.labels;
  const { writer } = useLiveBoard();
  const { labels } = useBoardSnapshot();
  const close = useDialogClose();
  const title = useLabelTitle();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    for (const id of LABEL_IDS) {
      const value = form.get(id);
      const typed = typeof value === 'string' ? tidyLine(value) : '';
      const next = typed === '' || typed === t.names[id] ? null : typed;
      const before = labels.find((label) => label.id === id)?.title ?? null;
      if (next !== before) writer?.renameLabel(id, next);
    }
    close();
  };
  return (
    <form className="form" onSubmit={submit}>
      <p className="field-hint">{t.renameHint}</p>
      {LABEL_IDS.map((id) => (
        <TextField
          key={id}
          label={t.names[id]}
          name={id}
          maxLength={BOARD_LIMITS.labelTitleLength}
          autoComplete="off"
          defaultValue={title(id)}
        />
      ))}
      <DialogFooter>
        <DialogCancel>{t.cancel}</DialogCancel>
        <Button type="submit">{t.save}</Button>
      </DialogFooter>
    </form>
  );
}
