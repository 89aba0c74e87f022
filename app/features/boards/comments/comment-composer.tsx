import Send from 'lucide-react/icons/send';
import { useId, type FormEvent, type ReactNode } from 'react';

import { Button } from '#app/components/button.tsx';
import { MentionBox } from '#app/components/mention-box.tsx';
import { BOARD_LIMITS } from '#app/domain/boards/document/board-schema.ts';
import { tidyLines } from '#app/domain/typed-text.ts';
import { useT } from '#app/i18n/i18n.tsx';

import { useLiveBoard } from '../state/live-board.tsx';
import { isSendKey } from './card-comment.tsx';
import { PasteNote, usePasteNote } from '../text/paste-note.tsx';
import { CardWriters } from '../text/card-writers.tsx';
import { newId } from '../state/new-id.ts';
import { useMentionOptions } from './mention-names.ts';
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
  const { boards, components } = useT();
  const t = boards.comments;
  const { cardId, newestAt, onSent, fresh } = props;
  const id = useId();
  const { writer } = useLiveBoard();
  const [text, setText] = useCommentDraft(cardId);
  const presence = useDraftPresence(cardId);
  const send = () => {
    const said = tidyLines(text);
    if (!writer || said === '') return;
    writer.comment(cardId, {
      id: newId(),
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
        <label htmlFor={id} className="field-label">
          {t.write}
        </label>
        {fresh || <CardWriters cardId={cardId} isIn={isTalk} />}
      </div>
      <CommentField
        id={id}
        text={text}
        onType={(typed) => {
          setText(typed);
          presence.type();
        }}
        onLeave={() => presence.stop()}
        onSend={send}
      />
      <div className="composer-foot">
        <p id={`${id}-hint`} className="field-hint">
          {t.sendHint} {components.mention.hint}
        </p>
        <Button type="submit" icon={<Send aria-hidden />}>
          {t.send}
        </Button>
      </div>
    </form>
  );
}

function CommentField(props: {
  readonly id: string;
  readonly text: string;
  readonly onType: (text: string) => void;
  readonly onLeave: () => void;
  readonly onSend: () => void;
}) {
  const { id, text, onType, onLeave, onSend } = props;
  const paste = usePasteNote();
  return (
    <>
      <MentionBox options={useMentionOptions()}>
        <textarea
          id={id}
          name="comment"
          className="field-input"
          rows={2}
          maxLength={BOARD_LIMITS.commentLength}
          aria-describedby={`${id}-hint`}
          aria-keyshortcuts="Control+Enter"
          value={text}
          onChange={(event) => onType(event.currentTarget.value)}
          onPaste={paste.onPaste}
          onInput={paste.onInput}
          onBlur={onLeave}
          onKeyDown={(event) => {
            if (!isSendKey(event)) return;
            event.preventDefault();
            onSend();
          }}
        />
      </MentionBox>
      <PasteNote leftOut={paste.leftOut} />
    </>
  );
}
