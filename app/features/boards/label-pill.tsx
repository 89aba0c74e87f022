import type { LabelId } from '#app/domain/boards/labels.ts';
import { useT } from '#app/i18n/i18n.tsx';

import { useCardFacts } from './card-facts.tsx';
import { useBoardSnapshot } from './live-board.tsx';

/** What a label says on this board: its own title, or the usual word. */
export function useLabelTitle(): (id: LabelId) => string {
  const t = useT().boards.labels;
  const { labels } = useBoardSnapshot();
  return (id) => labels.find((label) => label.id === id)?.title ?? t.names[id];
}

/** A label: always its word on its colour. */
export function LabelPill({ id }: { readonly id: LabelId }) {
  const t = useT().boards.labels;
  const { labels } = useCardFacts();
  return (
    <span className="label-pill" data-label={id}>
      {labels.find((label) => label.id === id)?.title ?? t.names[id]}
    </span>
  );
}
