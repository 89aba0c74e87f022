import * as Y from 'yjs';

import { CARDS_ROOT } from './board-schema.ts';

/** Stands where the id of somebody who was erased stood. */
export const ERASED_ID = 'erased';

/**
 * Takes out of a board what one person wrote (privacy, section G): every letter of theirs in any
 * text, their comments whole, their name as the author of cards. What others wrote stays, also in
 * the middle of a sentence. These are ordinary deletions, so that open pages follow; the words
 * leave the snapshot when it is made anew, because a document forgets what is deleted.
 * @param clientIds the Yjs client ids that belong to the person on this board
 */
export function erasePerson(
  doc: Y.Doc,
  person: { readonly personId: string; readonly clientIds: readonly number[] },
): void {
  doc.transact((transaction) => {
    for (const card of doc.getMap<unknown>(CARDS_ROOT).values()) {
      if (card instanceof Y.Map) eraseFromCard(card, person.personId);
    }
    for (const clientId of person.clientIds) {
      for (const struct of doc.store.clients.get(clientId) ?? []) {
        const isLetter = struct instanceof Y.Item && struct.content instanceof Y.ContentString;
        if (isLetter && !struct.deleted) struct.delete(transaction);
      }
    }
  });
}

function eraseFromCard(card: Y.Map<unknown>, personId: string): void {
  if (card.get('createdBy') === personId) card.set('createdBy', ERASED_ID);
  const comments = card.get('comments');
  if (!(comments instanceof Y.Map)) return;
  for (const [id, comment] of comments) {
    if (comment instanceof Y.Map && comment.get('by') === personId) comments.delete(id);
  }
}
