import * as encoding from 'lib0/encoding';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';

import type { Author } from '../document/board-schema.ts';
import { checkUpdate } from './check-update.ts';
import { addCard } from '../document/edit-board.ts';
import { UpdateIndex } from './update-index.ts';

const giulia: Author = { personId: 'giulia', householdId: 'h-giulia', role: 'member' };

/** Why an update to an empty board is refused; null when it is taken. */
function refusalOf(update: Uint8Array): string | null {
  const checked = checkUpdate(new UpdateIndex(), update, giulia, Date.now());
  return checked.ok ? null : checked.code;
}

/** The largest size that is taken, between one that is and one that is not. */
function edgeOf(isTaken: (size: number) => boolean, most: number): number {
  expect(isTaken(1)).toBe(true);
  expect(isTaken(most)).toBe(false);
  let [taken, refused] = [1, most];
  while (refused - taken > 1) {
    const middle = Math.floor((taken + refused) / 2);
    if (isTaken(middle)) taken = middle;
    else refused = middle;
  }
  return taken;
}

/** Cards written under so many client ids, in one update. */
function updateOfClients(count: number): Uint8Array {
  const updates = Array.from({ length: count }, (_, index) => {
    const doc = new Y.Doc();
    doc.clientID = index + 1;
    const card = { id: `c${index}`, createdBy: 'giulia', title: '', position: 'V' } as const;
    addCard(doc, { ...card, column: 'needs', category: 'sport' });
    return Y.encodeStateAsUpdate(doc);
  });
  return Y.mergeUpdates(updates);
}

/** One struct of something deleted, from clock 0 on, so long (Yjs update format, version 1). */
function updateOfClocks(length: number): Uint8Array {
  const encoder = encoding.createEncoder();
  const [clients, structs, client, clock, deletedKind, deletions] = [1, 1, 7, 0, 0, 0];
  for (const number of [clients, structs, client, clock]) encoding.writeVarUint(encoder, number);
  encoding.writeUint8(encoder, deletedKind);
  encoding.writeVarUint(encoder, length);
  encoding.writeVarUint(encoder, deletions);
  return encoding.toUint8Array(encoder);
}

describe('caps of one update, each at its edge', () => {
  test('[Y3] so many client ids and not one more', () => {
    const isTaken = (count: number) => refusalOf(updateOfClients(count)) === null;
    const edge = edgeOf(isTaken, 200);
    expect(isTaken(edge)).toBe(true);
    expect(refusalOf(updateOfClients(edge + 1))).toMatch(/^boards\./);
  });

  test('[Y3] clocks so far and not one further, always in safe integers', () => {
    const isTaken = (length: number) => refusalOf(updateOfClocks(length)) === null;
    const edge = edgeOf(isTaken, Number.MAX_SAFE_INTEGER);
    expect(edge).toBeLessThanOrEqual(2 ** 45);
    expect(refusalOf(updateOfClocks(edge + 1))).toBe('boards.malformed');
  });

  test('[Y3] client ids are 32 bits', () => {
    const withClient = (client: number) => {
      const doc = new Y.Doc();
      doc.clientID = client;
      addCard(doc, {
        id: 'c',
        createdBy: 'giulia',
        title: '',
        position: 'V',
        column: 'needs',
        category: 'sport',
      });
      return refusalOf(Y.encodeStateAsUpdate(doc));
    };
    expect(withClient(2 ** 32 - 1)).toBeNull();
    expect(withClient(2 ** 32)).toBe('boards.malformed');
  });
});
