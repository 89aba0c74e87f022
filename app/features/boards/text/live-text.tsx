import { useEffect, useId, useRef, type KeyboardEvent, type ReactNode } from 'react';

import { pressedKey } from '#app/components/pressed-key.ts';
import { BOARD_LIMITS } from '#app/domain/boards/document/board-schema.ts';
import type { CardTextField } from '#app/domain/boards/document/edit-board.ts';

import { useLiveBoard } from '../state/live-board.tsx';
import { PasteNote, usePasteNote } from './paste-note.tsx';

type LiveTextProps = {
  readonly cardId: string;
  readonly field: CardTextField;
  readonly label: string;
  readonly hint?: string | undefined;
  /** Stands at the end of the label's line. */
  readonly aside?: ReactNode;
  /** What the server knew; the live document takes over when it is there. */
  readonly initial: string;
  /** The label is spoken only: the place of the field says what it is. */
  readonly hideLabel?: boolean | undefined;
  readonly rows?: number | undefined;
  readonly takesFocus?: boolean | undefined;
  readonly onKeyDown?: ((event: KeyboardEvent<HTMLTextAreaElement>) => void) | undefined;
};

/** Longest text of a field, in UTF-16 units. */
function maxLengthOf(field: CardTextField): number {
  if (field === 'notes') return BOARD_LIMITS.notesLength;
  return field.startsWith('comment:') ? BOARD_LIMITS.commentLength : BOARD_LIMITS.titleLength;
}

/**
 * A plain text area several people write in at once; carets of the others carry their names.
 * Uncontrolled: React never writes its value, the binding does.
 */
export function LiveText(props: LiveTextProps) {
  const { cardId, field, label, hint, aside, initial, hideLabel = false, takesFocus } = props;
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const overlay = useRef<HTMLDivElement>(null);
  const { bindText, mayWrite } = useLiveBoard();
  useEffect(() => {
    if (!bindText || !area.current || !overlay.current) return undefined;
    return bindText(area.current, { cardId, field, overlay: overlay.current });
  }, [bindText, cardId, field]);
  useEffect(() => {
    if (!takesFocus || !area.current) return;
    area.current.focus();
    const { length } = area.current.value;
    area.current.setSelectionRange(length, length);
  }, [takesFocus]);
  const paste = usePasteNote();
  const isLine = field === 'title' || field.startsWith('item:');
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (isLine && pressedKey(event) === 'Enter') event.preventDefault();
    props.onKeyDown?.(event);
  };
  return (
    <div className="field">
      <div className={hideLabel ? 'sr' : 'label-line'}>
        <label htmlFor={id} className="field-label">
          {label}
        </label>
        {aside}
      </div>
      {hint && (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
      <div className="live-text">
        <textarea
          ref={area}
          id={id}
          dir="auto"
          className={
            isLine ? `field-input is-${field === 'title' ? 'title' : 'line'}` : 'field-input'
          }
          aria-describedby={hint ? `${id}-hint` : undefined}
          rows={props.rows ?? (isLine ? 1 : 4)}
          maxLength={maxLengthOf(field)}
          readOnly={!mayWrite || !bindText}
          defaultValue={initial}
          onKeyDown={onKeyDown}
          onPaste={paste.onPaste}
          onInput={paste.onInput}
        />
        <div ref={overlay} className="carets" dir="auto" aria-hidden />
      </div>
      <PasteNote leftOut={paste.leftOut} />
    </div>
  );
}
