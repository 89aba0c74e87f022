import { useNavigate } from '@remix-run/react';
import { useCallback, type ReactNode } from 'react';

import { useKeptEqual } from '#app/components/use-kept-equal.ts';
import { useLatest } from '#app/components/use-latest.ts';
import { romeDay } from '#app/domain/dates.ts';

import type { BoardPageView } from '#app/contracts/boards/page-view.ts';
import { BoardCardsProvider } from '../state/board-screen.tsx';
import { CardFactsProvider, type CardFacts } from '../card/card-facts.tsx';
import { useBoardSnapshot } from '../state/live-board.tsx';
import { useCardMover, type CardMover } from '../state/use-card-mover.ts';
import { useShownColumns, type Looking } from '../state/use-board-view.ts';

/** Arranges the cards for what is below; each letter draws it anew, and only who reads the cards. */
export function BoardCards(props: { view: BoardPageView; looking: Looking; children: ReactNode }) {
  const { view, looking } = props;
  const mover = useCardMover(view.rows);
  const shown = useShownColumns(view, looking.filter, mover.columns);
  const facts = useFacts(view, mover);
  return (
    <CardFactsProvider value={facts}>
      <BoardCardsProvider value={{ mover, shown }}>{props.children}</BoardCardsProvider>
    </CardFactsProvider>
  );
}

/** What the faces of cards need, the same object while it says the same. */
function useFacts(view: BoardPageView, mover: CardMover): CardFacts {
  const { labels } = useBoardSnapshot();
  const navigate = useNavigate();
  const gripKey = useLatest(mover.onGripKey);
  const followLink = useCallback<CardFacts['followLink']>(
    (event) => {
      const hasModifier = event.metaKey || event.altKey || event.ctrlKey || event.shiftKey;
      if (event.defaultPrevented || event.button !== 0 || hasModifier) return;
      event.preventDefault();
      navigate(event.currentTarget.search, { preventScrollReset: true });
    },
    [navigate],
  );
  const onGripKey = useCallback<CardFacts['onGripKey']>(
    (placed, event) => gripKey.current(placed, event),
    [gripKey],
  );
  return useKeptEqual({
    households: view.households,
    // A copy kept on the device before there were files has no counts.
    fileCounts: view.fileCounts ?? NO_FILES,
    voucherCategories: view.voucherCategories,
    labels,
    today: romeDay(new Date(view.now)),
    followLink,
    onGripKey,
  });
}

const NO_FILES = {};
