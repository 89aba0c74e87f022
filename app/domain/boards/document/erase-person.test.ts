import { expect, test } from 'vitest';
import * as Y from 'yjs';

import { addCard, cardText } from './edit-board.ts';
import { addComment } from './edit-card-lists.ts';
import { ERASED_ID, erasePerson } from './erase-person.ts';
import { readBoard } from './read-board.ts';
import { readDetails } from './read-card-details.ts';

const CARD = { id: 'c', column: 'needs', position: 'V', category: 'home' } as const;

/** Two people on one board, each with a document of their own. */
function board() {
  const giulia = new Y.Doc();
  const paolo = new Y.Doc();
  const meet = () => {
    Y.applyUpdate(paolo, Y.encodeStateAsUpdate(giulia));
    Y.applyUpdate(giulia, Y.encodeStateAsUpdate(paolo));
  };
  addCard(giulia, { ...CARD, title: 'Spesa', notes: 'Il sabato.', createdBy: 'giulia' });
  addComment(giulia, 'c', { id: 'k1', by: 'giulia', at: 1, text: 'Vado io' });
  meet();
  cardText(paolo, 'c', 'notes')?.insert(3, 'bel ');
  addComment(paolo, 'c', { id: 'k2', by: 'paolo', at: 2, text: 'Anch’io' });
  meet();
  return { doc: giulia, clientIds: [giulia.clientID] };
}

test('[G-ER] a person’s words and name go, the others’ stay', () => {
  const { doc, clientIds } = board();
  erasePerson(doc, { personId: 'giulia', clientIds });
  const [card] = readBoard(doc).cards;
  expect(card).toMatchObject({ title: '', notes: 'bel ', createdBy: ERASED_ID });
  expect(readDetails(doc, 'c')?.comments.map(({ text }) => text)).toEqual(['Anch’io']);
});

test('[G-ER] a document made from what is left holds none of the words', () => {
  const { doc, clientIds } = board();
  erasePerson(doc, { personId: 'giulia', clientIds });
  const bytes = Buffer.from(Y.encodeStateAsUpdate(doc)).toString('latin1');
  for (const word of ['Spesa', 'sabato', 'Vado io', 'giulia']) expect(bytes).not.toContain(word);
  expect(bytes).toContain('bel ');
});
