import Paperclip from 'lucide-react/icons/paperclip';
import { useId } from 'react';

import { Button, buttonClass } from '#app/components/button.tsx';
import { FormKey } from '#app/components/form-key.tsx';
import { MEDIA_TYPES } from '#app/domain/boards/attachments/sniff-media.ts';
import { useT } from '#app/i18n/i18n.tsx';

import { useBoardScreen } from '../state/board-screen.tsx';
import { useLiveBoard } from '../state/live-board.tsx';
import { filesPath } from './upload-file.ts';

/** The way to choose files: at once with script, a plain form before and without it. */
export function AddFiles(props: {
  readonly cardId: string;
  readonly onChosen: (files: readonly File[]) => void;
}) {
  const t = useT().boards.attachments;
  const { view } = useBoardScreen();
  const { bindText } = useLiveBoard();
  const id = useId();
  const isLive = bindText !== null;
  const field = {
    id,
    type: 'file',
    name: 'file',
    multiple: true,
    accept: MEDIA_TYPES.join(','),
    'aria-describedby': `${id}-hint`,
  };
  return (
    <form
      className="add-files"
      method="post"
      encType="multipart/form-data"
      action={filesPath(view.group.id)}
    >
      <FormKey />
      <input type="hidden" name="boardId" value={view.boardId} />
      <input type="hidden" name="cardId" value={props.cardId} />
      {isLive ? (
        <label className={buttonClass({ variant: 'soft' }, 'file-choice')}>
          <Paperclip aria-hidden />
          {t.choose}
          <input
            key="live"
            {...field}
            className="sr"
            onChange={({ currentTarget }) => {
              props.onChosen([...(currentTarget.files ?? [])]);
              // The same file may be chosen again after it was refused.
              currentTarget.value = '';
            }}
          />
        </label>
      ) : (
        <>
          <label htmlFor={id} className="field-label">
            {t.chooseLabel}
          </label>
          <input key="plain" {...field} className="field-input" />
          <Button type="submit" variant="soft">
            {t.send}
          </Button>
        </>
      )}
      <p id={`${id}-hint`} className="field-hint">
        {t.hint} {isLive && <span className="drop-hint">{t.hintDrop}</span>}
      </p>
    </form>
  );
}
