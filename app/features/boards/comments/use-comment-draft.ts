import { useCallback, useState } from 'react';

import { useBoardScreen } from '../state/board-screen.tsx';

/**
 * A comment that is not sent yet, by card and person: it outlives the details, the page and the
 * line. Kept on the device only; a device without room for it keeps it as long as the field.
 */
export function useCommentDraft(cardId: string): [string, (text: string) => void] {
  const { view } = useBoardScreen();
  const key = `cortile-draft:${view.viewer.personId}:${view.boardId}:${cardId}`;
  // Read once: where one may write, the page is alive, and each card has a field of its own.
  const [text, setText] = useState(() => readDraft(key));
  const change = useCallback(
    (next: string) => {
      setText(next);
      keepDraft(key, next);
    },
    [key],
  );
  return [text, change];
}

function readDraft(key: string): string {
  try {
    return localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

function keepDraft(key: string, text: string): void {
  try {
    if (text === '') localStorage.removeItem(key);
    else localStorage.setItem(key, text);
  } catch {
    // Full, or forbidden in this window.
  }
}
