import { useEffect, useState } from 'react';

import type { BoardDnd } from './board-dnd.tsx';

/** Signs that somebody uses the page; a long press or a drag comes after one of them. */
const FIRST_TOUCHES = ['pointerover', 'touchstart', 'scroll'] as const;

/**
 * The part that drags, fetched at the first sign of use: most visits only read. Null until it is
 * there, and while it cannot be fetched for want of a line: menu and keys move cards all the same.
 */
export function useBoardDnd(): typeof BoardDnd | null {
  const [part, setPart] = useState<{ BoardDnd: typeof BoardDnd } | null>(null);
  const isLoaded = part !== null;
  useEffect(() => {
    if (isLoaded) return undefined;
    let isAsked = false;
    const load = () => {
      if (isAsked) return;
      isAsked = true;
      import('./board-dnd.tsx').then(setPart, () => {
        isAsked = false;
      });
    };
    for (const type of FIRST_TOUCHES) window.addEventListener(type, load, { passive: true });
    return () => {
      for (const type of FIRST_TOUCHES) window.removeEventListener(type, load);
    };
  }, [isLoaded]);
  return part?.BoardDnd ?? null;
}
