import { useEffect, useRef, useState } from 'react';

import { pressedKey } from '#app/components/pressed-key.ts';
import { BOARD_LIMITS, type ColumnId } from '#app/domain/boards/document/board-schema.ts';
import { tidyLine } from '#app/domain/typed-text.ts';
import { useT } from '#app/i18n/i18n.tsx';

import { useBoardCards } from '../state/board-screen.tsx';
import { useLiveBoard } from '../state/live-board.tsx';

/**
 * Renames a column in place: Enter or leaving the field keeps it, Esc does not, empty brings the
 * first title back. What the column means never depends on its name (R1).
 */
export function RenameColumn({ id }: { id: ColumnId }) {
  const t = useT().boards.views;
  const { writer } = useLiveBoard();
  const { mover } = useBoardCards();
  const [isEditing, setIsEditing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isEditing) field.current?.select();
  }, [isEditing]);
  if (!writer) return null;
  const title = mover.columnTitle(id);
  const end = (isKept: boolean) => {
    const next = tidyLine(field.current?.value ?? '');
    if (isKept && next !== title) writer.renameColumn(id, next === '' ? null : next);
    setIsEditing(false);
    requestAnimationFrame(() => button.current?.focus({ preventScroll: true }));
  };
  if (!isEditing) {
    return (
      <button
        ref={button}
        type="button"
        className="rename-column no-print"
        aria-label={t.renameColumn({ title })}
        onClick={() => setIsEditing(true)}
      >
        {t.rename}
      </button>
    );
  }
  return (
    <input
      ref={field}
      className="field-input rename-field"
      aria-label={t.columnName}
      placeholder={t.columnNameHint}
      defaultValue={title}
      maxLength={BOARD_LIMITS.columnTitleLength}
      autoComplete="off"
      onBlur={() => end(true)}
      onKeyDown={(event) => {
        const key = pressedKey(event);
        if (key !== 'Enter' && key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        end(key === 'Enter');
      }}
    />
  );
}
