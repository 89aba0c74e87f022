import { useEffect, useState } from 'react';

import { partsAreAlive } from '#app/components/late-part.tsx';
import { useLatest } from '#app/components/use-latest.ts';
import type { BoardSnapshot } from '#app/domain/boards/document/read-board.ts';

import type { BoardViewer } from '#app/contracts/boards/page-view.ts';
import type { BoardWriter } from '../state/board-writer.ts';
import type { BoardProvider } from '../sync/board-provider.ts';
import type { bindTextarea, caretMarks } from '../text/text-binding.ts';

/** What loads after the first paint: Yjs, the socket, the edits, the text binding. */
export type LiveParts = {
  readonly provider: BoardProvider;
  readonly writer: BoardWriter;
  readonly bindTextarea: typeof bindTextarea;
  readonly caretMarks: typeof caretMarks;
};

/** Opens the live document once the page is drawn, and closes it when the board is left. */
export function useBoardProvider(
  boardId: string,
  viewer: BoardViewer,
  snapshot: BoardSnapshot,
): LiveParts | null {
  const [parts, setParts] = useState<LiveParts | null>(null);
  const { personId, householdId } = viewer;
  const shown = useLatest(snapshot);
  useEffect(() => {
    let isGone = false;
    let provider: BoardProvider | null = null;
    const open = async () => {
      const [{ BoardProvider: Provider }, binding, { createBoardWriter }] = await Promise.all([
        import('../sync/board-provider.ts'),
        import('../text/text-binding.ts'),
        import('../state/board-writer.ts'),
        partsAreAlive(),
      ]);
      if (isGone) return;
      provider = new Provider({ boardId, personId, shown: shown.current });
      const writer = createBoardWriter(provider.doc, { personId, householdId });
      const { bindTextarea: bind, caretMarks: marks } = binding;
      setParts({ provider, writer, bindTextarea: bind, caretMarks: marks });
      await provider.connect();
    };
    const start = () => {
      // The page came, its parts did not: the line broke in between. They come when it is back.
      open().catch(() => window.addEventListener('online', start, { once: true }));
    };
    start();
    return () => {
      isGone = true;
      window.removeEventListener('online', start);
      provider?.destroy();
      setParts(null);
    };
  }, [boardId, personId, householdId, shown]);
  return parts;
}
