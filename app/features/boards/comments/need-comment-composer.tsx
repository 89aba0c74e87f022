import Send from 'lucide-react/icons/send';
import { useId, type FormEvent, type ReactNode } from 'react';

import { Button } from '#app/components/button.tsx';
import { BOARD_LIMITS } from '#app/domain/boards/document/board-schema.ts';
import { useT } from '#app/i18n/i18n.tsx';

import { useLiveBoard } from '../state/live-board.tsx';
import { isSendKey } from './need-comment.tsx';
import { PasteNote, usePasteNote } from '../text/paste-note.tsx';
import { NeedWriters } from '../text/need-writers.tsx';
import { newCardId } from '../state/new-card-id.ts';
import { useCommentDraft } from './use-comment-draft.ts';
import { useDraftPresence } from './use-draft-presence.ts';

/** A comment being written, or one not sent yet: the field of the card itself. */
const isTalk = (field: string) => field === '' || field.startsWith('comment:');

/** Where one says something new. What is not sent yet stays on the device, and is private. */
export function CommentComposer(props: {
  readonly cardId: string;
  /** Instant of the newest comment in ms: the clock of this device may be behind it. */
  readonly newestAt: number;
  readonly onSent: () => void;
  /** Stands in the label's line, which is there anyway. */
  readonly fresh: ReactNode;
}) {
  const t = useT().boards.comments;
  const { cardId, newestAt, onSent, fresh } = props;
  const id = useId();
  const { writer } = useLiveBoard();
  const [text, setText] = useCommentDraft(cardId);
  const presence = useDraftPresence(cardId);
  const paste = usePasteNote();
  const send = () => {
    const said = text.trim();
    if (!writer || said === '') return;
    writer.comment(cardId, {
      id: newCardId(),
      at: Math.max(Date.now(), newestAt + 1),
      text: said,
    });
    setText('');
    presence.stop();
    onSent();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send();
  };
  return (
    <form className="composer" onSubmit={submit}>
      <div className="label-line">
        <label htmlFor={id} className="label">
          {t.write}
        </label>
        {fresh || <NeedWriters cardId={cardId} isIn={isTalk} />}
      </div>
      <textarea
        id={id}
        name="comment"
        className="input"
        rows={2}
        maxLength={BOARD_LIMITS.commentLength}
        aria-describedby={`${id}-hint`}
        aria-keyshortcuts="Control+Enter"
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          presence.type();
        }}
        onPaste={paste.onPaste}
        onInput={paste.onInput}
        onBlur={() => presence.stop()}
        onKeyDown={(event) => {
          if (!isSendKey(event)) return;
          event.preventDefault();
          send();
        }}
      />
      <PasteNote leftOut={paste.leftOut} />
      <div className="composer-foot">
        <p id={`${id}-hint`} className="hint">
          {t.sendHint}
        </p>
        <Button type="submit" icon={<Send aria-hidden />}>
          {t.send}
        </Button>
      </div>
    </form>
  );
}
