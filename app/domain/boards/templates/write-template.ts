import type * as Y from 'yjs';

import { addCard, setRecurrence } from '../document/edit-board.ts';
import { addChecklistItem, setLabel } from '../document/edit-card-lists.ts';
import { spread } from '../document/position.ts';
import { TEMPLATE_CARDS, type TemplateLanguage } from './board-templates.ts';
import type { TemplateCard } from './template-card.ts';
import type { TemplateId } from './template-ids.ts';

/**
 * Writes a template's needs into the first column of an empty board. Nothing marks them as examples:
 * they are cards like all others, of the person who made the board.
 */
export function writeTemplate(
  doc: Y.Doc,
  input: {
    readonly template: TemplateId;
    readonly language: TemplateLanguage;
    readonly by: string;
  },
): void {
  const cards = TEMPLATE_CARDS[input.template];
  const positions = spread(cards.length);
  doc.transact(() => {
    cards.forEach((card, index) => {
      const id = `${input.template}-${index + 1}`;
      writeCard(doc, { id, position: positions[index] ?? 'V', by: input.by }, card, input.language);
    });
  });
}

function writeCard(
  doc: Y.Doc,
  place: { readonly id: string; readonly position: string; readonly by: string },
  card: TemplateCard,
  language: TemplateLanguage,
): void {
  const { id, position, by } = place;
  const { title, notes, schedule, checklist } = card[language];
  const { category } = card;
  addCard(doc, { id, column: 'needs', position, category, title, notes, schedule, createdBy: by });
  if (card.recurrence) setRecurrence(doc, id, card.recurrence);
  for (const label of card.labels) setLabel(doc, id, label, true);
  const positions = spread(checklist.length);
  checklist.forEach((text, index) =>
    addChecklistItem(doc, id, { id: `item-${index + 1}`, text, position: positions[index] ?? 'V' }),
  );
}
