import * as Y from 'yjs';

import { addCard } from '#app/domain/boards/document/edit-board.ts';
import { encodeEntries } from '#app/protocol/wire-format.ts';
import type { Db } from '#db/client.ts';
import { appendBatches } from '#db/queries/boards/boards.ts';
import { forgeUpdate, structsOf } from '#tests/hostile/attacks/forge.ts';

/** Far more than any budget allows for: Yjs walks past all of them for each. */
const WRITERS = 40_000;
const FIRST_CLIENT_ID = 1_000_000;

/** The need on a poisoned board. */
export const POISONED_CARD = 'prey';

/**
 * Writes a board as it could be written before the judge counted client ids: thousands of them,
 * each of which writes one key of one card without having seen the others.
 */
export async function poisonBoard(
  db: Db,
  params: { boardId: string; createdBy: string; at: Date },
): Promise<void> {
  const { createdBy } = params;
  const doc = new Y.Doc();
  const place = { column: 'needs', position: 'V', category: 'home' } as const;
  addCard(doc, { ...place, id: POISONED_CARD, title: 'Preda', notes: '', createdBy });
  const base = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  const structs = structsOf(base, (copy) =>
    copy.getMap<Y.Map<unknown>>('cards').get(POISONED_CARD)?.set('dueOn', '2026-12-01'),
  );
  const writes = Array.from({ length: WRITERS }, (_, index) =>
    forgeUpdate(FIRST_CLIENT_ID + index, 0, structs),
  );
  await appendUnjudged(db, { ...params, updates: [base, ...writes] });
}

/** Puts updates into a board's log as one batch, past the judge. */
export async function appendUnjudged(
  db: Db,
  params: { boardId: string; updates: readonly Uint8Array[]; at: Date },
): Promise<void> {
  const { boardId, updates, at } = params;
  const entries = updates.map((update) => ({ connectionId: 0, messageId: 0, update }));
  const payload = encodeEntries(entries);
  const authors = updates.map(() => null);
  await appendBatches(db, [{ boardId, payload, authors, newClients: [] }], at);
}
