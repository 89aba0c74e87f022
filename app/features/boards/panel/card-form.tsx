import { useId } from 'react';

import { Select } from '#app/components/select.tsx';
import type { CardSnapshot } from '#app/domain/boards/document/read-board.ts';
import { CATEGORY_IDS } from '#app/domain/catalogue/categories.ts';
import { useT } from '#app/i18n/i18n.tsx';

import { useLiveBoard } from '../state/live-board.tsx';
import { LiveText } from '../text/live-text.tsx';
import { CardWriters } from '../text/card-writers.tsx';

/** The card's own texts; comments and checklist say by themselves who writes in them. */
const isOwnText = (field: string) => field === 'title' || field === 'notes';

/** What the need says: title and notes are live texts, its kind is a single value. */
export function CardForm({ card }: { card: CardSnapshot }) {
  const t = useT();
  const words = t.boards.panel;
  const { writer } = useLiveBoard();
  const id = useId();
  return (
    <div className="form">
      <LiveText cardId={card.id} field="title" label={words.name} initial={card.title} />
      <LiveText
        cardId={card.id}
        field="notes"
        label={words.notes}
        hint={words.notesHint}
        aside={<CardWriters cardId={card.id} isIn={isOwnText} />}
        initial={card.notes}
      />
      <Select
        label={words.category}
        name="category"
        id={`${id}category`}
        value={card.category ?? ''}
        disabled={!writer}
        options={CATEGORY_IDS.map((value) => ({ value, label: t.components.categories[value] }))}
        onChange={(event) => writer?.setCategory(card.id, event.currentTarget.value)}
      />
    </div>
  );
}
