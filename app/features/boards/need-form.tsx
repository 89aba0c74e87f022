import { useId } from 'react';

import { Avatar } from '#app/components/avatar.tsx';
import { Select } from '#app/components/select.tsx';
import type { CardSnapshot } from '#app/domain/boards/read-board.ts';
import { CATEGORY_IDS } from '#app/domain/catalogue/categories.ts';
import { formatList } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

import { useBoardScreen } from './board-screen.tsx';
import { useLiveBoard } from './live-board.tsx';
import { LiveText } from './live-text.tsx';

/** What the need says: title and notes are live texts, its kind is a single value. */
export function NeedForm({ card }: { card: CardSnapshot }) {
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
        aside={<Writers cardId={card.id} />}
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

/** Who writes in this card now, in words, beside the label: its line is there anyway. */
function Writers({ cardId }: { cardId: string }) {
  const t = useT().boards.panel;
  const locale = useLocale();
  const { view } = useBoardScreen();
  const { people } = useLiveBoard();
  const writers = people.filter(
    ({ personId, at }) => personId !== view.viewer.personId && at?.cardId === cardId && at.isTyping,
  );
  const byId = [...new Map(writers.map((person) => [person.personId, person])).values()];
  const names = formatList(
    byId.map(({ name }) => name.split(' ')[0] ?? name),
    locale,
  );
  return (
    <span className="writers">
      {byId.map(({ personId, name }) => (
        <Avatar key={personId} id={personId} name={name} size="xs" />
      ))}
      {byId.length > 0 && t.writers({ names, count: byId.length })}
    </span>
  );
}
