import { useRef, useState, type ClipboardEvent } from 'react';

import { useT } from '#app/i18n/i18n.tsx';

import { lettersLeftOut } from './text-change.ts';

/** Counts what a paste could not put into a field, which the browser cuts off without a word. */
export function usePasteNote() {
  const [leftOut, setLeftOut] = useState(0);
  const isPasting = useRef(false);
  return {
    leftOut,
    onPaste({ clipboardData, currentTarget: field }: ClipboardEvent<HTMLTextAreaElement>) {
      const selected = field.selectionEnd - field.selectionStart;
      const room = field.maxLength - field.value.length + selected;
      setLeftOut(lettersLeftOut(clipboardData.getData('text/plain'), room));
      isPasting.current = room > 0;
    },
    /** The note stays until the next change by hand. */
    onInput() {
      if (!isPasting.current) setLeftOut(0);
      isPasting.current = false;
    },
  };
}

/** Stands beside the field: how much did not fit, and where it still is. */
export function PasteNote({ leftOut }: { readonly leftOut: number }) {
  const t = useT().boards;
  return (
    <p role="status" className="paste-note">
      {leftOut > 0 && t.pastedTooMuch({ count: leftOut })}
    </p>
  );
}
