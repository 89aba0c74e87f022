import { useNavigate } from '@remix-run/react';
import type { MouseEvent } from 'react';

import { useLiveBoard } from '../state/live-board.tsx';
import type { BoardProvider } from '../sync/board-provider.ts';

/** How long a page waits for what was just written to be kept; after that it is opened as it is. */
const PATIENCE_MS = 3_000;

/**
 * For a link to a page that reads this board from the server: what was typed last, and is only on its
 * way when the link is pressed, is there first.
 */
export function useSavedWay(to: string) {
  const { provider } = useLiveBoard();
  const navigate = useNavigate();
  return (event: MouseEvent<HTMLAnchorElement>) => {
    const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey;
    if (!isPlain || provider?.getStatus().kind !== 'saving') return;
    event.preventDefault();
    whenSaved(provider, () => navigate(to));
  };
}

function whenSaved(provider: BoardProvider, then: () => void): void {
  const go = () => {
    clearTimeout(timer);
    stop();
    then();
  };
  const stop = provider.subscribe(() => {
    if (provider.getStatus().kind !== 'saving') go();
  });
  const timer = setTimeout(go, PATIENCE_MS);
}
