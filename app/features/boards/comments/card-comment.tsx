import Check from 'lucide-react/icons/check';
import Ellipsis from 'lucide-react/icons/ellipsis';
import Pencil from 'lucide-react/icons/pencil';
import Trash2 from 'lucide-react/icons/trash';
import { useState, type KeyboardEvent } from 'react';

import { Avatar } from '#app/components/avatar.tsx';
import { Button } from '#app/components/button.tsx';
import { Dialog, DialogCancel, DialogFooter } from '#app/components/dialog.tsx';
import { MentionText } from '#app/components/mention-text.tsx';
import { Menu, type MenuItem } from '#app/components/menu.tsx';
import { pressedKey } from '#app/components/pressed-key.ts';
import { useToast } from '#app/components/toast.tsx';
import type { CommentSnapshot } from '#app/domain/boards/document/read-card-details.ts';
import { mayInGroup } from '#app/domain/groups/policy.ts';
import { isVisible } from '#app/domain/typed-text.ts';
import { formatMoment } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

import { personOf, useBoardScreen } from '../state/board-screen.tsx';
import { CaretText } from '../text/caret-text.tsx';
import { useLiveBoard } from '../state/live-board.tsx';
import { useMentionNames } from './mention-names.ts';
import { LiveText } from '../text/live-text.tsx';

type CommentProps = {
  readonly cardId: string;
  readonly comment: CommentSnapshot;
  /** The comment is about to go, and the focus with it. */
  readonly onDeleted: () => void;
};

/** One comment: who, when, what. Its writer goes on writing in it, live for everybody. */
export function CardComment({ cardId, comment, onDeleted }: CommentProps) {
  const t = useT().boards.comments;
  const { view } = useBoardScreen();
  const { writer } = useLiveBoard();
  const [isWriting, setIsWriting] = useState(false);
  const remove = useDeleteComment({ cardId, comment, onDeleted });
  const names = useMentionNames();
  const person = personOf(view, comment.by);
  const isMine = comment.by === view.viewer.personId;
  const done = () => {
    setIsWriting(false);
    if (!isVisible(comment.text)) remove.now();
  };
  return (
    <li className="comment" tabIndex={-1}>
      <Avatar name={person?.name ?? '?'} id={person?.id} size="s" />
      <div className="comment-head">
        <b>{person?.name ?? t.someone}</b> <CommentTime at={comment.at} />
      </div>
      {writer && !isWriting && (
        <CommentMenu
          name={person?.name ?? t.someone}
          isMine={isMine}
          onWrite={() => setIsWriting(true)}
          onDelete={isMine ? remove.now : remove.ask}
        />
      )}
      {isWriting && writer ? (
        <div className="comment-text">
          <LiveText
            cardId={cardId}
            field={`comment:${comment.id}`}
            label={t.editLabel}
            initial={comment.text}
            hideLabel
            rows={2}
            takesFocus
            onKeyDown={(event) => {
              if (pressedKey(event) === 'Escape' || isSendKey(event)) {
                event.preventDefault();
                done();
              }
            }}
          />
          <Button variant="soft" size="s" icon={<Check aria-hidden />} onClick={done}>
            {t.done}
          </Button>
        </div>
      ) : (
        <p className="comment-text">
          <CaretText
            cardId={cardId}
            field={`comment:${comment.id}`}
            text={comment.text}
            atRest={<MentionText text={comment.text} names={names} />}
          />
        </p>
      )}
      {remove.dialog}
    </li>
  );
}

/** Ctrl or Cmd with Enter: send, or done. Enter alone makes a new line. */
export function isSendKey(event: KeyboardEvent): boolean {
  return pressedKey(event) === 'Enter' && (event.ctrlKey || event.metaKey);
}

function CommentTime({ at }: { at: number }) {
  const locale = useLocale();
  const { view } = useBoardScreen();
  // Said after the page was loaded: its clock stands still.
  const now = new Date(Math.max(at, Date.parse(view.now)));
  const instant = new Date(at);
  return <time dateTime={instant.toISOString()}>{formatMoment(instant, now, locale)}</time>;
}

function CommentMenu(props: {
  name: string;
  isMine: boolean;
  onWrite: () => void;
  onDelete: () => void;
}) {
  const t = useT().boards.comments;
  const { view } = useBoardScreen();
  const { name, isMine, onWrite, onDelete } = props;
  if (!isMine && !mayInGroup(view.viewer.role, 'moderate_comments')) return null;
  const edit: MenuItem = {
    id: 'edit',
    label: t.edit,
    icon: <Pencil aria-hidden />,
    onSelect: onWrite,
  };
  const remove: MenuItem = {
    id: 'delete',
    label: t.delete,
    icon: <Trash2 aria-hidden />,
    danger: true,
    onSelect: onDelete,
  };
  return (
    <Menu
      label={t.actions({ name })}
      trigger={<Ellipsis aria-hidden />}
      items={isMine ? [edit, remove] : [remove]}
    />
  );
}

/**
 * Own comments go at once, with ten seconds to take it back. Somebody else's are asked about first:
 * nobody may put words back in another person's name.
 */
function useDeleteComment({ cardId, comment, onDeleted }: CommentProps) {
  const t = useT().boards;
  const words = t.comments;
  const toast = useToast();
  const { writer } = useLiveBoard();
  const [isAsking, setIsAsking] = useState(false);
  const { id, text, at } = comment;
  const now = () => {
    if (!writer) return;
    onDeleted();
    writer.deleteComment(cardId, id);
    const undo = { label: t.undo, onAction: () => writer.comment(cardId, { id, text, at }) };
    toast({ title: words.deleted, tone: 'success', ...(text === '' ? {} : { action: undo }) });
  };
  const others = () => {
    onDeleted();
    writer?.deleteComment(cardId, id);
    toast({ title: words.deleted, tone: 'success' });
  };
  const dialog = isAsking && (
    <Dialog title={words.deleteTitle} open onClose={() => setIsAsking(false)}>
      <p>{words.deleteText}</p>
      <blockquote className="comment-quote">{text}</blockquote>
      <DialogFooter>
        <DialogCancel>{words.cancel}</DialogCancel>
        <Button variant="danger" icon={<Trash2 aria-hidden />} onClick={others}>
          {words.delete}
        </Button>
      </DialogFooter>
    </Dialog>
  );
  return { now, ask: () => setIsAsking(true), dialog };
}
