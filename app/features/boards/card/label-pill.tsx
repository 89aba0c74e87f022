import type { LabelId } from '#app/domain/boards/document/labels.ts';
import type { BoardSnapshot } from '#app/domain/boards/document/read-board.ts';
import { useT } from '#app/i18n/i18n.tsx';

import { useCardFacts } from './card-facts.tsx';
import { useBoardSnapshot } from '../state/live-board.tsx';

/** What a label says on this board: its own title, or the usual word. */
export function useLabelTitle(): (id: LabelId) => string {
  return useTitlesOf(useBoardSnapshot().labels);
}

function useTitlesOf(labels: BoardSnapshot['labels']): (id: LabelId) => string {
  const t = useT().boards.labels;
  return (id) => labels.find((label) => label.id === id)?.title ?? t.names[id];
}

/** A label: always its word on its colour. */
export function LabelPill({ id }: { readonly id: LabelId }) {
  const titleOf = useTitlesOf(useCardFacts().labels);
  return (
    <span className="label-pill" data-label={id}>
      {titleOf(id)}
    </span>
  );
}
