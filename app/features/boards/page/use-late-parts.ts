import { partsAreAlive } from '#app/components/late-part.tsx';
import { useEffect, useState } from 'react';

import type { BoardDnd } from '../columns/board-dnd.tsx';
import { loadDeleteCardDialog } from '../card/lazy-delete-card-dialog.tsx';
import { loadNewCardDialog } from '../columns/lazy-new-card-dialog.tsx';
import { loadCardPanel } from '../panel/lazy-card-panel.tsx';

/** Signs that somebody uses the page; a long press, a drag or a click comes after one of them. */
const FIRST_TOUCHES = ['pointerover', 'touchstart', 'scroll', 'keydown'] as const;

/**
 * What reading alone does not need, fetched at the first sign of use: the details of a need and the
 * dialogs of cards, so that they open offline too, and the part that drags. Gives the latter; null until it is there,
 * and while it cannot be fetched for want of a line: menu and keys move cards all the same.
 */
export function useLateParts(): typeof BoardDnd | null {
  const [part, setPart] = useState<{ BoardDnd: typeof BoardDnd } | null>(null);
  const isLoaded = part !== null;
  useEffect(() => {
    if (isLoaded) return undefined;
    let isAsked = false;
    const load = () => {
      if (isAsked) return;
      isAsked = true;
      Promise.all([
        import('../columns/board-dnd.tsx'),
        loadCardPanel(),
        loadNewCardDialog(),
        loadDeleteCardDialog(),
        // What stands then is drawn with it: a part still asleep would be drawn anew (React error 421).
        partsAreAlive(),
      ]).then(
        ([dnd]) => setPart(dnd),
        () => {
          isAsked = false;
        },
      );
    };
    for (const type of FIRST_TOUCHES) window.addEventListener(type, load, { passive: true });
    return () => {
      for (const type of FIRST_TOUCHES) window.removeEventListener(type, load);
    };
  }, [isLoaded]);
  return part?.BoardDnd ?? null;
}
